// A disk that fails, for LD_PRELOAD. Counts the write steps (write, pwrite, truncate, sync) on files whose path holds
// $FAULT_PATH. At step $FAULT_AT: with $FAULT_ERRNO set, that step fails once with it; with $FAULT_CUT set, the power
// goes (the process ends before the step). $FAULT_SHADOW is a folder that holds what is truly on disk: a file gets
// there when it is synced, and leaves when its folder is synced after its removal. $FAULT_NOSYNC makes syncs do nothing, as a program without them would.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long steps = 0;

static const char *path_of(int fd, char *buffer, size_t size) {
  char link[64];
  const char *wanted = getenv("FAULT_PATH");
  if (!wanted) return NULL;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, buffer, size - 1);
  if (n <= 0) return NULL;
  buffer[n] = 0;
  if (!strstr(buffer, wanted) || strstr(buffer, "-shm")) return NULL;
  return buffer;
}

// Nonzero when the step is to fail; does not return when the power goes.
static int step(int fd) {
  char path[4096];
  if (!path_of(fd, path, sizeof path)) return 0;
  steps++;
  const char *at = getenv("FAULT_AT");
  if (!at) return 0;
  if (steps != atol(at)) return 0;
  if (getenv("FAULT_CUT")) _exit(99);
  const char *code = getenv("FAULT_ERRNO");
  if (!code) return 0;
  errno = atoi(code);
  return 1;
}

static void keep(int fd) {
  char path[4096], to[8192], buffer[65536];
  const char *shadow = getenv("FAULT_SHADOW");
  if (!shadow || !path_of(fd, path, sizeof path)) return;
  const char *name = strrchr(path, '/');
  snprintf(to, sizeof to, "%s%s", shadow, name);
  int in = open(path, O_RDONLY);
  int out = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  ssize_t (*real_write)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  ssize_t n;
  while (in >= 0 && out >= 0 && (n = read(in, buffer, sizeof buffer)) > 0)
    if (real_write(out, buffer, n) != n) abort();
  if (in >= 0) close(in);
  if (out >= 0) close(out);
}

static char removed[64][256];
static int removals = 0;

static void forget(void) {
  char path[8192];
  const char *shadow = getenv("FAULT_SHADOW");
  if (!shadow) return;
  int (*real)(const char *) = dlsym(RTLD_NEXT, "unlink");
  for (int i = 0; i < removals; i++) {
    snprintf(path, sizeof path, "%s/%s", shadow, removed[i]);
    real(path);
  }
  removals = 0;
}

static int is_folder(int fd) {
  struct stat about;
  return fstat(fd, &about) == 0 && S_ISDIR(about.st_mode);
}

#define REAL(type, name, ...) type (*real)(__VA_ARGS__) = dlsym(RTLD_NEXT, name)

ssize_t write(int fd, const void *data, size_t n) {
  REAL(ssize_t, "write", int, const void *, size_t);
  return step(fd) ? -1 : real(fd, data, n);
}
ssize_t pwrite(int fd, const void *data, size_t n, off_t at) {
  REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
  return step(fd) ? -1 : real(fd, data, n, at);
}
ssize_t pwrite64(int fd, const void *data, size_t n, off64_t at) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  return step(fd) ? -1 : real(fd, data, n, at);
}
int ftruncate(int fd, off_t n) {
  REAL(int, "ftruncate", int, off_t);
  return step(fd) ? -1 : real(fd, n);
}
int ftruncate64(int fd, off64_t n) {
  REAL(int, "ftruncate64", int, off64_t);
  return step(fd) ? -1 : real(fd, n);
}
int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  const char *wanted = getenv("FAULT_PATH"), *name = strrchr(path, '/');
  if (wanted && name && strstr(path, wanted) && removals < 64) snprintf(removed[removals++], 256, "%s", name + 1);
  return real(path);
}
static int synced(int fd, const char *name) {
  REAL(int, name, int);
  char path[4096];
  if (is_folder(fd) && !getenv("FAULT_NOSYNC")) {
    int result = real(fd);
    if (result == 0) forget();
    return result;
  }
  if (!path_of(fd, path, sizeof path)) return real(fd);
  if (step(fd)) return -1;
  if (getenv("FAULT_NOSYNC")) return 0;
  int result = real(fd);
  if (result == 0) keep(fd);
  return result;
}
int fsync(int fd) { return synced(fd, "fsync"); }
int fdatasync(int fd) { return synced(fd, "fdatasync"); }

__attribute__((destructor)) static void report(void) {
  const char *to = getenv("FAULT_COUNT");
  if (!to) return;
  FILE *file = fopen(to, "w");
  if (!file) return;
  fprintf(file, "%ld", steps);
  fclose(file);
}

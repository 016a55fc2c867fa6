#!/usr/bin/env node
// Runs a script with a Node that is new enough (24 or later): this one, or the one that came as an
// optional dependency. Usage: node bin/node.js [--FLAG…] SCRIPT [ARGUMENTS…]; flags are Node's own. Plain JavaScript, so that any old
// Node can read it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = 24;
const here = dirname(fileURLToPath(import.meta.url));

/** The path of a Node of version 24 or later, or null. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  for (let dir = resolve(here, '..'); ; dir = dirname(dir)) {
    const path = join(dir, 'node_modules', name, 'bin', 'node');
    if (existsSync(path)) return path;
    if (dirname(dir) === dir) return null;
  }
}

/**
 * Runs `script` in this process when its Node will do and needs no flags, else in a child with the same stdio, signals and exit code.
 * `env`: what the child's environment has besides.
 */
export async function run(script, args, flags = [], env = {}) {
  const node = findNode();
  if (!node) {
    console.error(
      `marchland needs Node ${NEEDED} or later; this is ${process.versions.node}, and no Node comes with the project for ${process.platform}-${process.arch}. Install Node ${NEEDED} from your system's packages and try again.`,
    );
    process.exit(2);
  }
  if (node === process.execPath && flags.every((f) => process.execArgv.includes(f))) {
    process.argv = [process.execPath, resolve(script), ...args];
    await import(pathToFileURL(resolve(script)).href);
    return;
  }
  const child = spawn(node, [...flags, resolve(script), ...args], {
    stdio: 'inherit',
    env: { ...env, ...process.env, PATH: `${dirname(node)}:${process.env.PATH ?? ''}` },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code ?? 1);
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const given = process.argv.slice(2);
  const at = given.findIndex((a) => !a.startsWith('--'));
  const [script, ...args] = at < 0 ? [] : given.slice(at);
  if (!script) {
    console.error('usage: node bin/node.js [--FLAG…] SCRIPT [ARGUMENTS…]');
    process.exit(2);
  }
  await run(script, args, given.slice(0, at));
}

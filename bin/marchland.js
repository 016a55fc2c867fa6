#!/usr/bin/env node
// The program `marchland`: finds a Node that is new enough and runs the command line with it.
// In a checkout the TypeScript sources run as they are; in an installed package (where Node strips no types) the compiled ones do.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './node.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src', 'cli', 'main.ts');
const built = join(root, 'dist', 'src', 'cli', 'main.js');
// A report leaves some megabytes of garbage and little else: unbounded, V8's heap grows to 500 MB over 600 reports, with these bounds
// to half of that at no speed that could be measured. Each of the reader's patterns runs thousands of times: compiled at once.
const flags = ['--heap-growing-percent=30', '--max-semi-space-size=8', '--no-regexp-tier-up'];
// Of TypeScript sources Node keeps what it made of them, and need not load its compiler (25 MB a thread) at the next start.
const kept = existsSync(source) ? { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'marchland') } : {};
await run(existsSync(source) ? source : built, process.argv.slice(2), flags, kept);

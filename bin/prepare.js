#!/usr/bin/env node
// After `npm ci`: builds the app, so that `npm start` serves at once. Where that cannot be done now (no Node 24 yet, no vite in an
// installed package) it says so and leaves it to `npm start`; an install never fails for it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from './node.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const node = findNode();
if (node && existsSync(vite) && existsSync(join(root, 'web', 'index.html'))) {
  const run = spawnSync(node, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (run.status !== 0)
    console.error(`marchland: the app was not built; npm start will try again\n${run.stderr ?? ''}`);
}

import type { Command } from './command.ts';

/** Every command, its one line of help, and where it lives; a command's file is loaded when it is called. */
export const COMMANDS: readonly { name: string; summary: string; load(): Promise<{ default: Command }> }[] = [
  { name: 'read', summary: 'read reports and print their claims; needs no desk', load: () => import('./read.ts') },
  { name: 'init', summary: 'make a desk', load: () => import('./init.ts') },
  { name: 'add', summary: 'read reports into a desk', load: () => import('./add.ts') },
  {
    name: 'import',
    summary: "other people's data as claims: csv, acled, ucdp, place-days",
    load: () => import('./import.ts'),
  },
  { name: 'review', summary: 'the queue, decisions, grades of sources and pins', load: () => import('./review.ts') },
  { name: 'control', summary: 'who holds what', load: () => import('./control.ts') },
  { name: 'why', summary: 'the evidence for a place and its weights', load: () => import('./why.ts') },
  {
    name: 'situation',
    summary: 'counts, shares, roads, exposure, forces, people, talks',
    load: () => import('./situation.ts'),
  },
  { name: 'check', summary: "a report's own figures against the ledger", load: () => import('./check.ts') },
  { name: 'map', summary: 'the printed map: svg, png or pdf', load: () => import('./map.ts') },
  { name: 'serve', summary: 'the server of a desk', load: () => import('./serve.ts') },
  {
    name: 'start',
    summary: 'serve ./desk; make it from the case of August 2021 first',
    load: () => import('./start.ts'),
  },
  {
    name: 'verify',
    summary: 'check the log, and what it gave out earlier, for changes',
    load: () => import('./verify.ts'),
  },
  { name: 'backup', summary: 'the log of a desk as a file, while others write', load: () => import('./backup.ts') },
  { name: 'restore', summary: 'a desk from a backup', load: () => import('./restore.ts') },
  { name: 'rebuild', summary: 'all control anew from the log, and its sha256', load: () => import('./rebuild.ts') },
  { name: 'pack', summary: 'make a pack for any country; say what a pack lacks', load: () => import('./pack.ts') },
  { name: 'bench', summary: 'one table of speeds', load: () => import('./bench.ts') },
  {
    name: 'rules',
    summary: 'why a sentence was read as it was; which rules are never used',
    load: () => import('./rules.ts'),
  },
];

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { MarchlandError } from '../lib/error.ts';
import { PACKAGE_ROOT, packageText } from '../lib/package-file.ts';
import { Policy } from './policy.ts';

/** Reads one policy. Throws `input-malformed` naming the file and the field. */
export function parsePolicy(text: string, file: string): Policy {
  const read = Policy.safeParse(parse(text));
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  throw new MarchlandError('input-malformed', issue.message, { file, field: issue.path.join('.') });
}

let shipped: Policy[] | undefined;

/** The policies that ship with the program, from `data/policy/`. */
export function loadPolicies(): Policy[] {
  shipped ??= readdirSync(join(PACKAGE_ROOT, 'data/policy'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parsePolicy(packageText(`data/policy/${name}`), `data/policy/${name}`));
  return shipped;
}

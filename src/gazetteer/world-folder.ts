import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { parse } from 'yaml';
import { MarchlandError } from '../lib/error.ts';
import { fold } from '../lib/fold.ts';
import type { BuildBundle } from './pack-build.ts';
import type { WorldCountry, WorldIndex } from './world.ts';

/** The world bundle on disk; countries are unpacked when asked for. */
export interface World extends BuildBundle {
  index: WorldIndex;
  /** By code ("SD") or English name ("Sudan"). Throws `not-found` with the nearest names. */
  country(codeOrName: string): WorldCountry;
}

/** Opens the world bundle in a folder (`data/world`). */
export function openWorld(dir: string): World {
  const path = join(dir, 'index.json');
  if (!existsSync(path)) throw new MarchlandError('input-unreadable', 'there is no world bundle here', { file: dir });
  const index = JSON.parse(readFileSync(path, 'utf8')) as WorldIndex;
  const yaml = (name: string) => parse(readFileSync(join(dir, name), 'utf8'));
  return {
    index,
    template: yaml('parties.template.yaml'),
    also: yaml('also.yaml'),
    words: yaml('admin-words.yaml'),
    country: (codeOrName) => {
      const file = join(dir, 'countries', `${findCountry(index, codeOrName)}.json.br`);
      return JSON.parse(brotliDecompressSync(readFileSync(file)).toString('utf8'));
    },
  };
}

function findCountry(index: WorldIndex, codeOrName: string): string {
  const wanted = fold(codeOrName);
  const hit = index.countries.find(({ code, name }) => code.toLowerCase() === wanted || fold(name) === wanted);
  if (hit) return hit.code;
  const near = index.countries.filter(({ name }) => fold(name).includes(wanted) || wanted.includes(fold(name)));
  if (near.length === 1 && wanted.length > 3) return near[0]!.code;
  const hint = near.length ? `; did you mean ${near.map(({ name }) => name).join(' or ')}?` : '';
  throw new MarchlandError('not-found', `no country "${codeOrName}" in the world bundle${hint}`);
}

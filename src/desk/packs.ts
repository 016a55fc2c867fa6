import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { buildGazetteer } from '../gazetteer/build.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { loadPack } from '../gazetteer/pack-folder.ts';
import { MarchlandError } from '../lib/error.ts';
import { projectFolder } from './project-folder.ts';

const packsFolder = () => projectFolder('packs');

/** Names of the packs that ship with Marchland. */
export function shippedPacks(): string[] {
  return readdirSync(packsFolder(), { withFileTypes: true })
    .filter((d) => d.isDirectory() && existsSync(join(packsFolder(), d.name, 'pack.yaml')))
    .map((d) => d.name)
    .sort();
}

/** The folder of a pack given by name or path. Errors: pack-unknown. */
export function packFolder(pack: string): string {
  const shipped = join(packsFolder(), pack);
  if (/^[\w-]+$/.test(pack) && existsSync(join(shipped, 'pack.yaml'))) return shipped;
  const path = isAbsolute(pack) ? pack : resolve(pack);
  if (existsSync(join(path, 'pack.yaml'))) return path;
  throw new MarchlandError(
    'pack-unknown',
    `there is no pack "${pack}"; those that ship: ${shippedPacks().join(', ')}; else give a folder with a pack.yaml`,
  );
}

/** The look-ups over the packs given, or over all that ship. */
export function loadGazetteer(packs?: readonly string[]): Gazetteer {
  return buildGazetteer((packs?.length ? packs : shippedPacks()).map((p) => loadPack(packFolder(p))));
}

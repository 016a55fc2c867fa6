import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mergeAreas } from '../src/gazetteer/area-merge.ts';
import { readAreas } from '../src/gazetteer/areas-file.ts';
import { mergeImported } from '../src/gazetteer/import-merge.ts';
import { buildPack } from '../src/gazetteer/pack-build.ts';
import { checkPack } from '../src/gazetteer/pack-check.ts';
import { loadPack } from '../src/gazetteer/pack-folder.ts';
import { importWhosOnFirst } from '../src/gazetteer/whosonfirst-file.ts';
import { openWorld } from '../src/gazetteer/world-folder.ts';
import type { BenchRow } from './row.ts';

const root = join(import.meta.dirname, '..');
const PACK = join(root, 'packs/afghanistan');
const FULL = join(root, '../shared/data/whosonfirst-af');

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const building = (country: string): BenchRow => ({
  name: `pack build ${country}`,
  unit: 'ms',
  run: () => timed(() => buildPack(country, openWorld(join(root, 'data/world')))),
});

/** The full gazetteer of Afghanistan is for development only; without it its row is left out. */
const full: BenchRow[] = existsSync(FULL)
  ? [
      {
        name: "Who's On First: 32,393 places and 400 districts into the pack",
        unit: 'ms',
        run: () =>
          timed(async () => {
            const base = loadPack(PACK);
            const districts = readAreas(join(FULL, 'districts.geojson.gz'), 2);
            const outlined = mergeAreas(base, districts, 2, "Who's On First");
            mergeImported(outlined.pack, await importWhosOnFirst(join(FULL, 'places.ndjson.gz'), 'AF'));
          }),
      },
    ]
  : [];

export const rows: BenchRow[] = [
  building('Afghanistan'),
  building('United States'),
  { name: 'pack check afghanistan', unit: 'ms', run: () => timed(() => checkPack(loadPack(PACK))) },
  ...full,
];

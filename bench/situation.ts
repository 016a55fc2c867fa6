import { join } from 'node:path';
import { buildGazetteer } from '../src/gazetteer/build.ts';
import { loadPack } from '../src/gazetteer/pack-folder.ts';
import { importTable } from '../src/import/import.ts';
import { situation } from '../src/situation/situation.ts';
import { timeline } from '../src/situation/timeline.ts';
import { day, fakeSource, type Turn } from '../test/situation/fake-source.ts';
import type { BenchRow } from './row.ts';

const gazetteer = buildGazetteer([loadPack(join(import.meta.dirname, '..', 'packs', 'afghanistan'))]);
const capitals = gazetteer.placesOf('provincial-capital').map((p) => p.id);

/** Every capital changes hands on a day of August, of a source that answers at once: what is measured is the situation alone. */
const turns: Turn[] = capitals.flatMap((place, i) => [
  { place, holder: 'afghan-government', on: '2021-08-01' },
  { place, holder: 'taliban', on: `2021-08-${String(2 + (i % 14)).padStart(2, '0')}` },
]);
const source = fakeSource(turns);
const moment = { at: day('2021-08-12'), known: day('2021-08-16') };

/** Milliseconds a run, the median of several after one to warm up. */
function time(run: () => unknown, times = 9): number {
  run();
  const all = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return all.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

const table = [
  'predicate,place,actor,date,published,source,text',
  ...Array.from({ length: 10_000 }, (_, i) => {
    const name = gazetteer.place(capitals[i % capitals.length]!)!.name;
    const on = `2021-08-${String(1 + (i % 16)).padStart(2, '0')}`;
    return `take,${name},Taliban,${on},${on},Bench ${i % 40},"${name} fell, row ${i}"`;
  }),
].join('\n');

export const rows: BenchRow[] = [
  {
    name: 'situation of Afghanistan, 34 capitals, week of changes',
    unit: 'ms',
    run: () => time(() => situation(source, gazetteer, moment)),
  },
  {
    name: 'timeline of 16 days',
    unit: 'ms',
    run: () => time(() => timeline(source, gazetteer, { known: moment.known, from: '2021-08-01', to: '2021-08-16' })),
  },
  {
    name: 'import csv, rows taken in',
    unit: 'rows/s',
    run: () => 10_000 / (time(() => importTable('csv', table, gazetteer, { file: 'bench.csv' }), 3) / 1000),
  },
];

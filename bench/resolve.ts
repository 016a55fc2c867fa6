import { join } from 'node:path';
import { buildGazetteer } from '../src/gazetteer/build.ts';
import { focusOf } from '../src/gazetteer/focus.ts';
import { loadPack } from '../src/gazetteer/pack-folder.ts';
import { mentionOf } from '../src/resolve/mention.ts';
import { resolvePlaces } from '../src/resolve/places.ts';
import { remembering } from '../src/resolve/remembering.ts';
import { bigPack, seeded } from '../test/gazetteer/big-pack.ts';
import { reportOf } from '../test/resolve/reading.ts';
import type { BenchRow } from './row.ts';

const PACK = join(import.meta.dirname, '..', 'packs', 'afghanistan');
const TOWNS = [
  'Kandahar',
  'Herat',
  'Lashkar Gah',
  'Ghazni',
  'Qala-e Naw',
  'Pul-e Khumri',
  'Farah',
  'Kunduz',
  'Taloqan',
  'Zaranj',
];

const lazy = <T>(make: () => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
const afghan = lazy(() => loadPack(PACK));
const big = lazy(() => bigPack(afghan()));
const gazetteer = lazy(() => buildGazetteer([big()]));
const someNames = lazy(() => {
  const random = seeded(7);
  const { names } = big();
  return Array.from({ length: 2000 }, () => names[Math.floor(random() * names.length)]!.name);
});

/** Milliseconds a call, over all inputs, after one round to warm up. */
function perCall<T>(inputs: readonly T[], call: (input: T) => unknown): number {
  for (const input of inputs) call(input);
  const start = performance.now();
  for (const input of inputs) call(input);
  return (performance.now() - start) / inputs.length;
}

function reportText(i: number): string {
  const towns = TOWNS.map((_, k) => TOWNS[(i + k * 3) % TOWNS.length]!);
  const lines = towns.map(
    (t, k) =>
      `Taliban fighters attacked ${t} on Thursday and Afghan officials said that ${towns[(k + 1) % 10]} province was quiet.`,
  );
  return lines.join(' ');
}

function resolveOne(text: string): void {
  const report = reportOf(text);
  const g = remembering(gazetteer());
  const mentions = g
    .namesIn(text)
    .map(({ start, end, text: name }) =>
      mentionOf({ mention: name, name, kind: null, within: null }, 'fight', text, { start, end }, g),
    );
  resolvePlaces(mentions, g, { on: '2021-08-12', focus: focusOf(report, g) });
}

export const rows: BenchRow[] = [
  {
    name: 'pack afghanistan, from disk to look-ups',
    unit: 'ms',
    run() {
      const start = performance.now();
      buildGazetteer([loadPack(PACK)]);
      return performance.now() - start;
    },
  },
  {
    name: 'look-ups built over 32,393 places, 187,881 names',
    unit: 'ms',
    run() {
      big();
      const start = performance.now();
      gazetteer();
      return performance.now() - start;
    },
  },
  { name: 'exact look-up there', unit: 'µs', run: () => 1000 * perCall(someNames(), (n) => gazetteer().lookup(n)) },
  {
    name: 'fuzzy look-up there, a letter wrong',
    unit: 'µs',
    run: () => {
      const typos = someNames().map((n) => `${n.slice(0, 3)}v${n.slice(4)}`);
      return 1000 * perCall(typos, (n) => gazetteer().lookup(n, { fuzzy: true }));
    },
  },
  {
    name: 'names found in a report of 200 words there',
    unit: 'ms',
    run: () =>
      perCall(
        Array.from({ length: 50 }, (_, i) => reportText(i)),
        (t) => gazetteer().namesIn(t),
      ),
  },
  {
    name: 'a report of 20 mentions resolved there',
    unit: 'ms',
    run: () =>
      perCall(
        Array.from({ length: 50 }, (_, i) => reportText(i)),
        resolveOne,
      ),
  },
];

if (import.meta.main) {
  for (const row of rows) console.log(`${row.name.padEnd(52)} ${(await row.run()).toFixed(2)} ${row.unit}`);
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/desk/packs.ts';
import { createReader } from '../../src/desk/reader.ts';
import { parseReport } from '../../src/intake/parse.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Reading } from '../../src/model/reading.ts';
import { read } from '../../src/pipeline.ts';
import { sharedFolder } from '../support/need.ts';

const file = sharedFolder('data', 'founding-report.txt');

/** The facts of the report that Marchland began with; the report itself lies outside the repository. */
describe.skipIf(!file)('the founding report', () => {
  let reading: Reading = { claims: [], figures: [] };
  if (file) reading = read(parseReport(readFileSync(file), { file }), createReader(loadGazetteer()));
  const { claims, figures } = reading;
  const find = (predicate: string, place: string | RegExp | null, more: (c: Claim) => boolean = () => true) =>
    claims.find(
      (c) =>
        c.predicate === predicate &&
        (place === null
          ? true
          : typeof place === 'string'
            ? c.place?.name === place
            : place.test(c.place?.name ?? '')) &&
        more(c),
    );
  const figure = (kind: string, is: (f: Reading['figures'][number]) => boolean) =>
    figures.find((f) => f.kind === kind && is(f));

  it.each<[number, string, () => unknown]>([
    [
      1,
      'Kandahar the city taken by the Taliban, admitted by officials',
      () =>
        find(
          'take',
          'Kandahar',
          (c) => c.place?.kind === 'city' && c.actor?.id === 'taliban' && c.speaker?.interest === 'against',
        ),
    ],
    [2, 'it fell on Thursday night', () => find('take', 'Kandahar', (c) => c.when?.to === '2021-08-12')],
    [3, '12th of 34', () => figure('count-captured', (f) => f.value === 12 && f.of === 34)],
    [4, 'second-largest city', () => figure('rank', (f) => f.value === 2)],
    [5, 'officials fled to the airport', () => find('evacuate', /Kandahar/) ?? find('leave', /Kandahar/)],
    [6, 'Herat taken earlier', () => find('take', 'Herat', (c) => c.actor?.id === 'taliban')],
    [7, 'nothing happened in 500 BC', () => claims.every((c) => !c.when?.from || c.when.from >= '2001-01-01')],
    [8, 'Herat under control, witnesses say', () => find('hold', 'Herat', (c) => c.speaker?.class === 'witness')],
    [9, 'Ghazni taken and Highway 1 cut', () => find('take', 'Ghazni') && find('cut', /Highway 1/)],
    [10, 'southern provinces under assault', () => find('fight', /southern provinces/)],
    [
      11,
      'the invasion 20 years before is history',
      () => find('enter', 'Afghanistan', (c) => c.modality === 'historical'),
    ],
    [12, 'patrols in Ghazni', () => find('hold', 'Ghazni')],
    [13, 'Kabul not directly threatened', () => find('threaten', 'Kabul', (c) => c.polarity === 'negated')],
    [
      14,
      'over two-thirds of the country',
      () => figure('share-area', (f) => f.min !== null && Math.abs(f.min - 2 / 3) < 0.01),
    ],
    [15, 'pressure on several other capitals', () => find('fight', null, (c) => c.place?.id == null)],
    [
      16,
      '3,000 US troops on their way',
      () => find('deploy', null, (c) => c.modality === 'planned' && c.quantity?.value === 3000),
    ],
    [
      17,
      'three battalions within two days',
      () => find('deploy', null, (c) => c.modality === 'planned' && c.when?.to === '2021-08-14' && c.speaker !== null),
    ],
    [18, 'talks in Doha', () => find('talk', /Doha/)],
    [19, 'about 600 British troops', () => find('deploy', null, (c) => c.quantity?.value === 600 && c.quantity.approx)],
    [
      20,
      'thousands displaced',
      () => find('displace', null, (c) => c.quantity?.min === 2000 && c.quantity.value === null),
    ],
    [
      21,
      'what is feared of Taliban rule is no event',
      () => claims.every((c) => !/amputations|women/.test(c.quote.text)),
    ],
    [22, 'talks stalled', () => find('talk', null, (c) => c.talk?.state === 'stalled')],
  ])('%i: %s', (_n, _fact, is) => {
    expect(is()).toBeTruthy();
  });

  it('"fell silent" is no fall, and nothing is taken but Kandahar, Herat and Ghazni', () => {
    expect(
      [
        ...new Set(
          claims
            .filter((c) => c.predicate === 'take' && c.polarity === 'affirmed' && c.modality === 'actual')
            .map((c) => c.place?.name),
        ),
      ].sort(),
    ).toEqual(['Ghazni', 'Herat', 'Kandahar']);
  });

  it('every quote is an exact slice', () => {
    const text = file ? parseReport(readFileSync(file), { file }).text : '';
    for (const c of [...claims, ...figures]) expect(text.slice(c.quote.start, c.quote.end)).toBe(c.quote.text);
  });
});

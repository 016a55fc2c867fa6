import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';
import { situationText } from '../../src/publish/sitrep.ts';
import { brokenBy } from '../../src/situation/break.ts';
import { check } from '../../src/situation/check.ts';
import { situation } from '../../src/situation/situation.ts';
import { actor, claim, day, fakeSource, head, type Turn } from './fake-source.ts';

const gazetteer = buildGazetteer([loadPack(join(import.meta.dirname, '../../packs/afghanistan'))]);
const capital = (name: string) =>
  gazetteer
    .lookup(name)
    .map((m) => m.place)
    .find((p) => p.classes.includes('provincial-capital'))!.id;
const baseline: Turn[] = gazetteer.packs[0]!.baseline.map((b) => ({
  place: b.place,
  holder: b.holder,
  on: b.on,
  since: { from: null, to: b.on },
}));

/** The dates of test data in packs: facts of August 2021 as generally documented, the two disputed ones marked. */
const fell: [name: string, on: string, more?: Partial<Turn>][] = [
  ['Zaranj', '2021-08-06'],
  ['Sheberghan', '2021-08-07'],
  ['Sar-e Pul', '2021-08-08'],
  ['Kunduz', '2021-08-08'],
  ['Taloqan', '2021-08-08'],
  ['Aybak', '2021-08-09'],
  ['Pul-e Khumri', '2021-08-10'],
  ['Farah', '2021-08-10', { standing: 'disputed', status: 'disputed', others: ['afghan-government'] }],
  ['Faizabad', '2021-08-11'],
  ['Ghazni', '2021-08-12'],
  ['Qala-e Naw', '2021-08-12', { standing: 'disputed', status: 'disputed', others: ['afghan-government'] }],
  ['Herat', '2021-08-12'],
  ['Kandahar', '2021-08-12'],
];
const turns = (skip: string[] = []): Turn[] => [
  ...baseline,
  ...fell
    .filter(([name]) => !skip.includes(name))
    .map(([name, on, more]): Turn => ({ place: capital(name), holder: 'taliban', on, ...more })),
];
const moment = { at: day('2021-08-12'), known: day('2021-08-13') };

describe('Afghanistan on 12 August 2021', () => {
  const s = situation(fakeSource(turns()), gazetteer, moment);

  it('counts the capitals with the disputed apart', () => {
    const c = s.counts.find((x) => x.class === 'provincial-capital')!;
    expect(c.of).toBe(34);
    expect(c.byHolder.taliban!.n).toBe(11);
    expect(c.disputed.sort()).toEqual(['Farah', 'Qala-e Naw']);
    expect(c.byHolder['afghan-government']!.n).toBe(21);
    expect(c.byHolder.taliban!.low).toBeLessThanOrEqual(12);
    expect(c.byHolder.taliban!.high).toBeGreaterThanOrEqual(12);
  });

  it('gives about 53 % of the area and 37 % of the people for twelve capitals', () => {
    const certain = turns(['Qala-e Naw']).map((t) => (t.standing ? { ...t, standing: 'held' as const } : t));
    const { shares } = situation(fakeSource(certain), gazetteer, moment);
    expect(shares.find((x) => x.measure === 'area')!.byHolder.taliban).toBeCloseTo(0.54, 1.7);
    expect(shares.find((x) => x.measure === 'population')!.byHolder.taliban).toBeCloseTo(0.37, 1.7);
  });

  it('finds Highway 1 broken at Ghazni, and Qalat without a road', () => {
    const road = s.roads.find((r) => r.road === 'Highway 1' && r.from === 'Kabul' && r.party === 'afghan-government')!;
    expect(road).toMatchObject({ to: 'Kandahar', state: 'broken', at: ['Ghazni', 'Kandahar'] });
    const [broke] = brokenBy(fakeSource(turns()), gazetteer, capital('Ghazni'), moment);
    expect(broke!.cutOff).toEqual(['Qalat']);
    expect(broke!.text).toContain('Highway 1 between Kabul and Kandahar');
    expect(s.isolated.map((i) => i.place)).toContain('Qalat');
  });

  it('puts Kabul about 150 km from Ghazni, with Maidan Shahr between', () => {
    const kabul = s.exposure.find((e) => e.place === 'Kabul')!;
    expect(kabul).toMatchObject({ nearestHostile: 'Ghazni', hostileHolder: 'taliban', holder: 'afghan-government' });
    expect(kabul.roadKm).toBeGreaterThan(130);
    expect(kabul.roadKm).toBeLessThan(170);
    expect(kabul.between).toContainEqual({ place: 'Maidan Shahr', holder: 'afghan-government' });
  });

  it('is written as a report in plain words', () => {
    const text = situationText(s, gazetteer);
    expect(text).toContain('Taliban holds 11 of 34 provincial capitals (very likely');
    expect(text).toContain('Sources disagree: ');
    expect(text).toContain('Highway 1, Kabul to Kandahar: broken for Afghan government at Ghazni and Kandahar');
    expect(text).toContain('No report on any of the 398 districts.');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });
});

describe('a report that counts the twelfth capital', () => {
  const text =
    'Kandahar, the second-largest city, is the 12th of 34 provincial capitals to fall, after Herat and Ghazni.';
  const city = (name: string) => {
    const place = gazetteer.place(capital(name))!;
    const { id, kind, lat, lon } = place;
    return { mention: name, name, id, kind, within: null, lat, lon, score: 1, margin: 1 };
  };
  const stated = '12th of 34 provincial capitals';
  const figure = {
    kind: 'count-captured' as const,
    value: 12,
    min: null,
    max: null,
    of: 34,
    unit: 'provincial capitals',
    approx: false,
    actor: actor('taliban'),
    place: null,
    to: null,
    speaker: null,
    when: null,
    quote: { start: text.indexOf(stated), end: text.indexOf(stated) + stated.length, text: stated },
  };
  const claims = ['Kandahar', 'Herat', 'Ghazni'].map((n) => claim({ id: n, place: city(n), actor: actor('taliban') }));
  const answer = (story: Turn[]) =>
    check(
      { ...head('2021-08-12'), text, group: null },
      { claims, figures: [figure] },
      fakeSource(story),
      gazetteer,
      moment,
    )[0]!;

  it('is ambiguous while two are disputed, and names them', () => {
    const found = answer(turns());
    expect(found.verdict).toBe('ambiguous');
    expect(found.computed).toMatchObject({ of: 34, low: 11, high: 13 });
    expect(found.computed!.disputed.sort()).toEqual(['Farah', 'Qala-e Naw']);
    expect(found.because).toContain('Kandahar');
  });

  it('agrees when one of them is settled', () => {
    const settled = turns(['Qala-e Naw']).map((t) =>
      t.standing ? { ...t, standing: 'held' as const, status: 'held' as const } : t,
    );
    expect(answer(settled)).toMatchObject({ verdict: 'agrees', computed: { value: 12, disputed: [] } });
  });
});

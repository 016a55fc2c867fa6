import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import type { Claim } from '../../src/model/claim.ts';
import { explainResolution } from '../../src/resolve/explain.ts';
import { resolveReading } from '../../src/resolve/resolve.ts';
import { smallPack } from '../gazetteer/small-pack.ts';
import { actorOf, claimOf, reportOf, speakerOf } from './reading.ts';

const gazetteer = buildGazetteer([smallPack()]);
const resolve = (text: string, claims: Claim[], options = {}) =>
  resolveReading({ claims, figures: [] }, reportOf(text), gazetteer, options).claims;
const placeOf = (text: string, quote: string, place: Parameters<typeof claimOf>[3], options = {}) =>
  resolve(text, [claimOf(text, 'take', quote, place)], options)[0]!.place!;

describe('places of a reading', () => {
  it('gives the city its id, name, kind, province, coordinates and score', () => {
    const place = placeOf('Afghan officials say Qandahar fell.', 'Qandahar fell', 'Qandahar');
    expect(place).toMatchObject({
      mention: 'Qandahar',
      name: 'Kandahar',
      id: 'c-kandahar',
      kind: 'city',
      within: 'Kandahar',
      lat: 31.61,
      lon: 65.71,
    });
    expect(place.score).toBeGreaterThan(0.8);
    expect(place.margin).toBeGreaterThan(0.6);
  });

  it('tells the city from the province of one name', () => {
    const text = 'Fighters took the southern city of Kandahar, which names its province. Ghazni province is lost.';
    expect(placeOf(text, 'the southern city of Kandahar', 'the southern city of Kandahar').id).toBe('c-kandahar');
    expect(placeOf(text, 'Ghazni province is lost', 'Ghazni').id).toBe('p-ghazni');
    expect(placeOf('The capital of Kunduz fell.', 'The capital of Kunduz fell', 'The capital of Kunduz').id).toBe(
      'c-kunduz',
    );
    expect(
      placeOf('Kunduz fell. The city burned.', 'The city burned', { mention: 'The city', name: 'Kunduz' }).id,
    ).toBe('c-kunduz');
  });

  it('goes by the name the reader found where the phrase names only the owner', () => {
    const text = 'Troops left Kandahar. The group said that it held the whole of Afghanistan’s second city.';
    const city = { mention: 'Afghanistan’s second city', name: 'Kandahar', kind: 'city' as const };
    expect(placeOf(text, 'it held the whole of Afghanistan’s second city', city).id).toBe('c-kandahar');
  });

  it('takes the district of the province that is told, and asks when none is', () => {
    const told = 'Fighters took Arghandab district in Zabul province.';
    expect(placeOf(told, told, 'Arghandab district').id).toBe('d-arghandab-zabul');
    const open = resolve('Afghan troops lost Arghandab district.', [
      claimOf('Afghan troops lost Arghandab district.', 'take', 'lost Arghandab district', 'Arghandab district'),
    ])[0]!;
    expect(open.doubts).toEqual([
      'place "Arghandab district" may be Arghandab (district in Kandahar) or Arghandab (district in Zabul)',
    ]);
    expect(open.place!.margin).toBeLessThan(0.3);
  });

  it('lets the rest of the report, the ledger and the watch list speak', () => {
    const near = 'Qalat is quiet. Afghan troops lost Arghandab district.';
    const claims = [
      claimOf(near, 'hold', 'Qalat is quiet', 'Qalat'),
      claimOf(near, 'take', 'lost Arghandab district', 'Arghandab district'),
    ];
    expect(resolve(near, claims)[1]!.place!.id).toBe('d-arghandab-zabul');
    const text = 'Afghan troops lost Arghandab district.';
    for (const key of ['inLedger', 'watch']) {
      expect(placeOf(text, text, 'Arghandab district', { [key]: new Set(['d-arghandab-zabul']) }).id).toBe(
        'd-arghandab-zabul',
      );
    }
  });

  it('never drops or guesses what it does not know', () => {
    const text = 'Afghan soldiers lost Springvale, said Leila Farah, a nurse.';
    expect(placeOf(text, 'lost Springvale', 'Springvale')).toMatchObject({ name: 'Springvale', id: null, score: null });
    expect(placeOf(text, 'said Leila Farah', 'Farah')).toMatchObject({ name: 'Farah', id: null });
    expect(placeOf('Fighters took Herat Museum of Canada.', 'took Herat Museum', 'Herat')).toMatchObject({ id: null });
  });

  it('knows the sites of a town, and whose a nameless one is', () => {
    const text = 'Afghan officials fled to Kandahar airport. Kunduz airport and the presidential palace in Kabul fell.';
    expect(placeOf(text, 'Kandahar airport', 'Kandahar airport')).toMatchObject({
      id: 'a-kandahar',
      kind: 'site',
      partOf: 'c-kandahar',
    });
    expect(placeOf(text, 'fled to Kandahar airport', { mention: 'the airport', name: 'Kandahar airport' }).id).toBe(
      'a-kandahar',
    );
    expect(placeOf(text, 'Kunduz airport', 'Kunduz airport')).toMatchObject({
      name: 'Kunduz airport',
      id: null,
      partOf: 'c-kunduz',
    });
    expect(
      placeOf(text, 'the presidential palace', { mention: 'the presidential palace', kind: 'site', within: 'Kabul' }),
    ).toMatchObject({
      id: null,
      partOf: 'c-kabul',
    });
  });

  it('gives a bare site to the town its paragraph spoke of, else to the town the report is about', () => {
    const text =
      'The Taliban took Kandahar and asked Kabul to give up.\nOfficials fled to the airport. In Kunduz the barracks burned; the palace did not.';
    const claims = [
      claimOf(text, 'take', 'took Kandahar', 'Kandahar'),
      claimOf(text, 'evacuate', 'fled to the airport', 'the airport'),
      claimOf(text, 'hold', 'In Kunduz', 'Kunduz'),
      claimOf(text, 'take', 'the barracks burned', 'the barracks'),
      claimOf(text, 'hold', 'the palace did not', { mention: 'the palace', kind: 'site' }),
    ];
    const [, airport, , barracks, palace] = resolve(text, claims).map((c) => c.place);
    expect(airport).toMatchObject({ id: 'a-kandahar', partOf: 'c-kandahar' });
    expect(barracks).toMatchObject({ id: null, partOf: 'c-kunduz' });
    expect(palace).toMatchObject({ id: null, partOf: 'c-kunduz' });
    expect(placeOf('The airport fell.', 'The airport fell', 'The airport')).toMatchObject({ id: null, partOf: null });
  });

  it('explains itself with terms that add up', () => {
    const text = 'Afghan officials say Kandahar fell.';
    const told = explainResolution(
      { claims: [claimOf(text, 'take', 'Kandahar fell', 'Kandahar')], figures: [] },
      reportOf(text),
      gazetteer,
    );
    expect(told).toContain('the report is about: Small Afghanistan');
    expect(told).toContain('none of these');
    for (const m of told.matchAll(/^ +([+−][\d.]+) = (.+)$/gm)) {
      const number = (s: string) => Number(s.replace('−', '-'));
      const terms = [...m[2]!.matchAll(/[+−][\d.]+/g)].map((t) => number(t[0]));
      expect(terms.reduce((a, b) => a + b, 0)).toBeCloseTo(number(m[1]!), 1);
    }
  });
});

describe('roads', () => {
  const cut = (text: string, mention: string, more = {}) =>
    resolve(text, [claimOf(text, 'cut', text, { mention, kind: 'road', ...more })])[0]!;

  it('finds the road by name, by its ends, and by where it is cut', () => {
    expect(cut('The Kabul-Kandahar highway was cut.', 'The Kabul-Kandahar highway').place).toMatchObject({
      id: 'h1-kabul-kandahar',
      kind: 'road',
    });
    expect(
      cut('The road from Kabul to Kunduz was cut.', 'The road', { name: 'The road from Kabul to Kunduz' }).place!.id,
    ).toBe('h-north');
    const text =
      'The capture of Ghazni cuts off a crucial highway linking the Afghan capital with the country’s southern provinces.';
    expect(cut(text, 'a crucial highway', { at: 'Ghazni' }).place).toMatchObject({
      id: 'h1-kabul-kandahar',
      name: 'Highway 1',
      at: 'Ghazni',
      lat: 33.55,
    });
  });

  it('goes by a direction when that leaves one road, and by the towns of the sentence when it leaves several', () => {
    const north = 'Fighters cut the highway from Kabul to the northern provinces.';
    expect(cut(north, 'the highway from Kabul to the northern provinces').place!.id).toBe('h-north');
    const text = 'With Ghazni lost, the highway from Kabul to the southern provinces is cut.';
    expect(cut(text, 'the highway from Kabul to the southern provinces').place!.id).toBe('h1-kabul-kandahar');
  });

  it('takes the stretch of "Highway 1" that passes the town, and asks when nothing tells', () => {
    expect(cut('Highway 1 was cut at Farah.', 'Highway 1', { at: 'Farah' }).place!.id).toBe('h1-kandahar-herat');
    expect(cut('Highway 1 was cut.', 'Highway 1').doubts).toEqual(['road "Highway 1" may be another than Highway 1']);
  });

  it('keeps a road that no pack knows', () => {
    expect(cut('A farm track was cut.', 'A farm track').place).toMatchObject({ name: 'A farm track', id: null });
  });
});

describe('actors and speakers', () => {
  const text = 'Kunduz fell on Sunday.';
  const said = (
    actor: string | null,
    speaker: ReturnType<typeof speakerOf> | null,
    more: Partial<Claim> = {},
    published?: string,
  ) => {
    const claim = claimOf(text, 'take', 'Kunduz fell', 'Kunduz', {
      actor: actor ? actorOf(actor) : null,
      speaker,
      ...more,
    });
    return resolveReading({ claims: [claim], figures: [] }, reportOf(`${text} Afghan reports.`, published), gazetteer)
      .claims[0]!;
  };

  it.each([
    ['the Taliban', 'taliban'],
    ['Taliban fighters', 'taliban'],
    ['the insurgents', 'taliban'],
    ['Afghan security forces', 'afghan-government'],
    ['government troops', 'afghan-government'],
    ['US Marines', 'united-states'],
    ['one American infantry battalion', 'united-states'],
    ['US-backed militiamen', null],
    ['a US-based monitoring group', null],
    ['anti-Taliban fighters', null],
    ['local tribesmen', null],
    ['Kurdish security forces', null],
    ['he told us', null],
  ])('%s', (mention, id) => {
    const { actor } = said(mention, null);
    expect(actor!.id).toBe(id);
    if (id === null) expect(actor!.name).toBe(mention);
  });

  it.each([
    ['Afghan officials', 'government', 'afghan-government', 'against'],
    ['a Taliban spokesman', 'party-claim', 'taliban', 'own'],
    ['a member of the provincial council', 'local-official', 'afghan-government', 'against'],
    ['Pentagon spokesman John Kirby', 'foreign-government', 'united-states', 'against'],
    ['officials', 'government', 'afghan-government', 'against'],
    ['Officials', 'government', 'afghan-government', 'against'],
    ['President Obama', 'government', null, 'neutral'],
    ['Leggett', 'military', null, 'neutral'],
    ['witnesses', 'witness', null, 'neutral'],
    ['the United Nations', 'international', null, 'neutral'],
  ] as const)('a taking by the Taliban, as told by %s', (mention, speakerClass, party, interest) => {
    expect(said('Taliban', speakerOf(mention, speakerClass)).speaker).toMatchObject({ party, interest });
  });

  it('turns interest round for a denial, a retreat and an open possibility', () => {
    const official = speakerOf('Afghan officials', 'government');
    expect(said('Taliban', official, { polarity: 'negated' }).speaker!.interest).toBe('own');
    expect(said('government forces', official, { predicate: 'leave' }).speaker!.interest).toBe('against');
    expect(
      said('Taliban', speakerOf('a Taliban spokesman', 'party-claim'), { polarity: 'negated' }).speaker!.interest,
    ).toBe('against');
    expect(said('Taliban', official, { modality: 'possible' }).speaker!.interest).toBe('neutral');
    expect(said('Taliban', official, { predicate: 'fight' }).speaker!.interest).toBe('neutral');
    expect(said(null, official, { against: actorOf('Afghan government') }).speaker!.interest).toBe('against');
    expect(said(null, official).speaker!.interest).toBe('neutral');
  });

  it('knows whose units an office announces, and whom a capital stands for', () => {
    const pentagon = speakerOf('Pentagon spokesman John Kirby', 'foreign-government');
    const sent = (actor: string, more: Partial<Claim> = {}) =>
      said(actor, pentagon, { predicate: 'deploy', ...more }).actor!;
    expect(sent('two Marine infantry battalions')).toMatchObject({ id: 'united-states', implicit: true });
    expect(sent('three Gurkha battalions').id).toBeNull();
    expect(sent('two infantry battalions', { predicate: 'take' }).id).toBeNull();
    expect(said('Kabul', null).actor!.id).toBe('afghan-government');
    expect(said('Kabul', null, {}, '2022-01-01').actor!.id).toBeNull();
  });

  it('does not take another war’s army for its own', () => {
    const told = 'Rebels beat the army in Ukraine, the Ukrainian army said in Kyiv. US troops came.';
    const claims = ['Rebels', 'the army', 'government forces', 'US troops'].map((name) =>
      claimOf(told, 'hold', 'Rebels beat the army', 'Kyiv', {
        actor: actorOf(name),
        speaker: speakerOf('officials', 'government'),
      }),
    );
    const resolved = resolve(told, claims);
    expect(resolved.map((c) => c.actor!.id)).toEqual([null, null, null, 'united-states']);
    expect(resolved[0]!.speaker!.party).toBeNull();
  });

  it('goes by who was allied on the day', () => {
    const pentagon = speakerOf('the Pentagon', 'foreign-government');
    expect(said('Afghan forces', pentagon, {}, '2021-08-12').speaker!.interest).toBe('own');
    expect(said('Taliban', pentagon, {}, '2022-08-12').speaker!.interest).toBe('neutral');
  });
});

describe('the same fact told twice', () => {
  const text =
    'Qandahar fell on Thursday. The loss of Kandahar is a blow. The Afghan army denied that Kandahar had fallen. In 2001 Kandahar fell too.';
  const take = (quote: string, more: Partial<Claim> = {}) =>
    claimOf(text, 'take', quote, quote.includes('Qandahar') ? 'Qandahar' : 'Kandahar', {
      actor: actorOf('Taliban'),
      ...more,
    });
  const on = (day: string, words: string | null) => ({ from: day, to: day, precision: 'day' as const, text: words });

  it('becomes one claim with both quotes and the better dating', () => {
    const merged = resolve(text, [
      take('Qandahar fell on Thursday', { when: on('2021-08-12', 'on Thursday'), confidence: 0.6, readers: ['chunk'] }),
      take('The loss of Kandahar', { confidence: 0.9, readers: ['parse'], manner: 'assault' }),
    ]);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({
      confidence: 0.9,
      manner: 'assault',
      readers: ['parse', 'chunk'],
      when: { text: 'on Thursday' },
    });
    expect(merged[0]!.quotes.map((q) => q.text)).toEqual(['Qandahar fell on Thursday', 'The loss of Kandahar']);
    for (const q of merged[0]!.quotes) expect(text.slice(q.start, q.end)).toBe(q.text);
  });

  it('does not swallow a denial, another speaker, another day, a part or a claim without a place', () => {
    const whole = take('Qandahar fell on Thursday', { when: on('2021-08-12', 'on Thursday') });
    const others = [
      take('Kandahar had fallen', { polarity: 'negated', speaker: speakerOf('The Afghan army', 'military') }),
      take('Kandahar is a blow', { speaker: speakerOf('officials', 'government') }),
      take('Kandahar fell too', { when: on('2001-12-07', 'In 2001'), modality: 'historical' }),
      take('Kandahar is a blow', { when: on('2021-08-10', 'on Tuesday') }),
      take('Kandahar is a blow', { extent: 'part' }),
    ];
    expect(resolve(text, [whole, ...others])).toHaveLength(6);
    const nowhere = () => claimOf(text, 'fight', 'is a blow', null, { actor: actorOf('Taliban') });
    expect(resolve(text, [nowhere(), nowhere()])).toHaveLength(2);
  });
});

describe('a war next door', () => {
  it('is not the theatre whose party it names', () => {
    const story = (people: string) =>
      `The army retook the valley on Saturday, ${people} officials said. Taliban gunmen fled and the Taliban denied it. ` +
      `${people} aircraft had bombed Taliban camps, and ${people} ministers promised more. The Taliban said nothing.`;
    const partyIn = (text: string) =>
      resolve(text, [
        claimOf(text, 'take', 'The army retook the valley', 'the valley', { actor: actorOf('The army') }),
      ])[0]!.actor!.id;
    expect(partyIn(story('Afghan'))).toBe('afghan-government');
    expect(partyIn(story('Pakistani'))).toBeNull();
  });

  it('nor is the country that a brief names last', () => {
    const text = 'The rebels took the Pakistani town of Dir, and the mayor fled to Afghanistan.';
    const [claim] = resolve(text, [claimOf(text, 'take', 'The rebels took', 'Dir', { actor: actorOf('the army') })]);
    expect(claim!.actor!.id).toBeNull();
  });
});

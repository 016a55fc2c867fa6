import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { FoundPlace, Party } from '../../web/src/api/client.ts';
import { changesOf, edited, editsOf, KEEP } from '../../web/src/review/edit.ts';
import { pieces } from '../../web/src/review/passage.ts';
import { claimWords } from '../../web/src/review/words.ts';

const claim: Claim = {
  id: 'c:1',
  predicate: 'take',
  actor: { mention: 'the group', name: 'group', id: null, implicit: false },
  against: null,
  place: {
    mention: 'Kandahar',
    name: 'Kandahar',
    id: 'geonames:1138336',
    kind: 'city',
    within: null,
    lat: 31.6,
    lon: 65.7,
    score: 0.9,
    margin: 0.4,
    partOf: null,
  },
  extent: 'whole',
  when: { from: '2021-08-12', to: '2021-08-12', precision: 'part-of-day', text: 'on Thursday night' },
  polarity: 'affirmed',
  modality: 'actual',
  means: null,
  manner: null,
  speaker: null,
  quantity: null,
  purpose: null,
  talk: null,
  quote: { start: 10, end: 20, text: 'took it al' },
  quotes: [{ start: 10, end: 20, text: 'took it al' }],
  rule: 'take',
  readers: ['chunk'],
  confidence: 0.8,
  doubts: [],
};
const parties = [{ id: 'taliban', name: 'Taliban' }] as Party[];
const airport: FoundPlace = {
  id: 'af:kandahar-airport',
  name: 'Kandahar airport',
  kind: 'site',
  classes: ['airport'],
  province: 'Kandahar',
  partOf: 'geonames:1138336',
  lat: 31.5,
  lon: 65.8,
  population: null,
  nameClass: 'name',
  spelling: 'Kandahar airport',
};

describe('an edit of a claim', () => {
  it('changes nothing unless something is changed', () => {
    const to = edited(claim, editsOf(claim), parties);
    expect(to).toEqual(claim);
    expect(changesOf(claim, to)).toEqual([]);
    expect(editsOf(claim).actor).toBe(KEEP);
  });

  it('names party, place and days, and tells each change for the log', () => {
    const edits = { ...editsOf(claim), actor: 'taliban', from: '2021-08-13', to: '2021-08-14', place: airport };
    const to = edited(claim, edits, parties);
    expect(to.actor).toEqual({ mention: 'the group', name: 'Taliban', id: 'taliban', implicit: false });
    expect(to.when).toEqual({ from: '2021-08-13', to: '2021-08-14', precision: 'days', text: 'on Thursday night' });
    expect(to.place).toMatchObject({ id: 'af:kandahar-airport', mention: 'Kandahar', partOf: 'geonames:1138336' });
    expect(changesOf(claim, to)).toEqual([
      'actor: group to Taliban',
      'place: Kandahar to Kandahar airport',
      'days: 2021-08-12 – 2021-08-12 to 2021-08-13 – 2021-08-14',
    ]);
  });

  it('keeps the words where no place fits, and takes days away', () => {
    const to = edited(claim, { ...editsOf(claim), place: null, from: '', to: '' }, parties);
    expect(to.place).toMatchObject({ id: null, name: 'Kandahar', lat: null });
    expect(to.when).toBeNull();
  });

  it('tells namesakes apart by their ids', () => {
    const other = { ...airport, id: 'geonames:9', name: 'Kandahar' };
    expect(changesOf(claim, edited(claim, { ...editsOf(claim), place: other }, parties))).toEqual([
      'place: Kandahar geonames:1138336 to Kandahar geonames:9',
    ]);
  });
});

describe('the words of the screen', () => {
  it('cuts a paragraph at the quotes', () => {
    const passage = { start: 100, text: 'One. Two. Three.' };
    const found = pieces(passage, { start: 105, end: 109 }, [{ start: 110, end: 130 }]);
    expect(found.map((p) => [p.text, p.quoted, p.beside])).toEqual([
      ['One. ', false, false],
      ['Two.', true, false],
      [' ', false, false],
      ['Three.', false, true],
    ]);
    expect(found.map((p) => p.text).join('')).toBe(passage.text);
  });

  it('says a claim in a few words', () => {
    expect(claimWords(claim)).toBe('group took Kandahar');
    expect(claimWords({ ...claim, polarity: 'negated', modality: 'possible' })).toBe(
      'group did not take Kandahar (possible)',
    );
    expect(claimWords({ ...claim, actor: null, extent: 'part' })).toBe('Part of Kandahar taken, by whom is not said');
  });
});

import { describe, expect, it } from 'vitest';
import { likelihood, percent, plainDay, shortQuote } from '../../src/publish/plain-words.ts';
import { situationText } from '../../src/publish/sitrep.ts';
import { situation } from '../../src/situation/situation.ts';
import { actor, at, claim, day, fakeSource } from '../situation/fake-source.ts';
import { theatre } from '../situation/theatre.ts';

const gazetteer = theatre();
const quote = { start: 0, end: 4, text: `${'word '.repeat(40)}end` };
const speaker = {
  mention: 'shopkeeper Somebody',
  class: 'witness',
  party: null,
  stance: 'says',
  interest: 'neutral',
} as const;
const told = [
  claim({
    id: 'd1',
    predicate: 'deploy',
    modality: 'planned',
    actor: actor('rebels'),
    place: at('alba'),
    when: { from: '2021-08-14', to: '2021-08-14', precision: 'day', text: null },
    quantity: { value: 600, min: null, max: null, unit: 'troops', approx: true, text: 'about 600 troops' },
  }),
  claim({ id: 'p1', predicate: 'displace', place: at('bira'), quote, speaker }),
].map((c) => ({ claim: c, published: '2021-08-12' }));

describe('the written situation', () => {
  const source = fakeSource(
    [{ place: 'bira', holder: 'rebels', on: '2021-08-12', confirmation: 'claimed', status: 'claimed' }],
    told,
  );
  const text = situationText(
    situation(source, gazetteer, { at: day('2021-08-12'), known: day('2021-08-12') }),
    gazetteer,
  );

  it('cites each reported fact by number', () => {
    expect(text).toContain('- Rebels: about 600 troops announced, to Alba, due 14 August [1].');
    expect(text).toContain('- people fled from Bira [2].');
    expect(text).toMatch(/\n\[1\] Wire, 12 August 2021: /);
  });

  it('shortens quotes and names no witness', () => {
    const line = text.split('\n').find((l) => l.startsWith('[2]'))!;
    expect(line).toContain('a witness: “word');
    expect(line).not.toContain('shopkeeper');
    expect(line.split('“')[1]!.split(' ').length).toBeLessThanOrEqual(26);
  });

  it('says that nobody reviewed it, and what is unconfirmed', () => {
    expect(text.split('\n')[0]).toContain('DRAFT');
    expect(text).toContain('rest on one voice or on the gaining party’s word, not reviewed: Bira (Rebels)');
  });
});

describe('plain words', () => {
  it('follow ICD 203 for likelihood', () => {
    expect([0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97].map(likelihood)).toEqual([
      'almost no chance',
      'very unlikely',
      'unlikely',
      'roughly even chance',
      'likely',
      'very likely',
      'almost certain',
    ]);
  });

  it('write days, parts and quotes', () => {
    expect(plainDay('2021-08-12')).toBe('12 August');
    expect(plainDay('2021-08-11', true)).toBe('11 August 2021');
    expect([0, 0.001, 0.534].map(percent)).toEqual(['0 %', 'under 1 %', '53 %']);
    expect(shortQuote('a b c', 2)).toBe('a b …');
  });
});

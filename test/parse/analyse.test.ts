import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/parse/analyse.ts';
import type { Sentence } from '../../src/parse/token.ts';
import { loadWeights } from '../../src/parse/weights-file.ts';

const analyser = createAnalyser(loadWeights());
const one = (text: string, ...names: string[]): Sentence => {
  const proper = names.map((n) => ({ start: text.indexOf(n), end: text.indexOf(n) + n.length }));
  const found = analyser.analyse(text, { proper });
  expect(found).toHaveLength(1);
  return found[0]!;
};
const tokenOf = (s: Sentence, text: string) => s.tokens.find((t) => t.text === text)!;

describe('analyse', () => {
  it('gives exact offsets, in order, of everything but white space, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'U.S. ',
        'don’t ',
        'Mazar-i-Sharif',
        '\n',
        '\r\n\n',
        '“',
        '3,000.5 ',
        'a.m.',
        '…',
        '--',
        '👩‍🚒',
        "'s ",
        ' ( ',
        'Gen. ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const s of analyser.analyse(text)) {
          expect(s.tokens.length).toBeGreaterThan(0);
          expect([s.start, s.end]).toEqual([s.tokens[0]!.start, s.tokens.at(-1)!.end]);
          for (const t of s.tokens) {
            expect(text.slice(t.start, t.end)).toBe(t.text);
            expect(t.start).toBeGreaterThanOrEqual(at);
            expect(text.slice(at, t.start)).toMatch(/^[\s\u200b\ufeff]*$/);
            at = t.end;
          }
        }
        expect(text.slice(at)).toMatch(/^[\s\u200b\ufeff]*$/);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same result twice', () => {
    const text =
      'Residents of Deir ez-Zor said government forces had withdrawn from the airport, but the army denied it.';
    expect(analyser.analyse(text)).toEqual(analyser.analyse(text));
  });

  it('tags very long stretches in pieces', () => {
    const text = `Names: ${Array.from({ length: 400 }, (_, i) => `Town${i}`).join(', ')}.`;
    const found = analyser.analyse(text);
    expect(found.length).toBeGreaterThan(3);
    expect(
      found
        .flatMap((s) => s.tokens)
        .map((t) => t.text)
        .join(''),
    ).toBe(text.replace(/\s/g, ''));
  });
});

describe('names known beforehand', () => {
  it('are proper nouns in all their words', () => {
    const s = one('The rebels seized Pul-e Khumri on Friday.', 'Pul-e Khumri');
    expect(s.tokens.slice(3, 5).map((t) => [t.text, t.upos, t.xpos, t.lemma])).toEqual([
      ['Pul-e', 'PROPN', 'NNP', 'Pul-e'],
      ['Khumri', 'PROPN', 'NNP', 'Khumri'],
    ]);
  });

  it('are names even where they are common words', () => {
    const s = one('Fighters entered Obey before dawn.', 'Obey');
    expect(tokenOf(s, 'Obey')).toMatchObject({ upos: 'PROPN', xpos: 'NNP', lemma: 'Obey' });
  });
});

describe('tags and lemmas of conflict news', () => {
  it.each([
    ['Kandahar fell on Thursday night.', 'fell', 'VERB', 'VBD', 'fall'],
    ['Witnesses described sporadic gunfire amid fears of an assault.', 'amid', 'ADP', 'IN', 'amid'],
    ['Insurgents overran the outpost.', 'overran', 'VERB', 'VBD', 'overrun'],
    ['The town was retaken by troops.', 'retaken', 'VERB', 'VBN', 'retake'],
    ['Fighters were besieging the base.', 'besieging', 'VERB', 'VBG', 'besiege'],
    ['The army denied losing the bases.', 'bases', 'NOUN', 'NNS', 'base'],
  ])('%s', (text, word, upos, xpos, lemma) => {
    expect(tokenOf(one(text), word)).toMatchObject({ upos, xpos, lemma });
  });
});

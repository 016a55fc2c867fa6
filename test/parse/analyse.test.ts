import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/parse/analyse.ts';
import { clauses } from '../../src/parse/clause.ts';
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
const headOf = (s: Sentence, text: string) => {
  const { head } = tokenOf(s, text);
  return head < 0 ? null : s.tokens[head]!.text;
};

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
        for (const s of analyser.analyse(text, { parse: false })) {
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

  it('makes one tree of every sentence', () => {
    const word = fc.constantFrom(
      'the',
      'rebels',
      'took',
      'Goma',
      ',',
      'and',
      'of',
      'said',
      '3,000',
      'not',
      'fled',
      '"',
      'who',
      'by',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        for (const { tokens } of analyser.analyse(words.join(' '))) {
          expect(tokens.filter((t) => t.head === -1).map((t) => t.rel)).toEqual(['root']);
          for (let i = 0; i < tokens.length; i++) {
            let steps = 0;
            for (let w = i; w >= 0; w = tokens[w]!.head) expect(steps++).toBeLessThanOrEqual(tokens.length);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves heads open when not asked to parse', () => {
    const [s] = analyser.analyse('Rebels took Goma.', { parse: false });
    expect(s!.tokens.map((t) => t.head)).toEqual([-2, -2, -2, -2]);
  });

  it('gives the same result twice', () => {
    const text =
      'Residents of Deir ez-Zor said government forces had withdrawn from the airport, but the army denied it.';
    expect(analyser.analyse(text)).toEqual(analyser.analyse(text));
  });

  it('parses very long stretches in pieces', () => {
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
  it('are proper nouns and one flat name', () => {
    const s = one('The rebels seized Pul-e Khumri on Friday.', 'Pul-e Khumri');
    const names = s.tokens.filter((t) => t.upos === 'PROPN' && t.text !== 'Friday');
    expect(names.map((t) => [t.text, t.rel])).toEqual([
      ['Pul-e', 'obj'],
      ['Khumri', 'flat'],
    ]);
    expect(names[1]!.head).toBe(s.tokens.indexOf(names[0]!));
  });

  it('are names even where they are common words', () => {
    const s = one('Fighters entered Obey before dawn.', 'Obey');
    expect(tokenOf(s, 'Obey')).toMatchObject({ upos: 'PROPN', xpos: 'NNP', lemma: 'Obey' });
    expect(headOf(s, 'Obey')).toBe('entered');
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

describe('trees of conflict news', () => {
  it('reads a passive with its agent', () => {
    const s = one('The city of Ghazni was captured by Taliban fighters on Thursday.');
    expect(tokenOf(s, 'city')).toMatchObject({ rel: 'nsubj:pass' });
    expect(tokenOf(s, 'fighters')).toMatchObject({ rel: 'obl:agent' });
    expect(headOf(s, 'fighters')).toBe('captured');
  });

  it('reads reported speech', () => {
    const s = one('Officials said rebels had seized the airport.');
    expect(headOf(s, 'seized')).toBe('said');
    expect(tokenOf(s, 'seized').rel).toBe('ccomp');
    expect(headOf(s, 'airport')).toBe('seized');
  });

  it('reads lists of towns', () => {
    const s = one('Rebels took Kunduz, Sar-e-Pul and Taloqan.', 'Kunduz', 'Sar-e-Pul', 'Taloqan');
    const take = clauses(s).find((c) => c.lemma === 'take')!;
    expect(take.objects.map((i) => s.tokens[i]!.text)).toEqual(['Kunduz', 'Sar-e-Pul', 'Taloqan']);
    expect(take.subjects.map((i) => s.tokens[i]!.text)).toEqual(['Rebels']);
  });
});

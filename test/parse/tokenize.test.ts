import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../src/parse/paragraphs.ts';
import { sentenceEnds } from '../../src/parse/sentences.ts';
import { tokenize } from '../../src/parse/tokenize.ts';

const words = (text: string, names: string[] = []) =>
  tokenize(
    text,
    0,
    text.length,
    names.map((n) => ({ start: text.indexOf(n), end: text.indexOf(n) + n.length })),
  ).map((t) => text.slice(t.start, t.end));

const sentences = (text: string) => {
  const tokens = tokenize(text);
  let from = 0;
  return sentenceEnds(text, tokens).map((end) => {
    const s = text.slice(tokens[from]!.start, tokens[end - 1]!.end);
    from = end;
    return s;
  });
};

describe('tokenize', () => {
  it.each([
    ["Dostum's men wasn't", ['Dostum', "'s", 'men', 'was', "n't"]],
    ['the insurgents’ control', ['the', 'insurgents', '’', 'control']],
    ['a week-long blitz', ['a', 'week', '-', 'long', 'blitz']],
    ['Mazar-i-Sharif, Deir ez-Zor and Sar-e-Pul', ['Mazar-i-Sharif', ',', 'Deir', 'ez-Zor', 'and', 'Sar-e-Pul']],
    ['Al-Shabaab re-entered', ['Al-Shabaab', 're-entered']],
    ['T-72 tanks, Su-25s', ['T-72', 'tanks', ',', 'Su-25s']],
    ['3,000 troops, 1.5 million and $3.5m', ['3,000', 'troops', ',', '1.5', 'million', 'and', '$', '3.5', 'm']],
    ['U.S. Gen. A. Smith at 5 p.m.', ['U.S.', 'Gen.', 'A.', 'Smith', 'at', '5', 'p.m.']],
    ['the Kabul-Kandahar highway', ['the', 'Kabul', '-', 'Kandahar', 'highway']],
    ['Sana’a cannot', ['Sana’a', 'can', 'not']],
    ['No. 7. No.', ['No.', '7', '.', 'No', '.']],
    ['“We fled…”', ['“', 'We', 'fled', '…', '”']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  it('cuts at the ends of names and keeps a name within one word whole', () => {
    expect(words('the Kunduz-Takhar road', ['Kunduz'])).toEqual(['the', 'Kunduz', '-', 'Takhar', 'road']);
    expect(words('in Hasaka-Qamishli now', ['Hasaka-Qamishli'])).toEqual(['in', 'Hasaka-Qamishli', 'now']);
  });
});

describe('sentences', () => {
  it.each([
    ['A U.S. official spoke. U.S. forces left.', 2],
    ['Gen. Miller and Lt. Col. Smith left St. Petersburg. They fled.', 2],
    ['They left at 5 p.m. The city fell.', 2],
    ['“We lost,” he said. “It is over.” Nobody spoke.', 3],
    ['It grew by 1.5 percent. on Aug. 12', 1],
    ['Has it fallen? he asked. No.', 2],
    ['KABUL, Aug 12 (Agency) - Fighters took Ghazni.', 2],
    ['KYIV (Agency) — Troops left.', 2],
  ])('%s', (text, count) => expect(sentences(text)).toHaveLength(count));
});

describe('paragraphs', () => {
  const texts = (text: string) => paragraphs(text).map((p) => text.slice(p.start, p.end));

  it('keeps headlines, captions and bullets apart', () => {
    expect(texts('City falls\n\nFighters took it.\n- one\n- two\r\n\r\nMap (Agency)')).toEqual([
      'City falls',
      'Fighters took it.',
      '- one',
      '- two',
      'Map (Agency)',
    ]);
  });

  it('joins hard-wrapped lines', () => {
    const text =
      'The insurgents said on Thursday that they had taken the town\nof Ghazni and the road south of it.\n\nNext.';
    expect(texts(text)).toHaveLength(2);
  });
});

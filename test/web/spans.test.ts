import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading.ts';
import { paragraphs, type Span, spansOf } from '../../web/src/reader/spans.ts';

const TEXT = 'The Taliban took Zaranj.\n\nIt is the first of 34 capitals, police said.';
const span = (id: string, words: string): Span => {
  const start = TEXT.indexOf(words);
  return { id, start, end: start + words.length, family: 'control', head: '', note: '', place: null, check: null };
};

describe('spans of a report', () => {
  it('cuts the text at every end of a span and loses none of it', () => {
    const rows = paragraphs(TEXT, [span('a', 'Taliban took'), span('b', 'took Zaranj'), span('c', '34 capitals')]);
    expect(rows.map((r) => r.pieces.map((p) => p.text).join(''))).toEqual(TEXT.split('\n\n'));
    expect(rows[0]!.pieces.map((p) => [p.text, p.spans.map((s) => s.id).join('')])).toEqual([
      ['The ', ''],
      ['Taliban ', 'a'],
      ['took', 'ab'],
      [' Zaranj', 'b'],
      ['.', ''],
    ]);
    expect(rows[1]!.notes.map((s) => s.id)).toEqual(['c']);
  });

  it('marks exactly the quote it is opened at, within the paragraph', () => {
    const start = TEXT.indexOf('first of 34');
    const rows = paragraphs(TEXT, [span('c', '34 capitals')], { start, end: start + 11 });
    const opened = rows.flatMap((r) => r.pieces.filter((p) => p.opened).map((p) => p.text));
    expect(opened.join('')).toBe('first of 34');
  });

  it('says who took what, and which check speaks of a figure', () => {
    const quote = { start: 36, end: 60, text: TEXT.slice(36, 60) };
    const reading = {
      claims: [
        {
          predicate: 'take',
          polarity: 'negated',
          modality: 'possible',
          extent: 'whole',
          place: { name: 'Zaranj', id: 'x' },
          actor: { name: 'Taliban' },
          speaker: null,
          quote: { start: 0, end: 23, text: '' },
        },
      ],
      figures: [{ kind: 'count-captured', value: 1, min: null, max: null, of: 34, unit: 'capitals', quote }],
    } as unknown as Reading;
    const spans = spansOf(reading, [{ figure: { quote } }] as never);
    expect(spans.map((s) => [s.family, s.head, s.note])).toEqual([
      ['control', 'not take Zaranj', 'Taliban · possible'],
      ['figure', 'F1 count captured', '1 of 34 capitals'],
    ]);
  });
});

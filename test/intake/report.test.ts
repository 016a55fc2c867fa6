import { describe, expect, it } from 'vitest';
import { dateLine, dateline } from '../../src/intake/dateline.ts';
import { MAX_REPORT_BYTES } from '../../src/intake/decode.ts';
import { normalise } from '../../src/intake/normalise.ts';
import { parseReport, parseReportText } from '../../src/intake/parse.ts';
import { MarchlandError } from '../../src/lib/error.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof MarchlandError) return { code: error.code, ...error.at };
    throw error;
  }
  return null;
};

describe('plain text', () => {
  it('takes title, source, date and url from the front matter and leaves the text', () => {
    const r = parseReportText(
      '---\ntitle: "A \\"quoted\\" title"\nsource: Wire\npublished: 2021-08-12T18:00+04:30\nurl: https://example.org/1\n---\nThe town fell.\n\nSo did the other.',
      { file: 'a.txt' },
    );
    expect(r).toMatchObject({
      title: 'A "quoted" title',
      source: 'Wire',
      published: '2021-08-12T13:30:00.000Z',
      url: 'https://example.org/1',
      language: 'en',
      group: null,
    });
    expect(r.text).toBe('The town fell.\n\nSo did the other.');
  });

  it('takes the day from a date line and takes the line out of the text', () => {
    const r = parseReportText(' date 2021-08-12 Officials say the town has fallen.', { file: null });
    expect(r.published).toBe('2021-08-12');
    expect(r.text).toBe('Officials say the town has fallen.');
  });

  it.each([
    ['KABUL, Afghanistan, Aug. 12, 2021 (Wire) — The town fell.', '2021-08-12', 'KABUL, Afghanistan'],
    ['GOMA, Jan 27, 2025 - The town fell.', '2025-01-27', 'GOMA'],
    ['El Fasher, 3 May 2024 (Desk) – The town fell.', '2024-05-03', 'El Fasher'],
  ])('reads the dateline of %s', (text, day, place) => {
    expect(dateline(text)).toMatchObject({ day, place });
    expect(parseReportText(text, { file: null }).published).toBe(day);
  });

  it('does not take an ordinary sentence for a dateline', () => {
    expect(dateline('The governor - a former general - fled.')).toBeNull();
    expect(dateline('Kandahar fell on Thursday night.')).toBeNull();
  });

  it('gives no day for a date that does not exist', () => {
    expect(dateLine('date 2021-02-30 text')).toBeNull();
  });

  it('has the same id for the same report wherever it lies', () => {
    const one = parseReportText('---\npublished: 2021-08-12\n---\nThe town fell.\r\n', { file: 'a.txt' });
    const two = parseReportText('---\npublished: 2021-08-12\n---\nThe town fell.', { file: 'b.txt' });
    expect(one.id).toBe(two.id);
  });

  it('keeps what the report says over --published', () => {
    expect(parseReportText('date 2021-08-12 The town fell.', { file: null, published: '2020-01-01' }).published).toBe(
      '2021-08-12',
    );
    expect(parseReportText('The town fell.', { file: null, published: '2020-01-01' }).published).toBe('2020-01-01');
  });
});

describe('bad input gets one clear error', () => {
  it.each([
    ['an empty file', '', 'input-empty'],
    ['white space', '---\npublished: 2021-08-12\n---\n \n\n', 'input-empty'],
    ['no date', 'The town fell.', 'date-missing'],
    ['open front matter', '---\ntitle: x\nThe town fell.', 'input-malformed'],
    ['a date that is none', '---\npublished: yesterday-ish\n---\nThe town fell.', 'date-malformed'],
    ['a time without a zone', '---\npublished: 2021-08-12T10:00\n---\nThe town fell.', 'date-malformed'],
  ])('%s', (_name, text, code) => {
    expect(codeOf(() => parseReport(bytes(text), { file: 'x.txt' }))).toMatchObject({ code, file: 'x.txt' });
  });

  it('names the line of a malformed field', () => {
    expect(codeOf(() => parseReportText('---\ntitle: x\nnot a field\n---\nText', { file: 'x.txt' }))).toEqual({
      code: 'input-malformed',
      file: 'x.txt',
      line: 3,
    });
  });

  it('binary and oversized files', () => {
    expect(codeOf(() => parseReport(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), { file: 'p.png' }))?.code).toBe(
      'input-binary',
    );
    expect(codeOf(() => parseReport(Uint8Array.of(0xc3, 0x28, 0x41), { file: 'l.txt' }))?.code).toBe('input-binary');
    expect(codeOf(() => parseReport(new Uint8Array(MAX_REPORT_BYTES + 1).fill(65), { file: 'big.txt' }))?.code).toBe(
      'input-too-large',
    );
  });
});

describe('normalised text', () => {
  it('is its own normal form', () => {
    const dirty = '\uFEFFA\u00a0town \r\nfell\u200b.\n\n\n\nNext\u0007 one.';
    expect(normalise(dirty)).toBe('A town\nfell.\n\nNext one.');
    expect(normalise(normalise(dirty))).toBe(normalise(dirty));
  });
});

describe('HTML', () => {
  const page = `<!doctype html><html lang="en"><head><title>Town falls | Wire</title><meta property="og:title" content="Town falls">
    <meta property="article:published_time" content="2021-08-12T10:00:00Z"><meta property="og:site_name" content="Wire"><script>var x = "<p>no</p>"</script></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Town falls</h1><p>The <b>town</b> fell &amp; burned.</p><figure><img><figcaption>Fighters patrol in the town of Ghazni</figcaption></figure>
    <p><a href="/more">Read more about this</a></p><ul><li>A bullet point with some words in it</li></ul></article><footer><p>Copyright</p></footer></body></html>`;

  it('reads the article, its headline and its metadata, and leaves menus and scripts', () => {
    const r = parseReportText(page, { file: 'a.html' });
    expect(r).toMatchObject({ title: 'Town falls', source: 'Wire', published: '2021-08-12T10:00:00.000Z' });
    expect(r.text.split('\n\n')).toEqual([
      'Town falls',
      'The town fell & burned.',
      'Fighters patrol in the town of Ghazni',
      'A bullet point with some words in it',
    ]);
  });

  it('reads broken HTML as a browser would', () => {
    const r = parseReportText('<html><body><article><p>The town fell.<p>So did <b>the other</article', {
      file: 'b.html',
      published: '2021-08-12',
    });
    expect(r.text).toContain('The town fell.');
    expect(r.text).toContain('So did the other');
  });

  it('says so when a page has no text', () => {
    expect(
      codeOf(() =>
        parseReportText('<html><body><script>1</script></body></html>', { file: 'c.html', published: '2021-08-12' }),
      )?.code,
    ).toBe('input-empty');
  });
});

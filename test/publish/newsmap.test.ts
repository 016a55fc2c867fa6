import { describe, expect, it } from 'vitest';
import { sceneFile } from '../../src/desk/newsmap.ts';
import { DARK, LIGHT } from '../../src/draw/palette.ts';
import type { Party } from '../../src/model/party.ts';
import type { Template } from '../../src/publish/newsmap/input.ts';
import { textWidth } from '../../src/publish/newsmap/measure.ts';
import { newsmap } from '../../src/publish/newsmap/newsmap.ts';
import type { Text } from '../../src/publish/newsmap/scene.ts';
import { sceneSvg } from '../../src/publish/newsmap/svg.ts';
import { subject } from '../../src/publish/newsmap/words.ts';
import { mapInput, units } from './map-input.ts';

const TEMPLATES: Template[] = ['page', 'column', 'social'];
const texts = (template: Template) => newsmap(mapInput({ template })).items.filter((i): i is Text => i.kind === 'text');
const boxOf = (t: Text, widths = mapInput().widths) => {
  const w = textWidth(widths, t.text, t.size, t.weight, t.spacing ?? 0);
  const x = t.anchor === 'start' ? t.x : t.anchor === 'end' ? t.x - w : t.x - w / 2;
  return { x, y: t.y - t.size * 0.78, w, h: t.size * 0.98, text: t.text };
};

describe.each(TEMPLATES)('printed map, %s', (template) => {
  const scene = newsmap(mapInput({ template }));
  const svg = sceneSvg(scene);

  it('draws one mark for each unit of the ledger', () => {
    const drawn = [...svg.matchAll(/data-place="([^"]+)"/g)].map((m) => m[1]!);
    expect(drawn.toSorted()).toEqual(units.map((u) => u.id).toSorted());
  });

  it('has no words over others, and none off the page', () => {
    const boxes = texts(template).map((t) => boxOf(t));
    const over = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
        .map((b) => `${a.text} / ${b.text}`),
    );
    const off = boxes.filter((b) => b.x < 0 || b.y < 0 || b.x + b.w > scene.width || b.y + b.h > scene.height);
    expect({ over, off }).toEqual({ over: [], off: [] });
  });

  it('says when it is true, how it was made and how much of it was reviewed', () => {
    const all = texts(template)
      .map((t) => t.text)
      .join(' ');
    expect(all).toContain('True on 12 August 2021, as then known.');
    expect(all).toMatch(/Draft: 3 of 12 changes/);
    expect(all).toMatch(/Areas take the state of their capital/);
    expect(all).toMatch(/Natural Earth/);
    expect(all).toMatch(/\d+ km/);
  });

  it('has a legend that adds up', () => {
    const numbers = texts(template)
      .map((t) => /\((\d+)\)$/.exec(t.text)?.[1])
      .filter((n) => n !== undefined);
    expect(numbers.reduce((sum, n) => sum + Number(n), 0)).toBe(34);
  });
});

describe('printed map', () => {
  it('names every unit on a page, with all its text in the alternative', () => {
    const all = new Set(texts('page').map((t) => t.text));
    expect(units.filter((u) => !all.has(u.name))).toEqual([]);
    const { alt } = newsmap(mapInput());
    for (const u of units) expect(alt).toContain(u.name);
    expect(alt).toContain('Highway 1');
    expect(alt).toContain('Claimed (1): Qala-e Naw.');
  });

  it('keeps a callout of a long road within the page', () => {
    const input = mapInput();
    const [road] = input.situation.roads;
    input.situation.roads = [{ ...road!, road: 'Pul-e Khumri–Faizabad–Ishkashim highway' }];
    const lines = newsmap(input).items.filter((i): i is Text => i.kind === 'text');
    expect(lines.some((t) => t.text.startsWith('Pul-e Khumri–Faizabad'))).toBe(true);
    expect(lines.map((t) => boxOf(t)).filter((b) => b.x + b.w > 1200)).toEqual([]);
  });

  it('shows both parties where a place is contested, in the hatch too', () => {
    for (const [theme, palette] of [
      ['light', LIGHT],
      ['dark', DARK],
    ] as const) {
      const svg = sceneSvg(newsmap(mapInput({ theme })));
      const hatch = [...svg.matchAll(/<pattern[^>]*>.*?<\/pattern>/g)].map((m) => m[0]);
      expect(hatch.some((p) => p.includes(palette.slots.A.tint) && p.includes(palette.slots.B.tint))).toBe(true);
    }
  });

  it('writes its title from the marks, the verb by the party', () => {
    expect(newsmap(mapInput()).title).toBe('The Taliban hold 10 of 34 provincial capitals and claim 1 more');
    const party = (name: string, names: string[] = []) => ({ name, names }) as unknown as Party;
    expect(subject(party('Afghan government'))).toEqual({ words: 'The Afghan government', plural: false });
    expect(subject(party('M23'))).toEqual({ words: 'M23', plural: false });
    expect(subject(party('Taliban', ['the Taliban']))).toEqual({ words: 'The Taliban', plural: true });
    expect(subject(party('Rapid Support Forces', ['the Rapid Support Forces']))).toEqual({
      words: 'The Rapid Support Forces',
      plural: true,
    });
  });

  it('takes title, credit and places of names from the overrides', () => {
    const scene = newsmap(
      mapInput({
        overrides: {
          title: 'Own title',
          credit: 'Graphic: A. Desk',
          labels: { Ghazni: { dx: 40, dy: -30 }, Khost: false },
        },
      }),
    );
    const all = scene.items.filter((i): i is Text => i.kind === 'text');
    expect(scene.title).toBe('Own title');
    expect(all.some((t) => t.text === 'Graphic: A. Desk')).toBe(true);
    expect(all.some((t) => t.text === 'Khost')).toBe(false);
    const mark = scene.items.find((i) => i.kind === 'mark' && i.id === units.find((u) => u.name === 'Ghazni')!.id);
    const label = all.find((t) => t.text === 'Ghazni')!;
    expect(label.x - (mark as { x: number }).x).toBeCloseTo(40);
  });

  it('fails where a title leaves the legend no room', () => {
    const title = 'A title that goes on and on '.repeat(9);
    expect(() => newsmap(mapInput({ template: 'social', overrides: { title } }))).toThrow(/do not fit/);
  });

  it('keeps hostile text as text', () => {
    const svg = sceneSvg(newsmap(mapInput({ overrides: { title: '<script>alert(1)</script> & "quotes"' } })));
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(1)');
  });

  it('makes an SVG of at most 300 kB with its font, a PNG of twice the size, and a PDF with text', async () => {
    const scene = newsmap(mapInput());
    const svg = Buffer.from(await sceneFile(scene, 'svg')).toString();
    expect(svg.length).toBeLessThan(300_000);
    expect(svg).toContain('@font-face');
    const png = Buffer.from(await sceneFile(scene, 'png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2 * scene.width);
    const pdf = Buffer.from(await sceneFile(scene, 'pdf')).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toMatch(/\/ToUnicode/);
    expect(pdf).not.toMatch(/\/Subtype \/Image/);
  });
});

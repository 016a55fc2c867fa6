import { describe, expect, it } from 'vitest';
import { type LabelWish, placeLabels } from '../../src/publish/newsmap/labels.ts';
import { mapInput } from './map-input.ts';

const { widths } = mapInput();
const wish = (text: string, x: number, y: number): LabelWish => ({
  id: text,
  text,
  x,
  y,
  size: 12,
  weight: 400,
  clear: 6,
  rank: 1,
});
const frame = { x: 0, y: 0, w: 400, h: 300 };

describe('placing names', () => {
  it('places all, none over another and all within the frame', () => {
    const wishes = Array.from({ length: 20 }, (_, i) =>
      wish(`Town ${i}`, 150 + (i % 5) * 25, 100 + Math.floor(i / 5) * 25),
    );
    const placed = placeLabels(wishes, [], [], frame, widths);
    expect(placed.length).toBe(20);
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1)) {
        const w = Math.min(a.box.x + a.box.w, b.box.x + b.box.w) - Math.max(a.box.x, b.box.x);
        const h = Math.min(a.box.y + a.box.h, b.box.y + b.box.h) - Math.max(a.box.y, b.box.y);
        expect(w > 0 && h > 0 ? w * h : 0).toBeLessThanOrEqual(0.5);
      }
    for (const p of placed) expect(p.box.x >= 2 && p.box.x + p.box.w <= 398).toBe(true);
  });

  it('fails rather than drops, and names the label', () => {
    const blocked = [{ x: 0, y: 0, w: 400, h: 300 }];
    expect(() => placeLabels([wish('Nowhere', 200, 150)], blocked, [], frame, widths)).toThrow(
      /"Nowhere" finds no room/,
    );
    const crowd = Array.from({ length: 60 }, (_, i) => wish(`A long name of a town ${i}`, 200, 150));
    expect(() => placeLabels(crowd, [], [], frame, widths)).toThrow(/room|do not fit/);
  });

  it('lets an editor put a name where the program would not', () => {
    const fixed = { ...wish('Fixed', 200, 150), fixed: { dx: -20, dy: 4, anchor: 'end' as const } };
    const [placed] = placeLabels([fixed], [{ x: 0, y: 0, w: 400, h: 300 }], [], frame, widths);
    expect([placed!.x, placed!.y, placed!.anchor]).toEqual([180, 154, 'end']);
  });

  it('draws a line to a name that stands far from its mark', () => {
    const obstacles = [{ x: 150, y: 125, w: 100, h: 50 }];
    const [placed] = placeLabels([wish('Far', 200, 150)], obstacles, [], frame, widths);
    expect(placed!.leader).toBe(true);
  });
});

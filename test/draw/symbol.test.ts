import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../src/draw/palette.ts';
import { areaFill } from '../../src/draw/pattern.ts';
import { symbolKey, symbolReach, symbolShapes, symbolState, symbolSvg } from '../../src/draw/symbol.ts';
import { Status } from '../../src/model/control.ts';

const plain = { holder: 'A', other: 'B', changed: false, unreviewed: false, isolated: false } as const;

describe('symbols', () => {
  it('differ by shape for every status but those drawn alike', () => {
    // colour taken away, so that only shapes tell them apart
    const shapes = Status.options.map((status) =>
      symbolShapes({ ...plain, status }, LIGHT)
        .map((s) => [s.d, Boolean(s.fill), Boolean(s.stroke), s.dash?.join()].join())
        .join('|'),
    );
    const byShape = Map.groupBy(Status.options, (_, i) => shapes[i]);
    expect([...byShape.values()].filter((g) => g.length > 1)).toEqual([['unknown', 'stale']]);
  });

  it('read back from their key', () => {
    for (const status of Status.options)
      for (const flags of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const state = {
          ...plain,
          status,
          changed: (flags & 1) > 0,
          unreviewed: (flags & 2) > 0,
          isolated: (flags & 4) > 0,
        };
        expect(symbolState(symbolKey(state))).toEqual(state);
      }
  });

  it('stay within their reach', () => {
    for (const status of Status.options)
      for (const isolated of [true, false])
        for (const unreviewed of [true, false]) {
          const state = { ...plain, status, isolated, unreviewed };
          const svg = symbolSvg(state, LIGHT);
          const starts = [...svg.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].flatMap((m) => [Number(m[1]), Number(m[2])]);
          expect(Math.max(...starts.map(Math.abs))).toBeLessThanOrEqual(symbolReach(state));
        }
  });

  it('show both parties of a fight and of a dispute, in marks and in areas', () => {
    for (const status of ['contested', 'disputed'] as const) {
      const svg = symbolSvg({ ...plain, status }, LIGHT);
      expect(svg).toContain(LIGHT.slots.A.point);
      expect(svg).toContain(LIGHT.slots.B.point);
    }
    const hatch = JSON.stringify(areaFill({ status: 'contested', holder: 'A', other: 'B' }, LIGHT));
    expect(hatch).toContain(LIGHT.slots.A.tint);
    expect(hatch).toContain(LIGHT.slots.B.tint);
    const dots = JSON.stringify(areaFill({ status: 'disputed', holder: 'A', other: 'B' }, LIGHT));
    expect(dots).toContain(LIGHT.slots.A.point);
    expect(dots).toContain(LIGHT.slots.B.outline);
  });
});

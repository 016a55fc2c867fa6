import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { roadBreaks } from '../../src/gazetteer/road-breaks.ts';
import { graphOf, nearest, neighbours, reachable, roadGraph, shortestPath } from '../../src/gazetteer/road-graph.ts';
import { smallPack } from './small-pack.ts';

const graph = roadGraph(buildGazetteer([smallPack()]));

describe('road graph', () => {
  it('finds the shortest way with its length', () => {
    const path = shortestPath(graph, 'c-kabul', 'c-kandahar');
    expect(path).toMatchObject({ places: ['c-kabul', 'c-maidan-shahr', 'c-ghazni', 'c-qalat', 'c-kandahar'], km: 500 });
    expect(path!.hours).toBeCloseTo(10);
  });

  it('passes only through passable places, though the ends may be closed', () => {
    const open = (id: string) => id !== 'c-ghazni';
    expect(shortestPath(graph, 'c-kabul', 'c-kandahar', open)).toBeNull();
    expect(shortestPath(graph, 'c-kabul', 'c-ghazni', open)!.km).toBe(145);
    expect([...reachable(graph, 'c-kabul', open)].sort()).toEqual([
      'c-kabul',
      'c-kunduz',
      'c-maidan-shahr',
      'c-pul-e-khumri',
    ]);
  });

  it('finds the nearest target by road', () => {
    expect(nearest(graph, 'c-kabul', (id) => id === 'c-ghazni' || id === 'c-kunduz')!.places.at(-1)).toBe('c-ghazni');
    expect(nearest(graph, 'c-sar-e-pul', () => true)).toBeNull();
  });

  it('adds the lengths of nameless stops to the stretch they bend', () => {
    const bent = graphOf([
      {
        id: 'r',
        name: 'r',
        names: [],
        source: 't',
        stops: [
          { place: 'a', lat: 0, lon: 0, km: null, hours: null },
          { place: null, lat: 0.5, lon: 0, km: 60, hours: 1 },
          { place: 'b', lat: 1, lon: 0, km: 40, hours: 0.5 },
        ],
      },
    ]);
    expect(bent.edges).toEqual([{ road: 'r', a: 'a', b: 'b', km: 100, hours: 1.5 }]);
    expect(neighbours(bent, 'b')).toEqual(['a']);
  });

  it('agrees with brute force on bridges, articulation points and distances', () => {
    const edge = fc.tuple(
      fc.integer({ min: 0, max: 7 }),
      fc.integer({ min: 0, max: 7 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 14 }), (rows) => {
        const used = rows.filter(([a, b]) => a !== b);
        const make = (list: typeof used) =>
          graphOf(
            list.map(([a, b, km], i) => ({
              id: `r${i}`,
              name: '',
              names: [],
              source: 't',
              stops: [
                { place: `${a}`, lat: 0, lon: 0, km: null, hours: null },
                { place: `${b}`, lat: 0, lon: 0, km, hours: 1 },
              ],
            })),
          );
        const g = make(used);
        const parts = (without: string | null, list = used) => {
          const h = make(list);
          const nodes = [...g.nodes()].filter((n) => n !== without);
          const groups = new Set(nodes.map((n) => [...reachable(h, n, (p) => p !== without)].sort().join()));
          return groups.size;
        };
        const { bridges, places } = roadBreaks(g);
        expect(bridges.map((b) => b.road).sort()).toEqual(
          g.edges
            .filter(
              (_, i) =>
                parts(
                  null,
                  used.filter((_, j) => j !== i),
                ) > parts(null),
            )
            .map((e) => e.road)
            .sort(),
        );
        const isolated = (n: string) => neighbours(g, n).length === 0;
        expect([...places].sort()).toEqual([...g.nodes()].filter((n) => !isolated(n) && parts(n) > parts(null)).sort());
        const nodes = [...g.nodes()];
        const km = new Map<string, number>(
          nodes.flatMap((a) => nodes.map((b) => [`${a}>${b}`, a === b ? 0 : Infinity] as const)),
        );
        for (const e of g.edges)
          for (const k of [`${e.a}>${e.b}`, `${e.b}>${e.a}`]) km.set(k, Math.min(km.get(k)!, e.km));
        for (const m of nodes)
          for (const a of nodes)
            for (const b of nodes)
              km.set(`${a}>${b}`, Math.min(km.get(`${a}>${b}`)!, km.get(`${a}>${m}`)! + km.get(`${m}>${b}`)!));
        for (const a of nodes)
          for (const b of nodes) expect(shortestPath(g, a, b)?.km ?? Infinity).toBe(km.get(`${a}>${b}`));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

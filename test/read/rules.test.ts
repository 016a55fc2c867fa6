import { describe, expect, it } from 'vitest';
import { explain } from '../../src/read/explain.ts';
import { grammar } from '../../src/read/rules-file.ts';
import { claimsIn, meets, parser, show, wanted } from './expect.ts';

const { rules } = grammar();
const CONTROL = /^(take|hold|leave|enter|fight|besiege|repel|threaten|cut|reopen)$/;

describe('rules', () => {
  it('have ids of their own', () => {
    const ids = rules.rules.map((r) => r.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const tries = rules.rules
    .filter((r) => CONTROL.test(r.predicate))
    .flatMap((r) => Object.entries(r.try ?? {}).map(([sentence, list]) => ({ id: r.id, sentence, list })));
  it.each(tries)('$id: $sentence', ({ sentence, list }) => {
    const claims = claimsIn(sentence).filter((c) => CONTROL.test(c.predicate));
    const missed = list.filter((w) => !claims.some((c) => meets(c, wanted(w))));
    expect({ missed, got: claims.map(show) }).toEqual({ missed: [], got: list.length === 0 ? [] : claims.map(show) });
  });

  it.each(rules.silent.filter((s) => CONTROL.test(s.predicate)))(
    '$predicate stays silent: $sentence',
    ({ predicate, sentence }) => {
      expect(
        claimsIn(sentence)
          .filter((c) => c.predicate === predicate)
          .map(show),
      ).toEqual([]);
    },
  );

  it('explain which rules fired and which did not, and why', () => {
    const { gazetteer, analyser } = parser();
    const [capture] = explain('Rebels captured the title in Goma.', '2025-03-12', gazetteer, analyser);
    expect(capture!.fired).toEqual([]);
    expect(capture!.nearly.map((n) => n.rule)).toContain('take.capture');
    const [seize] = explain('Rebels did not seize Goma.', '2025-03-12', gazetteer, analyser);
    expect(seize!.fired[0]).toEqual({ rule: 'take.capture', claims: ['take Goma by Rebels (negated)'] });
  });
});

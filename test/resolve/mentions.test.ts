import { describe, expect, it } from 'vitest';
import { loadMentionSet, type Outcome, resolveAll, share, WARS } from './mention-set.ts';

const set = loadMentionSet();
const outcomes = resolveAll(set);
const wrong = (rows: readonly Outcome[]) =>
  rows
    .filter((o) => !o.right)
    .map(
      (o) =>
        `"${o.mention.text}" is ${o.expected.join(' or ') || 'none'}, not ${o.resolved.best.candidate?.place.id ?? 'none'}: ${o.text}`,
    )
    .join('\n');
const atLeast = (least: number, rows: readonly Outcome[]) => {
  const { accuracy } = share(rows);
  expect(accuracy, wrong(rows)).toBeGreaterThanOrEqual(least);
};

describe('the labelled mentions', () => {
  it('are large, varied and each id is in its pack', () => {
    const ids = outcomes.flatMap((o) => o.expected);
    expect(ids.filter((id) => set.gazetteer.place(id) === undefined)).toEqual([]);
    expect(outcomes.length).toBeGreaterThanOrEqual(400);
    expect(new Set(outcomes.map((o) => o.war)).size).toBeGreaterThanOrEqual(4);
    expect(outcomes.filter((o) => o.ambiguous).length).toBeGreaterThan(outcomes.length / 3);
  });

  it('are resolved: 95 in 100 of all', () => atLeast(0.95, outcomes));
  it('85 in 100 of the ambiguous', () =>
    atLeast(
      0.85,
      outcomes.filter((o) => o.ambiguous),
    ));
  it('90 in 100 of those that mean none of the pack’s places, also where one has the name', () => {
    atLeast(
      0.9,
      outcomes.filter((o) => o.expected.length === 0),
    );
    atLeast(
      0.8,
      outcomes.filter((o) => o.expected.length === 0 && o.ambiguous),
    );
  });
  it('and as well on the half the weights were not fitted on', () => {
    atLeast(
      0.95,
      outcomes.filter((o) => o.half === 'held-out'),
    );
    atLeast(
      0.85,
      outcomes.filter((o) => o.half === 'held-out' && o.ambiguous),
    );
  });

  it('and in sentences written after rules and weights stood', () => {
    atLeast(
      0.95,
      outcomes.filter((o) => o.half === 'late'),
    );
  });
  it('in each war alone', () => {
    for (const war of WARS) {
      atLeast(
        0.95,
        outcomes.filter((o) => o.war === war),
      );
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/desk/packs.ts';
import { parseReport } from '../../src/intake/parse.ts';
import { createAnalyser } from '../../src/parse/analyse.ts';
import { loadWeights } from '../../src/parse/weights-file.ts';
import { ruleUse } from '../../src/read/explain.ts';
import { grammar } from '../../src/read/rules-file.ts';
import { ROOT } from '../support/marchland.ts';

/** More rules than this, and nobody reads them any more: join or drop some before adding others. */
const BUDGET = 190;

const { rules } = grammar().rules;

function reports() {
  return readdirSync(join(ROOT, 'cases'), { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(ROOT, 'cases', name, 'reports')).map((f) => join(ROOT, 'cases', name, 'reports', f)),
    )
    .map((file) => parseReport(readFileSync(file), { file }));
}

describe('the budget of rules', () => {
  it(`is kept: at most ${BUDGET}`, () => {
    expect(rules.length).toBeLessThanOrEqual(BUDGET);
  });

  it('holds no rule that neither fires on the cases nor shows a sentence on which it does', () => {
    const use = ruleUse(reports(), loadGazetteer(), createAnalyser(loadWeights()));
    const shown = new Set(
      rules.filter((r) => Object.values(r.try ?? {}).some((told) => told.length > 0)).map((r) => r.id),
    );
    const idle = use.filter((u) => u.fired === 0 && !shown.has(u.rule)).map((u) => u.rule);
    expect(idle).toEqual([]);
  });
});

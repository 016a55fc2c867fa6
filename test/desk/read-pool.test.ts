import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadGazetteer } from '../../src/desk/packs.ts';
import { readOnAllCores } from '../../src/desk/read-pool.ts';
import { createReader } from '../../src/desk/reader.ts';
import { parseReport } from '../../src/intake/parse.ts';
import { read } from '../../src/pipeline.ts';
import { caseReports } from '../support/marchland.ts';

it('two threads give the readings of one, in order, whether this thread reads too or not', async () => {
  const folder = caseReports('afghanistan-2021');
  const reports = readdirSync(folder)
    .sort()
    .slice(0, 20)
    .map((f) => parseReport(readFileSync(join(folder, f)), { file: f }));
  const parts = createReader(loadGazetteer(['afghanistan']));
  const alone = reports.map((r) => read(r, parts));
  expect(await readOnAllCores(reports, ['afghanistan'], null, 2)).toEqual(alone);
  expect(await readOnAllCores(reports, ['afghanistan'], parts, 2)).toEqual(alone);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadGazetteer } from '../../src/desk/packs.ts';
import { readOnAllCores } from '../../src/desk/read-pool.ts';
import { createReader } from '../../src/desk/reader.ts';
import { parseReport } from '../../src/intake/parse.ts';
import { read } from '../../src/pipeline.ts';
import { caseReports } from '../support/marchland.ts';

it('two threads give the readings of one, in order', async () => {
  const folder = caseReports('afghanistan-2021');
  const reports = readdirSync(folder)
    .sort()
    .map((f) => parseReport(readFileSync(join(folder, f)), { file: f }));
  const parts = createReader(loadGazetteer(['afghanistan']));
  expect(await readOnAllCores(reports, ['afghanistan'], 2)).toEqual(reports.map((r) => read(r, parts)));
});

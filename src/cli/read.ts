import { loadGazetteer } from '../desk/packs.ts';
import { POOL_FROM, readOnAllCores } from '../desk/read-pool.ts';
import { createReader } from '../desk/reader.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Reading } from '../model/reading.ts';
import { type Report, reportHead } from '../model/report.ts';
import { read } from '../pipeline.ts';
import { type Command, FORMAT, list, PACK, wantsJson } from './command.ts';
import { inputReports, needsFiles } from './inputs.ts';
import { readingText } from './print/reading.ts';

async function readReports(
  reports: readonly Report[],
  gazetteer: Gazetteer,
  packs: readonly string[],
): Promise<readonly Reading[]> {
  const parts = createReader(gazetteer);
  if (reports.length >= POOL_FROM) return readOnAllCores(reports, packs, parts);
  return reports.map((r) => read(r, parts));
}

const command: Command = {
  name: 'read',
  usage: 'read FILE… | - [--pack P] [--published DATE] [--format text|json]',
  summary:
    'Reads reports (text or HTML) and prints the claims and figures in them, each with its sentence. Needs no desk; json is one line a report.',
  example: 'marchland read report.txt --published 2021-08-12 --format json',
  options: [
    PACK,
    { name: 'published', value: 'DATE', help: 'for reports that do not say when they were published' },
    FORMAT,
  ],
  async run(context) {
    if (needsFiles(context, 'read')) return 2;
    const packs = list(context, 'pack');
    const gazetteer = loadGazetteer(packs);
    const { reports, failed } = inputReports(context);
    const readings = await readReports(reports, gazetteer, packs);
    for (const [i, report] of reports.entries()) {
      const reading = readings[i]!;
      context.out(
        wantsJson(context) ? JSON.stringify({ report: reportHead(report), ...reading }) : readingText(report, reading),
      );
    }
    return failed ? 1 : 0;
  },
};
export default command;

import { loadGazetteer } from '../desk/packs.ts';
import { createReader } from '../desk/reader.ts';
import { reportHead } from '../model/report.ts';
import { read } from '../pipeline.ts';
import { type Command, FORMAT, list, PACK, wantsJson } from './command.ts';
import { inputReports, needsFiles } from './inputs.ts';
import { readingText } from './print/reading.ts';

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
    const parts = createReader(loadGazetteer(list(context, 'pack')));
    const { reports, failed } = inputReports(context);
    for (const report of reports) {
      const reading = read(report, parts);
      context.out(
        wantsJson(context) ? JSON.stringify({ report: reportHead(report), ...reading }) : readingText(report, reading),
      );
    }
    return failed ? 1 : 0;
  },
};
export default command;

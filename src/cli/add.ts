import { reportHead } from '../model/report.ts';
import { atDesk } from './at-desk.ts';
import { type Command, DESK, FORMAT, wantsJson } from './command.ts';
import { inputReports, needsFiles } from './inputs.ts';

const command: Command = {
  name: 'add',
  usage: 'add FILE… [--desk DIR] [--published DATE] [--format text|json]',
  summary:
    'Reads reports into a desk. A report the desk already has is not stored twice; a bad file is told and left out, the others are stored.',
  example: 'marchland add reports/*.txt --desk desk',
  options: [
    DESK,
    { name: 'published', value: 'DATE', help: 'for reports that do not say when they were published' },
    FORMAT,
  ],
  async run(context) {
    if (needsFiles(context, 'add')) return 2;
    const { reports, failed } = inputReports(context);
    await atDesk(context, async (desk) => {
      for (const { report, reading, isNew } of await desk.add(reports, 'cli')) {
        const head = {
          report: reportHead(report),
          new: isNew,
          group: report.group,
          claims: reading.claims.length,
          figures: reading.figures.length,
        };
        const copy = report.group && report.group !== report.id ? ', a copy of a report the desk has' : '';
        context.out(
          wantsJson(context)
            ? JSON.stringify(head)
            : `${isNew ? 'added' : 'had already'} ${report.file ?? report.id}: ${head.claims} claims, ${head.figures} figures${copy}`,
        );
      }
    });
    return failed ? 1 : 0;
  },
};
export default command;

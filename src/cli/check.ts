import { checkAtDesk } from '../desk/check.ts';
import { toIso } from '../lib/time.ts';
import { atDesk, moment } from './at-desk.ts';
import { AT, type Command, DESK, FORMAT, flag, KNOWN, LOGGED, POLICY, wantsJson } from './command.ts';
import { inputReports, needsFiles } from './inputs.ts';
import { checksText } from './print/checks.ts';

const command: Command = {
  name: 'check',
  usage: 'check FILE… | - [--at T] [--known S] [--strict] [--format text|json]',
  summary:
    "A report's own figures and statements beside what the ledger computes, as if the report were added. Nothing is stored.",
  example: 'marchland check copy.txt --desk desk',
  options: [
    AT,
    KNOWN,
    LOGGED,
    POLICY,
    { name: 'published', value: 'DATE', help: 'for reports that do not say when they were published' },
    { name: 'strict', help: 'exit 1 when a figure differs' },
    DESK,
    FORMAT,
  ],
  async run(context) {
    if (needsFiles(context, 'check')) return 2;
    const { reports, failed } = inputReports(context);
    return atDesk(context, async (desk) => {
      let differs = false;
      for (const report of reports) {
        const asked = moment(context, desk);
        const given = { at: context.options.at !== undefined, known: context.options.known !== undefined };
        const checked = checkAtDesk(desk, report, {
          at: given.at ? asked.at : undefined,
          known: given.known ? asked.known : undefined,
          now: toIso(context.now()),
        });
        differs ||= checked.checks.some((c) => c.verdict === 'differs');
        context.out(wantsJson(context) ? JSON.stringify(checked) : checksText(checked));
      }
      return failed || (differs && flag(context, 'strict')) ? 1 : 0;
    });
  },
};
export default command;

import { IMPORT_FORMATS, importReader, importTable } from '../import/import.ts';
import { decodeTable } from '../import/table.ts';
import { atDesk } from './at-desk.ts';
import { type Command, DESK, FORMAT, text, wantsJson } from './command.ts';
import { readInput } from './inputs.ts';

const command: Command = {
  name: 'import',
  usage: `import ${IMPORT_FORMATS.join('|')} FILE [--source NAME] [--published DATE|event] [--desk DIR]`,
  summary:
    "Takes another's table in as claims, each row traced to its line. All rows or none: the first bad one is told with its line and column.",
  example: 'marchland import csv field-notes.csv --source "Access team" --published event --desk desk',
  options: [
    { name: 'source', value: 'NAME', help: 'who published the table, where its rows do not say' },
    {
      name: 'published',
      value: 'DATE|event',
      help: 'publication of rows that do not say: a day, or "event" for the day of each event',
    },
    DESK,
    FORMAT,
  ],
  async run(context) {
    const [format, file, ...more] = context.args;
    if (!format || !file || more.length) {
      context.note(`marchland import: usage: marchland ${this.usage}`);
      return 2;
    }
    return atDesk(context, async (desk) => {
      const table = importTable(format, decodeTable(readInput(file), file), desk.gazetteer, {
        file,
        source: text(context, 'source'),
        published: text(context, 'published'),
      });
      const added = await desk.take(table.reports, importReader(format), 'cli');
      const claims = table.reports.reduce((n, r) => n + r.claims.length, 0);
      const skipped = Object.entries(table.skipped);
      context.out(
        wantsJson(context)
          ? JSON.stringify({ file, format, reports: table.reports.length, new: added, claims, skipped: table.skipped })
          : `${file}: ${claims} claims in ${table.reports.length} reports, ${added} of them new${skipped.length ? `; left out: ${skipped.map(([kind, n]) => `${n} ${kind}`).join(', ')}` : ''}`,
      );
      return 0;
    });
  },
};
export default command;

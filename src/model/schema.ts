import { z } from 'zod';
import { CheckedReport } from './check.ts';
import { Claim } from './claim.ts';
import { ControlView } from './control.ts';
import { Entry } from './entry.ts';
import { Figure } from './figure.ts';
import { ReportHead } from './report.ts';
import { Situation } from './situation.ts';
import { Why } from './why.ts';

/** What `read --format json` prints, one line a report. */
export const ReadLine = z.object({ report: ReportHead, claims: z.array(Claim), figures: z.array(Figure) });

const OUTPUTS: Record<string, { schema: z.ZodType; title: string }> = {
  read: { schema: ReadLine, title: 'A line of `marchland read --format json`' },
  control: { schema: ControlView, title: '`marchland control --format json`' },
  why: { schema: Why, title: '`marchland why --format json`' },
  situation: { schema: Situation, title: '`marchland situation --format json`' },
  check: { schema: CheckedReport, title: '`marchland check --format json`' },
  entry: { schema: Entry, title: 'An entry of the log' },
};

/** JSON Schema (2020-12) of every output, by file name, as text. */
export function schemaFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(OUTPUTS).map(([name, { schema, title }]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title, ...z.toJSONSchema(schema) }, null, 1)}\n`,
    ]),
  );
}

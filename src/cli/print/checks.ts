import type { CheckedReport } from '../../model/check.ts';
import { figureWords } from './reading.ts';

const MARK = { agrees: '✓', differs: '✗', ambiguous: '◐', 'cannot-check': '·' } as const;

/** A checked report for the terminal. */
export function checksText({ report, checks }: CheckedReport): string {
  return [
    `${report.title ?? report.file ?? report.id} · published ${report.published} · ${checks.length} checks`,
    '',
    ...checks.flatMap((c) => [
      `${MARK[c.verdict]} ${c.verdict}: ${c.figure ? figureWords(c.figure) : `${c.claim!.predicate} ${c.claim!.place?.name ?? ''}`}`,
      `    “${(c.figure ?? c.claim!).quote.text}”`,
      `    ${c.because}`,
      ...(c.computed?.facts ?? []).map((f) => `    – ${f}`),
      ...(c.assumed.length ? [`    (${c.assumed.join('; ')})`] : []),
      '',
    ]),
  ].join('\n');
}

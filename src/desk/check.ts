import { theatreOf } from '../gazetteer/theatre.ts';
import { sealEntry } from '../ledger/entry.ts';
import { createLedger } from '../ledger/ledger.ts';
import { DAY_MS, type Instant, parseInstant } from '../lib/time.ts';
import type { CheckedReport } from '../model/check.ts';
import type { Entry } from '../model/entry.ts';
import { type Report, reportHead } from '../model/report.ts';
import { READER } from '../pipeline.ts';
import { check } from '../situation/check.ts';
import type { Desk } from './desk.ts';

/**
 * Checks a report against the desk's ledger as if it were added; nothing is stored. `at` and `known` are the report's own
 * publication unless given.
 */
export function checkAtDesk(
  desk: Desk,
  report: Report,
  options: { at?: Instant | undefined; known?: Instant | undefined; now: string },
): CheckedReport {
  const published = parseInstant(report.published, desk.gazetteer.packs[0]!.info.timezone);
  const known = options.known ?? Math.max(published, options.at ?? published);
  const at = options.at ?? published;
  const reading = desk.read(report);
  const has = desk.ledger.report(report.id) !== undefined;
  const source = has || published > known + DAY_MS ? desk.ledger : withReport(desk, report, options.now);
  const assumed = source === desk.ledger ? [] : ['as if this report were added'];
  return { report: reportHead(report), checks: check(report, reading, source, desk.gazetteer, { at, known, assumed }) };
}

function withReport(desk: Desk, report: Report, now: string) {
  const ledger = createLedger(theatreOf(desk.gazetteer));
  const entries: Entry[] = [...desk.ledger.entries()];
  let head = desk.ledger.head();
  for (const body of [
    { kind: 'report' as const, report },
    { kind: 'claims' as const, report: report.id, reader: READER, ...desk.read(report) },
  ]) {
    const entry = sealEntry({ recorded: now, author: 'check', body }, head);
    head = { seq: entry.seq, hash: entry.hash };
    entries.push(entry);
  }
  ledger.add(entries);
  return ledger;
}

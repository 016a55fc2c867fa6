import { DAY_MS } from '../lib/time.ts';
import type { Grade } from '../model/entry.ts';
import type { Atlas } from './atlas.ts';
import type { Book } from './book.ts';
import type { Evidence } from './evidence.ts';
import { assertion } from './hearing.ts';
import type { Clocks } from './version.ts';

/** How a source has fared, the grade a person gave it and the grade its record would give. */
export interface SourceRecord {
  source: string;
  reports: number;
  /** Claims on who holds a place, and what became of them by the word of others. */
  claims: number;
  borneOut: number;
  contradicted: number;
  grade: Grade | null;
  gradedBy: string | null;
  gradedWhy: string | null;
  /** F until there is enough to judge. */
  proposed: Grade;
  /** Why that grade. */
  because: string;
}

/** Within how many days others must have spoken of the same, before and after. */
const WINDOW = { before: 2, after: 14 };
/** Judged claims below which a record says nothing, and the share borne out that a grade wants. */
const ENOUGH = 5;
const GRADES: [Grade, number][] = [
  ['A', 0.97],
  ['B', 0.9],
  ['C', 0.75],
  ['D', 0.5],
];

/** Sources of the reports that count, each with its record, by name. */
export function sourceRecords(book: Book, atlas: Atlas, clocks: Clocks): SourceRecord[] {
  const records = new Map<string, SourceRecord>();
  for (const report of book.reports.values()) {
    if (!report.outlet || report.published > clocks.known || report.recorded > clocks.logged) continue;
    const record = records.get(report.outlet) ?? {
      source: report.head.source!,
      reports: 0,
      claims: 0,
      borneOut: 0,
      contradicted: 0,
      grade: null,
      gradedBy: null,
      gradedWhy: null,
      proposed: 'F',
      because: '',
    };
    record.reports += 1;
    records.set(report.outlet, record);
  }
  for (const place of book.places()) judgePlace(atlas, place, clocks, records);
  for (const [outlet, record] of records) {
    const act = book.gradeOf(outlet, Math.min(clocks.known, clocks.logged));
    if (act?.action.do === 'grade')
      Object.assign(record, { grade: act.action.grade, gradedBy: act.author, gradedWhy: act.action.why });
    Object.assign(record, proposed(record));
  }
  return [...records.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
}

function judgePlace(atlas: Atlas, place: string, clocks: Clocks, records: Map<string, SourceRecord>): void {
  const all = atlas.evidence(place, clocks);
  for (const outlet of new Set(all.map((e) => e.outlet))) {
    const record = outlet === null ? undefined : records.get(outlet);
    if (!record) continue;
    const groups = new Set(all.filter((e) => e.outlet === outlet).map((e) => e.group));
    const others = all.filter((e) => e.outlet !== outlet && !groups.has(e.group) && e.row !== 'baseline');
    const segments = atlas.segments(others, clocks);
    for (const evidence of all) {
      if (evidence.outlet !== outlet) continue;
      const said = assertion(evidence.row, evidence.party)[0];
      if (said !== '+' && said !== '-') continue;
      record.claims += 1;
      const verdict = judge(evidence, said === '+', segments);
      if (verdict !== null) record[verdict ? 'borneOut' : 'contradicted'] += 1;
    }
  }
}

/** What others said around that time: true when they bear it out, false when not, null when they did not speak of it. */
function judge(evidence: Evidence, holds: boolean, segments: ReturnType<Atlas['segments']>): boolean | null {
  const from = evidence.effect - WINDOW.before * DAY_MS;
  const to = evidence.effect + WINDOW.after * DAY_MS;
  const near = segments.filter((s) => s.from >= from && s.from <= to && s.holder !== null && s.confirmed);
  if (!near.length) return null;
  return near.some((s) => (s.holder === evidence.party) === holds);
}

function proposed({ borneOut, contradicted }: SourceRecord): Pick<SourceRecord, 'proposed' | 'because'> {
  const judged = borneOut + contradicted;
  if (judged < ENOUGH)
    return {
      proposed: 'F',
      because: `${judged} of its claims can be judged by the word of others, ${ENOUGH} are wanted`,
    };
  const share = borneOut / judged;
  const because = `others bear out ${borneOut} of ${judged} (${Math.round(share * 100)} %)`;
  return { proposed: GRADES.find(([, least]) => share >= least)?.[0] ?? 'E', because };
}

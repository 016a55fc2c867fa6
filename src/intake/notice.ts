import { fold } from '../lib/fold.ts';
import type { Report } from '../model/report.ts';

/** Words that say a whole report is taken back (a kill) or replaced. */
const TAKEN_BACK =
  /\b(?:has been|have been|is|are|was|were) (?:hereby )?(?:withdrawn|retracted|killed|removed|deleted)\b|\b(?:withdraws?|retracts?|kills?) (?:its|the|a|an|our) (?:[\w-]+ ){0,4}?(?:report|story|article|dispatch|item|version)\b|\bshould not be used\b|\bdo not use\b|\bkill(?:ed)?:/i;
const NOTICE = /\b(?:correction|corrects|corrected|retraction|editor[’']?s note|kill|clarification)\b/i;
const QUOTED = /[“"]([^”"\n]{8,200})[”"]/g;

/** What a correction or kill notice says of an earlier report. */
export interface Notice {
  /** Titles it quotes near the words that take a report back. */
  titles: string[];
  why: string;
}

/**
 * The notice in a report that takes an earlier one back, or null. A correction that only mends a detail takes nothing back:
 * there must be words such as "has been withdrawn" or "should not be used", and the title of the report in quotation marks.
 */
export function noticeIn(report: Pick<Report, 'title' | 'text'>): Notice | null {
  const opening = `${report.title ?? ''}\n${report.text.slice(0, 400)}`;
  if (!NOTICE.test(opening)) return null;
  for (const paragraph of report.text.split(/\n+/)) {
    if (!TAKEN_BACK.test(paragraph)) continue;
    const titles = [...paragraph.matchAll(QUOTED)].map((m) => m[1]!.replace(/[,.;]$/, ''));
    if (titles.length) return { titles, why: paragraph.trim() };
  }
  return null;
}

/** The reports that a notice takes back: of the same source, published before it, with a title that it quotes. */
export function takenBack(notice: Notice, by: Report, reports: readonly Report[]): Report[] {
  const titles = new Set(notice.titles.map(fold));
  return reports.filter(
    (r) =>
      r.id !== by.id &&
      r.title !== null &&
      titles.has(fold(r.title)) &&
      r.source === by.source &&
      r.published <= by.published,
  );
}

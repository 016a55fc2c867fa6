import { canonicalJson, sha256 } from '../lib/hash.ts';
import type { Claim } from '../model/claim.ts';
import type { Figure } from '../model/figure.ts';
import { type Report, reportId } from '../model/report.ts';

/** A report made of rows of somebody's table, and what the rows claim. */
export interface Imported {
  report: Report;
  claims: Claim[];
  figures: Figure[];
}

/** What one row says, before it has a place in a report. */
export interface Told {
  /** The words that stand for the row; one line of the report. */
  text: string;
  source: string | null;
  title: string | null;
  url: string | null;
  /** A day. */
  published: string;
  claims: Omit<Claim, 'id' | 'quote' | 'quotes'>[];
  figures: Omit<Figure, 'quote'>[];
}

/** What an importer found in a table. `skipped`: rows that say nothing the ledger keeps, by their kind. */
export interface Import {
  format: string;
  reports: Imported[];
  skipped: Record<string, number>;
}

/**
 * Rows of one source, title, address and day make one report, a line for each, in the order of the table: so every claim has its exact
 * quote, and rows of one source count as one voice.
 */
export function reportsOf(file: string, rows: readonly Told[]): Imported[] {
  const groups = new Map<string, Told[]>();
  for (const row of rows) {
    const key = canonicalJson([row.source, row.title, row.url, row.published]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => reportOf(file, group));
}

function reportOf(file: string, rows: readonly Told[]): Imported {
  const lines = rows.map((r) => r.text.replaceAll(/\s+/g, ' ').trim());
  const { source, title, url, published } = rows[0]!;
  const text = lines.join('\n');
  const head = { title, source, url, published };
  const id = reportId({ ...head, text });
  const report: Report = { id, file, ...head, language: 'en', dateline: null, text, group: null };
  let start = 0;
  const claims: Claim[] = [];
  const figures: Figure[] = [];
  for (const [i, row] of rows.entries()) {
    const quote = { start, end: start + lines[i]!.length, text: lines[i]! };
    for (const [n, claim] of row.claims.entries())
      claims.push({ id: claimId(id, start, n), ...claim, quote, quotes: [quote] });
    for (const figure of row.figures) figures.push({ ...figure, quote });
    start = quote.end + 1;
  }
  return { report, claims, figures };
}

/** The same row of the same table gives the same id in every desk. */
function claimId(report: string, start: number, n: number): string {
  return `c:${sha256(canonicalJson({ report, start, n })).slice(7, 23)}`;
}

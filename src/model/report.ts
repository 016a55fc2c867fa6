import { z } from 'zod';
import { canonicalJson, sha256 } from '../lib/hash.ts';

/** A report as stored: normalised text and where it came from. */
export const Report = z.object({
  /** `sha256:…` of the normalised text with title, source, url and publication time: the same report has the same id anywhere. */
  id: z.string(),
  file: z.string().nullable(),
  title: z.string().nullable(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  /** A day, or an ISO instant where the report gives a time. */
  published: z.string(),
  language: z.string(),
  dateline: z.string().nullable(),
  text: z.string(),
  /** Near-duplicates carry the same group: wire copies and reprints count as one voice. */
  group: z.string().nullable(),
});
export type Report = z.infer<typeof Report>;

/** What outputs show of a report: everything but its text. */
export const ReportHead = Report.omit({ text: true, group: true });
export type ReportHead = z.infer<typeof ReportHead>;

export function reportHead({ text: _text, group: _group, ...head }: Report): ReportHead {
  return head;
}

/** The id of a report with this text and head. */
export function reportId({
  title,
  source,
  url,
  published,
  text,
}: Pick<Report, 'title' | 'source' | 'url' | 'published' | 'text'>): string {
  return sha256(canonicalJson({ title, source, url, published, text }));
}

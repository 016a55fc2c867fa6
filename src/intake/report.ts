import { MarchlandError } from '../lib/error.ts';
import { type Report, reportId } from '../model/report.ts';
import { dateLine, dateline } from './dateline.ts';
import { language } from './language.ts';
import { normalise } from './normalise.ts';
import { published } from './published.ts';

/** What a format's reader found, before it is a report. */
export interface RawReport {
  file: string | null;
  text: string;
  title?: string | null | undefined;
  source?: string | null | undefined;
  url?: string | null | undefined;
  published?: string | null | undefined;
  language?: string | null | undefined;
}

/**
 * A report with its text normalised, its date settled and its id. The date is what the file says, else what a `date …` line or
 * a dateline with a year says, else `fallback` (the user's --published). Errors: input-empty, date-missing, date-malformed.
 */
export function makeReport(raw: RawReport, fallback?: string | undefined): Report {
  const at = { file: raw.file ?? undefined };
  let text = normalise(raw.text);
  const line = dateLine(text);
  if (line) text = text.slice(line.length).trimStart();
  if (!/\p{L}/u.test(text)) throw new MarchlandError('input-empty', 'the report has no text', at);
  const lead =
    text
      .split(/\n+/)
      .slice(0, 3)
      .map(dateline)
      .find((d) => d !== null) ?? null;
  const when = raw.published ?? line?.day ?? lead?.day ?? fallback;
  if (!when)
    throw new MarchlandError(
      'date-missing',
      'no publication date: give it in the front matter (published: 2021-08-12), in a dateline with a year, or with --published DATE',
      at,
    );
  const head = {
    title: raw.title?.trim() || null,
    source: raw.source?.trim() || null,
    url: raw.url?.trim() || null,
    published: published(when, { ...at, field: raw.published ? 'published' : '--published' }),
  };
  return {
    id: reportId({ ...head, text }),
    file: raw.file,
    ...head,
    language: raw.language ?? language(text),
    dateline: lead?.text ?? null,
    text,
    group: null,
  };
}

import type { Report } from '../model/report.ts';
import { decode } from './decode.ts';
import { frontMatter } from './front-matter.ts';
import { htmlReport, looksLikeHtml } from './html.ts';
import { normalise } from './normalise.ts';
import { makeReport, type RawReport } from './report.ts';

export interface IntakeOptions {
  file: string | null;
  /** `--published`: used where the report itself does not say. */
  published?: string | undefined;
}

/** One report from the bytes of a text or HTML file. Errors as in decode, front-matter and report. */
export function parseReport(bytes: Uint8Array, options: IntakeOptions): Report {
  return parseReportText(decode(bytes, options.file), options);
}

/** One report from text (with or without front matter) or HTML, as pasted or read. */
export function parseReportText(text: string, options: IntakeOptions): Report {
  if (looksLikeHtml(text)) return makeReport(htmlReport(text, options.file), options.published);
  const { head, body } = frontMatter(normalise(text), options.file);
  const raw: RawReport = { file: options.file, text: body, ...head };
  return makeReport(raw, options.published);
}

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import type { Analyser } from '../parse/analyse.ts';
import { draftsOf } from './build.ts';
import { buildReader } from './builder.ts';
import type { Draft } from './draft.ts';
import { matchFrame } from './match.ts';
import { claimsFrom } from './merge.ts';
import { type Grammar, grammar } from './rules-file.ts';

/**
 * The claims and figures of one report. Places and actors carry the clearest name the report gives them and no ids yet;
 * every quote is an exact slice of the report's text. Pure: the same report and parts give the same reading.
 */
export function readReport(
  report: Report,
  gazetteer: Gazetteer,
  analyser: Analyser,
  using: Grammar = grammar(),
): Reading {
  const reader = buildReader(report, gazetteer, analyser, using);
  const drafts: Draft[] = [];
  for (const sentence of reader.document.sentences) {
    for (const frame of sentence.frames)
      for (const match of matchFrame(reader, frame)) drafts.push(...draftsOf(reader, match));
  }
  return { claims: claimsFrom(reader.document, drafts), figures: [] };
}

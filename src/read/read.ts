import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import type { Analyser } from '../parse/analyse.ts';
import { goOnAsBackground } from './background.ts';
import { draftsOf } from './build.ts';
import { buildReader } from './builder.ts';
import { confidenceOf, namedIn } from './confidence.ts';
import { denials } from './denial.ts';
import type { Draft } from './draft.ts';
import { battlesBefore } from './family/battle.ts';
import { tellOnce } from './family/once.ts';
import { figuresOf } from './figure/figures.ts';
import { implyActors } from './implied.ts';
import { matchFrame } from './match/match.ts';
import { claimOf, type Fact, factsFrom } from './merge.ts';
import type { Reader } from './reader.ts';
import { type Grammar, grammar } from './rules-file.ts';
import { settle } from './settle.ts';
import { speakersOfHeadlines } from './speaker/headline.ts';
import { speakerOf } from './speaker/speaker.ts';
import { tellsOfWar } from './war.ts';

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
  const { reader, facts } = readFacts(report, gazetteer, analyser, using);
  const { document } = reader;
  const named = namedIn(document);
  const claims = facts.map((fact) => claimOf(document, fact, confidenceOf(document, fact, named, using.confidence)));
  return { claims, figures: tellsOfWar(document) ? figuresOf(reader) : [] };
}

/** What a report tells, each fact once with every draft that tells it: the reading before it is put into claims. */
export function readFacts(
  report: Report,
  gazetteer: Gazetteer,
  analyser: Analyser,
  using: Grammar = grammar(),
): { reader: Reader; facts: Fact[] } {
  const reader = buildReader(report, gazetteer, analyser, using);
  let drafts: Draft[] = [];
  if (tellsOfWar(reader.document)) {
    for (const sentence of reader.document.sentences) {
      if (sentence.tokens.at(-1)?.text === '?') continue; // a question tells nothing
      for (const frame of sentence.frames)
        for (const match of matchFrame(reader, frame)) drafts.push(...draftsOf(reader, match));
    }
  }
  drafts = goOnAsBackground(reader.document, drafts);
  drafts.push(...battlesBefore(reader, drafts));
  implyActors(reader, drafts);
  for (const d of drafts) d.speaker = speakerOf(reader.document, d.frame, d);
  speakersOfHeadlines(reader.document, drafts);
  drafts = tellOnce(reader, settle([...drafts, ...denials(reader, drafts)]));
  return { reader, facts: factsFrom(drafts) };
}

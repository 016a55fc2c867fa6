import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Report } from '../model/report.ts';
import type { Analyser } from '../parse/analyse.ts';
import { draftsOf } from './build.ts';
import { buildReader } from './builder.ts';
import type { Frame } from './frame.ts';
import { matchFrame } from './match/match.ts';
import { moodOf } from './mood/govern.ts';
import type { CompiledRule } from './rule.ts';
import { type Grammar, grammar } from './rules-file.ts';

/** What the rules made of one verb or noun of a sentence. */
export interface Explanation {
  /** The trigger with who does it and to whom, as read. */
  frame: string;
  mood: string;
  /** Rules that fired, with the claims they gave. */
  fired: { rule: string; claims: string[] }[];
  /** Rules whose trigger stands there but that did not fire, and the first condition that failed. */
  nearly: { rule: string; why: string }[];
}

function reportOf(text: string, published: string): Report {
  return {
    ...{ id: '', file: null, title: null, source: null, url: null, published, language: 'en' },
    ...{ dateline: null, text, group: null },
  };
}

/** Which rules fire on a sentence, which nearly do, and why not. `published` is a day, against which dates are read. */
export function explain(
  text: string,
  published: string,
  gazetteer: Gazetteer,
  analyser: Analyser,
  using: Grammar = grammar(),
): Explanation[] {
  const reader = buildReader(reportOf(text, published), gazetteer, analyser, using);
  const out: Explanation[] = [];
  for (const sentence of reader.document.sentences) {
    for (const frame of sentence.frames) {
      const nearly: Explanation['nearly'] = [];
      const matches = matchFrame(reader, frame, (rule: CompiledRule, _frame, why) => {
        if (why) nearly.push({ rule: rule.id, why });
      });
      if (matches.length === 0 && nearly.length === 0) continue;
      const fired = matches.map((m) => ({
        rule: m.rule.id,
        claims: draftsOf(reader, m).map(
          (d) =>
            `${d.predicate} ${d.place?.name ?? '-'}${d.actor?.name ? ` by ${d.actor.name}` : ''}` +
            `${d.polarity === 'negated' ? ' (negated)' : ''}${d.modality === 'actual' ? '' : ` (${d.modality})`}`,
        ),
      }));
      const mood = moodOf(frame, reader.document.lexicon);
      const because = mood.because.length > 0 ? `: ${mood.because.join(', ')}` : '';
      out.push({
        frame: describe(frame),
        mood: `${mood.polarity}, ${mood.modality}${mood.aim ? `, aim of a ${mood.aim}` : ''}${because}`,
        fired,
        nearly,
      });
    }
  }
  return out;
}

function describe(frame: Frame): string {
  const text = (p: Frame['agent']): string =>
    p
      ? p.sentence.tokens
          .slice(p.start, p.end)
          .map((t) => t.text)
          .join(' ')
      : '–';
  const obliques = frame.obliques.map((o) => `${o.prep} [${text(o.phrase)}]`).join(' ');
  const verb = frame.particle ? `${frame.lemma} ${frame.particle}` : frame.lemma;
  return `${frame.form} "${verb}" (${frame.voice}) by [${text(frame.agent)}] of [${text(frame.patient)}] ${obliques}`.trim();
}

/** How often each rule fired over reports; those with 0 were never used. In the order of the files. */
export function ruleUse(
  reports: readonly Report[],
  gazetteer: Gazetteer,
  analyser: Analyser,
  using: Grammar = grammar(),
): { rule: string; fired: number }[] {
  const counts = new Map(using.rules.rules.map((r) => [r.id, 0]));
  for (const report of reports) {
    const reader = buildReader(report, gazetteer, analyser, using);
    for (const sentence of reader.document.sentences) {
      for (const frame of sentence.frames) {
        for (const m of matchFrame(reader, frame)) counts.set(m.rule.id, (counts.get(m.rule.id) ?? 0) + 1);
      }
    }
  }
  return [...counts].map(([rule, fired]) => ({ rule, fired }));
}

import type { Stance } from '../../model/speaker.ts';
import type { Document, ReadSentence } from '../document.ts';
import type { Phrase } from '../frame.ts';
import { timesOf } from '../time/when.ts';

/** One act of attribution and the stretches of the report (character ranges) that it answers for. */
export interface Attribution {
  sentence: ReadSentence;
  /** The words that name who says so. */
  mention: string;
  /** The noun phrase behind them; null for "reportedly". */
  phrase: Phrase | null;
  stance: Stance;
  /** Lemma of its verb; null for "according to", "reportedly". */
  verb: string | null;
  /** Characters of the act itself: speaker and verb. */
  start: number;
  end: number;
  scopes: { start: number; end: number }[];
}

const STANCES: readonly Stance[] = ['says', 'claims', 'confirms', 'denies', 'estimates', 'fears'];
const STANCE_LISTS = Object.fromEntries(STANCES.map((s) => [s, `speak-${s}`])) as Record<Stance, string>;

export function stanceOf(document: Document, lemma: string): Stance | null {
  const lists = document.lexicon.of(lemma);
  return STANCES.find((s) => lists.has(STANCE_LISTS[s])) ?? null;
}

/** "in a statement [posted on its website]". */
const ISSUED =
  /^ (?:posted|issued|released|published|carried|shared|broadcast|aired|distributed|read)\b[^,.;:“”"]*?(?=$|[,.;:“”"]| that\b)/;

/** Past "on Friday", "in a statement", "on Twitter", "late Monday", "however" behind the verb. */
export function skipCircumstances(document: Document, sentence: ReadSentence, from: number): number {
  let end = from;
  for (let moved = true; moved; ) {
    moved = false;
    const rest = document.report.text.slice(end, sentence.end);
    const time = timesOf(document, sentence).find((t) => t.role !== 'anchor' && t.start >= end && t.start - end <= 1);
    if (time) {
      end = time.end;
      moved = true;
      continue;
    }
    const pp =
      /^,? (?:(?:in|at|on|during|via|through|from|to) (?:a|an|the|its|his|her|their|social|state|local|national|live)? ?(?:[\w-]+ ){0,3}?(?:statement|briefing|tweet|interview|post|report|update|conference|communiqué|communique|message|video|address|speech|television|TV|media|Twitter|Telegram|Facebook|X|call|phone|summary|telephone|radio|note|letter|reporters|journalists|parliament)\b|on condition of anonymity|however,?|separately|earlier|later|by (?:phone|telephone)|to reporters|(?:late|early)\b)/i.exec(
        rest,
      );
    const how = pp ?? ISSUED.exec(rest);
    if (how) {
      end += how[0].length;
      moved = true;
    }
  }
  return end;
}

export function endOf(phrase: Phrase): number {
  const { tokens } = phrase.sentence;
  const posts = phrase.posts.filter(
    (p) => /^(?:of|for|from|in|at|with)$/.test(p.prep) && p.phrase.start > phrase.start,
  );
  const last = Math.max(phrase.end, ...posts.map((p) => p.phrase.end), ...phrase.appositions.map((a) => a.end));
  return tokens[last - 1]!.end;
}

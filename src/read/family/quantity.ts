import type { Quantity } from '../../model/claim.ts';
import type { Document } from '../document.ts';
import { countedIn } from '../figure/counted.ts';
import { strength } from '../figure/strength.ts';
import type { Frame, Phrase } from '../frame.ts';

/** The number told in a noun phrase ("some 600 troops", "one Army and two Marine battalions"), or null. */
export function quantityIn(document: Document, phrase: Phrase | null): Quantity | null {
  if (!phrase) return null;
  const { sentence } = phrase;
  const parts = [phrase, ...phrase.parts];
  const first = Math.min(...parts.map((p) => p.start));
  const last = Math.max(
    ...parts.map((p) => p.end),
    ...phrase.posts.filter((p) => p.prep === 'of').map((p) => p.phrase.end),
  );
  const inside = countedIn(document, sentence).filter(
    (c) => c.first >= first - 1 && c.first < last && c.number.kind !== 'ordinal' && c.number.kind !== 'share',
  );
  const counted = inside.at(-1);
  if (!counted) return null;
  const { number } = counted;
  const units = strength(counted);
  const text = document.report.text;
  const quote = units?.quote;
  return {
    value: units?.value ?? number.value,
    min: number.min,
    max: number.max,
    unit: counted.noun?.text.toLowerCase() ?? null,
    approx: number.approx,
    text: quote ? text.slice(quote.start, quote.end) : number.text,
  };
}

/** What an action is for: "to help evacuate embassy staff", "for a rescue mission"; the report's words, up to the clause's end. */
export function purposeOf(document: Document, frame: Frame): string | null {
  const { tokens } = frame.sentence;
  const from = tokens[frame.head]!.end;
  const rest = document.report.text.slice(from, frame.sentence.end);
  const m =
    /\b(to (?!the\b|a\b|an\b|its\b|their\b)(?:help|assist|support|protect|guard|secure|evacuate|train|advise|defend|reinforce|fight|retake|monitor|keep|restore|patrol|aid|back|safeguard|ensure|escort|rescue|oversee|stabili[sz]e|prevent|deter|counter|combat|provide|replace|shore up|bolster|hold|repel|lead|join)\b[^,.;—"”]*)/i.exec(
      rest,
    );
  return m ? m[1]!.replace(/\s+/g, ' ').trim() : null;
}

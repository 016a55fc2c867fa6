import type { Claim } from '../model/claim.ts';
import type { Quote } from '../model/quote.ts';
import type { When } from '../model/when.ts';

/** Claims that say the same of the same place on the same word become one, with every quote; order of first telling is kept. */
export function mergeClaims(claims: readonly Claim[]): Claim[] {
  const merged: Claim[] = [];
  const byKey = new Map<string, number[]>();
  for (const claim of claims) {
    const key = sameFact(claim);
    const there = key === null ? undefined : byKey.get(key)?.find((i) => compatible(merged[i]!.when, claim.when));
    if (there !== undefined) {
      merged[there] = join(merged[there]!, claim);
      continue;
    }
    const index = merged.push(claim) - 1;
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  }
  return merged;
}

/** Null: a claim without a place stands alone. */
function sameFact(claim: Claim): string | null {
  const { predicate, place, actor, polarity, modality, extent, speaker } = claim;
  if (place === null) return null;
  const where = place.id ?? `${place.partOf ?? ''}/${place.name.toLowerCase()}`;
  const who = actor === null ? '' : (actor.id ?? actor.name.toLowerCase());
  const says =
    speaker === null ? '' : `${speaker.class}/${speaker.party ?? speaker.mention.toLowerCase()}/${speaker.stance}`;
  return [predicate, where, place.at ?? '', who, polarity, modality, extent, says].join('\n');
}

/** Two datings may be of one event when one leaves it open or they overlap. */
function compatible(a: When | null, b: When | null): boolean {
  if (a === null || b === null) return true;
  return (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);
}

/** The surer claim, with what only the other one tells. */
function join(a: Claim, b: Claim): Claim {
  const [first, second] = b.confidence > a.confidence ? [b, a] : [a, b];
  return {
    ...first,
    against: first.against ?? second.against,
    when: tighter(first.when, second.when),
    manner: first.manner === null || first.manner === 'unknown' ? (second.manner ?? first.manner) : first.manner,
    means: first.means === null || first.means === 'unknown' ? (second.means ?? first.means) : first.means,
    quantity: first.quantity ?? second.quantity,
    purpose: first.purpose ?? second.purpose,
    talk: first.talk ?? second.talk,
    quotes: quotesOf(first, second),
    readers: [...new Set([...first.readers, ...second.readers])],
    doubts: [...new Set([...first.doubts, ...second.doubts])],
  };
}

/** A day that the text tells outweighs one taken from the publication; then the shorter interval. */
function tighter(a: When | null, b: When | null): When | null {
  if (a === null || b === null) return a ?? b;
  if ((a.text === null) !== (b.text === null)) return a.text === null ? b : a;
  return days(b) < days(a) ? b : a;
}

const days = (w: When) => (w.from === null || w.to === null ? Infinity : Date.parse(w.to) - Date.parse(w.from));

function quotesOf(a: Claim, b: Claim): Quote[] {
  const all = [...a.quotes, ...b.quotes, a.quote, b.quote];
  return [...new Map(all.map((q) => [`${q.start}-${q.end}`, q])).values()].sort(
    (x, y) => x.start - y.start || x.end - y.end,
  );
}

import type { Draft } from './draft.ts';
import { placeKey, sameSide } from './merge.ts';

/** Drops what a stronger statement of the same report already says: a threat to a town that is being fought for, a hold told in the sentence of its taking. */
export function settle(drafts: readonly Draft[]): Draft[] {
  const actual = (d: Draft): boolean => d.polarity === 'affirmed' && d.modality === 'actual';
  return drafts.filter((d) => {
    const key = placeKey(d.place);
    if (!key || !actual(d)) return true;
    const others = drafts.filter(
      (x) => x !== d && placeKey(x.place) === key && actual(x) && sameSide(x.actor, d.actor),
    );
    // "sealed off the roads into X" surrounds X
    if (d.predicate === 'cut' && drafts.some((x) => x.predicate === 'besiege' && x.frame === d.frame)) return false;
    if (
      d.predicate === 'fight' &&
      drafts.some((x) => x.predicate === 'repel' && placeKey(x.place) === key && x.frame.sentence === d.frame.sentence)
    )
      return false;
    if (
      d.predicate === 'repel' &&
      drafts.some(
        (x) =>
          x !== d &&
          /^(take|enter)$/.test(x.predicate) &&
          actual(x) &&
          placeKey(x.place) === key &&
          x.frame.sentence === d.frame.sentence &&
          sameSide(x.actor, d.actor),
      )
    )
      return false;
    if (d.predicate === 'threaten') return !others.some((x) => /^(fight|enter|take)$/.test(x.predicate));
    if (d.predicate === 'hold')
      return !drafts.some(
        (x) =>
          x.predicate === 'take' && actual(x) && placeKey(x.place) === key && x.frame.sentence === d.frame.sentence,
      );
    return true;
  });
}

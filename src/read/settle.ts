import type { Draft } from './draft.ts';
import { apart, isAgain, placeKey, sameSide } from './merge.ts';

/**
 * "The fall of the town" beside "the army captured the town": the same taking, and the same taker. "The town was recaptured"
 * a week later: not by who took it first.
 */
function told(drafts: readonly Draft[]): Draft[] {
  return drafts.map((d) => {
    if (d.predicate !== 'take' || d.polarity === 'negated' || (d.actor && !d.implicit)) return d;
    const key = placeKey(d.place);
    const taken = drafts.filter(
      (x) =>
        x !== d &&
        x.predicate === 'take' &&
        x.polarity === 'affirmed' &&
        x.modality === d.modality &&
        x.actor &&
        !x.implicit &&
        key &&
        placeKey(x.place) === key,
    );
    const same = taken.find((x) => !apart(x.when, d.when));
    if (same) return { ...d, actor: same.actor, implicit: true };
    return isAgain(d) && taken.some((x) => sameSide(x.actor, d.actor)) ? { ...d, actor: null } : d;
  });
}

/** "foiled [an attack on X]", "thwarted a bid [to storm X]": what was beaten back is told by the repelling. */
function isBeaten(d: Draft, drafts: readonly Draft[]): boolean {
  if (!/^(fight|threaten|enter|take)$/.test(d.predicate)) return false;
  return drafts.some(({ predicate, frame }) => {
    const object = frame.patient;
    if (predicate !== 'repel' || !object || frame.sentence !== d.frame.sentence) return false;
    return (object.parts.length > 0 ? object.parts : [object]).some(
      (p) => d.frame.head === p.head || d.frame.governor?.head === p.head,
    );
  });
}

/** Drops what a stronger statement of the same report already says: a threat to a town that is being fought for, a hold told in the sentence of its taking. */
export function settle(drafts: readonly Draft[]): Draft[] {
  const actual = (d: Draft): boolean => d.polarity === 'affirmed' && d.modality === 'actual';
  return told(drafts).filter((d) => {
    const key = placeKey(d.place);
    // "The loss of X, if it is confirmed", "were ordered to leave X" in a report that tells that it is so
    if (
      key &&
      d.polarity === 'affirmed' &&
      d.modality !== 'historical' &&
      !actual(d) &&
      /^(take|leave)$/.test(d.predicate)
    )
      return !(
        ((d.frame.form === 'noun' && (d.modality === 'possible' || d.frame.link === 'subject')) ||
          d.frame.governor?.lemma === 'order') &&
        drafts.some((x) => x.predicate === d.predicate && actual(x) && placeKey(x.place) === key)
      );
    if (isBeaten(d, drafts)) return false;
    if (!key || !actual(d)) return true;
    // a bridge that is blown up is cut
    if (d.predicate === 'fight' && drafts.some((x) => x.predicate === 'cut' && x.frame === d.frame)) return false;
    const others = drafts.filter(
      (x) => x !== d && actual(x) && placeKey(x.place) === key && sameSide(x.actor, d.actor),
    );
    // "sealed off the roads into X" surrounds X
    if (d.predicate === 'cut' && drafts.some((x) => x.predicate === 'besiege' && x.frame === d.frame)) return false;
    if (
      d.predicate === 'fight' &&
      d.frame.form === 'noun' &&
      drafts.some((x) => x.predicate === 'repel' && placeKey(x.place) === key && x.frame.sentence === d.frame.sentence)
    )
      return false;
    // "overran the town after attacking it": the attack is part of the taking
    if (
      d.predicate === 'fight' &&
      d.frame.form === 'verb' &&
      d.frame.link === 'gerund' &&
      d.frame.marker === 'after' &&
      others.some((x) => x.predicate === 'take' && x.frame.sentence === d.frame.sentence)
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
    // who has left a town and says that he will be back threatens it
    if (d.rule === 'threaten.be-back') return others.some((x) => x.predicate === 'leave');
    if (d.predicate === 'threaten') return !others.some((x) => /^(fight|enter|take)$/.test(x.predicate));
    if (d.predicate === 'hold')
      return !drafts.some(
        (x) =>
          x.predicate === 'take' &&
          x.frame.link !== 'relative' &&
          actual(x) &&
          // "the last city held by the army was lost to the rebels"; a part taken by others leaves the rest
          (x.extent === 'whole' || sameSide(x.actor, d.actor)) &&
          placeKey(x.place) === key &&
          x.frame.sentence === d.frame.sentence,
      );
    return true;
  });
}

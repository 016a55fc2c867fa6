import { actorNear, type FigureReader, nounIn, placeNear, wordsOf } from './counted.ts';

/** Counts of attacks, targets, arms and captives, and the people of a place. */
export const other: FigureReader = (counted) => {
  const { number, sentence, first, end } = counted;
  if (number.kind !== 'cardinal' && number.kind !== 'vague') return null;
  const common = { actor: actorNear(counted), place: placeNear(counted) };
  const before = wordsOf(sentence, first - 5, first);
  if (
    /\b(?:population|home to|inhabited by|city|town|village) (?:of|to)?(?: (?:more than|about|some|around|nearly|over|at least))*$/.test(
      before,
    ) &&
    (number.value ?? number.min ?? number.max ?? 0) >= 100
  ) {
    return { kind: 'other', unit: 'people', ...common };
  }
  if (number.value === 1 && number.min === null) return null;
  for (const list of ['figure-attack', 'figure-arms', 'figure-captive']) {
    if (nounIn(counted, list) && /s$/i.test(counted.noun!.text))
      return { kind: 'other', unit: counted.noun!.text.toLowerCase(), ...common };
  }
  if (
    nounIn(counted, 'figure-people') &&
    /\b(?:trapped|besieged|remain|remained|still|live|living|stranded|surrounded)\b/.test(
      wordsOf(sentence, end, end + 6),
    )
  )
    return { kind: 'other', unit: counted.noun!.text.toLowerCase(), ...common };
  if (
    nounIn(counted, 'figure-place') &&
    /\b(?:struck|hit|attacked|shelled|bombed|targeted|striking|hitting|shelling|bombing)\b[^,;]*$/.test(
      wordsOf(sentence, first - 6, first),
    )
  )
    return { kind: 'other', unit: counted.noun!.text.toLowerCase(), ...common };
  return null;
};

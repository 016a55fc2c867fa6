import { actorNear, type FigureReader, nounIn, placeNear, wordsOf } from './counted.ts';
import { plightOf } from './plight.ts';

/** Counts of attacks, targets, arms and captives, and the people of a place. */
export const other: FigureReader = (counted) => {
  const { document, number, sentence, first, end } = counted;
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
  const area = /^(?:square|sq\.?)[ -](?:km|kilomet(?:er|re)s?|miles?|mi)\b/i.exec(
    document.report.text.slice(number.end, sentence.end).replace(/^[\s-]+/, ''),
  );
  if (area) {
    const from = document.report.text.indexOf(area[0], number.end);
    return {
      kind: 'other',
      unit: area[0].toLowerCase(),
      quote: { start: number.start, end: from + area[0].length },
      ...common,
    };
  }
  if (number.value === 1 && number.min === null) return null;
  const plight = plightOf(counted);
  if (plight) return { kind: 'other', unit: plight, ...common };
  if (/^(?:resident|inhabitant)$/.test(counted.noun?.lemma ?? '') && /\b(?:has|had|with|of|,)$/.test(before))
    return { kind: 'other', unit: counted.noun!.text.toLowerCase(), ...common };
  if (
    /^times$/i.test(wordsOf(sentence, counted.next, counted.next + 1)) &&
    /\b(?:attacked|shelled|bombed|struck|hit|stormed|raided|fired (?:on|at))(?: \w+){0,3}$/.test(before)
  )
    return {
      kind: 'other',
      unit: 'times',
      quote: { start: number.start, end: sentence.tokens[counted.next]!.end },
      ...common,
    };
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

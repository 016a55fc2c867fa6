import { actorNear, type Counted, type FigureReader, nounIn, placeNear, wordsOf } from './counted.ts';
import { plightOf } from './plight.ts';

/** Counts of attacks, targets, arms and captives, and the people of a place. */
export const other: FigureReader = (counted) => {
  const { document, number, sentence, first, end } = counted;
  if (number.kind !== 'cardinal' && number.kind !== 'vague') return null;
  const common = { actor: actorNear(counted), place: placeNear(counted) };
  const before = wordsOf(sentence, first - 5, first);
  if (
    /\b(?:population(?: (?:of|is|was))?|home to|inhabited by|swollen to|(?:city|town|village|port|suburb|camp) of)(?: (?:more than|about|some|around|nearly|over|at least|an|estimated))*$/.test(
      before,
    ) &&
    (number.value ?? number.min ?? number.max ?? 0) >= 100
  ) {
    return { kind: 'other', unit: 'people', ...common };
  }
  const held = NUMBER_OF.exec(before);
  if (held && counted.noun === null) return { kind: 'other', unit: held[1]!, ...common };
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
  if (isPopulace(counted, before) || isTakenOut(counted))
    return { kind: 'other', unit: counted.noun?.text.toLowerCase() ?? 'people', ...common };
  if (
    /^times$/i.test(wordsOf(sentence, counted.next, counted.next + 1)) &&
    /\b(?:attacked|shelled|bombed|struck|hit|stormed|raided|fired (?:on|at))(?: \w+){0,4}$/.test(
      before.replace(/(?: (?:more than|at least|about|some))*$/, ''),
    )
  )
    return {
      kind: 'other',
      unit: 'times',
      quote: { start: number.start, end: sentence.tokens[counted.next]!.end },
      ...common,
    };
  for (const list of ['figure-attack', 'figure-arms', 'figure-captive']) {
    if (nounIn(counted, list) && /s$/i.test(counted.noun!.text) && !isPassing(counted))
      return { kind: 'other', unit: counted.noun!.text.toLowerCase(), ...common };
  }
  const ruined = ruinedOf(counted);
  if (ruined) return { kind: 'other', unit: ruined, ...common };
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

/** "puts the number of prisoners at 128". */
const NUMBER_OF =
  /\bnumbers? of (?:[a-z]+ ){0,2}?(prisoners|captives|hostages|detainees|missing|inmates|strikes|sorties|attacks) (?:at|to|as|was|is)(?: [a-z]+){0,2}$/;

/** "3,700 structures damaged or destroyed", "destroyed all three bridges". */
function ruinedOf({ sentence, first, end, noun, number }: Counted): string | null {
  if (noun?.xpos !== 'NNS' || number.value === 1) return null;
  const isRuined =
    /\b(?:destroy\w*|damag\w*|burn\w*|torch\w*|raz\w*|uncover\w*|demolish\w*|blew up|blown up|wreck\w*|loot\w*)(?: or \w+)?(?: (?:all|the|at least|about|some|more|than|another|over))*$/.test(
      wordsOf(sentence, first - 5, first),
    ) ||
    /^(?:(?:was|were|are|have been|had been) )?(?:also )?(?:damaged|destroyed|burned|burnt|torched|razed|wrecked|looted|demolished)\b/.test(
      wordsOf(sentence, end, end + 4),
    );
  return isRuined ? `${noun.text.toLowerCase()} destroyed` : null;
}

/** "the city's 300,000 residents", "the region's 120,000 Armenians", "a town with 40,000 inhabitants". */
function isPopulace({ sentence, first, noun, number, document }: Counted, before: string): boolean {
  const size = number.value ?? number.min ?? number.max ?? 0;
  if (/^(?:resident|inhabitant)$/.test(noun?.lemma ?? '') && /\b(?:has|had|with|of|,)$/.test(before)) return true;
  if (size < 500 || noun === null) return false;
  if (
    /^people$/.test(noun.lemma) &&
    /\b(?:province|city|town|district|region|valley|country|village|camp|island|it|which|,) (?:has|had)(?: (?:about|some|around|nearly|over|more|than|only|just))*$/.test(
      before,
    )
  )
    return true;
  const isPeople =
    /^(?:resident|inhabitant|people|civilian|person)$/.test(noun.lemma) ||
    (/s$/.test(noun.text) && document.lexicon.has('demonym', noun.text.replace(/s$/, '')));
  const owner = sentence.tokens[first - 1];
  return (
    isPeople && (owner?.xpos === 'POS' || /^(?:its|whose)$/i.test(owner?.text ?? '') || noun.lemma === 'inhabitant')
  );
}

const TAKEN_OUT =
  /\b(?:evacuat\w*|airlift\w*|flown|flew|ferried|bused|bussed|rescued|carried|escorted|led|left|repatriated|brought) (?:out|to|by|from|aboard|on|in)?\b/;

/** "hundreds of foreigners were flown out": taken out of a place, none of those who fled. */
function isTakenOut({ sentence, first, end, noun, document }: Counted): boolean {
  if (!noun) return false;
  const isForeign = /^(?:foreigner|westerner|expatriate|tourist|national|citizen|diplomat|worker)$/.test(noun.lemma);
  const isNation = /s$/.test(noun.text) && document.lexicon.has('demonym', noun.text.replace(/s$/, ''));
  if (!isForeign && !isNation) return false;
  return TAKEN_OUT.test(`${wordsOf(sentence, first - 4, first)} | ${wordsOf(sentence, end, end + 6)} `);
}

/** Fewer arms and posts than this tell something only where they are lost, taken or sent. */
const FEW = 10;
const MATTERS =
  /\b(?:destroy\w*|shot|down(?:ed|ing)|captur\w*|seiz\w*|lost|losing|damag\w*|knocked out|sunk|sank|sent|send\w*|deploy\w*|attack\w*|hit|struck|crashed|carried out|launch\w*|conduct\w*|fired)\b/;

/** "two trucks passed", "two checkpoints on the road". */
function isPassing(counted: Counted): boolean {
  const { number, sentence, first, end } = counted;
  if ((number.value ?? number.min ?? number.max ?? 0) >= FEW || number.kind === 'vague') return false;
  if (
    nounIn(counted, 'figure-attack') &&
    !/^(?:outpost|checkpoint|position|post|front|target|explosion)$/.test(counted.noun!.lemma)
  )
    return false;
  if (nounIn(counted, 'figure-captive')) return false;
  return !MATTERS.test(`${wordsOf(sentence, first - 6, first)} | ${wordsOf(sentence, end, end + 5)}`);
}

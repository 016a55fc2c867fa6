import {
  actorNear,
  type Counted,
  type FigureReader,
  type Found,
  lemmaOf,
  nounIn,
  placeNear,
  wordsOf,
} from './counted.ts';
import { plightOf } from './plight.ts';

/** Fewer soldiers than this are an incident, not a strength. */
const LEAST = 10;
const BARE =
  /\b(?:level|force|presence|strength|total|number|contingent|garrison|army|brigade|battalion|regiment|division|column)s? (?:of|to|at|from)(?: about| some| around| up to| only| just)?$|\b(?:down|cut|reduced?|raised?|increased?|rise|grow|up) to(?: about| some| around| just| only)?$/;

/** Numbers of troops, fighters and units; a bare number where the sentence counts troops ("brought down to 5,500"). */
export const strength: FigureReader = (counted) => {
  const { number } = counted;
  if (number.kind !== 'cardinal' && number.kind !== 'vague') return null;
  const size = number.value ?? number.min ?? number.max ?? 0;
  if (plightOf(counted)) return null;
  const column = vehicles(counted, size);
  if (column) return column;
  if (nounIn(counted, 'figure-unit')) return isName(counted) ? null : found(counted, counted.noun!.text.toLowerCase());
  if (nounIn(counted, 'figure-force'))
    return size >= LEAST && !isCount(counted) ? found(counted, counted.noun!.text.toLowerCase()) : null;
  if (size >= LEAST && isMembers(counted)) return found(counted, 'members');
  if (size >= LEAST && STRONG.test(wordsOf(counted.sentence, counted.next, counted.next + 6)))
    return found(counted, 'troops');
  if (size >= LEAST && isNamedForce(counted)) return found(counted, 'fighters');
  if (counted.noun && !/^(?:strong|member)$/.test(counted.noun.lemma)) return null;
  return size >= LEAST ? bareForce(counted) : null;
};

/** "57 Division": which one, not how many. */
function isName({ noun, number }: Counted): boolean {
  return /^\p{Lu}/u.test(noun!.text) && /^\d/.test(number.text);
}

/** So many are no incident but a force on wheels: "in some 300 pick-up trucks". */
const COLUMN = 25;
const LOST = /\b(?:destroy\w*|knocked out|wreck\w*|burn\w*|captur\w*|seiz\w*|lost|losing|damag\w*|hit|shot)\b/;

function vehicles(counted: Counted, size: number): Found | null {
  const { sentence, first, end } = counted;
  if (size < COLUMN || !/^(?:vehicle|truck|pick-?up|technical|tank|humvee|jeep|car|lorry)s?$/i.test(lemmaOf(counted)))
    return null;
  const around = `${wordsOf(sentence, first - 6, first)} | ${wordsOf(sentence, end, end + 5)}`;
  if (LOST.test(around) || /\| (?:of|with|carrying) (?:\w+ )?(?:food|aid|supplies|medic\w*|flour|fuel)\b/.test(around))
    return null;
  return found(counted, counted.noun!.text.toLowerCase());
}

/** "hundreds of Taliban": counted by the name of the side. */
function isNamedForce({ sentence, noun, end }: Counted): boolean {
  if (noun?.upos !== 'PROPN') return false;
  return sentence.actors.some((a) => a.kind === 'force' && a.start < end && a.end === end && a.name !== null);
}

/** "the 50,000-strong army", "its 20,000-man army". */
const STRONG =
  /^- ?(?:strong|man|member) (?:[\w-]+ ){0,3}?(?:army|force|forces|garrison|militia|contingent|mission|police|unit|column|group|brigade|guard)\b/;

/** "119,000 members of the security forces". */
function isMembers({ document, sentence, noun, end }: Counted): boolean {
  if (noun?.lemma !== 'member' || sentence.tokens[end]?.text !== 'of') return false;
  return sentence.tokens
    .slice(end + 1, end + 7)
    .some((t) => document.lexicon.has('figure-force', t.lemma) || document.lexicon.has('force', t.lemma));
}

function found(counted: Counted, unit: string): Found {
  return { kind: 'strength', unit, actor: actorNear(counted), place: placeNear(counted), ...battalions(counted) };
}

/** "one Army and two Marine battalions" are three. */
function battalions(counted: Counted): Partial<Found> {
  const { sentence, number } = counted;
  const before = /\b(one|two|three|four|five|six|seven|eight|nine|\d+) (?:[\w-]+ ){1,3}and $/i.exec(
    counted.document.report.text.slice(sentence.start, number.start),
  );
  if (!before || number.value === null || !nounIn(counted, 'figure-unit')) return {};
  const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  const n = /^\d/.test(before[1]!) ? Number(before[1]) : words.indexOf(before[1]!.toLowerCase());
  const end = sentence.tokens[counted.end - 1]!.end;
  return { value: number.value + n, quote: { start: sentence.start + before.index, end } };
}

/** "200 police stations", "30 army posts" count no police. */
function isCount({ sentence, end }: Counted): boolean {
  return /^NNS$/.test(sentence.tokens[end]?.xpos ?? '');
}

function bareForce(counted: Counted): Found | null {
  const { sentence, first, next, document, number } = counted;
  const after = sentence.tokens[next]?.text.toLowerCase() ?? '.';
  const before = wordsOf(sentence, first - 6, first);
  const isForce = (t: { lemma: string }) =>
    document.lexicon.has('figure-force', t.lemma) || document.lexicon.has('figure-unit', t.lemma);
  const troops = sentence.tokens.some(isForce);
  if (!troops || /^(?:%|percent|per)$/.test(after)) return null;
  // "militiamen, perhaps 300,", "fighters numbering 200"
  const led =
    isForce({ lemma: singularWord(before) }) ||
    /\b(?:another|further|additional)$/.test(before) ||
    /^(?:flown|sent|airlifted|brought|rushed) in\b/.test(wordsOf(sentence, next, next + 2));
  const stays = number.kind === 'vague' && /^(?:still|remain|remained|are|were|have|had)$/.test(after);
  if (
    !BARE.test(before.replace(/ (?:more than|at least|nearly|almost|over)$/, '')) &&
    !stays &&
    !led &&
    !/^-?strong$/.test(after)
  )
    return null;
  return found({ ...counted }, 'troops');
}

/** The last noun before a number, past a comma and "perhaps", "numbering", "some". */
function singularWord(before: string): string {
  const m = /(\w+) ?,?(?: (?:perhaps|maybe|numbering|totalling|totaling|some|about|around|up to|at least))*$/.exec(
    before,
  );
  return (m?.[1] ?? '').replace(/men$/, 'man').replace(/s$/, '');
}

import { matchesOf } from '../../lib/matches.ts';
import type { ActorMention } from '../document.ts';
import { CARDINAL, cardinalValue } from '../number-word.ts';
import { actorNear, type Counted, type FigureReader, type Found, nounIn, placeNear, wordsOf } from './counted.ts';

const TAKEN =
  /\b(?:captur|seiz|tak(?:e|en|ing)\b|took\b|overr[au]n|fall(?:en|s|ing)?\b|fell\b|conquer|liberat|recaptur|retak|retook|regain|reclaim|overtak|overtook|los(?:t|es?|ing)\b|won\b|occup|secured|freed|cleared|claimed|changed hands|switched hands|(?:driv\w*|drove|expel\w*|oust\w*|push\w*|flush\w*|chas\w*) (?:\S+ ){0,5}?(?:out of|from)\b)/;
const ATTACKED =
  /\b(?:attack(?:ed|ing)?|shell(?:ed|ing)|bomb(?:ed|ing)|struck|hit|raided|at risk|under (?:attack|threat|fire|martial law|siege|curfew)|besieged|surrounded|threaten(?:ed|ing))\b/;
const HELD =
  /\b(?:control|hold(?:s|ing)?\b|held\b|rul(?:e|es|ed)\b|\b(?:run|runs|administers?)\b|govern|dominat|in the hands|under (?:(?!emergency\b)\S+ ){0,3}?(?:control|rule|occupation|administration)\b|under them\b)/;
const [EVERY_TAKEN, EVERY_ATTACKED, EVERY_HELD] = [TAKEN, ATTACKED, HELD].map((p) => new RegExp(p.source, 'g')) as [
  RegExp,
  RegExp,
  RegExp,
];

/** Units of a theatre taken or held: "the 12th provincial capital out of 34", "more than 300 villages", "16 of the 41 districts". */
export const count: FigureReader = (counted) => {
  const { number, sentence, first, end } = counted;
  if (number.kind === 'share') return null;
  const posts = postsOf(counted);
  if (posts) return posts;
  const toFall = nthToFall(counted);
  if (toFall) return toFall;
  const whole = wholeOf(counted);
  const unit = unitOf(counted, whole);
  if (!unit) return null;
  if (number.kind === 'ordinal') {
    const isUnit = /^(?:capital|city|town|village|district|province|settlement)$/.test(
      counted.noun?.lemma.toLowerCase() ?? '',
    );
    if (!isUnit && !whole?.unit) return null;
    if (sentence.tokens[first - 1]?.xpos === 'POS') return null;
    if (/\b(?:largest|biggest|populous|most)\b/.test(`${counted.between}`)) return null;
    const clause = wordsOf(sentence, 0, sentence.tokens.length);
    if (!whole && !TAKEN.test(clause)) return null;
    return found(counted, 'count-captured', unit, whole);
  }
  // one that the reporter visited is no count
  if (number.value === 1 && !whole) return null;
  const before = wordsOf(sentence, first - 9, first)
    .split(/[.;:]/)
    .at(-1)!;
  const after = wordsOf(sentence, end, end + 14).split(/[.;:]/)[0]!;
  if (/^(?:is|are|was|were) (?:now |also |still )?(?:at risk|under threat|threatened)\b/.test(after)) return null;
  const near = nearer(before, after);
  if (near === 'attacked' || /\bbesieged|surrounded\b/.test(counted.between)) return null;
  if (near) return found(counted, near, unit, whole);
  // capitals are counted as they fall, whatever the verb
  return whole || /capitals$/.test(unit) ? found(counted, 'count-captured', unit, whole) : null;
};

/** "seized more than 90 combat posts". */
function postsOf(counted: Counted): Found | null {
  const { noun, sentence, first, number } = counted;
  if (
    number.kind === 'ordinal' ||
    !/^(?:post|outpost|position|checkpoint|base|camp|stronghold)s$/i.test(noun?.text ?? '')
  )
    return null;
  const verb = wordsOf(sentence, first - 4, first)
    .split(/[.,;:]/)
    .at(-1)!;
  if (!/\b(?:captur|seiz|took|taken|taking|overr[au]n|recaptur|retak|retook|occup)\w*\b/.test(verb)) return null;
  return found(counted, 'count-captured', noun!.text.toLowerCase(), null);
}

/** "the fourth to fall in a week": of the towns spoken of. */
function nthToFall(counted: Counted): Found | null {
  const { number, noun, sentence, next } = counted;
  if (number.kind !== 'ordinal' || noun) return null;
  const m =
    /^(?:to (?:fall|be (?:captured|taken|seized|lost|overrun))|(?:captured|taken|seized|lost) (?:by|in|since))\b/;
  if (!m.test(wordsOf(sentence, next, next + 4))) return null;
  const unit = /\b(city|town|village|capital|province|district|base)\b/.exec(wordsOf(sentence, 0, next))?.[1];
  return unit ? found(counted, 'count-captured', plural(unit), null) : null;
}

/** Whether a verb of taking or of holding stands nearest: the last before the number, else the first behind it. */
function nearer(before: string, after: string): 'count-captured' | 'count-held' | 'attacked' | null {
  const last = (pattern: RegExp) => matchesOf(before, pattern).at(-1)?.index ?? -1;
  const [taken, held] = [last(EVERY_TAKEN), last(EVERY_HELD)];
  if (last(EVERY_ATTACKED) > Math.max(taken, held)) return 'attacked';
  if (taken >= 0 || held >= 0) return taken >= held ? 'count-captured' : 'count-held';
  const [t, h, a] = [after.search(TAKEN), after.search(HELD), after.search(ATTACKED)];
  if (t < 0 && h < 0) return null;
  if (a >= 0 && (t < 0 || a < t) && (h < 0 || a < h)) return 'attacked';
  return h < 0 || (t >= 0 && t < h) ? 'count-captured' : 'count-held';
}

function found(counted: Counted, kind: 'count-captured' | 'count-held', unit: string, whole: Whole | null): Found {
  const { number, sentence, end } = counted;
  const to = whole?.end ?? sentence.tokens[end - 1]!.end;
  return {
    kind,
    unit,
    of: whole?.of ?? null,
    ...(number.kind === 'ordinal' ? { value: number.value! } : {}),
    quote: { start: number.start, end: to },
    actor: kind === 'count-captured' ? takerNear(counted) : actorNear(counted),
    place: placeNear(counted),
  };
}

/** Who does the taking in the sentence, or in the two before it. */
function takerNear({ document, sentence }: Counted): ActorMention | null {
  for (let i = sentence.index; i >= Math.max(0, sentence.index - 2); i--) {
    const at = document.sentences[i]!;
    for (const frame of at.frames) {
      if (frame.form !== 'verb' || !TAKES.test(frame.lemma) || !frame.agent) continue;
      const { head } = frame.agent;
      const actor = at.actors.find((a) => a.name && a.start <= head && head < a.end);
      if (actor) return actor;
    }
  }
  return null;
}

const TAKES =
  /^(?:take|capture|seize|overrun|conquer|liberate|retake|recapture|regain|reclaim|occupy|secure|win|enter|storm|control|hold)$/;

interface Whole {
  of: number;
  end: number;
  unit: string | null;
}

/** "12 of 34", "16 of the 41 districts", "the 12th capital out of Afghanistan's 34". */
const WHOLE = new RegExp(
  "^(?: [a-z-]+){0,4}?,? (?:out )?of (?:the |its |their |all )?(?:(?:country|province|region|state|republic|nation|area|territory|city|group)['’]s |(?:\\p{Lu}[\\p{L}-]+['’]s |\\p{Lu}[\\p{L}-]+ ))?(?:total )?(?<of>\\d{1,4}|" +
    CARDINAL +
    ')\\b(?<unit> (?:[a-z]+ ){0,2}(?:capitals|districts|provinces|cities|towns|villages|settlements|governorates|counties|regions|municipalities|states|townships|localities|oblasts|neighbou?rhoods|boroughs)\\b)?',
  'u',
);

/** "12 of 34", "16 of the 41 districts", "the 12th capital out of Afghanistan's 34", "three of Darfur's five state capitals". */
function wholeOf({ sentence, document, number, noun, end }: Counted): Whole | null {
  const text = document.report.text;
  for (const from of new Set([number.end, noun ? sentence.tokens[end - 1]!.end : number.end])) {
    const m = WHOLE.exec(text.slice(from, sentence.end).replace(/\s/g, ' '));
    if (!m) continue;
    const of = m.groups!.of!;
    const value = /^\d/.test(of) ? Number(of) : cardinalValue(of);
    if (value >= (number.value ?? number.min ?? 0))
      return { of: value, end: from + m[0].length, unit: m.groups!.unit?.trim() ?? null };
  }
  return null;
}

function unitOf(counted: Counted, whole: Whole | null): string | null {
  if (nounIn(counted, 'figure-place') && !/^(?:area|camp|base|region|community)$/.test(counted.noun!.lemma)) {
    const noun = counted.noun!.text.toLowerCase();
    const kind = /\b(?:provincial|regional|district)\b/.exec(counted.between)?.[0];
    return plural(kind ? `${kind} ${noun}` : noun);
  }
  if (!whole?.unit) return null;
  const last = whole.unit.split(' ').at(-1)!.replace(/ies$/, 'y').replace(/s$/, '');
  return counted.document.lexicon.has('figure-place', last) ? whole.unit : null;
}

function plural(unit: string): string {
  if (unit.endsWith('s')) return unit;
  return /y$/.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

import type { Draft, Family } from '../draft.ts';
import type { Frame } from '../frame.ts';
import { CARDINAL } from '../number-word.ts';
import type { Reader } from '../reader.ts';
import { isNoAttack } from './attempt.ts';
import { isHouse } from './flag.ts';
import { isFlight } from './flight.ts';

/**
 * Aims are not deeds: "trying to take X" threatens X, "an offensive to take X" is a fight for X; other predicates under
 * an aim are plans. Nor is what goes on a deed done: "are retaking X" is a fight for X. A road that is seized is cut.
 */
export const control: Family = (reader, _match, drafts) =>
  drafts.flatMap((d): Draft | Draft[] => {
    if (d.predicate === 'enter' && d.place?.kind === 'country' && d.rule === 'enter.into' && !isAbroad(d)) return [];
    // "This is liberated territory"
    if (d.predicate === 'take' && d.place?.form === 'pronoun' && /^this$/i.test(d.place.text)) return [];
    if (isAnyLine(d) || isUnnamed(d) || isLandLost(d) || isOpen(d) || isScattered(d)) return [];
    if (isNoAttack(d) || isFlight(d)) return [];
    if (d.predicate === 'hold' && d.frame.form === 'noun' && d.frame.prep === 'for') return strife(reader, d);
    if (d.predicate === 'hold' && isRaid(d.frame))
      return d.place?.form === 'name' ? { ...d, predicate: 'fight', means: 'ground' } : [];
    if (d.predicate === 'leave' && d.place?.form === 'pronoun' && d.frame.marker === 'before') return [];
    if (d.rule === 'take.flag' && isHouse(d))
      return d.place?.form === 'name' ? { ...d, predicate: 'enter', manner: null } : [];
    // "are expected to turn towards X"
    if (d.rule === 'threaten.turn' && d.frame.governor?.lemma === 'expect') return { ...d, modality: 'planned' };
    const { aim } = d.mood;
    if (d.predicate === 'threaten' && d.polarity === 'negated' && d.mood.because.includes('no aim'))
      return { ...d, modality: 'actual' };
    if (d.polarity !== 'negated' && d.predicate === 'take' && !aim && (goesOn(d.frame) || isRaid(d.frame)))
      return { ...d, predicate: 'fight', manner: null, means: 'ground' };
    // "threatened to attack X"
    if (d.predicate === 'fight' && aim && d.mood.because.includes('threaten') && d.polarity === 'affirmed')
      return { ...d, predicate: 'threaten', means: null };
    if (d.predicate === 'besiege' && isClosing(d)) return { ...d, modality: 'planned' };
    if (d.predicate === 'take' && d.mood.nearly && d.modality === 'actual') return { ...d, modality: 'planned' };
    if (d.predicate === 'take' && d.place?.kind === 'road' && !aim && ROAD.test(d.place.text))
      return reader.document.lexicon.has('recover', d.frame.lemma) ? d : { ...d, predicate: 'cut', manner: null };
    if (!aim || d.polarity === 'negated') return d;
    if (d.predicate === 'take' || d.predicate === 'enter') {
      if (d.place?.form !== 'name' && d.place?.kind === 'site') return [];
      return {
        ...d,
        predicate: aim === 'fight' ? 'fight' : 'threaten',
        manner: null,
        means: aim === 'fight' ? 'ground' : null,
      };
    }
    if (d.predicate === 'besiege' || d.predicate === 'leave' || d.predicate === 'hold')
      return { ...d, modality: d.modality === 'actual' ? 'planned' : d.modality };
    return d;
  });

/** "Iraqi tanks swept into Kuwait": a country is entered by another's forces. */
function isAbroad({ place, actor, frame }: Draft): boolean {
  // who crosses a border alone or slips over it may flee
  if (/^(cross|slip|sneak|walk|stream|file|ride|come|go)$/.test(frame.lemma)) return false;
  return (
    !!place?.name &&
    place.form === 'name' &&
    !!actor?.name &&
    /^\p{Lu}/u.test(actor.name) &&
    !actor.name.includes(place.name)
  );
}

/** "were driven out of most of the province": they left it, nobody is told to have taken it all. */
function isLandLost({ place, rule, frame }: Draft): boolean {
  if (rule !== 'take.drive-out' || frame.voice !== 'passive' || frame.agent) return false;
  if (/^(city|village|district|site)$/.test(place?.kind ?? '')) return false;
  return frame.obliques.some(
    ({ prep, phrase }) =>
      /^(from|out of)$/.test(prep) &&
      /^(most|much|half|part|all|majority|swathe)$/.test(frame.sentence.tokens[phrase.head]!.lemma.toLowerCase()),
  );
}

/** "seized dozens of bases": no part of one town. */
function isScattered({ frame, place, predicate }: Draft): boolean {
  const object = frame.patient;
  if (!/^(take|hold|leave)$/.test(predicate) || !object || place?.form === 'name') return false;
  const { tokens } = frame.sentence;
  if (!/^(dozens?|scores?|hundreds?|several|many|some|various|numerous)$/i.test(tokens[object.start]!.text))
    return false;
  const many = object.posts.find((o) => o.prep === 'of')?.phrase ?? object;
  return /^(bases|outposts|posts|camps|crossings|checkpoints|positions|villages|towns)$/i.test(
    tokens[(many.parts[0] ?? many).head]!.text,
  );
}

/** "control of X remained unclear", "who was in control of X": nobody is told to hold it. */
function isOpen({ predicate, frame }: Draft): boolean {
  const verb = frame.governor;
  if (predicate !== 'hold' || frame.form !== 'noun' || !verb) return false;
  if (/^(who|whoever|which|what)$/.test(verb.marker ?? '') && !verb.agent) return true;
  if (frame.link !== 'subject' && frame.link !== 'object') return false;
  const { tokens } = frame.sentence;
  return tokens
    .slice(verb.group.start, verb.group.end + 2)
    .some((t) => /^(unclear|disputed?|contested?|uncertain|unknown)$/i.test(t.text));
}

/** "battling [for control] of X": a fight for it; "vying for control": a threat to it. */
function strife(reader: Reader, d: Draft): Draft {
  const { tokens } = d.frame.sentence;
  const at = d.frame.phrase?.start ?? d.frame.head;
  const lead = tokens.slice(Math.max(0, at - 6), at);
  const isFight = lead.some((t) => /^(fight|fighting|battle|clash|combat|war|struggle|contest|vie|vy)$/i.test(t.lemma));
  const doer = d.frame.governor?.agent;
  return {
    ...d,
    predicate: isFight ? 'fight' : 'threaten',
    actor: d.actor ?? (doer ? reader.actors.of(doer) : null),
    means: isFight ? 'ground' : null,
  };
}

/** "are encircling X", "have begun to surround X", "have nearly encircled X": not closed yet. */
function isClosing({ frame, mood, modality, polarity }: Draft): boolean {
  if (modality !== 'actual' || polarity === 'negated' || frame.form !== 'verb') return false;
  return (
    mood.nearly || (/^(encircle|envelop|surround)$/.test(frame.lemma) && frame.voice === 'active' && goesOn(frame))
  );
}

/** "several villages", "a flag over a clock tower": nothing tells which. */
function isUnnamed({ place, predicate, rule }: Draft): boolean {
  if (!place?.name || (place.form === 'name' && !/['’]s? /.test(place.text)) || !/^(take|hold|leave)$/.test(predicate))
    return false;
  // "Swat's main city": some city, not the land
  if (/^.{0,3}['’]s? .*\b(city|town)$/i.test(place.text.replace(place.name, ''))) return true;
  // "seize second port": which one?
  if (/^(a |an )?(another|second|third|fourth|fifth|new) /i.test(place.text) && !/\p{Lu}/u.test(place.name))
    return true;
  if (rule === 'take.flag' && place.kind === 'site' && !/\p{Lu}/u.test(place.name)) return true;
  return COUNTED.test(place.name);
}

const COUNTED = new RegExp(
  `^(?:(?:at least|more than|fewer than|up to|about|around|some|nearly|almost|roughly|over) )?(?:${CARDINAL}|several|many|some|\\d+|dozens|scores|hundreds|a (?:dozen|number|string|series|handful)) `,
  'i',
);

/** "occupied a school for some hours before withdrawing": not held. */
function isRaid(frame: Frame): boolean {
  return frame.sentence.frames.some(
    (f) =>
      f.form === 'verb' &&
      f.marker === 'before' &&
      f.link === 'gerund' &&
      f.head > frame.head &&
      f.head - frame.head < 14 &&
      (f.governor === frame || f.agent === frame.agent) &&
      /^(withdraw|retreat|leave|flee|pull|retire|abandon|escape|drive|force|push|repel|repulse|expel)$/.test(f.lemma),
  );
}

const ROAD = /\b(road|highway|motorway|route|artery|railway|railroad|track|lifeline)s?\b/i;

/** "routes", "escape routes", "a road": lines that nothing tells from others. */
function isAnyLine({ place, predicate }: Draft): boolean {
  if (!place?.name || !/^[a-z -]+$/.test(place.name) || !/^(cut|reopen|take|hold)$/.test(predicate)) return false;
  const words = place.text.toLowerCase().split(' ');
  const isOne = /^(a|an|one)$/.test(words[0]!);
  if (words.length > 2 || (isOne && words.length === 1)) return false;
  const line = /^(road|route|bridge|highway|street|line|track|path|crossing|motorway|railway)(s?)$/.exec(words.at(-1)!);
  return line !== null && (line[2] === 's' || isOne);
}

/** "are clearing", "is being taken", "continue to clear": under way. */
function goesOn(frame: Frame): boolean {
  if (frame.form !== 'verb' || /^(fall|lose|come)$/.test(frame.lemma)) return false;
  const { tokens } = frame.sentence;
  const group = tokens.slice(frame.group.start, frame.group.end);
  const isDoing =
    group.at(-1)!.xpos === 'VBG' && group.some((t) => t.lemma === 'be' || /^(are|is|was|were|'re|'s)$/i.test(t.text));
  // "is being taken", but not "before being taken"
  const being = group.findIndex((t) => t.text.toLowerCase() === 'being');
  const isBeingDone = being > 0 || (being === 0 && frame.marker !== 'before' && frame.marker !== 'after');
  const governor = frame.governor;
  const goesOnTo =
    governor?.form === 'verb' && frame.link === 'complement' && /^(continue|keep|begin|start)$/.test(governor.lemma);
  return isDoing || isBeingDone || goesOnTo;
}

import type { TalkState } from '../../model/claim.ts';
import { classOf } from '../actor/doer.ts';
import type { ActorMention, Document, PlaceMention } from '../document.ts';
import type { Draft, Family } from '../draft.ts';
import type { Frame, Phrase } from '../frame.ts';
import type { Reader } from '../reader.ts';
import { speakerOf } from '../speaker/speaker.ts';
import { ahead } from './ahead.ts';
import { isEnvoys, isMeeting, isOfPeace } from './peace.ts';

const STALLED = /^(?:stall|deadlock|falter|suspend|halt|pause|drag|delay)$/;
const BROKEN = /^(?:collapse|break|break_down|fail|crumble|unravel|violate|breach|walk_out|expire|fall|abandon)$/;
const CALLED_OFF = /\b(?:cancell?ed|called off|postponed|scrapped)\b/i;
const DERAILED = /\bderailed\b/i;
const OFF = /^(?:cancel|call_off|call|postpone|derail|refuse|reject|scrap|boycott|exclude)$/;
const AGREED =
  /^(?:sign|agree|reach|conclude|strike|announce|declare|order|accept|broker|seal|ink|approve|extend|take|honour|honor|observe|respect|implement|commit|consent|enter|come_into|go_into|secure|impose|enforce)$/;
const AHEAD = /^(?:schedule|plan|arrange|set|due|urge|push|propose|call|demand|offer|seek|convene|invite|resume_plan)$/;
const DEAL = /^(?:deal|agreement|accord|treaty|pact|truce|ceasefire|cease-fire|armistice|memorandum)s?$/i;

/** State and parties of a talk; a meeting called off or refused is negated and planned. */
export const talk: Family = (reader, match, drafts) => {
  const { frame, rule } = match;
  if (rule.id === 'talk.bare' && match.places.length === 0 && !isTold(reader, frame)) return [];
  // "walked out of talks": told by the verb
  if (frame.form === 'noun' && frame.prep === 'out of') return [];
  const verb = frame.form === 'verb' ? frame : frame.governor;
  const brokenOff = frame.form === 'noun' && frame.prep === 'off' && verb?.lemma === 'break';
  if (isLoose(reader, frame) || !isEvent(reader, frame, verb)) return [];
  // "called for a ceasefire" is no truce
  if (
    frame.form === 'noun' &&
    /^(?:call|urge|demand|push|appeal)$/.test(verb?.lemma ?? '') &&
    verb?.particle !== 'off' &&
    !(verb?.lemma === 'call' && verb.patient === frame.phrase)
  )
    return [];
  const none =
    frame.form === 'noun' && frame.phrase !== null && /^no$/i.test(frame.sentence.tokens[frame.phrase.start]!.text);
  if (rule.id === 'talk.none' && !none) return [];
  if (rule.id === 'talk.meet' && !isDiplomatic(reader, frame, match.places.length > 0)) return [];
  if (rule.id === 'talk.meet' && !isMeeting(frame, match.places.length > 0)) return [];
  if (rule.id === 'talk.envoy' && !isEnvoys(reader, frame)) return [];
  if (!isOfPeace(reader, frame)) return [];
  if (rule.id === 'talk.agree' && isOffer(reader, frame)) return [];
  const parties = partiesOf(reader, frame);
  return drafts.map((d) => {
    const off = verb && isOff(verb, frame);
    const denied =
      speakerOf(reader.document, frame, d)?.stance === 'denies' && d.polarity === 'affirmed' && !d.mood.denied;
    const state = stateOf(frame, verb, d, reader);
    const draft: Draft = {
      ...d,
      extent: 'whole',
      place: d.place ?? venueIn(frame),
      talk: { state, parties },
      actor: d.actor ?? parties[0] ?? null,
      quote: withPosts(reader.document, frame, d.quote),
    };
    if (frame.form === 'noun' && DERAILED.test(rest(reader, frame)))
      return { ...draft, polarity: 'negated', modality: 'actual', talk: { state: 'broken', parties } };
    // "Talks in Luanda, planned for the same day, were cancelled"
    if (frame.form === 'noun' && !off && CALLED_OFF.test(rest(reader, frame)))
      return { ...draft, polarity: 'negated', modality: 'planned', talk: { state: 'broken', parties } };
    if (frame.form === 'noun' && verb?.lemma === 'suspend')
      return { ...draft, polarity: 'negated', talk: { state: 'stalled', parties } };
    if (none || brokenOff || isRefused(frame) || (verb && verb !== frame && isRefused(verb)))
      return { ...draft, polarity: 'negated', modality: 'planned', talk: { state: 'broken', parties } };
    if (off) return { ...draft, polarity: 'negated', modality: verb.lemma === 'derail' ? 'actual' : 'planned' };
    if (draft.modality === 'possible') return ahead(reader.document, draft);
    if (denied) return { ...draft, polarity: 'negated' };
    // what was arranged or is due is still ahead
    if (state === 'scheduled' && d.modality === 'actual' && d.polarity === 'affirmed')
      return { ...draft, modality: 'planned' };
    return draft;
  });
};

/** "In Geneva, envoys met", "met behind closed doors in New York": the venue, told at some distance in the same sentence. */
function venueIn({ sentence, head }: Frame): Draft['place'] {
  const isIn = (at: number) => /^(?:in|at)$/i.test(sentence.tokens[at - 1]?.text ?? '');
  const isVenue = (p: PlaceMention) => p.name !== null && p.form === 'name' && p.kind !== 'country' && isIn(p.start);
  const place = sentence.places.find(
    (p) => isVenue(p) && ((p.start <= 2 && p.end < head) || (p.start > head && p.start - head <= 8)),
  );
  return place ? { ...place, form: 'noun' } : null;
}

/** "talk of", "talks about", a bare "deal" that nobody makes. */
function isLoose({ document }: Reader, frame: Frame): boolean {
  if (frame.form !== 'noun' || !frame.phrase) return false;
  const { tokens } = frame.sentence;
  const next = tokens[frame.phrase.end]?.text.toLowerCase();
  if (/^talk$/i.test(tokens[frame.head]!.text) && next === 'of') return true;
  const words = document.report.text.slice(tokens[frame.phrase.start]!.start, tokens[frame.phrase.end - 1]!.end);
  return /\b(?:trade|business|arms|business|prisoner exchange|oil|gas|television|book|contract|great|good|big)\b/i.test(
    words,
  );
}

/** The rest of the clause behind an event noun, without what is set off by commas. */
function rest({ document }: Reader, frame: Frame): string {
  const { tokens } = frame.sentence;
  const text = document.report.text.slice(tokens[frame.head]!.end, frame.sentence.end);
  return text.replace(/,[^,]{0,60},/, ' ').split(/[;.]|, (?:but|while|and)\b/)[0]!;
}

/** Sides or envoys who meet, not a president his own commanders nor two roads. */
function isDiplomatic(reader: Reader, frame: Frame, placed: boolean): boolean {
  const isReduced = frame.voice === 'passive' && !frame.agent;
  const patient = isReduced ? null : frame.patient;
  const subject = isReduced && frame.patient ? frame.patient : frame.agent;
  const agent = subject && hostOf(frame, subject);
  const text = (p: Phrase) =>
    frame.sentence.tokens
      .slice(p.start, p.end)
      .map((t) => t.text)
      .join(' ');
  if (
    frame.lemma === 'meet' &&
    patient &&
    /\b(?:commanders?|troops|soldiers|residents|militia leaders|journalists|reporters|families|elders|wounded|generals|governors?|staff|units?|forces|columns?|pockets?|resistance|opposition fire|fire)\b/i.test(
      text(patient),
    )
  )
    return false;
  if (!agent) return false;
  if (/\b(?:roads?|highways?|rivers?|lines?|streets?|railways?|borders?|valleys?|tracks?)$/i.test(text(agent)))
    return false;
  const cls = classOf(reader.actors, agent);
  if (cls === 'state' || cls === 'official' || cls === 'force') return true;
  return (
    (placed || (cls === 'monitor' && frame.obliques.some((o) => /^(?:in|at)$/.test(o.prep)))) &&
    /\b(?:leaders|envoys|ministers|delegations?|bloc|sides|parties|mediators|negotiators|diplomats|representatives|union|council|presidents|foreign|heads|igad|ecowas|members)\b/i.test(
      text(agent),
    )
  );
}

/** "[Envoys] of the two countries met": what the phrase before the verb hangs on. */
function hostOf(frame: Frame, phrase: Phrase): Phrase {
  const { tokens } = frame.sentence;
  // "[Leaders] of eastern and [southern Africa] met"
  const split =
    /^and$/i.test(tokens[phrase.start - 1]?.text ?? '') &&
    tokens[phrase.start - 2]?.xpos === 'JJ' &&
    tokens[phrase.start - 3]?.text === 'of'
      ? frame.sentence.phrases.find((p) => p.parts.length === 0 && p.end === phrase.start - 3)
      : undefined;
  if (split) return split;
  return (
    frame.sentence.phrases.find(
      (p) => p.parts.length === 0 && p.posts.some((o) => o.phrase === phrase || o.phrase.parts.includes(phrase)),
    ) ?? phrase
  );
}

/** A talk with no verb of its own by the parse, but one beside it. */
function isTold({ document }: Reader, frame: Frame): boolean {
  const { tokens } = frame.sentence;
  const words = document.report.text.slice(
    tokens[Math.max(0, frame.head - 5)]!.start,
    tokens[Math.min(tokens.length, frame.head + 7) - 1]!.end,
  );
  return /\b(?:remain|stall|collaps|resum|held|hold|brok|break|under ?way|arriv|attend|schedul|beg[aiu]n|due|deadlock|continu|fail|suspen|postpon|derail|cancel)/i.test(
    words,
  );
}

/** With "be" as its verb only what says how the talk or deal stands: "is back on", "are due to begin". */
function isEvent({ document }: Reader, frame: Frame, verb: Frame | null): boolean {
  if (frame.form === 'verb' || verb?.lemma !== 'be') return true;
  if (/^no$/i.test(frame.sentence.tokens[frame.phrase?.start ?? frame.head]!.text)) return true;
  const { tokens } = frame.sentence;
  const rest = document.report.text.slice(tokens[verb.head]!.end, frame.sentence.end);
  return /^ (?:\w+ )?(?:back on|on hold|off\b|dead\b|over\b|in place|in force|on the way|under ?way|due\b|scheduled|planned|set\b|stalled|deadlocked|close|near|imminent|at an impasse)/i.test(
    rest,
  );
}

/** An offer or proposal counts only when it is one of peace: "a ceasefire offer", "a proposal for a truce". */
function isOffer({ document }: Reader, { patient }: Frame): boolean {
  if (!patient) return false;
  const { tokens } = patient.sentence;
  if (!/^(?:offer|proposal)$/.test(tokens[patient.head]!.lemma)) return false;
  const text = document.report.text.slice(tokens[patient.start]!.start, patient.sentence.end).slice(0, 80);
  return !/\b(?:cease-?fire|truce|peace|talks|armistice|dialogue)\b/i.test(text);
}

/** "refuses to sit at one table". */
function isRefused({ governor, form }: Frame): boolean {
  return form === 'verb' && /^(?:refuse|decline)$/.test(governor?.lemma ?? '');
}

function isOff(verb: Frame, frame: Frame): boolean {
  if (/^(?:call|break)$/.test(verb.lemma)) return verb.particle === 'off';
  if (verb.lemma === 'break_off') return true;
  if (verb.lemma === 'rule') return verb.particle === 'out';
  if (/^(?:refuse|reject)$/.test(verb.lemma)) return frame.form === 'verb' || verb.patient === frame.phrase;
  return OFF.test(verb.lemma);
}

function stateOf(frame: Frame, verb: Frame | null, draft: Draft, { document }: Reader): TalkState {
  const { tokens } = frame.sentence;
  const noun =
    frame.form === 'noun'
      ? tokens[frame.head]!.lemma
      : (frame.patient && frame.patient.sentence.tokens[frame.patient.head]!.lemma) || '';
  const clause = document.report.text.slice(
    tokens[Math.max(0, frame.group.start - 3)]!.start,
    tokens[Math.min(tokens.length, frame.group.end + 8) - 1]!.end,
  );
  const lemma = verb?.lemma ?? frame.lemma;
  if (/^(?:walk|storm)$/.test(frame.lemma) || (verb && isOff(verb, frame))) return 'broken';
  if (STALLED.test(lemma) || /\b(?:stalled|deadlocked|at an impasse|on hold|suspended)\b/i.test(clause))
    return 'stalled';
  if (BROKEN.test(lemma) || /\b(?:collapsed|broke down|broken down|crumbled|fell apart|violated)\b/i.test(clause))
    return 'broken';
  if (
    AHEAD.test(lemma) ||
    draft.modality === 'planned' ||
    /\b(?:scheduled|due to begin|upcoming|planned)\b/i.test(clause)
  )
    return 'scheduled';
  if (AGREED.test(lemma) && (DEAL.test(noun) || /^(?:agree|sign|consent|commit|accept)$/.test(lemma))) return 'agreed';
  return DEAL.test(noun) ? 'agreed' : 'met';
}

/** The quote with "between A and B" and "for tomorrow" behind the noun. */
function withPosts({ report: { text } }: Document, frame: Frame, quote: Draft['quote']): Draft['quote'] {
  const noun = frame.form === 'noun' ? frame.phrase : frame.patient;
  if (!noun) return quote;
  const ends = noun.posts
    .filter((p) => p.phrase.end - noun.end <= 10)
    .map((p) => Math.max(p.phrase.end, ...p.phrase.parts.map((x) => x.end)));
  const end = frame.sentence.tokens[Math.max(noun.end, ...ends) - 1]!.end;
  const between = /^ (?:between|with) [^,.;:—]{1,80}/.exec(text.slice(Math.max(quote.end, end), frame.sentence.end));
  return { start: quote.start, end: Math.max(quote.end, end) + (between?.[0].length ?? 0) };
}

/** Those said to talk: "between A and B", "with C", the doers, "US-Taliban talks". */
function partiesOf(reader: Reader, frame: Frame): ActorMention[] {
  const found: ActorMention[] = [];
  const add = (phrase: Phrase | null): void => {
    if (!phrase) return;
    for (const p of phrase.parts.length > 0 ? phrase.parts : [phrase]) {
      const actor = reader.actors.of(p);
      if (actor?.name && !found.some((f) => f.name === actor.name)) found.push(actor);
    }
  };
  const verb = frame.form === 'verb' ? frame : frame.governor;
  for (const { prep, phrase } of [...frame.obliques, ...(verb?.obliques ?? []), ...(verb?.patient?.posts ?? [])]) {
    if (/^(?:between|with|by|among)$/.test(prep)) add(phrase);
  }
  if (frame.form === 'verb') {
    add(frame.agent);
    if (frame.lemma === 'meet') add(frame.patient);
  } else {
    add(frame.phrase?.owner ?? null);
    if (verb?.agent && verb.agent !== frame.phrase && !frame.prep) add(verb.agent);
  }
  return found;
}

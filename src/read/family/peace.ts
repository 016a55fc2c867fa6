import { type Frame, type Phrase, wordsOf } from '../frame.ts';
import type { Reader } from '../reader.ts';

const TRADE =
  /\b(?:worth|billion|trade|tariffs?|pipeline|investments?|loan|contract|budget|export|imports?|wages?|pay|fishing|climate|salary|salaries)\b/i;
const DIPLOMATS =
  /\b(?:emergency|peace|crisis|ceasefire|truce|reconciliation|mediat\w+|envoys?|leaders|presidents?|prime|foreign|rebels?|warring|(?:both|two) sides|bloc|union|delegat\w+|negotiat\w+|UN|U\.N\.|Nations|Security|generals|parties|elders)\b/;
const OWN_MEETING = /\b(?:cabinet|board|town hall|press|news|prayer|staff|annual|shareholders?|party)\b/i;
const ENVOYS = /^(?:delegation|delegate|negotiator|mediator|envoy|representative|emissary|broker)s?$/i;
const LEADERS =
  /\b(?:leaders|envoys|ministers|delegat\w+|sides|parties|mediators|negotiators|diplomats|representatives|presidents|heads|elders)\b/i;
const HEARERS =
  /\b(?:reporters?|journalists?|agency|television|radio|newspapers?|broadcaster|media|news|residents?|newsmen)\b/i;

/** A meeting, deal or round that is one of war and peace: no trade deal, no cabinet meeting, no round of shelling. */
export function isOfPeace({ document }: Reader, frame: Frame): boolean {
  const { sentence } = frame;
  const noun = frame.form === 'noun' ? frame.phrase : frame.patient;
  if (!noun) return true;
  const lemma = noun.sentence.tokens[noun.head]!.lemma.toLowerCase();
  const text = document.report.text.slice(sentence.start, sentence.end);
  if (frame.form === 'noun' && lemma === 'round') return isOfTalks(noun) || /\bbetween\b/.test(text);
  if (frame.form === 'noun' && /^(?:meeting|dialogue|conference)$/.test(lemma))
    return DIPLOMATS.test(text) && !OWN_MEETING.test(wordsOf(noun)) && !OWN_MEETING.test(rest(frame, text));
  if (/^(?:deal|agreement|accord|pact|memorandum|treaty|exchange)$/.test(lemma))
    return !TRADE.test(text) || /\b(?:cease-?fire|truce|peace|prisoners?|rebels?)\b/i.test(text);
  if (frame.form === 'noun' && frame.governor?.lemma === 'rule') return frame.governor.particle === 'out';
  // "came amid talks" tells of none, "came into force" of one
  if (frame.form === 'noun' && frame.governor?.lemma === 'come')
    return frame.governor.obliques.some((o) =>
      /^(?:force|effect)$/.test(o.phrase.sentence.tokens[o.phrase.head]!.lemma),
    );
  return true;
}

function isOfTalks(noun: Phrase): boolean {
  return noun.posts.some(
    (p) => p.prep === 'of' && /^(?:talk|negotiation|dialogue)$/.test(p.phrase.sentence.tokens[p.phrase.head]!.lemma),
  );
}

/** "talked with the elders", not "talked to reporters"; "agreed in Minsk", not a bare "agreed". */
export function isMeeting(frame: Frame, placed: boolean): boolean {
  if (frame.lemma === 'agree') return placed && !frame.patient;
  if (/^(?:gather|convene)$/.test(frame.lemma))
    return placed && !frame.patient && frame.agent !== null && LEADERS.test(wordsOf(frame.agent));
  if (frame.lemma !== 'talk') return true;
  const heard = frame.obliques.find((o) => /^(?:with|to)$/.test(o.prep));
  if (!heard || HEARERS.test(wordsOf(heard.phrase))) return false;
  return placed || /^(?:refuse|decline)$/.test(frame.governor?.lemma ?? '');
}

/** Those who come to talk: "a Houthi delegation landed in Muscat", "negotiators would be sent to Cairo". */
export function isEnvoys({ document, actors }: Reader, frame: Frame): boolean {
  const isSent = /^(?:send|dispatch|fly)$/.test(frame.lemma);
  const who = isSent ? (frame.patient ?? frame.agent) : frame.agent;
  if (!who) return false;
  const text = document.report.text.slice(frame.sentence.start, frame.sentence.end);
  const isOne = (p: Phrase) => ENVOYS.test(p.sentence.tokens[p.head]!.text);
  const isTold =
    /\b(?:talks|negotiat\w+|ceasefire|truce|mediat\w+|summit|to (?:meet|press|persuade|broker|urge))\b/i.test(text);
  if (!isOne(who)) return who.appositions.some(isOne) && isTold;
  const head = who.sentence.tokens[who.head]!;
  // one envoy pays a visit, envoys come to talk
  if (/^(?:delegation|.*s)$/i.test(head.text))
    return (
      isTold ||
      !/^delegation$/i.test(head.text) ||
      /\p{Lu}/u.test(wordsOf(who).slice(2)) ||
      actors.of(who)?.name != null
    );
  return isTold;
}

function rest({ sentence, head }: Frame, text: string): string {
  return text.slice(sentence.tokens[head]!.end - sentence.start).split(/[,;.]/)[0]!;
}

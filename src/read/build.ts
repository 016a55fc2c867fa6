import { daysBetween } from '../lib/time.ts';
import type { ActorMention, PlaceMention } from './document.ts';
import type { Draft } from './draft.ts';
import { FAMILIES } from './family/index.ts';
import type { Frame, Phrase } from './frame.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match/match.ts';
import { moodOf } from './mood/govern.ts';
import type { Reader } from './reader.ts';
import { whenOfMember } from './time/member.ts';
import { whenOf } from './time/when.ts';

const HISTORY_DAYS = 60;

/** The drafts of one match: one a place, after its family's say. */
export function draftsOf(reader: Reader, match: Match): Draft[] {
  const { rule, frame } = match;
  const { document } = reader;
  const mood = moodOf(frame, document.lexicon, rule.plain);
  if (rule.onlyNegated && mood.polarity !== 'negated') return [];
  const actor =
    match.actor && !(rule.predicate === 'fight' && isOnlooker(frame, match.actor, document.lexicon))
      ? reader.actors.of(match.actor)
      : null;
  const against = match.against ? reader.actors.of(match.against) : null;
  // "strikes that destroyed ISIL positions": nobody attacks himself
  const isOwnTarget = rule.predicate === 'fight' && actor?.form === 'pronoun' && against?.name === actor.name;
  const whenOfAll = whenOf(document, frame);
  const places: (PlaceMention | null)[] = match.places.length > 0 ? match.places : [null];
  const base = (place: PlaceMention | null): Draft => {
    const own = whenOfMember(document, frame, match.place, place);
    const when = own === undefined ? whenOfAll : own;
    const draft: Draft = {
      predicate: rule.predicate,
      rule: rule.id,
      frame,
      place,
      actor: actor?.name && !isOwnTarget ? actor : null,
      against: against?.name && (against.name !== actor?.name || isOwnTarget) ? against : null,
      implicit: false,
      extent: rule.extent ?? place?.extent ?? 'whole',
      polarity: rule.polarity ?? mood.polarity,
      modality:
        rule.modality && (mood.modality === 'actual' || rule.modality === 'actual') ? rule.modality : mood.modality,
      mood,
      means: rule.means ?? null,
      manner: rule.manner ?? null,
      when,
      speaker: null,
      quantity: null,
      purpose: null,
      talk: null,
      quote: quoteOf(match, place, actor),
      doubts: [],
    };
    if (draft.modality === 'actual' && isHistory(draft, document.published)) draft.modality = 'historical';
    return draft;
  };
  const drafts = places.map(base);
  const family = FAMILIES[rule.predicate];
  return family ? family(reader, match, drafts) : drafts;
}

/** "[The president] condemned the attack on X": the subject over a fight that is no doer of it. */
function isOnlooker(frame: Frame, actor: Phrase, lexicon: Lexicon): boolean {
  const { governor } = frame;
  return frame.form === 'noun' && governor?.agent === actor && lexicon.list('onlooking').has(governor.lemma);
}

function isHistory(draft: Draft, published: string): boolean {
  const until = draft.when?.to;
  // what is in someone's hands is so now, whatever dates the sentence has
  if (draft.predicate === 'hold' && draft.frame.form !== 'verb' && !/^(had|was|were)$/i.test(verbWord(draft)))
    return false;
  return !!until && daysBetween(until, published) > HISTORY_DAYS;
}

function verbWord(draft: Draft): string {
  const g = draft.frame.governor;
  return g ? g.sentence.tokens[g.group.start]!.text : '';
}

/** The shortest stretch that holds the verb, the place and, when near, the doer. */
function quoteOf(match: Match, place: PlaceMention | null, actor: ActorMention | null): { start: number; end: number } {
  const { frame } = match;
  const { tokens } = frame.sentence;
  let from = frame.group.start;
  let to = frame.group.end;
  const include = (start: number, end: number, reach: number): void => {
    if (start < from && from - end > reach) return;
    if (end > to && start - to > reach) return;
    from = Math.min(from, start);
    to = Math.max(to, end);
  };
  const phrase = (p: Phrase | null, reach: number): void => {
    if (p && p.sentence === frame.sentence) include(p.start, p.end, reach);
  };
  if (frame.form !== 'verb') phrase(frame.phrase, 2);
  if (frame.patient && frame.patient.start >= frame.group.start) phrase(frame.patient, 4);
  if (place && place.sentence === frame.sentence) include(place.start, place.end, 30);
  phrase(match.place, 20);
  phrase(match.actor, 12);
  void actor;
  while (to > from + 1 && /^[,;:.]$/.test(tokens[to - 1]!.text)) to--;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

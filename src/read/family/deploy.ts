import { classOf } from '../actor/doer.ts';
import type { Document, PlaceMention } from '../document.ts';
import type { Draft, Family } from '../draft.ts';
import { type Frame, type Phrase, wordsOf } from '../frame.ts';
import { presumedPlace } from '../place/named.ts';
import type { Reader } from '../reader.ts';
import { nationsIn } from '../speaker/nation.ts';
import { speakerOf } from '../speaker/speaker.ts';
import { ahead } from './ahead.ts';
import { purposeOf, quantityIn } from './quantity.ts';

/** Troops, police, units and arms; not "an army" of lawyers or "the government". */
export const deploy: Family = (reader, match, drafts) => {
  const { frame, rule } = match;
  const { document } = reader;
  const moved =
    frame.form === 'noun'
      ? (frame.obliques.find((o) => o.prep === 'of')?.phrase ?? null)
      : /^deploy\.(?:send|approve)$/.test(rule.id)
        ? (frame.patient ?? sentIn(frame) ?? (/^(?:re)?deploy$/.test(frame.lemma) ? frame.agent : null))
        : (frame.agent ?? frame.patient);
  if (
    rule.id !== 'deploy.reinforce' &&
    frame.form !== 'noun' &&
    !(moved && areForces(reader, moved)) &&
    !isMilitaryMove(reader, frame)
  )
    return [];
  // reinforcements reach and leave for a place; troops that reach it are told by the rules of control
  if (
    /^deploy\.(?:reach|leave-for)$/.test(rule.id) &&
    !(moved && /reinforcement|relief (?:column|force)|reserves?\b/i.test(wordsOf(moved)))
  )
    return [];
  if (moved && (isAnEnvoy(reader, moved) || isAid(reader, moved) || isAParcel(frame, moved))) return [];
  if (isPastService(frame) || isPutElsewhere(frame)) return [];
  if (rule.id === 'deploy.be-there' && /^(?:they|it|he|we|who|that)$/i.test(moved ? wordsOf(moved) : '')) return [];
  // "ordered the air force to bomb": an order to do something else
  if (rule.id === 'deploy.approve' && frame.lemma === 'order' && /^to [a-z]+\b/.test(wordsAfter(reader, moved)))
    return [];
  if (rule.id === 'deploy.reinforce' && frame.patient && NO_FORCE.test(wordsOf(frame.patient))) return [];
  if (isPrevented(reader, frame)) return [];
  if (rule.id === 'deploy.send' && isOwnMove(frame)) return [];
  // "send soldiers home" takes them out of the war
  if (/^(?:back )?home\b/i.test(wordsAfter(reader, moved))) return [];
  const purpose = purposeOf(document, frame);
  if (rule.id === 'deploy.enter-to-help' && !purpose) return [];
  const onTheWay =
    frame.lemma === 'be' &&
    frame.obliques.some((o) => o.prep === 'on' && /^way$/.test(frame.sentence.tokens[o.phrase.head]!.lemma));
  if (rule.id === 'deploy.reinforcements' && !isComing(reader, frame)) return [];
  const quantity = quantityIn(document, moved);
  return drafts.flatMap((told) => {
    const d = { ...told, place: thereIn(frame) ?? awayFrom(told.place) ?? goalOf(reader, frame) };
    if (/^(?:regroup|drop)$/.test(frame.lemma) && (!d.place || d.place.kind === 'country')) return [];
    if (rule.id === 'deploy.be-there' && !onTheWay && !((quantity || purpose) && (d.modality === 'planned' || purpose)))
      return [];
    if (rule.id === 'deploy.enter-to-help' && !(quantity || d.modality === 'planned')) return [];
    // without a place only what is counted or said to be for something
    if (!d.place && !(quantity || purpose || /reinforcement/i.test(moved ? wordsOf(moved) : frame.lemma))) return [];
    if (d.place?.kind === 'country' && d.actor?.name === d.place.name) return [];
    const modality =
      d.modality === 'actual' &&
      (isUnderWay(frame) || onTheWay || isSummons(frame) || rule.id === 'deploy.reinforcements')
        ? ('planned' as const)
        : d.modality;
    return [
      ahead(document, {
        ...d,
        actor: senderOf(document, d),
        place: d.place ?? destination(reader, d),
        modality,
        quantity,
        purpose,
        extent: 'whole',
      }),
    ];
  });
};

/** "trucked in from X": where they came from is no goal. */
function awayFrom(place: PlaceMention | null): PlaceMention | null {
  return place && /^from$/i.test(place.sentence.tokens[place.start - 1]?.text ?? '') ? null : place;
}

/** "have sent reinforcements there". */
function thereIn({ sentence, head, patient }: Frame): PlaceMention | null {
  const end = Math.max(head + 1, patient?.end ?? 0);
  return (
    sentence.places.find((p) => /^there$/i.test(p.text) && p.name !== null && p.start >= end && p.start <= end + 1) ??
    null
  );
}

/** "troops moved into the town", "fighters rushed past the mosque": told by the rules of control. */
function isOwnMove(frame: Frame): boolean {
  if (!/^(?:move|pour|shift|relocate|rush)$/.test(frame.lemma)) return false;
  if (frame.voice === 'active') return !frame.patient;
  const alone = frame.group.end - frame.group.start === 1;
  return alone && !frame.obliques.some((o) => /^(?:to|into|towards?)$/.test(o.prep));
}

const NO_FORCE = /\b(?:checkpoints?|ties|relations|economy|currency|case|hand|claims?|control|security)\b/i;

/** "Martin Griffiths, the UN envoy, arrived in Sanaa": a visit. */
function isAnEnvoy({ document }: Reader, phrase: Phrase): boolean {
  const isOfficial = (p: Phrase) => document.lexicon.has('official', p.sentence.tokens[p.head]!.lemma);
  return isOfficial(phrase) || phrase.appositions.some(isOfficial);
}

/** "trucks with bread and medicines". */
function isAid(reader: Reader, phrase: Phrase): boolean {
  const rest = wordsAfter(reader, phrase).slice(0, 60);
  const own = wordsOf(phrase);
  const clause = reader.document.report.text.slice(phrase.sentence.tokens[phrase.start]!.start, phrase.sentence.end);
  if (
    /\bconvoys?$/i.test(own) &&
    /\b(?:with|carrying|bringing|loaded with) [^.;]*\b(?:food|aid|medic\w+|flour|supplies|blankets)\b/i.test(clause)
  )
    return true;
  const AID = /\b(?:bread|food|medicines?|medical|aid|supplies|relief|blankets|water|fuel|humanitarian|rations)\b/i;
  return (
    /\b(?:trucks?|planes?|ships?|convoys?|lorries|lorry|vehicles?|boats?|aircraft|helicopters?)$/i.test(own) &&
    (AID.test(own) || (/^(?:with|of|carrying|full of|loaded with) /.test(rest) && AID.test(rest)))
  );
}

/** "letter bombs": sent by post. */
function isAParcel(frame: Frame, phrase: Phrase): boolean {
  return (
    /\b(?:letter|parcel|mail|cyanide|poison|ransom|condolence)\b/i.test(wordsOf(phrase)) ||
    (frame.form === 'verb' && /\b(?:letters?|parcels?)\b/i.test(wordsOf(phrase)))
  );
}

/** "his deployments to Iraq", "earlier deployments": a soldier's past. */
function isPastService(frame: Frame): boolean {
  if (frame.form !== 'noun' || !frame.phrase) return false;
  return /^(?:his|her|my|\w+ (?:earlier|previous|past|prior)|(?:earlier|previous|past|prior))\b/i.test(
    wordsOf(frame.phrase),
  );
}

/** "dropped bombs", "put 300 at 5,000", "called a meeting": only people and arms set down somewhere. */
function isPutElsewhere(frame: Frame): boolean {
  if (/^(?:drop|put)$/.test(frame.lemma) && frame.patient)
    return (
      !/\b(?:troops|soldiers|commandos|paratroop\w*|marines|forces|men|units?|fighters)\b/i.test(
        wordsOf(frame.patient),
      ) ||
      (frame.lemma === 'put' && frame.particle !== 'down')
    );
  if (frame.lemma === 'call')
    return !/^(?:in|up)$/.test(frame.particle ?? '') && !frame.obliques.some((o) => o.prep === 'in');
  if (frame.lemma === 'station') return frame.voice !== 'active';
  return false;
}

/** "to keep Georgia from sending troops", "no sign that he would send": nothing is sent. */
function isPrevented({ document }: Reader, frame: Frame): boolean {
  const { tokens } = frame.sentence;
  const before = document.report.text.slice(frame.sentence.start, tokens[frame.group.start]!.start);
  return (
    /\b(?:keep|kept|prevent\w*|stop\w*|bar\w*|deter\w*|discourage\w*|dissuade\w*|block\w*) [^.,;]{1,60} from $/i.test(
      before,
    ) || /\bno (?:sign|indication|evidence|question|plan|talk) (?:that|of) [^.,;]{0,60}$/i.test(before)
  );
}

/** "reinforcements are on their way", "were expected"; arrived and sent ones are told by their verbs. */
function isComing({ document }: Reader, frame: Frame): boolean {
  const { tokens } = frame.sentence;
  const rest = document.report.text.slice(
    tokens[frame.head]!.end,
    tokens[Math.min(tokens.length, frame.head + 7) - 1]!.end,
  );
  return /^ (?:\w+ ){0,2}?(?:on (?:the|their|its) way|en route|expected|due|coming)\b/i.test(rest);
}

function wordsAfter({ document }: Reader, phrase: Phrase | null): string {
  if (!phrase) return '';
  return document.report.text.slice(phrase.sentence.tokens[phrase.end - 1]!.end, phrase.sentence.end).trim();
}

/** "sent to [Palma]": a name that no list knows, where only places can stand. */
function goalOf(reader: Reader, frame: Frame): PlaceMention | null {
  const goals = [...frame.obliques, ...(frame.patient?.posts ?? [])].filter((o) => /^(?:to|into)$/.test(o.prep));
  for (const { phrase } of goals) {
    const place = presumedPlace(reader.places, phrase);
    if (place?.name) return place;
  }
  return null;
}

/** "Two battalions will go, the Pentagon said": whose they are. */
function senderOf(document: Document, draft: Draft): Draft['actor'] {
  const { actor } = draft;
  if (actor?.name && /^\p{Lu}/u.test(actor.name)) return actor;
  const said = speakerOf(document, draft.frame, draft);
  const nations = said && said.class !== 'media' && said.class !== 'witness' ? nationsIn(document, said.mention) : [];
  if (!actor || nations.length !== 1 || nationsIn(document, actor.text).length > 0) return actor;
  return { ...actor, kind: 'government', name: nations[0]!.replace(/\b[a-z]/g, (c) => c.toUpperCase()) };
}

/** Where to, when the clause does not say: the next place of its sentence that is no starting point, else the one told last before. */
function destination({ document }: Reader, draft: Draft): PlaceMention | null {
  const { sentence, head } = draft.frame;
  const isGoal = (p: PlaceMention) =>
    p.name !== null &&
    p.kind !== 'country' &&
    p.kind !== 'road' &&
    !/^(?:from|of)$/i.test(p.sentence.tokens[p.start - 1]?.text ?? '') &&
    !/^(?:from|of)$/i.test(p.sentence.tokens[p.start - 2]?.text ?? '');
  const next =
    sentence.places.find((p) => p.start > head && isGoal(p) && p.kind !== 'site') ??
    sentence.places.find(
      (p) =>
        p.start > head &&
        p.name !== null &&
        p.kind !== 'country' &&
        p.kind !== 'site' &&
        p.kind !== 'road' &&
        draft.purpose !== null,
    );
  if (next) return { ...next, form: 'noun' };
  const before = draft.modality === 'actual' ? sentence.places.findLast((p) => p.end <= head && isGoal(p)) : undefined;
  if (before) return { ...before, form: 'noun' };
  // what a power far away sends goes where the report says, not to the town it told of last
  if (draft.modality === 'planned') return null;
  for (const at of [sentence.index - 1, sentence.index - 2]) {
    const before = document.sentences[at];
    const last =
      before?.paragraph.kind === 'body' ? before.places.findLast((p) => isGoal(p) && p.kind !== 'site') : undefined;
    if (last) return { ...last, form: 'noun' };
  }
  return null;
}

/** "sending in [3,000 troops]": the particle read as a preposition. */
function sentIn(frame: Frame): Phrase | null {
  return /^(?:send|fly|bring|move|call)$/.test(frame.lemma)
    ? (frame.obliques.find((o) => o.prep === 'in' && /^NNS/.test(o.phrase.sentence.tokens[o.phrase.head]!.xpos))
        ?.phrase ?? null)
    : null;
}

/** "called in fighters from Misrata": they have still to come. */
function isSummons(frame: Frame): boolean {
  return frame.lemma === 'call' && frame.voice === 'active';
}

/** "is sending" is announced, not done. */
function isUnderWay(frame: Frame): boolean {
  const { tokens } = frame.sentence;
  if (frame.form !== 'verb' || !/^(?:send|deploy|dispatch|fly|redeploy|commit|rush)$/.test(frame.lemma)) return false;
  return (
    tokens[frame.head]!.xpos === 'VBG' &&
    tokens.slice(frame.group.start, frame.head).some((t) => /^(?:is|are|was|were|be)$/i.test(t.text))
  );
}

/** "the 2nd Division (…), which was transferred to Luhansk": the unit stands farther before. */
function isMilitaryMove({ document }: Reader, frame: Frame): boolean {
  if (!/^(?:deploy|redeploy|transfer|dispatch|rush|rotate)$/.test(frame.lemma) || frame.voice !== 'passive')
    return false;
  const before = frame.sentence.tokens.slice(Math.max(0, frame.head - 30), frame.head);
  return before.some((t) =>
    ['figure-force', 'figure-unit'].some((l) => document.lexicon.has(l, t.lemma.toLowerCase())),
  );
}

const ARMED =
  /\b(?:aircraft carriers?|warships?|destroyers?|frigates?|bombers?|warplanes|special forces|special units?|commandos?|units|artillery|howitzers|rocket launchers|rocket systems|peacekeeping force|relief force|reserves)\b/i;

function areForces({ document, actors }: Reader, phrase: Phrase): boolean {
  const parts = phrase.parts.length > 0 ? phrase.parts : [phrase];
  return parts.some((p) => {
    const head = p.sentence.tokens[p.head]!;
    const lemma = head.lemma.toLowerCase();
    if (ARMED.test(wordsOf(p))) return true;
    if (['figure-force', 'figure-unit', 'figure-arms'].some((l) => document.lexicon.has(l, lemma))) return true;
    if (
      /^(?:army|military|police|navy|air force|militia|patrol|convoy|it|they|he|who|that|which|equipment|weaponry|artillery|armour|armor|navy)$/.test(
        lemma,
      )
    )
      return (
        classOf(actors, p) === 'force' ||
        classOf(actors, p) === 'state' ||
        /^(?:equipment|weaponry|artillery|armou?r)$/.test(lemma)
      );
    if (/^(?:thousand|hundred|dozen|ten)s?$/.test(lemma) || head.xpos === 'CD') {
      const of = p.posts.find((o) => o.prep === 'of');
      return of ? areForces({ document, actors } as Reader, of.phrase) : head.xpos === 'CD';
    }
    return head.upos === 'PROPN' && classOf(actors, p) === 'force';
  });
}

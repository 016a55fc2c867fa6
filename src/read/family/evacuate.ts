import { classOf } from '../actor/doer.ts';
import type { PlaceMention } from '../document.ts';
import type { Family } from '../draft.ts';
import type { Frame } from '../frame.ts';
import type { Reader } from '../reader.ts';
import { ahead } from './ahead.ts';
import { focusOf, homeCountry, homeOf, phraseWords } from './origin.ts';
import { purposeOf, quantityIn } from './quantity.ts';

const STAFF =
  /\b(?:diplomats?|staff|personnel|officials?|embassy|nationals?|foreigners?|expatriates?|citizens|wounded|injured|troops|soldiers|forces|fighters|governor|minister|president|workers?|ambassador|americans|britons|contractors|consulate|patients|peacekeepers|interpreters|prisoners|westerners|team|employees|missionaries|tourists|schoolchildren|pupils|ministers|emir|king|queen)\b/i;

/** Those taken out: staff, foreigners, the wounded and troops. Ordinary civilians are displaced. */
export const evacuate: Family = (reader, match, drafts) => {
  const { frame, rule } = match;
  const { document } = reader;
  const who =
    rule.id === 'evacuate.officials-flee'
      ? frame.agent
      : frame.form === 'noun'
        ? (frame.obliques.find((o) => o.prep === 'of')?.phrase ?? null)
        : frame.patient;
  const words = who ? phraseWords(reader, who) : '';
  if (rule.id === 'evacuate.people') {
    if (
      !who ||
      !(
        STAFF.test(words) ||
        (/^(?:evacuate|airlift|rescue|escort|bus|ferry)$/.test(frame.lemma) &&
          classOf(reader.actors, who) === 'civilian')
      )
    )
      return [];
    // "pulled its troops out of Kunduz" is a retreat; evacuating civilians displaces them
    if (
      /^(?:withdraw|pull|move|fly|take|bring|get|remove|relocate|order|lead|carry|drive|transport|whisk|spirit)$/.test(
        frame.lemma,
      )
    ) {
      if (!isTakenOut(frame) || /\b(?:troops|soldiers|forces|fighters)\b/i.test(words)) return [];
    }
    // "airlifted into the valley": brought, not taken out
    if (/^(?:airlift|fly|bring|escort|bus|ferry)$/.test(frame.lemma) && isBroughtIn(frame)) return [];
    // "reduced its staff at the site"
    if (/^(?:reduce|cut)$/.test(frame.lemma) && !isToCore(frame)) return [];
    if (/^(?:reduce|cut)$/.test(frame.lemma) && !/\b(?:staff|personnel|diplomats)\b/i.test(words)) return [];
    // the plain people of a place are displaced
    if (/^(?:bus|escort)$/.test(frame.lemma) && !STAFF.test(words)) return [];
    if (frame.lemma === 'rescue' && !frame.obliques.some((o) => /^(?:from|out of)$/.test(o.prep))) return [];
    if (
      frame.lemma === 'evacuate' &&
      classOf(reader.actors, who) === 'civilian' &&
      !/\b(?:wounded|injured|staff|personnel|nationals?|foreign|embassy|diplomat|workers?|american|british|patients|citizens|westerners|expatriates|team|employees)/i.test(
        words,
      )
    )
      return [];
  }
  const told = rule.id === 'evacuate.officials-flee' ? howLeft(reader, frame, match.places.length > 0) : null;
  if (rule.id === 'evacuate.officials-flee' && !told) return [];
  if (frame.lemma === 'departure' && !(who && (STAFF.test(words) || classOf(reader.actors, who) === 'civilian')))
    return [];
  const quantity = quantityIn(document, who);
  const off = isOff(reader, frame);
  const isAim = rule.id !== 'evacuate.officials-flee' && isAheadOf(frame);
  return drafts.map((d) =>
    ahead(document, {
      ...d,
      ...(told === 'ordered' && d.modality === 'actual' ? { modality: 'planned' as const } : {}),
      ...(isAim && d.modality === 'actual' ? { modality: 'planned' as const } : {}),
      ...(off ? { polarity: 'negated' as const, modality: 'actual' as const } : {}),
      quantity,
      place:
        (isOutOfCountry(frame) ? homeCountry(reader, d) : null) ??
        placeOut(rule.id, frame, d.place) ??
        missionIn(frame) ??
        (rule.id === 'evacuate.close' ? focusOf(reader) : null) ??
        homeOf(reader, d),
      purpose: purposeOf(document, frame),
      extent: 'whole' as const,
    }),
  );
};

/** "shut their embassies", "driven to safety in X": neither an embassy without a name nor the haven. */
function placeOut(rule: string, frame: Frame, place: PlaceMention | null): PlaceMention | null {
  if (!place) return null;
  if (rule === 'evacuate.close') return /\p{Lu}/u.test(place.text) ? place : null;
  const haven = frame.obliques.find((o) => o.prep === 'to' && frame.sentence.tokens[o.phrase.head]!.lemma === 'safety');
  return haven && place.start > haven.phrase.start ? null : place;
}

/** "reduced its staff to a strict minimum", done; not "would cut staff". */
function isToCore({ sentence, head }: Frame): boolean {
  const { tokens } = sentence;
  const rest = tokens.slice(head, head + 16).map((t) => t.text.toLowerCase());
  return tokens[head]!.xpos !== 'VBG' && rest.some((w) => /^(?:minimum|core|handful|essential)$/.test(w));
}

const VESSEL = /^(?:helicopter|plane|aircraft|air|boat|ship|sea|ferry|convoy|jet|road|bus|motorcade)$/;

/** "fled by helicopter": officials; "left by plane": staff and officials; "were ordered to leave": staff, not yet done. */
function howLeft(reader: Reader, frame: Frame, placed: boolean): 'left' | 'ordered' | null {
  const { agent, governor, sentence, lemma } = frame;
  if (!agent) return null;
  const isOfficial = classOf(reader.actors, agent) === 'official';
  const isStaff =
    STAFF.test(phraseWords(reader, agent)) &&
    !/\b(?:troops|soldiers|forces|fighters)\b/i.test(phraseWords(reader, agent));
  if (/^(?:flee|escape|evacuate)$/.test(lemma))
    return isOfficial && (placed || frame.obliques.some((o) => /^(?:across|over)$/.test(o.prep))) ? 'left' : null;
  if (governor && /^(?:order|tell|advise|instruct|urge)$/.test(governor.lemma))
    return isStaff && placed ? 'ordered' : null;
  const aboard = frame.obliques.some(
    (o) => /^(?:by|aboard|on|in)$/.test(o.prep) && VESSEL.test(sentence.tokens[o.phrase.head]!.lemma),
  );
  // "left by plane for a summit": a journey
  const isJourney = frame.obliques.some((o) => o.prep === 'for');
  return (isStaff || isOfficial) && aboard && placed && !isJourney ? 'left' : null;
}

/** "sent troops to help evacuate staff", "will assist with the evacuation": still to be done. */
function isAheadOf(frame: Frame): boolean {
  const { tokens } = frame.sentence;
  if (frame.form === 'verb')
    return (
      tokens.slice(frame.group.start, frame.head).some((t) => t.xpos === 'TO') ||
      frame.governor?.link === 'purpose' ||
      tokens[frame.head - 1]?.lemma === 'help'
    );
  const before = tokens
    .slice(0, frame.head)
    .map((t) => t.text.toLowerCase())
    .join(' ');
  return /\b(?:will|would|to (?:help|assist|support|carry out|conduct|oversee))\b/.test(before);
}

/** "ordered its staff out of the country": out of the land at war. */
function isOutOfCountry({ sentence, obliques }: Frame): boolean {
  return obliques.some((o) => /^(?:out of|from)$/.test(o.prep) && sentence.tokens[o.phrase.head]!.lemma === 'country');
}

function isBroughtIn({ obliques }: Frame): boolean {
  return (
    obliques.some((o) => /^(?:into|in to)$/.test(o.prep)) && !obliques.some((o) => /^(?:from|out of)$/.test(o.prep))
  );
}

/** "taken from the embassy to the airport", "bring out its staff": out of somewhere. */
function isTakenOut(frame: Frame): boolean {
  return (
    frame.particle === 'out' ||
    frame.lemma === 'withdraw' ||
    frame.lemma === 'pull' ||
    frame.obliques.some((o) => /^(?:from|out of|out)$/.test(o.prep)) ||
    (/^(?:move|relocate)$/.test(frame.lemma) && frame.obliques.some((o) => o.prep === 'to')) ||
    (/^(?:drive|whisk|spirit)$/.test(frame.lemma) &&
      frame.obliques.some((o) => o.prep === 'to' && frame.sentence.tokens[o.phrase.head]!.lemma === 'safety'))
  );
}

/** "The evacuation was to begin at dawn, but was derailed." */
function isOff({ document }: Reader, frame: Frame): boolean {
  if (frame.form !== 'noun') return false;
  const rest = document.report.text.slice(frame.sentence.tokens[frame.head]!.end, frame.sentence.end);
  return /^[^.;]*\b(?:derailed|cancell?ed|called off|postponed|suspended|halted|put on hold)\b/i.test(rest);
}

/** "bring out part of its embassy staff": the embassy. */
function missionIn({ sentence, group }: Frame): PlaceMention | null {
  return (
    sentence.places.find(
      (p) => p.kind === 'site' && p.start >= group.start && /\b(?:embassy|consulate|mission)\b/i.test(p.text),
    ) ?? null
  );
}

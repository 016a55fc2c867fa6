import { classOf } from '../actor/doer.ts';
import type { PlaceMention } from '../document.ts';
import type { Family } from '../draft.ts';
import type { Frame } from '../frame.ts';
import type { Reader } from '../reader.ts';
import { ahead } from './ahead.ts';
import { homeCountry, homeOf, phraseWords } from './origin.ts';
import { purposeOf, quantityIn } from './quantity.ts';

const STAFF =
  /\b(?:diplomats?|staff|personnel|officials?|embassy|nationals?|foreigners?|expatriates?|citizens|wounded|injured|troops|soldiers|forces|fighters|governor|minister|president|workers?|ambassador|americans|britons|contractors|consulate|patients|peacekeepers|interpreters|prisoners)\b/i;

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
    if (/^(?:withdraw|pull|move|fly|take|bring|get|remove|relocate|order)$/.test(frame.lemma)) {
      if (!isTakenOut(frame) || /\b(?:troops|soldiers|forces|fighters)\b/i.test(words)) return [];
    }
    // "airlifted into the valley": brought, not taken out
    if (/^(?:airlift|fly|bring|escort|bus|ferry)$/.test(frame.lemma) && isBroughtIn(frame)) return [];
    if (frame.lemma === 'rescue' && !frame.obliques.some((o) => /^(?:from|out of)$/.test(o.prep))) return [];
    if (
      frame.lemma === 'evacuate' &&
      classOf(reader.actors, who) === 'civilian' &&
      !/\b(?:wounded|injured|staff|personnel|nationals?|foreign|embassy|diplomat|workers?|american|british|patients)/i.test(
        words,
      )
    )
      return [];
  }
  if (frame.lemma === 'departure' && !(who && (STAFF.test(words) || classOf(reader.actors, who) === 'civilian')))
    return [];
  const quantity = quantityIn(document, who);
  const off = isOff(reader, frame);
  const isAim = rule.id !== 'evacuate.officials-flee' && isAheadOf(frame);
  return drafts.map((d) =>
    ahead(document, {
      ...d,
      ...(isAim && d.modality === 'actual' ? { modality: 'planned' as const } : {}),
      ...(off ? { polarity: 'negated' as const, modality: 'actual' as const } : {}),
      quantity,
      place:
        (isOutOfCountry(frame) ? homeCountry(reader, d) : null) ?? d.place ?? missionIn(frame) ?? homeOf(reader, d),
      purpose: purposeOf(document, frame),
      extent: 'whole' as const,
    }),
  );
};

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
    (/^(?:move|relocate)$/.test(frame.lemma) && frame.obliques.some((o) => o.prep === 'to'))
  );
}

/** "The evacuation was to begin at dawn, but was derailed." */
function isOff({ document }: Reader, frame: Frame): boolean {
  if (frame.form !== 'noun') return false;
  const rest = document.report.text.slice(frame.sentence.tokens[frame.head]!.end, frame.sentence.end);
  return /^[^.;]*\b(?:derailed|cancell?ed|called off|postponed|suspended|halted|put on hold)\b/i.test(rest);
}

/** "bring out part of its embassy staff": the embassy. */
function missionIn({ sentence }: Frame): PlaceMention | null {
  return sentence.places.find((p) => p.kind === 'site' && /\b(?:embassy|consulate|mission)\b/i.test(p.text)) ?? null;
}

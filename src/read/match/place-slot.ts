import type { PlaceMention } from '../document.ts';
import { type Frame, type Phrase, plain } from '../frame.ts';
import { pronounPlace } from '../place/reference.ts';
import type { Reader } from '../reader.ts';
import type { CompiledRule } from '../rule.ts';
import { slotPhrases } from '../slot.ts';
import { lemmaOf, NUMBER_OF } from './head.ts';
import { placesIn, suits } from './place.ts';

/** The places in the slot of a rule, and the phrase they stand in. */
export function placeSlot(
  reader: Reader,
  rule: CompiledRule,
  frame: Frame,
): { places: PlaceMention[]; phrase: Phrase } | null {
  let wide: { places: PlaceMention[]; phrase: Phrase } | null = null;
  for (const path of rule.place) {
    for (const phrase of slotPhrases(frame, path)) {
      const places = suits(reader, rule, placesIn(reader, phrase, path));
      if (places.length === 0) continue;
      places.push(...furtherPlaces(reader, rule, frame, phrase));
      // "took the whole town, [including] its citadel"
      for (const o of [...frame.obliques, ...(frame.patient?.posts ?? []), ...phrase.posts])
        if (o.prep === 'including')
          for (const m of suits(reader, rule, placesIn(reader, o.phrase, path)))
            if (!places.some((x) => x.name === m.name)) places.push(m);
      // "In northern Mozambique, rebels attacked troops at the Afungi airfield": there, and not in all of the north
      if (!isWide(frame, phrase, places)) return { places, phrase };
      wide ??= { places, phrase };
    }
  }
  if (wide) return wide;
  const parts = partsOfTown(reader, rule, frame);
  if (parts) return parts;
  // "We are there" tells of no place
  if (frame.lemma === 'be' && rule.predicate === 'enter') return null;
  // "launched an offensive there"
  const { tokens } = frame.sentence;
  const there = (t: (typeof tokens)[number]): boolean => t.text.toLowerCase() === 'there' && t.xpos !== 'EX';
  const after = tokens.slice(frame.group.end, frame.group.end + 6).findIndex(there);
  // "fighting [there] has continued"
  const beside = frame.agent && rule.agent === 'fighting' ? frame.agent.end : -1;
  const i = after >= 0 ? frame.group.end + after : beside >= 0 && tokens[beside] && there(tokens[beside]) ? beside : -1;
  if (i >= 0) {
    const phrase = plain(frame.sentence, i, i + 1);
    const place = pronounPlace(reader.places, phrase);
    if (place) return { places: [place], phrase };
  }
  return null;
}

/** A land or province told before the verb, where a clause opens. */
function isWide(frame: Frame, phrase: Phrase, places: readonly PlaceMention[]): boolean {
  return (
    phrase.end <= frame.group.start &&
    frame.obliques.some((o) => o.phrase === phrase) &&
    places.every((m) => m.kind === 'country' || m.kind === 'region' || m.kind === 'province')
  );
}

const QUARTER = /^(district|neighbou?rhood|quarter|suburb|block|area|part|street)$/;

/** "In X, rebels control [most of the districts]", "broke into X, seizing [several neighbourhoods]": a part of that town. */
function partsOfTown(
  reader: Reader,
  rule: CompiledRule,
  frame: Frame,
): { places: PlaceMention[]; phrase: Phrase } | null {
  const phrase = frame.patient;
  if (!phrase || phrase.parts.length > 0 || frame.form !== 'verb') return null;
  if (!rule.place.includes('patient') || !/^(take|hold|leave)$/.test(rule.predicate)) return null;
  const many = NUMBER_OF.test(lemmaOf(phrase)) ? phrase.posts.find((o) => o.prep === 'of')?.phrase : phrase;
  if (!many || many.posts.length > 0) return null;
  const { tokens } = frame.sentence;
  if (!QUARTER.test(lemmaOf(many)) || tokens[many.head]!.xpos !== 'NNS') return null;
  const verbs = frame.link === 'adverbial' && frame.governor && !frame.marker ? [frame, frame.governor] : [frame];
  for (const v of verbs) {
    const where = [
      ...v.obliques.filter((o) => /^(in|inside|into)$/.test(o.prep)).map((o) => o.phrase),
      ...(v !== frame && v.patient ? [v.patient] : []),
    ];
    for (const w of where) {
      const towns = placesIn(reader, w, 'in').filter((m) => m.name && /^(city|village)$/.test(m.kind ?? 'city'));
      if (towns.length > 0) return { places: towns.map((m) => ({ ...m, extent: 'part' as const })), phrase };
    }
  }
  return null;
}

const ASIDE =
  /^(, )?and( ,)?( (further|farther|also|later|then|north|south|east|west|northwards|southwards|eastwards|westwards))*( ,)?$/;

/** "in A [and in B]", "towards A from C and, further north, [towards B]", "in A, where …, [and in B]". */
function goesOnFrom(frame: Frame, phrase: Phrase, next: Phrase): boolean {
  if (next === phrase || next.start <= endOf(phrase)) return false;
  const { tokens } = phrase.sentence;
  const from = Math.max(endOf(phrase), ...frame.obliques.map((o) => o.phrase.end).filter((end) => end < next.start));
  const between = tokens.slice(from, next.start - 1).map((t) => t.text.toLowerCase());
  const joint = between.join(' ');
  return (
    /^(,|or)$/.test(joint) || ASIDE.test(joint) || (between.length < 25 && /^, (.+ , )?where .+ , and$/.test(joint))
  );
}

/** "in A [and in B]", "in A [and around B]", "near A [and north of B]": by any preposition that the rule knows. */
function furtherPlaces(reader: Reader, rule: CompiledRule, frame: Frame, phrase: Phrase): PlaceMention[] {
  const found: PlaceMention[] = [];
  let last = phrase;
  for (const path of rule.place) {
    if (/^(agent|patient|complement|holder|here)$/.test(path)) continue;
    for (const next of slotPhrases(frame, path)) {
      if (!goesOnFrom(frame, last, next)) continue;
      found.push(...suits(reader, rule, placesIn(reader, next, path)));
      last = next;
    }
  }
  return found;
}

/** Where a phrase ends with all that hangs on it: "the hamlets of A and B". */
function endOf(phrase: Phrase): number {
  return Math.max(phrase.end, ...phrase.parts.map(endOf), ...phrase.posts.map((o) => endOf(o.phrase)));
}

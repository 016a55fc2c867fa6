import { absentIn, focusOf } from '../gazetteer/focus.ts';
import type { Gazetteer, Pack } from '../gazetteer/gazetteer.ts';
import type { Claim, Predicate } from '../model/claim.ts';
import type { Figure } from '../model/figure.ts';
import type { Place } from '../model/pack.ts';
import type { ClaimPlace } from '../model/place.ts';
import type { Quote } from '../model/quote.ts';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import type { Speaker } from '../model/speaker.ts';
import { type PartyOf, partyFinder, resolveActor, unitsOf } from './actors.ts';
import { type Mention, mentionOf } from './mention.ts';
import { mergeClaims } from './merge.ts';
import { placePhrase } from './phrase.ts';
import { type Resolved, resolvePlaces } from './places.ts';
import { remembering } from './remembering.ts';
import { namesRoad, resolveRoad } from './roads.ts';
import { resolveSpeaker } from './speaker.ts';
import { WEIGHTS } from './weights-file.ts';

export interface ResolveOptions {
  /** Places the desk watches, and places its ledger has evidence on, by id. */
  watch?: ReadonlySet<string> | undefined;
  inLedger?: ReadonlySet<string> | undefined;
}

/** A place somewhere in a reading, where to look for it in the text, and its mention once read. */
interface Slot {
  place: ClaimPlace;
  predicate: Predicate | null;
  quote: Quote;
}

/**
 * A reading on the gazetteer: places, roads, actors and speakers get ids, names and scores; what no pack knows keeps its
 * words with id null; doubtful places are told in the claim's `doubts`; claims that became equal are one. Pure.
 */
export function resolveReading(
  reading: Reading,
  report: Report,
  packs: Gazetteer,
  options: ResolveOptions = {},
): Reading {
  const gazetteer = remembering(packs);
  const focus = focusOf(report, gazetteer);
  const on = report.published.slice(0, 10);
  const partyOf = partyFinder(gazetteer, focus);
  const slots = slotsOf(reading);
  const resolved = resolveSlots(slots, report, gazetteer, focus, on, options);
  const placeOf = (place: ClaimPlace | null) => (place === null ? null : (resolved.get(place) ?? null));
  const context = { report, gazetteer, focus, on, partyOf, placeOf };
  return {
    claims: mergeClaims(reading.claims.map((claim) => resolveClaim(claim, context))),
    figures: reading.figures.map((figure) => resolveFigure(figure, context)),
  };
}

interface Context {
  report: Report;
  gazetteer: Gazetteer;
  focus: Pack | null;
  on: string;
  partyOf: PartyOf;
  placeOf(place: ClaimPlace | null): Resolved | null;
}

export function slotsOf(reading: Reading): Slot[] {
  const slots: Slot[] = [];
  for (const c of reading.claims) if (c.place) slots.push({ place: c.place, predicate: c.predicate, quote: c.quote });
  for (const f of reading.figures) {
    for (const place of [f.place, f.to]) if (place) slots.push({ place, predicate: null, quote: f.quote });
  }
  return slots;
}

export function resolveSlots(
  slots: readonly Slot[],
  report: Report,
  gazetteer: Gazetteer,
  focus: Pack | null,
  on: string,
  options: ResolveOptions,
): Map<ClaimPlace, Resolved> {
  const towns = townsTold(slots, gazetteer);
  const mentions = slots.map(
    ({ place, predicate, quote }): Mention => mentionOf(place, predicate, report.text, quote, gazetteer, towns),
  );
  const resolved = resolvePlaces(mentions, gazetteer, { on, focus, absent: absentIn(report, gazetteer), ...options });
  return new Map(slots.map((s, i) => [s.place, resolved[i]!]));
}

/** Names of towns that claims are about, the most claimed first. */
function townsTold(slots: readonly Slot[], gazetteer: Gazetteer): string[] {
  const counts = new Map<string, number>();
  for (const { place } of slots) {
    const name = placePhrase(place.name).core;
    if (place.kind === 'site' || !gazetteer.lookup(name).some((m) => m.place.kind === 'city')) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function resolveClaim(claim: Claim, context: Context): Claim {
  const { gazetteer, on, partyOf, focus } = context;
  const actor = claim.actor && resolveActor(claim.actor, context);
  const against = claim.against && resolveActor(claim.against, context);
  const talk = claim.talk && {
    ...claim.talk,
    parties: claim.talk.parties.map((p) => resolveActor(p, context)),
  };
  const said = { ...claim, actor, against };
  const speaker = claim.speaker && resolveSpeaker(claim.speaker, said, on, partyOf, gazetteer, focus);
  const sender = claim.predicate === 'deploy' && speaker?.party ? (gazetteer.party(speaker.party) ?? null) : null;
  const { place, doubts } = claim.place ? resolvePlace(claim.place, claim, context) : { place: null, doubts: [] };
  return {
    ...said,
    actor: actor && unitsOf(actor, sender),
    talk,
    speaker,
    place,
    doubts: [...new Set([...claim.doubts, ...doubts])],
  };
}

function resolvePlace(place: ClaimPlace, claim: Pick<Claim, 'predicate' | 'quote'>, context: Context) {
  const line = claim.predicate === 'cut' || claim.predicate === 'reopen';
  if (place.kind === 'road' || (line && (namesRoad(place.mention) || namesRoad(place.name)))) {
    return onRoad(place, claim.quote, context);
  }
  const resolved = context.placeOf(place);
  return resolved ? settled(place, resolved, context) : { place, doubts: [] };
}

/** The place with the id of its likeliest reading, or as it was when that is "none of these". */
function settled(place: ClaimPlace, resolved: Resolved, { gazetteer }: Context) {
  const { best, margin, readings } = resolved;
  const unsure = readings.length > 1 && margin < WEIGHTS.margin;
  const doubts = unsure ? [doubt(place, resolved, gazetteer)] : [];
  const score = round(best.score);
  if (best.candidate)
    return { place: onGazetteer(place, best.candidate.place, gazetteer, score, round(margin)), doubts };
  const site = place.kind === 'site' || resolved.mention.kind?.classes.length;
  const town = site ? townOf(resolved.mention, gazetteer) : null;
  return { place: { ...place, id: null, partOf: town?.id ?? null, score: null, margin: null }, doubts };
}

function onGazetteer(place: ClaimPlace, found: Place, gazetteer: Gazetteer, score: number, margin: number): ClaimPlace {
  return {
    ...place,
    name: found.name,
    id: found.id,
    kind: found.kind,
    within: withinOf(found, gazetteer) ?? place.within,
    lat: found.lat,
    lon: found.lon,
    score,
    margin,
    partOf: found.partOf,
  };
}

function withinOf(place: Place, gazetteer: Gazetteer): string | null {
  if (place.province !== null) return gazetteer.place(place.province)?.name ?? null;
  return gazetteer.packs.find((p) => p.info.country === place.country && place.kind !== 'country')?.info.name ?? null;
}

/** A site that the pack does not have still belongs to the town it is named by: "Kunduz airport". */
function townOf(mention: Mention, gazetteer: Gazetteer): Place | null {
  const named = [mention.core, mention.within].flatMap((n) => (n === null ? [] : gazetteer.lookup(n)));
  return named.find((m) => m.place.kind === 'city')?.place ?? null;
}

function doubt(place: ClaimPlace, { readings }: Resolved, gazetteer: Gazetteer): string {
  const [first, second] = readings.map(({ candidate }) => {
    if (!candidate) return 'none of these';
    const within = withinOf(candidate.place, gazetteer);
    return `${candidate.place.name} (${candidate.place.kind}${within ? ` in ${within}` : ''})`;
  });
  return `place "${place.mention}" may be ${first} or ${second}`;
}

function onRoad(place: ClaimPlace, quote: Quote, { gazetteer, focus, report }: Context) {
  const sentence = sentenceAround(report.text, quote);
  const at = place.at == null ? null : (gazetteer.lookup(place.at)[0]?.place.id ?? null);
  const near = gazetteer.namesIn(sentence).flatMap((s) => townIds(s.text, gazetteer));
  const found = resolveRoad([place.name, place.mention, sentence], at, near, gazetteer, focus);
  const town = at === null ? undefined : gazetteer.place(at);
  const where = {
    kind: 'road' as const,
    at: town?.name ?? place.at ?? null,
    lat: town?.lat ?? null,
    lon: town?.lon ?? null,
  };
  if (!found) return { place: { ...place, ...where, id: null, score: null, margin: null }, doubts: [] };
  const { road, score, margin } = found;
  const doubts = margin < WEIGHTS.margin ? [`road "${place.mention}" may be another than ${road.name}`] : [];
  return {
    place: { ...place, ...where, name: road.name, id: road.id, score: round(score), margin: round(margin) },
    doubts,
  };
}

function townIds(name: string, gazetteer: Gazetteer): string[] {
  return gazetteer.lookup(name).flatMap(({ place }) => (place.kind === 'province' ? [] : [place.id]));
}

function sentenceAround(text: string, { start, end }: Quote): string {
  const from = Math.max(text.lastIndexOf('. ', start) + 1, text.lastIndexOf('\n', start) + 1, 0);
  const stops = [text.indexOf('. ', end), text.indexOf('\n', end)].filter((i) => i >= 0);
  return text.slice(from, Math.min(text.length, ...stops)).trim();
}

function resolveFigure(figure: Figure, context: Context): Figure {
  const { gazetteer, on, partyOf, focus } = context;
  const actor = figure.actor && resolveActor(figure.actor, context);
  const said =
    figure.kind === 'count-captured' || figure.kind === 'count-held' || figure.kind.startsWith('share')
      ? { predicate: 'hold' as const, polarity: 'affirmed' as const, modality: 'actual' as const, actor, against: null }
      : null;
  const find = (place: ClaimPlace | null) => {
    const resolved = context.placeOf(place);
    return place && resolved ? settled(place, resolved, context).place : place;
  };
  const speaker: Speaker | null = figure.speaker && resolveSpeaker(figure.speaker, said, on, partyOf, gazetteer, focus);
  return { ...figure, actor, place: find(figure.place), to: find(figure.to), speaker };
}

const round = (x: number) => Math.round(x * 1000) / 1000;

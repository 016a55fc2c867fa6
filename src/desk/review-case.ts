import type { NameClass } from '../gazetteer/gazetteer.ts';
import { MarchlandError } from '../lib/error.ts';
import type { Claim } from '../model/claim.ts';
import type { DecisionAction } from '../model/entry.ts';
import type { Place } from '../model/pack.ts';
import { type Report, type ReportHead, reportHead } from '../model/report.ts';
import type { AsOf } from '../model/source.ts';
import type { Why } from '../model/why.ts';
import type { Desk } from './desk.ts';
import { type Outcome, Outcomes } from './outcome.ts';
import { Rehearsal } from './rehearsal.ts';

/** A place of the packs as a person picks it. */
export interface FoundPlace
  extends Pick<Place, 'id' | 'name' | 'kind' | 'classes' | 'lat' | 'lon' | 'population' | 'partOf'> {
  province: string | null;
  /** How the words met it, and the spelling that was met. */
  nameClass: NameClass;
  spelling: string;
}

/** All that a person wants before deciding on one claim. */
export interface ReviewCase {
  claim: Claim;
  report: ReportHead;
  /** The paragraph that holds the quote; `start` is its offset in the report's text. */
  passage: { start: number; text: string };
  accept: Outcome;
  reject: Outcome;
  /** The evidence of the claim's place; null where no pack knows the place. */
  evidence: Why | null;
  /** Places that the claim's words may stand for. */
  candidates: FoundPlace[];
  /** Claims of the same place which this one may repeat, those of the same kind first. */
  same: { claim: Claim; report: ReportHead }[];
}

/** What there is to know of a claim before a decision. Errors: claim-unknown. */
export function reviewCase(desk: Desk, id: string, asOf: AsOf): ReviewCase {
  const { claim, report } = claimNow(desk, id, asOf);
  const place = claim.place?.id ?? null;
  const places = place ? [place] : [];
  const outcomes = new Outcomes(desk, new Rehearsal(desk, { places, claims: [id] }, asOf), asOf);
  const candidates = claim.place ? findPlaces(desk, claim.place.name, 8) : [];
  const evidence = place ? desk.ledger.why(place, asOf) : null;
  return {
    claim,
    report: reportHead(report),
    passage: passage(report.text, claim.quote.start, claim.quote.end),
    accept: outcomes.of({ do: 'accept', claim: id, why: null }, places),
    reject: outcomes.of({ do: 'reject', claim: id, why: '–' }, places),
    evidence,
    candidates,
    same: alike(desk, claim, place ? [place] : candidates.slice(0, 2).map((c) => c.id), asOf),
  };
}

/** What a decision would do to the places it touches. Errors: claim-unknown. */
export function rehearse(desk: Desk, action: DecisionAction & { claim: string }, asOf: AsOf): Outcome {
  const { claim } = claimNow(desk, action.claim, asOf);
  const to = action.do === 'edit' ? [action.to] : action.do === 'split' ? action.to : [];
  const places = [...new Set([claim, ...to].map((c) => c.place?.id).filter((id) => typeof id === 'string'))];
  return new Outcomes(desk, new Rehearsal(desk, { places, claims: [claim.id] }, asOf), asOf).of(action, places);
}

/** Places of the packs that some words may stand for, the likeliest first: by name, else by a part of it. */
export function findPlaces({ gazetteer }: Pick<Desk, 'gazetteer'>, words: string, most: number): FoundPlace[] {
  const found = new Map<string, FoundPlace>();
  const add = (place: Place, nameClass: NameClass, spelling: string) => {
    if (found.has(place.id)) return;
    const { id, name, kind, classes, lat, lon, population, partOf } = place;
    const province = place.province ? (gazetteer.place(place.province)?.name ?? null) : null;
    found.set(id, { id, name, kind, classes, lat, lon, population, partOf, province, nameClass, spelling });
  };
  for (const m of gazetteer.lookup(words, { fuzzy: true })) add(m.place, m.nameClass, m.spelling);
  const part = plain(words);
  const has = (p: Place) => plain(p.name).includes(part);
  const begins = (p: Place) => Number(plain(p.name).startsWith(part));
  if (part.length > 1)
    for (const place of gazetteer.packs
      .flatMap((p) => p.places)
      .filter(has)
      .sort((a, b) => begins(b) - begins(a) || (b.population ?? 0) - (a.population ?? 0)))
      add(place, 'folded', place.name);
  return [...found.values()].slice(0, most);
}

const plain = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The claim as it counts now, else as it was read, and its report. */
export function claimNow(desk: Desk, id: string, asOf: AsOf): { claim: Claim; report: Report } {
  let claim = desk.ledger.claim(id);
  const holding = desk.ledger
    .entries()
    .findLast(({ body }) => body.kind === 'claims' && body.claims.some((c) => c.id === id));
  const added = desk.ledger
    .entries()
    .findLast(({ body }) => body.kind === 'decision' && body.action.do === 'add' && body.action.to.id === id);
  const reportId =
    holding?.body.kind === 'claims'
      ? holding.body.report
      : added?.body.kind === 'decision' && added.body.action.do === 'add'
        ? added.body.action.report
        : null;
  const report = reportId ? desk.ledger.report(reportId) : undefined;
  if (!claim || !report) throw new MarchlandError('claim-unknown', `this desk has no claim "${id}"`);
  const counted = claim.place?.id
    ? desk.ledger.why(claim.place.id, asOf).evidence.find((e) => e.claim?.id === id)?.claim
    : null;
  claim = counted ?? claim;
  return { claim, report };
}

/** Claims of some places beside this one, of one meaning first, then the nearest in the text of time. */
function alike(desk: Desk, claim: Claim, places: readonly string[], asOf: AsOf): ReviewCase['same'] {
  const means = (c: Claim) =>
    Number(c.predicate === claim.predicate) * 4 +
    Number(c.polarity === claim.polarity) * 2 +
    Number((c.actor?.id ?? claim.actor?.id) === (claim.actor?.id ?? c.actor?.id));
  return places
    .flatMap((place) => desk.ledger.why(place, asOf).evidence)
    .flatMap((e) => (e.claim && e.report && e.claim.id !== claim.id ? [{ claim: e.claim, report: e.report }] : []))
    .sort((a, b) => means(b.claim) - means(a.claim))
    .slice(0, 12);
}

/** Room to either side of the quote in a paragraph that is very long. */
const ROOM = 400;

function passage(text: string, start: number, end: number): ReviewCase['passage'] {
  let from = text.lastIndexOf('\n', start - 1) + 1;
  let to = text.indexOf('\n', end);
  if (to < 0) to = text.length;
  if (start - from > ROOM) from = text.indexOf(' ', start - ROOM) + 1;
  if (to - end > ROOM) to = text.lastIndexOf(' ', end + ROOM);
  return { start: from, text: text.slice(from, to) };
}

import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Check } from '../../../src/model/check.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { Control, ControlView } from '../../../src/model/control.ts';
import type { DecisionAction } from '../../../src/model/entry.ts';
import type { PackInfo, Place as PackPlace, Road } from '../../../src/model/pack.ts';
import type { Party } from '../../../src/model/party.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { ReportHead } from '../../../src/model/report.ts';
import type { Situation } from '../../../src/model/situation.ts';
import type { Why } from '../../../src/model/why.ts';

export type {
  Check,
  Claim,
  Control,
  ControlView,
  DecisionAction,
  PackInfo,
  Party,
  Reading,
  ReportHead,
  Road,
  Situation,
  Why,
};

export type Place = Pick<
  PackPlace,
  'id' | 'name' | 'kind' | 'classes' | 'province' | 'partOf' | 'lat' | 'lon' | 'population'
>;

export interface Desk {
  packs: PackInfo[];
  parties: Party[];
  reports: { n: number; from: string | null; to: string | null };
  head: { seq: number; hash: string };
  version: string;
}

export interface Geometry {
  provinces: FeatureCollection<Polygon | MultiPolygon, { id: string; name: string }>;
  places: Place[];
  roads: Road[];
}

/** What lies round the theatre, and the locator globe as SVG paths. */
export interface Base {
  land: FeatureCollection;
  borders: FeatureCollection;
  disputed: FeatureCollection;
  names: FeatureCollection;
  globe: { size: number; sphere: string; land: string; here: string };
}

/** The state of every place of `Geometry`, in its order: index into `kinds`, or -1. */
export interface Marks {
  head: string;
  kinds: { status: Control['status']; holder: string | null; other: string | null }[];
  marks: number[];
  /** Reports that bear on a place, by its id. */
  reports: Record<string, number>;
}

export interface FoundSpeaker {
  mention: string;
  class: string;
  claims: number;
  report: string;
  quote: { start: number; end: number };
}

export interface Change {
  place: string;
  name: string;
  day: string;
  from: string | null;
  to: string | null;
  status: Control['status'];
}

export interface Timeline {
  changes: Change[];
}

export interface ReportRow extends ReportHead {
  group: string | null;
  claims: number;
  figures: number;
}

export interface WholeReport {
  report: ReportHead;
  text: string;
  group: string | null;
  reading: Reading;
  checks: Check[];
}

/** A claim that waits for a person. `impact`: 0 nothing on the map … 4 the holder. */
export interface Waiting {
  claim: Claim;
  report: ReportHead;
  place: { id: string | null; name: string } | null;
  effect: string;
  why: string[];
  impact: number;
  /** Null where it touches no place that the map shows, and far down a long queue. */
  map: { now: Control; accepted: Control; rejected: Control } | null;
}

/** What a decision would do to the map. */
export interface Outcome {
  places: { before: Control; after: Control }[];
  text: string[];
  figures: { name: string; from: string; to: string }[];
}

export interface FoundPlace extends Omit<Place, 'lat' | 'lon'> {
  lat: number | null;
  lon: number | null;
  nameClass: string;
  spelling: string;
}

export interface ReviewCase {
  claim: Claim;
  report: ReportHead;
  /** The paragraph with the quote; `start` is its offset in the report's text. */
  passage: { start: number; text: string };
  accept: Outcome;
  reject: Outcome;
  evidence: Why | null;
  candidates: FoundPlace[];
  same: { claim: Claim; report: ReportHead }[];
}

/** A decision of the log; `stands` while nobody took it back. */
export interface Decided {
  seq: number;
  hash: string;
  recorded: string;
  author: string;
  action: DecisionAction;
  claim: Claim | null;
  stands: boolean;
}

/** What the server said was wrong, in its own words. */
export class ApiError extends Error {}

async function call<T>(path: string, init?: RequestInit): Promise<T> {
  return (await (await answer(path, init)).json()) as T;
}

async function answer(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new ApiError('The server does not answer.');
  }
  if (response.ok) return response;
  const problem = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
  throw new ApiError(problem?.error?.message ?? `The server answered ${response.status}.`);
}

const query = (parameters: Record<string, string | undefined>) => {
  const q = new URLSearchParams(Object.entries(parameters).filter((e): e is [string, string] => e[1] !== undefined));
  return q.size ? `?${q}` : '';
};
const post = <T>(path: string, body: unknown) =>
  call<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Days, each meant as its end; `known` absent: now. */
export interface Moment {
  at: string;
  known?: string | undefined;
}

export const api = {
  desk: () => call<Desk>('/api/desk'),
  geometry: () => call<Geometry>('/api/geometry'),
  base: () => call<Base>('/api/base'),
  marks: (m: Moment) => call<Marks>(`/api/marks${query({ ...m })}`),
  speakers: (q: string) => call<FoundSpeaker[]>(`/api/speakers${query({ q })}`),
  timeline: (q: { known: string | undefined; from: string; to: string; places: string }) =>
    call<Timeline>(`/api/timeline${query(q)}`),
  control: (m: Moment, places?: string) => call<ControlView>(`/api/control${query({ ...m, places })}`),
  situation: (m: Moment) => call<Situation>(`/api/situation${query({ ...m })}`),
  why: (place: string, m: Moment) => call<Why>(`/api/why/${encodeURIComponent(place)}${query({ ...m })}`),
  reports: (q?: string) => call<ReportRow[]>(`/api/reports${query({ q })}`),
  report: (id: string) => call<WholeReport>(`/api/reports/${encodeURIComponent(id)}`),
  check: (body: { text: string; published?: string }) => post<WholeReport>('/api/check', body),
  add: (body: { text: string; published?: string }) =>
    post<{ id: string; new: boolean; claims: number }>('/api/reports', body),
  /** The first `limit` items, and how many there are. */
  async queue(m: Moment, limit: number): Promise<{ items: Waiting[]; total: number }> {
    const response = await answer(`/api/queue${query({ ...m, limit: `${limit}` })}`);
    const items = (await response.json()) as Waiting[];
    return { items, total: Number(response.headers.get('x-total') ?? items.length) };
  },
  reviewCase: (claim: string, m: Moment) =>
    call<ReviewCase>(`/api/queue/${encodeURIComponent(claim)}${query({ ...m })}`),
  places: (q: string) => call<FoundPlace[]>(`/api/places${query({ q })}`),
  decisions: () => call<Decided[]>('/api/decisions'),
  rehearse: (action: DecisionAction, m: Moment) => post<Outcome>(`/api/decisions/rehearsal${query({ ...m })}`, action),
  decide: (action: DecisionAction, author: string) =>
    post<{ seq: number; hash: string }>('/api/decisions', { ...action, author }),
};

import { fold } from '../lib/fold.ts';
import { DAY_MS, type Day, dayEnd, dayStart, daysBetween, type Instant } from '../lib/time.ts';
import type { Claim } from '../model/claim.ts';
import type { BaselineRow } from '../model/pack.ts';
import type { Theatre } from '../model/source.ts';
import type { Interest, Speaker } from '../model/speaker.ts';
import type { DayClock } from './day-clock.ts';
import type { RowKey } from './policy.ts';
import type { StoredReport, Version } from './version.ts';

/** One thing said of one place, as the policies weigh it. */
export interface Evidence {
  /** Content ids, which order what is of one time and publication. */
  claimId: string;
  reportId: string;
  place: string;
  row: RowKey;
  /** Whom the row speaks for or against; null for fighting without a named party. */
  party: string | null;
  /** Another party named with it. */
  against: string | null;
  /** From when on it is evidence, and until when it says the contrary; null when no day is named. */
  effect: Instant;
  before: Instant | null;
  from: Day | null;
  to: Day | null;
  published: Instant;
  interest: Interest;
  speaker: Speaker['class'] | 'none';
  speakerParty: string | null;
  readers: number;
  confidence: number;
  margin: number;
  /** Who speaks, and in which syndicated text: each counts once. */
  voice: string;
  group: string;
  /** The voice of a side of the conflict. */
  partisan: boolean;
  /** A source says siege in so many words. */
  siege: boolean;
  reviewed: boolean;
  /** The outlet, folded: the key of its grade. */
  outlet: string | null;
  report: StoredReport | null;
  /** The claim; null for a baseline row. */
  claim: (() => Claim) | null;
  baseline: { row: BaselineRow; pack: string; published: Day } | null;
}

/** Kinds of place whose control is not that of a town; claims of them change none. */
const AREAS = new Set(['province', 'region', 'country', 'road']);

/** Rows that say when a party came to hold a place: on a named day they also say that it did not the day before. */
const BEGINS: ReadonlySet<RowKey> = new Set(['take', 'hold.since']);

/**
 * Days, at least and at most, over which a state told with its days says when it began ("since Saturday"). A shorter span
 * is only a day not known exactly; of a longer one ("since 2016") what counts is that it lasts.
 */
const SINCE = { least: 2, most: 30 };

function saysSince(when: Claim['when']): boolean {
  if (!when?.from || !when.to || when.text === null || when.precision === 'before') return false;
  const days = daysBetween(when.from, when.to);
  return days >= SINCE.least && days <= SINCE.most;
}

/** Rows that tell of an event; all others tell of a state. */
const EVENTS: ReadonlySet<RowKey> = new Set(['take', 'take.part', 'leave', 'leave.part', 'enter', 'repel']);

/**
 * When what is told over a span of days counts: a state from the day on since which it is told to last, an event from the
 * middle of its span on, as likely before as after. Null: at the end, as for all that is of one day, or of two of which one is meant.
 */
function toldOn(row: RowKey, when: Claim['when'], clock: DayClock): Instant | null {
  if (!when?.from || !when.to) return null;
  if (row === 'hold.since') return clock.end(when.from);
  const days = daysBetween(when.from, when.to);
  return EVENTS.has(row) && days >= SINCE.least ? clock.end(when.from) + Math.floor(days / 2) * DAY_MS : null;
}

/** What a claim says of a place, or null when it bears on no control: planned, possible, historical, of an area, of no known place. */
export function evidenceOf(
  version: Pick<Version, 'claim' | 'report' | 'reviewed'>,
  theatre: Theatre,
  clock: DayClock,
): Evidence | null {
  const { claim, report } = version;
  const place = claim.place;
  if (!place?.id || claim.modality !== 'actual' || AREAS.has(place.kind ?? '')) return null;
  const site = (place.partOf ?? theatre.place(place.id)?.partOf ?? null) !== null;
  const said = rowOf(claim, site);
  if (!said) return null;
  const { when, speaker } = claim;
  if (said.row === 'hold' && saysSince(when)) said.row = 'hold.since';
  const published = report.published;
  const start = when?.from ? clock.start(when.from) : Number.NEGATIVE_INFINITY;
  const end = when?.to ? clock.end(when.to) : published;
  const dated =
    start <= published && BEGINS.has(said.row) && when?.from && when.text !== null && when.precision !== 'before';
  const told = toldOn(said.row, when, clock) ?? end;
  return {
    claimId: claim.id,
    reportId: report.id,
    place: place.id,
    ...said,
    effect: Math.max(Math.min(told, published), Math.min(start, published)),
    before: dated ? start - 1 : null,
    from: when?.from ?? null,
    to: when?.to ?? null,
    published,
    interest: speaker?.interest ?? 'neutral',
    speaker: speaker?.class ?? 'none',
    speakerParty: speaker?.party ?? null,
    readers: claim.readers.some((r) => r === 'person' || r === 'import') ? 2 : claim.readers.length,
    confidence: claim.confidence,
    margin: place.margin ?? 1,
    ...voiceOf(claim, report.outlet, report.group),
    group: report.group,
    siege: said.row === 'besiege' && /\bsieg|\bbesieg/i.test(claim.quote.text),
    reviewed: version.reviewed,
    outlet: report.outlet,
    report,
    claim: () => claim,
    baseline: null,
  };
}

/** A row of a pack's starting state as evidence. */
export function baselineEvidence(row: BaselineRow, pack: string, published: Day, theatre: Theatre): Evidence {
  return {
    claimId: `baseline ${pack} ${row.place} ${row.on} ${row.holder}`,
    reportId: '',
    place: row.place,
    row: 'baseline',
    party: row.holder,
    against: null,
    effect: dayStart(row.on, theatre.timezone),
    before: null,
    from: null,
    to: row.on,
    published: dayEnd(published, theatre.timezone),
    interest: 'neutral',
    speaker: 'none',
    speakerParty: null,
    readers: 2,
    confidence: 1,
    margin: 1,
    voice: `baseline ${pack}`,
    group: `baseline ${pack}`,
    partisan: false,
    siege: false,
    reviewed: false,
    outlet: null,
    report: null,
    claim: null,
    baseline: { row, pack, published },
  };
}

/** The independence group a claim is shown with: the voice where that is quoted by many, else the text. */
export function voiceGroup(claim: Claim, report: StoredReport): string {
  const { voice, partisan } = voiceOf(claim, report.outlet, report.group);
  return partisan ? voice : report.group;
}

type Said = Pick<Evidence, 'row' | 'party' | 'against'>;

function rowOf(claim: Claim, site: boolean): Said | null {
  const actor = claim.actor?.id ?? null;
  const against = claim.against?.id ?? null;
  const part = claim.extent === 'part' && !site;
  const denied = claim.polarity === 'negated';
  const say = (row: RowKey, party = actor): Said => ({ row, party, against });
  switch (claim.predicate) {
    case 'take':
      if (!actor) return against && !denied && !part ? say('leave', against) : null;
      if (denied) return say(part ? 'deny.enter' : 'deny.take');
      return say(part ? 'take.part' : 'take');
    case 'hold':
      if (!actor) return null;
      if (denied) return part ? null : say('deny.hold');
      return say(part ? 'hold.part' : 'hold');
    case 'leave':
      if (!actor) return null;
      if (denied) return part ? null : say('deny.leave');
      return say(part ? 'leave.part' : 'leave');
    case 'enter':
      return say(denied ? 'deny.enter' : 'enter');
    case 'fight':
      return say(denied ? 'deny.fight' : `fight.${claim.means ?? 'unknown'}`);
    case 'besiege':
      return say(denied ? 'deny.besiege' : 'besiege');
    case 'repel':
      return denied ? null : say('repel');
    default:
      return null;
  }
}

/** A voice known only from one text: an unnamed outlet, or some class of speaker in it. */
export function textVoice(speaker: Evidence['speaker'], group: string): string {
  return `${speaker} in ${group}`;
}

/** Whose word it is. A side's offices are one voice wherever they are quoted, and so is an outlet in its own reports. */
function voiceOf(claim: Claim, outlet: string | null, group: string): Pick<Evidence, 'voice' | 'partisan'> {
  const { speaker } = claim;
  const own = outlet ? `outlet ${outlet}` : textVoice('none', group);
  if (!speaker) return { voice: own, partisan: false };
  const name = fold(speaker.mention).replace(/^the /, '');
  if (speaker.party) {
    const local = speaker.class === 'local-official' ? ' local' : '';
    return { voice: `party ${speaker.party}${local}`, partisan: true };
  }
  switch (speaker.class) {
    case 'media':
      return { voice: `outlet ${name}`, partisan: false };
    case 'international':
    case 'foreign-government':
      return { voice: `${speaker.class} ${name}`, partisan: false };
    default:
      return { voice: textVoice(speaker.class, group), partisan: false };
  }
}

import { DAY_MS, type Instant, toIso } from '../lib/time.ts';
import type { Control, Pressure, Standing, Status } from '../model/control.ts';
import type { Theatre } from '../model/source.ts';
import type { Pin } from './book.ts';
import type { Method } from './method.ts';
import { faded, rounded } from './rates.ts';
import type { Named, Segment } from './segment.ts';

/** The definition of control that every output names: that of a town's administrative centre. */
export const DEFINITION = 'control-1';

export interface PlaceName {
  id: string;
  name: string;
}

/** Control of a place at a moment from the segment of that moment; null when it never had evidence. */
export function controlAt(
  place: PlaceName,
  segment: Segment | null,
  at: Instant,
  method: Method,
  theatre: Theatre,
): Control {
  const common = {
    place: { id: place.id, name: place.name },
    except: [],
    pinned: null,
    definition: DEFINITION,
    policy: method.policy.id,
  } as const;
  if (!segment)
    return {
      ...common,
      except: [],
      holder: null,
      others: [],
      standing: 'unknown',
      confirmation: 'claimed',
      pressure: 'none',
      besieged: false,
      status: 'unknown',
      probability: 0,
      since: null,
      lastReported: null,
      reviewed: false,
    };
  const { holder, fade } = segment;
  const stale = Number.isFinite(segment.lastReported) && at - segment.lastReported > theatre.halfLifeDays * DAY_MS;
  const disputed = segment.dispute !== null && at <= segment.dispute.until;
  const contested = at <= fade.contestedUntil;
  const encircled = at <= fade.encircledUntil;
  const standing: Standing =
    holder === null ? 'unknown' : stale ? 'stale' : disputed ? 'disputed' : segment.shared ? 'shared' : 'held';
  const pressure: Pressure = contested ? 'contested' : encircled ? 'encircled' : 'none';
  const besieged = encircled && segment.siege;
  const confirmation = segment.confirmed ? 'confirmed' : 'claimed';
  return {
    ...common,
    except: [],
    holder,
    others: othersAt(segment, at, { disputed, pressed: contested || encircled }),
    standing,
    confirmation,
    pressure,
    besieged,
    status: statusOf(standing, confirmation, pressure, besieged),
    probability: holder === null ? 0 : rounded(faded(fade, method.rates, at)),
    since: segment.since,
    lastReported: Number.isFinite(segment.lastReported) ? toIso(segment.lastReported) : null,
    reviewed: segment.reviewed,
  };
}

/** Until when, at most, control stays as it is but for the score: the next end of something that fades. */
export function sameUntil(segment: Segment, at: Instant, theatre: Theatre): Instant {
  const { fade, lastReported, dispute, claimants, fighters } = segment;
  let until = Number.POSITIVE_INFINITY;
  const stale = lastReported + theatre.halfLifeDays * DAY_MS;
  for (const end of [
    stale,
    fade.contestedUntil,
    fade.encircledUntil,
    dispute?.until,
    claimants?.until,
    fighters?.until,
  ])
    if (end !== undefined && end >= at && end < until) until = end;
  return until;
}

/** What a map draws, by the precedence of the definition. */
export function statusOf(
  standing: Standing,
  confirmation: Control['confirmation'],
  pressure: Pressure,
  besieged: boolean,
): Status {
  if (standing === 'unknown' || standing === 'stale' || standing === 'disputed') return standing;
  if (pressure === 'contested') return 'contested';
  if (confirmation === 'claimed') return 'claimed';
  if (besieged) return 'besieged';
  return pressure === 'encircled' ? 'encircled' : 'held';
}

/** An editor's pin over whatever the evidence says; fighting and sites stay as reported. */
export function pinned(control: Control, pin: Pin): Control {
  const standing = pin.holder === null ? 'unknown' : 'held';
  return {
    ...control,
    holder: pin.holder,
    others: control.others.filter((party) => party !== pin.holder),
    standing,
    confirmation: 'confirmed',
    status: statusOf(standing, 'confirmed', control.pressure, control.besieged),
    probability: pin.holder === null ? 0 : PINNED,
    since: { from: pin.from, to: pin.from },
    reviewed: true,
    pinned: { author: pin.author, why: pin.why },
  };
}

/** The score a pin is shown with. */
export const PINNED = 0.999;

function othersAt(
  segment: Segment,
  at: Instant,
  { disputed, pressed }: { disputed: boolean; pressed: boolean },
): string[] {
  const parties = new Set<string>();
  const add = (named: Named | null) => {
    if (named && at <= named.until) for (const party of named.parties) parties.add(party);
  };
  if (disputed) add(segment.dispute);
  if (pressed) add(segment.fighters);
  add(segment.claimants);
  if (segment.shared) parties.add(segment.shared);
  if (segment.holder) parties.delete(segment.holder);
  return [...parties].sort();
}

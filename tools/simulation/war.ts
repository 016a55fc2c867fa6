import { DAY_MS, toIso } from '../../src/lib/time.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Report } from '../../src/model/report.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import { claim } from '../../test/ledger/build.ts';

export const START = Date.parse('2021-01-01T00:00:00Z');
export const SIDES = ['gov', 'rebels'] as const;
export type Side = (typeof SIDES)[number];

/** Who truly held each place at the end of each day. */
export type Truth = Map<string, Side[]>;

/** A report as published, with the one claim it makes. */
export interface Dispatch {
  published: number;
  report: Report;
  claim: Claim;
}

export interface War {
  days: number;
  truth: Truth;
  dispatches: Dispatch[];
}

const dayText = (day: number) => toIso(START + day * DAY_MS).slice(0, 10);
const other = (side: Side): Side => (side === 'gov' ? 'rebels' : 'gov');

/**
 * A war and what was printed of it, with errors that no policy is told of: sides that boast and deny, outlets that err at
 * rates of their own, days on which the lines are down and everything comes late together, reprints with and without
 * their attribution, wrong places, recaptures, and places of which nobody writes.
 */
export function war(next: () => number, { places = 60, days = 120, outlets = 12 } = {}): War {
  const truth: Truth = new Map();
  const dispatches: Dispatch[] = [];
  const blackout = Array.from({ length: days + 30 }, () => next() < 0.08);
  const error = Array.from({ length: outlets }, () => 0.01 + next() ** 3 * 0.2);
  const names = Array.from({ length: places }, (_, i) => `town${i}`);
  const quiet = new Set(names.filter(() => next() < 0.15));
  let n = 0;

  /** Prints a claim `lag` days after `day`, later when the lines are down, and lets others reprint it. */
  const print = (place: string, day: number, lag: number, outlet: number, parts: Parameters<typeof claim>[1]) => {
    if (quiet.has(place) && next() < 0.85) return;
    let out = day + lag;
    while (blackout[Math.min(Math.floor(out), blackout.length - 1)]) out += 1;
    if (out >= days) return;
    const named = next() < 0.03 ? names[Math.floor(next() * places)]! : place;
    const wire = `wire ${n}`;
    const put = (at: number, by: number, group: string | null, own: Parameters<typeof claim>[1]) => {
      n += 1;
      const published = START + at * DAY_MS;
      const report: Report = {
        id: `r${n}`,
        file: null,
        title: null,
        source: `Outlet ${by}`,
        url: null,
        published: toIso(published),
        language: 'en',
        dateline: null,
        text: `r${n}`,
        group,
      };
      dispatches.push({
        published,
        report,
        claim: claim(`c${n}`, {
          ...own,
          place: named,
          confidence: 0.6 + next() * 0.4,
          readers: next() < 0.7 ? ['chunk', 'parse'] : ['chunk'],
          margin: next() < 0.9 ? 0.6 : 0.15,
        }),
      });
    };
    put(out, outlet, wire, parts);
    for (let i = next() < 0.5 ? Math.floor(next() * 6) : 0; i > 0; i--) {
      const at = Math.min(days - 0.01, out + next() * 2);
      const by = Math.floor(next() * outlets);
      const way = next();
      if (way < 0.5) put(at, by, wire, parts);
      else put(at, by, null, way < 0.85 ? parts : { ...parts, speaker: null });
    }
  };

  const says = (side: Side, interest: Speaker['interest'], stance: Speaker['stance'] = 'says'): Partial<Speaker> => ({
    mention: side,
    class: side === 'rebels' ? 'party-claim' : 'government',
    party: side,
    stance,
    interest,
  });
  const outlet = () => Math.floor(next() * outlets);
  const neutral = (): Partial<Speaker> | null => (next() < 0.5 ? null : { mention: 'residents', class: 'witness' });

  for (const place of names) {
    let holder: Side = next() < 0.7 ? 'gov' : 'rebels';
    let restless = 0.002 + next() * 0.01;
    const held: Side[] = [];
    for (let day = 0; day < days; day++) {
      const fought = next() < restless * 6;
      const falls = fought && next() < 0.3;
      const when = dayText(day);
      if (fought)
        for (let i = 0; i < 3; i++)
          if (next() < 0.5)
            print(place, day, 0.3 + next(), outlet(), {
              predicate: 'fight',
              actor: other(holder),
              against: holder,
              means: 'ground',
              when,
              speaker: neutral(),
            });
      if (falls) {
        const [winner, loser] = [other(holder), holder];
        holder = winner;
        restless = next() < 0.25 ? 0.03 : restless;
        if (next() < 0.85)
          print(place, day, next() * 0.8, outlet(), { actor: winner, when, speaker: says(winner, 'own', 'claims') });
        if (next() < 0.6)
          print(place, day, next(), outlet(), {
            actor: winner,
            when,
            polarity: 'negated',
            speaker: says(loser, 'own', 'denies'),
          });
        if (next() < 0.35)
          print(place, day, 1 + next() * 2, outlet(), {
            actor: winner,
            when,
            speaker: says(loser, 'against', 'confirms'),
          });
        for (let by = 0; by < outlets; by++)
          if (next() < 0.22)
            print(place, day, 0.4 + next() ** 2 * 4, by, {
              actor: winner,
              when: next() < 0.8 ? when : dayText(day + 1),
              speaker: neutral(),
            });
      } else if (fought && next() < 0.15) {
        print(place, day, next(), outlet(), {
          actor: other(holder),
          when,
          speaker: says(other(holder), 'own', 'claims'),
        });
        for (let by = 0; by < outlets; by++)
          if (next() < error[by]!)
            print(place, day, next() * 2, by, { actor: other(holder), when, speaker: neutral() });
      }
      if (next() < 0.01)
        print(place, day, next(), outlet(), {
          actor: other(holder),
          when,
          speaker: says(other(holder), 'own', 'claims'),
        });
      if (next() < 0.03) {
        const by = outlet();
        print(place, day, next() * 3, by, {
          predicate: 'hold',
          actor: next() < error[by]! ? other(holder) : holder,
          when,
          speaker: neutral(),
        });
      }
      if (next() < 0.03)
        print(place, day, next(), outlet(), { predicate: 'hold', actor: holder, when, speaker: says(holder, 'own') });
      held.push(holder);
    }
    truth.set(place, held);
  }
  dispatches.sort((a, b) => a.published - b.published || (a.report.id < b.report.id ? -1 : 1));
  return { days, truth, dispatches };
}

import { GENESIS, sealEntry } from '../../src/ledger/entry.ts';
import { createLedger, type Ledger } from '../../src/ledger/ledger.ts';
import type { Draft, Head } from '../../src/ledger/port.ts';
import { DAY_MS, toIso } from '../../src/lib/time.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Theatre } from '../../src/model/source.ts';
import { type Dispatch, type Side, START, type Truth } from './war.ts';

/** What a method says of a place at the end of a day: the holder, and how likely it thinks the government to hold it. */
export interface Guess {
  holder: Side | null;
  government: number;
}

/** A method is fed the dispatches of each day and then asked. */
export interface Guesser {
  hear(dispatches: readonly Dispatch[]): void;
  ask(place: string, day: number): Guess;
}

const theatre: Theatre = {
  timezone: 'Z',
  halfLifeDays: 30,
  place: (id) => ({ id, name: id, partOf: null }),
  allied: (a, b) => a === b,
};

/** One of the ledger's policies; it starts from the true state of the first day, as a pack's baseline would. */
export function policy(id: string, truth: Truth): Guesser {
  const ledger: Ledger = createLedger(theatre);
  let head: Head = GENESIS;
  const add = (drafts: Draft[]) => {
    const entries: Entry[] = drafts.map((draft) => {
      const entry = sealEntry(draft, head);
      head = entry;
      return entry;
    });
    ledger.add(entries);
  };
  const rows = [...truth].map(([place, held]) => ({ place, holder: held[0]!, on: '2021-01-01', source: 'start' }));
  add([
    { recorded: toIso(START), author: 'sim', body: { kind: 'baseline', pack: 'sim', published: '2021-01-01', rows } },
  ]);
  let views = new Map<string, Guess>();
  let asked = -1;
  return {
    hear: (dispatches) =>
      add(
        dispatches.flatMap(({ report, claim, published }): Draft[] => [
          { recorded: toIso(published), author: 'sim', body: { kind: 'report', report } },
          {
            recorded: toIso(published),
            author: 'sim',
            body: { kind: 'claims', report: report.id, reader: 'sim', claims: [claim], figures: [] },
          },
        ]),
      ),
    ask(place, day) {
      if (day !== asked) {
        const end = START + (day + 1) * DAY_MS - 1;
        const view = ledger.view({ at: end, known: end, policy: id });
        views = new Map(
          view.places.map((c) => {
            const p = c.holder === 'gov' ? c.probability : c.holder === 'rebels' ? 1 - c.probability : 0.5;
            return [c.place.id, { holder: c.holder as Side | null, government: p }];
          }),
        );
        asked = day;
      }
      return views.get(place) ?? { holder: null, government: 0.5 };
    },
  };
}

/** One claim of who holds a place. */
interface Vote {
  day: number;
  side: Side;
  outlet: string;
}

/** Votes of the last days, each claim of who holds a place one vote. */
export function majority(truth: Truth, window = 7): Guesser {
  const votes = new Map<string, Vote[]>();
  const last = new Map<string, Side>([...truth].map(([place, held]) => [place, held[0]!]));
  return {
    hear: (dispatches) => collect(dispatches, votes),
    ask(place, day) {
      const live = (votes.get(place) ?? []).filter((v) => v.day > day - window);
      const gov = live.filter((v) => v.side === 'gov').length;
      if (live.length)
        last.set(place, gov * 2 === live.length ? last.get(place)! : gov * 2 > live.length ? 'gov' : 'rebels');
      const holder = last.get(place)!;
      return { holder, government: live.length ? (gov + 1) / (live.length + 2) : holder === 'gov' ? 0.9 : 0.1 };
    },
  };
}

/** A change counts when two of the last three outlets say so. */
export function twoOfThree(truth: Truth): Guesser {
  const votes = new Map<string, Vote[]>();
  const last = new Map<string, Side>([...truth].map(([place, held]) => [place, held[0]!]));
  return {
    hear: (dispatches) => collect(dispatches, votes),
    ask(place) {
      const three = new Map<string, Side>();
      for (const vote of (votes.get(place) ?? []).toReversed())
        if (three.size < 3 && !three.has(vote.outlet)) three.set(vote.outlet, vote.side);
      const gov = [...three.values()].filter((s) => s === 'gov').length;
      if (gov >= 2) last.set(place, 'gov');
      else if (three.size - gov >= 2) last.set(place, 'rebels');
      const holder = last.get(place)!;
      const share = three.size >= 2 ? (gov + 0.5) / (three.size + 1) : holder === 'gov' ? 0.9 : 0.1;
      return { holder, government: share };
    },
  };
}

function collect(dispatches: readonly Dispatch[], votes: Map<string, Vote[]>): void {
  for (const { claim, report, published } of dispatches) {
    if (claim.predicate !== 'take' && claim.predicate !== 'hold') continue;
    const said = claim.actor!.id as Side;
    const side = claim.polarity === 'negated' ? (said === 'gov' ? 'rebels' : 'gov') : said;
    const place = claim.place!.id!;
    const list = votes.get(place) ?? [];
    list.push({ day: Math.floor((published - START) / DAY_MS), side, outlet: report.source! });
    votes.set(place, list);
  }
}

import fc from 'fast-check';
import { contentId } from '../../src/ledger/entry.ts';
import { createLedger, type Ledger } from '../../src/ledger/ledger.ts';
import type { Draft } from '../../src/ledger/port.ts';
import { dayEnd, dayStart, parseInstant } from '../../src/lib/time.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { AsOf } from '../../src/model/source.ts';
import { claim, THEATRE, ZONE } from './build.ts';
import {
  claimParts,
  day,
  type History,
  history,
  PARTIES,
  PLACES,
  recorded,
  reportDrafts,
  reportParts,
  sealed,
} from './histories.ts';
import { naive } from './naive.ts';

/** Makes a ledger of entries; a broken one shows whether a law would notice. */
export type Maker = (entries: readonly Entry[]) => Ledger;

export const sound: Maker = (entries) => {
  const ledger = createLedger(THEATRE);
  ledger.add(entries);
  return ledger;
};

/** A law holds of a maker or `check` throws with the smallest history found that breaks it. */
export interface Law {
  name: string;
  check(make: Maker, options: { runs: number; seed?: number }): void;
}

const moment = fc.tuple(day, day, fc.option(recorded)).map(
  ([at, known, logged]): AsOf => ({
    at: dayEnd(at, ZONE),
    known: dayEnd(known, ZONE),
    logged: logged === null ? undefined : Date.parse(logged),
  }),
);
const FOREVER = Date.parse('2200-01-01T00:00:00Z');
const answer = (ledger: Ledger, asOf: AsOf) => JSON.stringify(PLACES.map((place) => ledger.why(place, asOf)));
const controls = (ledger: Ledger, asOf: AsOf) => ledger.view(asOf, PLACES).places;

function law<T extends unknown[]>(
  name: string,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (make: Maker, ...values: T) => void,
): Law {
  return {
    name,
    check: (make, { runs, seed }) =>
      fc.assert(
        fc.property(fc.tuple(...arbitraries), (values) => holds(make, ...(values as T))),
        { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
      ),
  };
}

function same(a: unknown, b: unknown, what: string): void {
  const [x, y] = [typeof a === 'string' ? a : JSON.stringify(a), typeof b === 'string' ? b : JSON.stringify(b)];
  if (x !== y) throw new Error(`${what}\n${x}\n${y}`);
}

const scoreOf = (ledger: Ledger, place: string, party: string, asOf: AsOf): number => {
  const scores = ledger.scores(place, asOf);
  const unnamed = scores.find((s) => s.party === null)!.score / Math.max(2, 4 - scores.length + 1);
  return scores.find((s) => s.party === party)?.score ?? unnamed;
};

const published = (d: Draft): number | null =>
  d.body.kind === 'report'
    ? parseInstant(d.body.report.published, ZONE)
    : d.body.kind === 'retract'
      ? parseInstant(d.body.published, ZONE)
      : null;

export const LAWS: Law[] = [
  law('0 the ledger agrees with a model that recomputes everything', [history, moment], (make, drafts, asOf) => {
    const ledger = make(sealed(drafts));
    for (const place of PLACES) {
      const { holder, probability, confirmation, pressure, lastReported } = ledger.view(asOf, [place]).places[0]!;
      const expected = naive(drafts, place, asOf.at, asOf.known, asOf.logged ?? FOREVER);
      if (Math.abs(probability - expected.probability) > 0.0011)
        throw new Error(`${place}: ${probability}, naive ${expected.probability}`);
      same(
        { holder, confirmation, pressure, lastReported },
        {
          holder: expected.holder,
          confirmation: expected.confirmation,
          pressure: expected.pressure,
          lastReported: expected.lastReported,
        },
        place,
      );
    }
  }),
  law(
    '1 the order of arrival does not matter',
    [history, fc.infiniteStream(fc.nat(1 << 20)), moment],
    (make, drafts, keys, asOf) => {
      const shuffled = drafts
        .map((draft) => ({ draft, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map((d) => d.draft);
      const one = make(sealed(drafts));
      const entries = sealed(shuffled);
      const half = entries.length >> 1;
      const two = make(entries.slice(0, half));
      answer(two, asOf);
      two.add(entries.slice(half));
      same(stripHead(answer(one, asOf)), stripHead(answer(two, asOf)), 'another order gives another answer');
    },
  ),
  law(
    '2 nothing published after `known` or recorded after `logged` changes the answer',
    [history, moment],
    (make, drafts, asOf) => {
      const logged = asOf.logged ?? FOREVER;
      const early = drafts.filter((d) => Date.parse(d.recorded) <= logged && (published(d) ?? 0) <= asOf.known);
      same(answer(make(sealed(drafts)), asOf), answer(make(sealed(early)), asOf), 'the future leaks');
    },
  ),
  law(
    '3 copies of a report count as one',
    [history, reportParts, fc.integer({ min: 1, max: 5 }), moment],
    (make, drafts, parts, copies, asOf) => {
      const original = { ...parts, group: 'wire' as const };
      const once = [...drafts, ...reportDrafts('w', original)];
      const again = Array.from({ length: copies }, (_, i) => reportDrafts(`x${i}`, original)).flat();
      same(controls(make(sealed(once)), asOf), controls(make(sealed([...once, ...again])), asOf), 'a copy counts');
    },
  ),
  law(
    '4 against interest weighs at least as much as neutral, and that as a boast',
    [history, reportParts, moment],
    (make, drafts, parts, asOf) => {
      const [said] = parts.claims;
      if (!said?.place || !said.actor) return;
      const scores = (['against', 'neutral', 'own'] as const).map((interest) => {
        const claims = [
          {
            ...said,
            polarity: 'affirmed' as const,
            predicate: said.predicate === 'leave' ? ('take' as const) : said.predicate,
            speaker: { mention: 'x', class: 'government' as const, party: 'gov', ...said.speaker, interest },
          },
        ];
        return scoreOf(
          make(sealed([...drafts, ...reportDrafts('n', { ...parts, claims })])),
          said.place!,
          said.actor!,
          asOf,
        );
      });
      if (scores[0]! < scores[1]! - 1e-12 || scores[1]! < scores[2]! - 1e-12)
        throw new Error(`scores ${scores.join(' ')}`);
    },
  ),
  law(
    '5 a retraction gives the earlier answer back',
    [history, reportParts, day, moment],
    (make, drafts, parts, notice, asOf) => {
      const withIt = [...drafts, ...reportDrafts('n', parts)];
      const retract: Draft = {
        recorded: parts.recorded,
        author: 'desk',
        body: { kind: 'retract', report: 'n', published: notice, why: 'killed' },
      };
      const ledger = make(sealed([...withIt, retract]));
      const gone = dayEnd(notice, ZONE) <= asOf.known && Date.parse(parts.recorded) <= (asOf.logged ?? FOREVER);
      same(answer(ledger, asOf), answer(make(sealed(gone ? drafts : withIt)), asOf), 'the retraction leaves a trace');
    },
  ),
  law('6 a denial never raises what it denies', [history, reportParts, moment], (make, drafts, parts, asOf) => {
    const [said] = parts.claims;
    if (!said?.place || !said.actor || !['take', 'hold', 'enter', 'fight', 'besiege'].includes(said.predicate!)) return;
    const claims = [{ ...said, polarity: 'negated' as const }];
    const [before, after] = [drafts, [...drafts, ...reportDrafts('n', { ...parts, claims })]].map((d) =>
      make(sealed(d)),
    ) as [Ledger, Ledger];
    const [was, is] = [before, after].map((ledger) => ledger.view(asOf, [said.place!]).places[0]!) as [
      ReturnType<typeof controls>[0],
      ReturnType<typeof controls>[0],
    ];
    if (
      ['take', 'hold'].includes(said.predicate!) &&
      scoreOf(after, said.place, said.actor, asOf) > scoreOf(before, said.place, said.actor, asOf) + 1e-12
    )
      throw new Error('its score rose');
    if (['take', 'hold'].includes(said.predicate!) && is.holder === said.actor && was.holder !== said.actor)
      throw new Error('it became the holder');
    if (['enter', 'fight'].includes(said.predicate!) && is.pressure === 'contested' && was.pressure !== 'contested')
      throw new Error('it became contested');
    if (said.predicate === 'besiege' && is.besieged && !was.besieged) throw new Error('it became besieged');
  }),
  law(
    '7 a pin rules from its day until a later pin or its withdrawal, and says who and why',
    [history, fc.constantFrom(...PLACES), fc.option(fc.constantFrom(...PARTIES)), day, moment],
    (make, drafts, place, holder, from, asOf) => {
      const last = '2021-12-01T00:00:00.000Z';
      const others = drafts.filter((d) => d.body.kind !== 'pin');
      const pin: Draft = { recorded: last, author: 'editor', body: { kind: 'pin', place, holder, from, why: 'seen' } };
      const undo: Draft = {
        recorded: '2021-12-02T00:00:00.000Z',
        author: 'editor',
        body: { kind: 'decision', action: { do: 'undo', entry: contentId(pin), why: null } },
      };
      const now: AsOf = { at: asOf.at, known: FOREVER };
      const control = (drafts: History, when = now) => make(sealed(drafts)).view(when, [place]).places[0]!;
      const rules = asOf.at >= dayStart(from, ZONE);
      const ruled = control([...others, pin]);
      if (rules)
        same([ruled.holder, ruled.pinned], [holder, { author: 'editor', why: 'seen' }], 'the pin does not rule');
      else same(ruled, control(others), 'the pin rules before its day');
      same(control([...others, pin, undo]), control(others), 'a withdrawn pin leaves a trace');
      same(
        control([...others, pin, undo], { ...now, known: Date.parse(last) }),
        control([...others, pin], { ...now, known: Date.parse(last) }),
        'the withdrawal counts too early',
      );
      const later: Draft = {
        recorded: last,
        author: 'other',
        body: { kind: 'pin', place, holder: 'later', from: '2021-09-15', why: 'new' },
      };
      same(
        control([...others, pin, later], { at: dayEnd('2021-09-20', ZONE), known: FOREVER }).holder,
        'later',
        'a later pin does not rule',
      );
    },
  ),
  law('8 no evidence is unknown', [history, moment], (make, drafts, asOf) => {
    const ledger = make(sealed(drafts));
    const nowhere = ledger.view(asOf, ['nowhere']).places[0]!;
    same(
      [nowhere.holder, nowhere.status, nowhere.probability],
      [null, 'unknown', 0],
      'a place without evidence is known',
    );
    const first = ledger.view({ at: asOf.at, known: Date.parse('2000-01-01') }, PLACES).places;
    for (const c of first) same([c.holder, c.status], [null, 'unknown'], 'something is known before any report');
  }),
  law('9 an explanation adds up', [history, moment], (make, drafts, asOf) => {
    const ledger = make(sealed(drafts));
    for (const place of PLACES) {
      const { evidence, time, total, control } = ledger.why(place, asOf);
      same(evidence.reduce((n, e) => n + e.centibans, 0) + time.centibans, total.centibans, 'the sum is off');
      const p = control.probability;
      if (
        control.holder !== null &&
        p > 0.001 &&
        p < 0.999 &&
        Math.abs(1 / (1 + 10 ** (-total.centibans / 100)) - p) > 0.012
      )
        throw new Error(`total ${total.centibans} is not score ${p}`);
    }
  }),
  law('10 a rebuild gives the same digest', [history, fc.nat(50)], (make, drafts, cut) => {
    const entries = sealed(drafts);
    const grown = make(entries.slice(0, cut));
    grown.digest();
    for (const entry of entries.slice(cut)) grown.add([entry]);
    const rebuilt = make(JSON.parse(JSON.stringify(entries)));
    same(grown.digest(), rebuilt.digest(), 'grown and rebuilt differ');
  }),
  law(
    '11 asking changes no answer',
    [history, fc.array(moment, { minLength: 2, maxLength: 8 })],
    (make, drafts, moments) => {
      const entries = sealed(drafts);
      const asked = make(entries);
      for (const asOf of moments)
        same(controls(asked, asOf), controls(make(entries), asOf), 'an answer depends on what was asked before');
    },
  ),
];

function stripHead(text: string): string {
  return text.replace(/"head":"[^"]*"/g, '');
}

export { claim, claimParts };

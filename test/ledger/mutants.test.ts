import { describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '../../src/ledger/ledger.ts';
import type { FilterPolicy, Policy } from '../../src/ledger/policy.ts';
import { loadPolicies } from '../../src/ledger/policy-file.ts';
import type { Entry, EntryBody } from '../../src/model/entry.ts';
import { THEATRE } from './build.ts';
import { LAWS, type Maker, sound } from './laws.ts';

/** A ledger with its policy changed. */
function policied(change: (policy: FilterPolicy) => void): Maker {
  return (entries) => {
    const policies = structuredClone(loadPolicies()) as Policy[];
    for (const policy of policies) if (policy.kind === 'filter') change(policy);
    const ledger = createLedger(THEATRE, { policies });
    ledger.add(entries);
    return ledger;
  };
}

/** A ledger that takes entries for something else. */
function misreading(change: (body: EntryBody, entry: Entry) => EntryBody | null): Maker {
  return (entries) => {
    const ledger = sound([]);
    const read = (list: readonly Entry[]) =>
      list.flatMap((entry) => {
        const body = change(structuredClone(entry.body), entry);
        return body ? [{ ...entry, body }] : [];
      });
    ledger.add(read(entries));
    return answering(ledger, (real) => ({ add: (more) => real.add(read(more)) }));
  };
}

/** A ledger that gives other answers. */
function answering(ledger: Ledger, change: (real: Ledger) => Partial<Ledger>): Ledger {
  const own = change(ledger);
  return new Proxy(ledger, {
    get: (target, key) => own[key as keyof Ledger] ?? (target[key as keyof Ledger] as () => void).bind(target),
  });
}

/** One break for each law. Each must be noticed; were it not, the law would be no test. */
const MUTANTS: { law: string; breaks: string; make: Maker }[] = [
  {
    law: '0',
    breaks: 'an admission weighs as a boast',
    make: policied((p) => {
      p.rows.take.weight!.against = p.rows.take.weight!.own;
    }),
  },
  {
    law: '1',
    breaks: 'evidence is dated by its place in the log',
    make: misreading((body, entry) =>
      body.kind === 'report'
        ? { ...body, report: { ...body.report, published: `2021-08-${String((entry.seq % 27) + 1).padStart(2, '0')}` } }
        : body,
    ),
  },
  {
    law: '2',
    breaks: 'the last day counts a day too long',
    make: (entries) =>
      answering(sound(entries), (real) => ({
        why: (place, asOf) => real.why(place, { ...asOf, known: asOf.known + 86_400_000 }),
      })),
  },
  {
    law: '3',
    breaks: 'copies are not known as such',
    make: misreading((body) =>
      body.kind === 'report' ? { ...body, report: { ...body.report, group: null, source: body.report.id } } : body,
    ),
  },
  {
    law: '4',
    breaks: 'boasts weigh more than admissions',
    make: policied((p) => {
      for (const row of Object.values(p.rows))
        if (row.weight) row.weight = { against: row.weight.own, neutral: row.weight.neutral, own: row.weight.against };
    }),
  },
  {
    law: '5',
    breaks: 'retractions are not heard',
    make: misreading((body) => (body.kind === 'retract' ? null : body)),
  },
  {
    law: '6',
    breaks: 'a denial counts as an assertion',
    make: policied((p) => {
      p.rows['deny.take'].actor = 'for';
      p.rows['deny.hold'].actor = 'for';
    }),
  },
  {
    law: '7',
    breaks: 'pins cannot be taken back',
    make: misreading((body) => (body.kind === 'decision' && body.action.do === 'undo' ? null : body)),
  },
  {
    law: '8',
    breaks: 'an unknown place goes to the government',
    make: (entries) =>
      answering(sound(entries), (real) => ({
        view: (asOf, places) => {
          const view = real.view(asOf, places);
          return { ...view, places: view.places.map((c) => (c.holder === null ? { ...c, holder: 'gov' } : c)) };
        },
      })),
  },
  {
    law: '9',
    breaks: 'parts are rounded to tens each for itself',
    make: (entries) =>
      answering(sound(entries), (real) => ({
        why: (place, asOf) => {
          const why = real.why(place, asOf);
          return {
            ...why,
            evidence: why.evidence.map((e) => ({ ...e, centibans: Math.round(e.centibans / 10) * 10 })),
          };
        },
      })),
  },
  {
    law: '10',
    breaks: 'the digest holds the number of calls to add',
    make: (entries) => {
      let calls = 0;
      return answering(sound(entries), (real) => ({
        add: (more) => {
          calls += 1;
          real.add(more);
        },
        digest: () => real.digest() + calls,
      }));
    },
  },
  {
    law: '11',
    breaks: 'the first answer is given again',
    make: (entries) => {
      let first: ReturnType<Ledger['view']> | null = null;
      return answering(sound(entries), (real) => ({
        view: (asOf, places) => {
          first ??= real.view(asOf, places);
          return first;
        },
      }));
    },
  },
];

describe('each law notices when it is broken', () => {
  it('has a break for every law', () => {
    expect(MUTANTS.map((m) => m.law)).toEqual(LAWS.map((l) => l.name.split(' ')[0]));
  });

  it.each(MUTANTS)('$law: $breaks', ({ law, make }) => {
    const { check } = LAWS.find((l) => l.name.startsWith(`${law} `))!;
    expect(() => check(make, { runs: 1_000, seed: 1 })).toThrow();
  });
});

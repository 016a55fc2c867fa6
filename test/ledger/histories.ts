import fc from 'fast-check';
import { contentId, GENESIS, sealEntry } from '../../src/ledger/entry.ts';
import type { Draft } from '../../src/ledger/port.ts';
import { addDays } from '../../src/lib/time.ts';
import type { Claim, Predicate } from '../../src/model/claim.ts';
import type { Entry, Grade } from '../../src/model/entry.ts';
import type { Report } from '../../src/model/report.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import { type ClaimParts, claim } from './build.ts';

/** A random history: drafts in the order in which they were recorded. */
export type History = Draft[];

export const PARTIES = ['gov', 'taliban', 'us'];
export const PLACES = ['ghazni', 'herat', 'ghazni-airport'];
export const FIRST_DAY = '2021-08-01';
export const DAYS = 40;

/** Gives drafts their places in a chain. */
export function sealed(drafts: readonly Draft[]): Entry[] {
  const entries: Entry[] = [];
  for (const draft of drafts) entries.push(sealEntry(draft, entries.at(-1) ?? GENESIS));
  return entries;
}

export const day = fc.integer({ min: 0, max: DAYS - 1 }).map((n) => addDays(FIRST_DAY, n));
/** When this ledger recorded something: within the same weeks, so that decisions and reports mix. */
export const recorded = fc
  .integer({ min: 0, max: DAYS * 24 * 60 })
  .map((minutes) => new Date(Date.parse(`${FIRST_DAY}T00:00:00Z`) + minutes * 60_000).toISOString());

const PREDICATES: Predicate[] = [
  'take',
  'take',
  'take',
  'hold',
  'hold',
  'leave',
  'enter',
  'fight',
  'besiege',
  'repel',
  'threaten',
];

const speaker = fc.option(
  fc
    .record({
      class: fc.constantFrom<Speaker['class']>(
        'government',
        'military',
        'party-claim',
        'witness',
        'local-official',
        'analyst',
        'unnamed',
        'media',
        'international',
      ),
      party: fc.option(fc.constantFrom(...PARTIES)),
      interest: fc.constantFrom<Speaker['interest']>('against', 'neutral', 'own'),
    })
    .map((s) => ({ ...s, mention: s.class })),
);

export const claimParts: fc.Arbitrary<ClaimParts> = fc.record({
  predicate: fc.constantFrom(...PREDICATES),
  actor: fc.option(fc.constantFrom(...PARTIES), { freq: 8 }),
  against: fc.option(fc.constantFrom(...PARTIES)),
  place: fc.option(fc.constantFrom(...PLACES), { freq: 12 }),
  when: fc.option(
    fc.oneof(
      day,
      fc.tuple(day, fc.nat(4)).map(([d, n]) => `${d}/${addDays(d, n)}`),
      day.map((d) => `/${d}`),
    ),
  ),
  speaker,
  extent: fc.constantFrom<Claim['extent']>('whole', 'whole', 'whole', 'part'),
  polarity: fc.constantFrom<Claim['polarity']>('affirmed', 'affirmed', 'affirmed', 'negated'),
  modality: fc.constantFrom<Claim['modality']>('actual', 'actual', 'actual', 'actual', 'planned', 'historical'),
  means: fc.constantFrom<Claim['means']>('ground', 'remote', 'unknown', null),
  confidence: fc.constantFrom(0.3, 0.5, 0.7, 0.9),
  readers: fc.constantFrom<Claim['readers']>(['chunk'], ['chunk', 'parse'], ['person']),
  margin: fc.constantFrom(null, 0.05, 0.15, 0.6),
});

export const reportParts = fc.record({
  published: fc.oneof(day, recorded),
  source: fc.option(fc.constantFrom('Gazette', 'Herald', 'Courier', 'Wire')),
  group: fc.option(fc.constantFrom<string>('g1', 'g2'), { freq: 1 }),
  claims: fc.array(claimParts, { minLength: 1, maxLength: 3 }),
  recorded,
});
export type ReportParts = typeof reportParts extends fc.Arbitrary<infer T> ? T : never;

/** The two entries that a report and its reading make. */
export function reportDrafts(id: string, { published, source, group, claims, recorded }: ReportParts): Draft[] {
  const report: Report = {
    id,
    file: null,
    title: null,
    source,
    url: null,
    published,
    language: 'en',
    dateline: null,
    text: id,
    group,
  };
  const made = claims.map((parts, i) => claim(`${id}.${i}`, parts));
  return [
    { recorded, author: 'test', body: { kind: 'report', report } },
    { recorded, author: 'r1', body: { kind: 'claims', report: id, reader: 'r1', claims: made, figures: [] } },
  ];
}

const act = fc.record({
  kind: fc.constantFrom(
    'accept',
    'reject',
    'edit',
    'merge',
    'split',
    'add',
    'grade',
    'pin',
    'retract',
    'reread',
    'undo',
    'undo',
  ),
  target: fc.nat(1000),
  other: fc.nat(1000),
  parts: claimParts,
  day,
  holder: fc.option(fc.constantFrom(...PARTIES)),
  grade: fc.constantFrom<Grade>('A', 'B', 'C', 'D', 'E', 'F'),
  place: fc.constantFrom(...PLACES),
  recorded,
});

const baseline = fc.record({ place: fc.constantFrom(...PLACES), holder: fc.constantFrom('gov', 'taliban'), recorded });

/** Histories of up to a dozen reports with baselines and people's acts on them. */
export const history: fc.Arbitrary<History> = fc
  .record({
    reports: fc.array(reportParts, { minLength: 1, maxLength: 9 }),
    baselines: fc.array(baseline, { maxLength: 2 }),
    acts: fc.array(act, { maxLength: 6 }),
  })
  .map(({ reports, baselines, acts }) => {
    const drafts: Draft[] = baselines.map(({ place, holder, recorded }) => ({
      recorded,
      author: 'test',
      body: {
        kind: 'baseline',
        pack: 'p',
        published: FIRST_DAY,
        rows: [{ place, holder, on: FIRST_DAY, source: 's' }],
      },
    }));
    const claims: string[] = [];
    for (const [i, parts] of reports.entries()) {
      drafts.push(...reportDrafts(`r${i}`, parts));
      for (const j of parts.claims.keys()) claims.push(`r${i}.${j}`);
    }
    const undoable: string[] = [];
    for (const [i, a] of acts.entries()) {
      const draft = actDraft(i, a, claims, reports.length, undoable);
      if (!draft) continue;
      drafts.push(draft);
      if (draft.body.kind === 'decision' || draft.body.kind === 'pin') undoable.push(contentId(draft));
    }
    const seen = new Set<string>();
    return drafts.filter((draft) => !seen.has(contentId(draft)) && seen.add(contentId(draft)));
  });

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function actDraft(
  i: number,
  a: Act,
  claims: readonly string[],
  reports: number,
  undoable: readonly string[],
): Draft | null {
  const target = claims[a.target % claims.length]!;
  const other = claims[a.other % claims.length]!;
  const report = `r${a.target % reports}`;
  const decide = (action: Extract<Draft['body'], { kind: 'decision' }>['action']): Draft => ({
    recorded: a.recorded,
    author: 'desk',
    body: { kind: 'decision', action },
  });
  switch (a.kind) {
    case 'accept':
      return decide({ do: 'accept', claim: target, why: null });
    case 'reject':
      return decide({ do: 'reject', claim: target, why: 'no' });
    case 'edit':
      return decide({ do: 'edit', claim: target, to: claim(target, a.parts), why: 'so' });
    case 'merge':
      return target === other ? null : decide({ do: 'merge', claim: target, into: other, why: null });
    case 'split':
      return decide({
        do: 'split',
        claim: target,
        to: [claim(`s${i}.0`, a.parts), claim(`s${i}.1`, { ...a.parts, place: a.place })],
        why: 'so',
      });
    case 'add':
      return decide({ do: 'add', report, to: claim(`a${i}`, a.parts), why: null });
    case 'grade':
      return decide({ do: 'grade', source: 'Gazette', grade: a.grade, why: 'so' });
    case 'pin':
      return {
        recorded: a.recorded,
        author: 'desk',
        body: { kind: 'pin', place: a.place, holder: a.holder, from: a.day, why: 'so' },
      };
    case 'retract':
      return { recorded: a.recorded, author: 'desk', body: { kind: 'retract', report, published: a.day, why: 'so' } };
    case 'reread':
      return {
        recorded: a.recorded,
        author: 'r2',
        body: { kind: 'claims', report, reader: `r2.${i}`, claims: [claim(`${report}.0`, a.parts)], figures: [] },
      };
    default:
      return undoable.length ? decide({ do: 'undo', entry: undoable[a.target % undoable.length]!, why: null }) : null;
  }
}

import type { Draft } from '../src/ledger/port.ts';
import { DAY_MS } from '../src/lib/time.ts';
import type { Claim, Predicate } from '../src/model/claim.ts';
import type { Report } from '../src/model/report.ts';
import type { Speaker } from '../src/model/speaker.ts';

const start = Date.parse('2021-01-01T00:00:00Z');
const days = 1_095;

/** The span of the synthetic war. */
export const WAR = { start, days, end: start + days * DAY_MS };

/** A seeded stream of numbers in [0, 1). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PREDICATES: Predicate[] = [
  'take',
  'hold',
  'hold',
  'fight',
  'fight',
  'fight',
  'leave',
  'besiege',
  'repel',
  'threaten',
];
const PARTIES = ['gov', 'rebels', 'militia'];
const SPEAKERS: (Speaker['class'] | null)[] = [null, null, 'government', 'party-claim', 'witness', 'local-official'];

/** Drafts of reports, four claims each, in batches of 1,000 reports and by day of publication. */
export function* syntheticDrafts({
  claims = Number(process.env.BENCH_CLAIMS ?? 1_000_000),
  places = 34_000,
  seed = 1,
} = {}): Generator<Draft[]> {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const reports = Math.ceil(claims / 4);
  let batch: Draft[] = [];
  for (let i = 0; i < reports; i++) {
    const time = start + Math.floor(((i + next()) / reports) * days * DAY_MS);
    const published = new Date(time).toISOString();
    const report: Report = {
      id: `sha256:${String(i).padStart(64, '0')}`,
      file: null,
      title: null,
      source: `Outlet ${Math.floor(next() * 200)}`,
      url: null,
      published,
      language: 'en',
      dateline: null,
      text: `Report ${i}`,
      group: null,
    };
    const recorded = published;
    batch.push({ recorded, author: 'bench', body: { kind: 'report', report } });
    const made = Array.from({ length: 4 }, (_, j) =>
      claimOf(`c:${i}.${j}`, `p${Math.floor(next() * places)}`, time, next, pick),
    );
    batch.push({
      recorded,
      author: 'r1',
      body: { kind: 'claims', report: report.id, reader: 'r1', claims: made, figures: [] },
    });
    if (batch.length < 2_000) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}

function claimOf(
  id: string,
  place: string,
  time: number,
  next: () => number,
  pick: <T>(list: readonly T[]) => T,
): Claim {
  const day = new Date(time - Math.floor(next() * 3) * DAY_MS).toISOString().slice(0, 10);
  const party = pick(PARTIES);
  const speaker = pick(SPEAKERS);
  return {
    id,
    predicate: pick(PREDICATES),
    actor: { mention: party, name: party, id: party, implicit: false },
    against: null,
    place: {
      mention: place,
      name: place,
      id: place,
      kind: 'city',
      within: null,
      lat: 33,
      lon: 66,
      score: 1,
      margin: 0.6,
    },
    extent: next() < 0.9 ? 'whole' : 'part',
    when: next() < 0.7 ? { from: day, to: day, precision: 'day', text: 'that day' } : null,
    polarity: next() < 0.95 ? 'affirmed' : 'negated',
    modality: 'actual',
    means: 'ground',
    manner: null,
    speaker: speaker && {
      mention: speaker,
      class: speaker,
      party: speaker === 'government' ? 'gov' : speaker === 'party-claim' ? party : null,
      stance: 'says',
      interest: speaker === 'party-claim' ? 'own' : 'neutral',
    },
    quantity: null,
    purpose: null,
    talk: null,
    quote: { start: 0, end: 40, text: 'They took the town, officials said today' },
    quotes: [],
    rule: 'take.transitive',
    readers: ['chunk', 'parse'],
    confidence: 0.9,
    doubts: [],
  };
}

import { dayEnd, parseInstant, toIso } from '../../src/lib/time.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Control } from '../../src/model/control.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { ReportHead } from '../../src/model/report.ts';
import type { ControlSource } from '../../src/model/source.ts';
import { theatre } from './theatre.ts';

/** From a day on a place stands so, told by a report of a day (the same unless said). */
export interface Turn extends Partial<Omit<Control, 'place' | 'holder' | 'since'>> {
  place: string;
  holder: string | null;
  on: string;
  published?: string;
}

const ZONE = '+04:30';
const names = theatre();

export const head = (published: string, more: Partial<ReportHead> = {}): ReportHead => ({
  id: `sha256:${published}`,
  file: null,
  title: null,
  source: 'Wire',
  url: null,
  published,
  language: 'en',
  dateline: null,
  ...more,
});

export function claim(more: Partial<Claim>): Claim {
  const quote = { start: 0, end: 5, text: 'quote' };
  return {
    id: 'c',
    predicate: 'take',
    actor: null,
    against: null,
    place: null,
    extent: 'whole',
    when: null,
    polarity: 'affirmed',
    modality: 'actual',
    means: null,
    manner: null,
    speaker: null,
    quantity: null,
    purpose: null,
    talk: null,
    quote,
    quotes: [quote],
    rule: 'test',
    readers: ['person'],
    confidence: 1,
    doubts: [],
    ...more,
  };
}

export const at = (id: string | null, name = id ?? '?'): Claim['place'] => ({
  mention: name,
  name,
  id,
  kind: 'city',
  within: null,
  lat: null,
  lon: null,
  score: 1,
  margin: 1,
});

export const actor = (id: string): Claim['actor'] => ({ mention: id, name: id, id, implicit: false });

/** A ledger that does no more than follow a script of turns: the last one on or before the day, of those published by then, stands. */
export function fakeSource(
  turns: readonly Turn[],
  claims: readonly { claim: Claim; published: string }[] = [],
  figures: readonly { figure: Figure; published: string; source?: string }[] = [],
): ControlSource {
  const control = (place: string, asAt: number, known: number): Control | undefined => {
    const standing = turns
      .filter((t) => t.place === place && dayEnd(t.on, ZONE) <= asAt && dayEnd(t.published ?? t.on, ZONE) <= known)
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .at(-1);
    if (!standing) return undefined;
    const { place: id, holder, on, published: _published, ...rest } = standing;
    return {
      place: { id, name: names.place(id)?.name ?? id },
      holder,
      others: [],
      standing: holder === null ? 'unknown' : 'held',
      confirmation: 'confirmed',
      pressure: 'none',
      besieged: false,
      status: holder === null ? 'unknown' : 'held',
      probability: 0.97,
      since: { from: on, to: on },
      lastReported: on,
      except: [],
      reviewed: false,
      pinned: null,
      definition: 'control-1',
      policy: 'fake',
      ...rest,
    };
  };
  const all = [...new Set(turns.map((t) => t.place))];
  return {
    view: ({ at, known }, places = all) => ({
      at: toIso(at),
      known: toIso(known),
      logged: null,
      head: 'fake',
      signature: null,
      policy: 'fake',
      reviewed: { changes: 0, of: turns.length },
      places: places.flatMap((p) => control(p, at, known) ?? []),
    }),
    why: (place, { at, known }) => ({
      control: control(place, at, known)!,
      evidence: [],
      time: { centibans: 0 },
      total: { centibans: 0 },
      text: '',
    }),
    claims: ({ known }) =>
      claims
        .map((c) => ({ ...c, published: parseInstant(c.published, ZONE) }))
        .filter((c) => c.published <= known)
        .map(({ claim, published }) => ({
          claim,
          published,
          report: head(toIso(published).slice(0, 10)),
          group: 'g',
          reviewed: false,
        })),
    figures: ({ known }) =>
      figures
        .map((f) => ({ ...f, published: parseInstant(f.published, ZONE) }))
        .filter((f) => f.published <= known)
        .map(({ figure, published, source }) => ({
          figure,
          published,
          report: head(toIso(published).slice(0, 10), { source: source ?? 'Wire' }),
        })),
  };
}

export const day = (d: string) => dayEnd(d, ZONE);

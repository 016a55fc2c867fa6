import { contentId, GENESIS, sealEntry } from '../../src/ledger/entry.ts';
import { createLedger, type LedgerOptions } from '../../src/ledger/ledger.ts';
import type { Draft } from '../../src/ledger/port.ts';
import { sha256 } from '../../src/lib/hash.ts';
import { dayEnd, parseInstant } from '../../src/lib/time.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { DecisionAction, Entry, EntryBody } from '../../src/model/entry.ts';
import type { Report } from '../../src/model/report.ts';
import type { AsOf, Theatre } from '../../src/model/source.ts';
import type { Speaker } from '../../src/model/speaker.ts';

export const ZONE = '+04:30';

export const THEATRE: Theatre = {
  timezone: ZONE,
  halfLifeDays: 30,
  place: (id) => ({
    id,
    name: id[0]!.toUpperCase() + id.slice(1),
    partOf: id.endsWith('-airport') ? id.replace('-airport', '') : null,
  }),
  allied: (a, b) => a === b || [a, b].sort().join() === 'gov,us',
};

export interface ClaimParts extends Partial<Omit<Claim, 'actor' | 'against' | 'place' | 'when' | 'speaker'>> {
  actor?: string | null;
  against?: string | null;
  place?: string | null;
  kind?: NonNullable<Claim['place']>['kind'];
  margin?: number | null;
  /** A day, or `FROM/TO`; null: no `when`. */
  when?: string | null;
  speaker?: Partial<Speaker> | null;
}

const party = (id: string) => ({ mention: id, name: id, id, implicit: false });

export function claim(id: string, parts: ClaimParts = {}): Claim {
  const {
    actor = 'taliban',
    against = null,
    place = 'ghazni',
    kind = 'city',
    margin = 0.6,
    when = null,
    speaker = null,
    ...rest
  } = parts;
  const [from, to] = when?.includes('/') ? when.split('/') : [when, when];
  return {
    id,
    predicate: 'take',
    actor: actor === null ? null : party(actor),
    against: against === null ? null : party(against),
    place:
      place === null
        ? null
        : { mention: place, name: place, id: place, kind, within: null, lat: null, lon: null, score: 1, margin },
    extent: 'whole',
    when: when === null ? null : { from: from || null, to: to || null, precision: 'day', text: 'on that day' },
    polarity: 'affirmed',
    modality: 'actual',
    means: null,
    manner: null,
    speaker: speaker && {
      mention: 'somebody',
      class: 'unnamed',
      party: null,
      stance: 'says',
      interest: 'neutral',
      ...speaker,
    },
    quantity: null,
    purpose: null,
    talk: null,
    quote: { start: 0, end: 5, text: 'Quote' },
    quotes: [],
    rule: 'test',
    readers: ['chunk', 'parse'],
    confidence: 0.9,
    doubts: [],
    ...rest,
  };
}

export const TALIBAN_SAYS: Partial<Speaker> = {
  mention: 'the Taliban',
  class: 'party-claim',
  party: 'taliban',
  stance: 'claims',
  interest: 'own',
};
export const OFFICIALS_ADMIT: Partial<Speaker> = {
  mention: 'Afghan officials',
  class: 'government',
  party: 'gov',
  interest: 'against',
};
export const OFFICIALS_DENY: Partial<Speaker> = { ...OFFICIALS_ADMIT, stance: 'denies', interest: 'own' };

/** A log under construction: each call appends entries, recorded a minute apart from 2026-01-01 on. */
export class LogBuilder {
  readonly entries: Entry[] = [];
  #clock = Date.parse('2026-01-01T00:00:00Z');
  #n = 0;

  push(body: EntryBody, recorded?: string): Entry {
    this.#clock += 60_000;
    const draft: Draft = { recorded: recorded ?? new Date(this.#clock).toISOString(), author: 'desk', body };
    const entry = sealEntry(draft, this.entries.at(-1) ?? GENESIS);
    this.entries.push(entry);
    return entry;
  }

  /** A report with claims; returns its id. */
  report(published: string, claims: ClaimParts[], over: Partial<Report> = {}): string {
    this.#n += 1;
    const text = `report ${this.#n}`;
    const report: Report = {
      id: sha256(text + JSON.stringify(over)),
      file: null,
      title: null,
      source: `Outlet ${this.#n}`,
      url: null,
      published,
      language: 'en',
      dateline: null,
      text,
      group: null,
      ...over,
    };
    this.push({ kind: 'report', report });
    const made = claims.map((parts, i) => claim(parts.id ?? `c${this.#n}.${i + 1}`, parts));
    this.push({ kind: 'claims', report: report.id, reader: 'r1', claims: made, figures: [] });
    return report.id;
  }

  baseline(place = 'ghazni', holder = 'gov', on = '2021-08-01'): void {
    this.push({ kind: 'baseline', pack: 'test', published: on, rows: [{ place, holder, on, source: 'a map' }] });
  }

  decide(action: DecisionAction, recorded?: string): Entry {
    return this.push({ kind: 'decision', action }, recorded);
  }

  ledger(options?: LedgerOptions) {
    const ledger = createLedger(THEATRE, options);
    ledger.add(this.entries);
    return ledger;
  }

  /** Control of a place at the end of a day, by all that is known unless said. */
  control(at: string, place = 'ghazni', over: { known?: string; policy?: string } = {}) {
    return this.ledger().view(asOf(at, over), [place]).places[0]!;
  }
}

export function asOf(at: string, { known = '2100-01-01', policy }: { known?: string; policy?: string } = {}): AsOf {
  return { at: parseInstant(at, ZONE), known: parseInstant(known, ZONE), policy };
}

export { contentId, dayEnd };

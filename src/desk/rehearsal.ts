import { theatreOf } from '../gazetteer/theatre.ts';
import { createLedger, type Ledger } from '../ledger/ledger.ts';
import { toIso } from '../lib/time.ts';
import type { Control } from '../model/control.ts';
import type { DecisionAction, Entry } from '../model/entry.ts';
import type { AsOf } from '../model/source.ts';
import type { Desk } from './desk.ts';

/** A place at one moment, and the changes of holder that led there. */
export interface PlaceState {
  control: Control;
  changes: number;
  reviewed: number;
}

/** Decisions tried out on a copy of what the log has of some places. Nothing is recorded. */
export class Rehearsal {
  readonly #ledger: Ledger;
  readonly #asOf: AsOf;
  readonly #sizes = new Map<string, number>();
  #seq: number;

  /** `claims`: claims that may be moved to these places by the decisions tried. */
  constructor(
    { gazetteer, ledger }: Pick<Desk, 'gazetteer' | 'ledger'>,
    { places, claims = [] }: { places: Iterable<string>; claims?: Iterable<string> },
    asOf: AsOf,
  ) {
    this.#ledger = createLedger(theatreOf(gazetteer));
    const entries = bearingOn(ledger.entries(), new Set(places), new Set(claims));
    this.#ledger.add(entries);
    for (const { body } of entries)
      for (const claim of body.kind === 'claims' ? body.claims : [])
        if (claim.place?.id) this.#sizes.set(claim.place.id, this.size(claim.place.id) + 1);
    this.#asOf = asOf;
    this.#seq = ledger.head().seq;
  }

  /** How many claims the log has of a place: what it costs to look at it. */
  size(place: string): number {
    return this.#sizes.get(place) ?? 0;
  }

  now(place: string): PlaceState {
    const { places, reviewed } = this.#ledger.view(this.#asOf, [place]);
    return { control: places[0]!, changes: reviewed.of, reviewed: reviewed.changes };
  }

  /** Each place as it would be after the decisions. */
  after(actions: readonly DecisionAction[], places: readonly string[]): PlaceState[] {
    const hashes = actions.map((action) => this.#decide(action));
    const states = places.map((place) => this.now(place));
    for (const entry of hashes) this.#decide({ do: 'undo', entry, why: null });
    return states;
  }

  #decide(action: DecisionAction): string {
    this.#seq += 1;
    const hash = `rehearsal:${this.#seq}`;
    const { known, logged = known } = this.#asOf;
    this.#ledger.add([
      {
        seq: this.#seq,
        recorded: toIso(Math.min(known, logged)),
        author: 'rehearsal',
        body: { kind: 'decision', action },
        previous: '',
        hash,
      },
    ]);
    return hash;
  }
}

/** The entries on which the state of some places rests. */
function bearingOn(entries: readonly Entry[], places: ReadonlySet<string>, claims: Set<string>): Entry[] {
  const here = (id: string | null | undefined) => id != null && places.has(id);
  const reports = new Set<string>();
  for (const { body } of entries) {
    if (body.kind !== 'decision') continue;
    const { action } = body;
    if (action.do === 'edit' && here(action.to.place?.id)) claims.add(action.claim);
    if (action.do === 'split' && action.to.some((to) => here(to.place?.id))) claims.add(action.claim);
    if (action.do === 'add' && here(action.to.place?.id)) reports.add(action.report);
  }
  for (const { body } of entries)
    if (body.kind === 'claims' && body.claims.some((c) => here(c.place?.id) || claims.has(c.id)))
      reports.add(body.report);
  return entries.flatMap((entry): Entry[] => {
    const { body } = entry;
    switch (body.kind) {
      case 'report':
        return reports.has(body.report.id) ? [entry] : [];
      case 'claims':
      case 'retract':
        return reports.has(body.report) ? [entry] : [];
      case 'baseline':
        return [{ ...entry, body: { ...body, rows: body.rows.filter((row) => places.has(row.place)) } }];
      default:
        return [entry];
    }
  });
}

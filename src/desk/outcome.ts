import type { Control } from '../model/control.ts';
import type { DecisionAction } from '../model/entry.ts';
import type { AsOf } from '../model/source.ts';
import type { Desk } from './desk.ts';
import type { PlaceState, Rehearsal } from './rehearsal.ts';

/** What a decision would do to the map. */
export interface Outcome {
  /** Empty when it touches no place that the map shows. */
  places: { before: Control; after: Control }[];
  /** One sentence for each place. */
  text: string[];
  /** Numbers of the whole map that would change: "Taliban, provincial capitals", "24", "23". */
  figures: { name: string; from: string; to: string }[];
}

/** What decisions would do, told against the whole map of the desk's units. */
export class Outcomes {
  readonly #desk: Desk;
  readonly #rehearsal: Rehearsal;
  readonly #unit: { plural: string; ids: ReadonlySet<string>; held: Map<string, number> };
  readonly #reviewed: { changes: number; of: number };

  constructor(desk: Desk, rehearsal: Rehearsal, asOf: AsOf) {
    this.#desk = desk;
    this.#rehearsal = rehearsal;
    const unit = desk.gazetteer.packs[0]!.info.units[0];
    const ids = unit ? desk.gazetteer.placesOf(unit.class).map((p) => p.id) : [];
    const { places, reviewed } = desk.ledger.view(asOf, ids);
    const held = new Map<string, number>();
    for (const { holder } of places) if (holder) held.set(holder, (held.get(holder) ?? 0) + 1);
    this.#unit = { plural: unit?.plural ?? 'places', ids: new Set(ids), held };
    this.#reviewed = reviewed;
  }

  of(action: DecisionAction, places: readonly string[]): Outcome {
    const before = places.map((place) => this.#rehearsal.now(place));
    const after = this.#rehearsal.after([action], places);
    const pairs = before.map((state, i) => ({ before: state, after: after[i]! }));
    return {
      places: pairs.map((p) => ({ before: p.before.control, after: p.after.control })),
      text: pairs.map((p) => this.#sentence(p.before.control, p.after.control)),
      figures: this.#figures(pairs),
    };
  }

  #sentence(before: Control, after: Control): string {
    const [now, then] = [this.#state(before), this.#state(after)];
    const { name } = after.place;
    if (now === then) return `${name} stays ${then}`;
    if (after.holder === null) return `${name} is left without a known holder (now ${now})`;
    return `${name} becomes ${then} (now ${before.holder === after.holder ? before.status : now})`;
  }

  #figures(pairs: readonly { before: PlaceState; after: PlaceState }[]): Outcome['figures'] {
    const scores = pairs
      .filter((p) => p.before.control.holder !== null && p.before.control.holder === p.after.control.holder)
      .map(({ before: { control }, after }) => ({
        name: pairs.length > 1 ? `Model score of ${control.place.name}` : 'Model score',
        from: score(control),
        to: score(after.control),
      }));
    const units = pairs.filter((p) => this.#unit.ids.has(p.after.control.place.id));
    const steps = new Map<string, number>();
    const step = (party: string | null, by: number) => party && steps.set(party, (steps.get(party) ?? 0) + by);
    for (const { before, after } of units) {
      step(before.control.holder, -1);
      step(after.control.holder, 1);
    }
    const held = [...steps].map(([party, by]) => {
      const now = this.#unit.held.get(party) ?? 0;
      return { name: `${this.#party(party)}, ${this.#unit.plural}`, from: `${now}`, to: `${now + by}` };
    });
    const sum = (of: (p: { before: PlaceState; after: PlaceState }) => number) => units.reduce((n, p) => n + of(p), 0);
    const { changes, of } = this.#reviewed;
    const reviewed = {
      name: 'Changes reviewed',
      from: `${changes} of ${of}`,
      to: `${changes + sum((p) => p.after.reviewed - p.before.reviewed)} of ${of + sum((p) => p.after.changes - p.before.changes)}`,
    };
    return [...scores, ...held, reviewed].filter((f) => f.from !== f.to);
  }

  #party(id: string | null): string {
    return id ? (this.#desk.gazetteer.party(id)?.name ?? id) : 'nobody known';
  }

  #state({ status, holder, others }: Control): string {
    const name = this.#party(holder);
    switch (status) {
      case 'unknown':
        return 'without a known holder';
      case 'stale':
        return `unreported for long, last held by ${name}`;
      case 'disputed':
        return `disputed between ${[holder, ...others].map((p) => this.#party(p)).join(' and ')}`;
      case 'claimed':
        return `claimed for ${name} on one voice only`;
      default:
        return status === 'held' ? `held by ${name}` : `${status}, held by ${name}`;
    }
  }
}

const score = ({ probability }: Control) => `${Math.round(probability * 100)} %`;

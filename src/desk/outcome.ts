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
      figures: pairs.flatMap((p) => this.#figures(p.before, p.after)),
    };
  }

  #sentence(before: Control, after: Control): string {
    const [now, then] = [this.#state(before), this.#state(after)];
    const { name } = after.place;
    if (now === then) return `${name} stays ${then}`;
    if (after.holder === null) return `${name} is left without a known holder (now ${now})`;
    return `${name} becomes ${then} (now ${before.holder === after.holder ? before.status : now})`;
  }

  #figures(before: PlaceState, after: PlaceState): Outcome['figures'] {
    const figures: Outcome['figures'] = [];
    const add = (name: string, from: string, to: string) => {
      if (from !== to) figures.push({ name, from, to });
    };
    const [from, to] = [before.control.holder, after.control.holder];
    const counted = this.#unit.ids.has(after.control.place.id);
    if (from === to && from) add('Model score', score(before.control), score(after.control));
    if (!counted) return figures;
    if (from !== to)
      for (const [party, step] of [
        [from, -1],
        [to, 1],
      ] as const)
        if (party) {
          const held = this.#unit.held.get(party) ?? 0;
          add(`${this.#party(party)}, ${this.#unit.plural}`, `${held}`, `${held + step}`);
        }
    const { changes, of } = this.#reviewed;
    add(
      'Changes reviewed',
      `${changes} of ${of}`,
      `${changes + after.reviewed - before.reviewed} of ${of + after.changes - before.changes}`,
    );
    return figures;
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

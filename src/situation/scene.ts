import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { allied, enemies } from '../gazetteer/party-index.ts';
import { type RoadGraph, roadGraph } from '../gazetteer/road-graph.ts';
import { addDays, type Day, dayEnd, dayOf, type Instant } from '../lib/time.ts';
import type { Control, ControlView } from '../model/control.ts';
import type { PlaceClass } from '../model/pack.ts';
import type { AsOf, ClaimRow, ControlSource } from '../model/source.ts';
import { type Change, changes } from './changes.ts';
import { METHOD } from './method.ts';

export interface SituationOptions {
  /** True on. */
  at: Instant;
  /** As known at. */
  known: Instant;
  /** As logged at; absent: all. */
  logged?: Instant | undefined;
  /** First day of the window for what changed; a week before `at` unless said. */
  since?: Day | undefined;
  policy?: string | undefined;
}

/** The classes a theatre counts, with their words, first come first. */
export function unitClasses(gazetteer: Gazetteer): { class: PlaceClass; singular: string; plural: string }[] {
  const all = gazetteer.packs.flatMap((p) => p.info.units);
  return all.filter((u, i) => all.findIndex((v) => v.class === u.class) === i);
}

/** One moment as the parts of a situation look at it: control, claims and reference data behind the same (at, known). */
export class Scene {
  readonly source: ControlSource;
  readonly gazetteer: Gazetteer;
  readonly asOf: AsOf;
  readonly timezone: string;
  /** The day of `at`, and the first day of the window. */
  readonly day: Day;
  readonly since: Day;
  readonly view: ControlView;
  readonly #byPlace: Map<string, Control>;
  readonly #changes = new Map<Day, readonly Change[]>();
  #units: ReadonlySet<string> | undefined;
  #claims: readonly ClaimRow[] | undefined;
  #graph: RoadGraph | undefined;
  #takes: ReadonlySet<string> | undefined;

  constructor(source: ControlSource, gazetteer: Gazetteer, options: SituationOptions, graph?: RoadGraph) {
    const { at, known, logged, policy } = options;
    this.source = source;
    this.gazetteer = gazetteer;
    this.asOf = { at, known, logged, policy };
    this.timezone = gazetteer.packs[0]?.info.timezone ?? 'Z';
    this.day = dayOf(at, this.timezone);
    this.since = options.since ?? addDays(this.day, -METHOD.windowDays);
    this.view = source.view(this.asOf);
    this.#byPlace = new Map(this.view.places.map((c) => [c.place.id, c]));
    this.#graph = graph;
  }

  /** Undefined for a place without any evidence. */
  control(place: string): Control | undefined {
    return this.#byPlace.get(place);
  }

  /** Ids of all places of the classes the theatre counts. */
  get units(): ReadonlySet<string> {
    this.#units ??= new Set(
      unitClasses(this.gazetteer).flatMap((u) => this.gazetteer.placesOf(u.class).map((p) => p.id)),
    );
    return this.#units;
  }

  get claims(): readonly ClaimRow[] {
    this.#claims ??= this.source.claims({ known: this.asOf.known, logged: this.asOf.logged });
    return this.#claims;
  }

  /** Changes of the counted units within the window. */
  get changes(): readonly Change[] {
    return this.changesSince(this.since);
  }

  changesSince(from: Day): readonly Change[] {
    const known = this.#changes.get(from);
    if (known) return known;
    const { at: until, ...asOf } = this.asOf;
    const window = { from, to: this.day, timezone: this.timezone, until };
    const reported = [...this.units].filter((id) => this.#byPlace.has(id));
    const found = changes(this.source, asOf, window, reported);
    this.#changes.set(from, found);
    return found;
  }

  /** Somebody else holds it now than before; where nobody is known to have held it before, only if somebody says it was taken. */
  isTake({ place, from, to }: Change): boolean {
    if (to === null || to === from) return false;
    return from !== null || this.#taken.has(`${to} ${place}`);
  }

  get #taken(): ReadonlySet<string> {
    this.#takes ??= new Set(
      this.claims.flatMap(({ claim: c }) =>
        c.predicate === 'take' && c.polarity === 'affirmed' && c.modality === 'actual' && c.actor?.id && c.place?.id
          ? [`${c.actor.id} ${c.place.id}`]
          : [],
      ),
    );
    return this.#takes;
  }

  get graph(): RoadGraph {
    this.#graph ??= roadGraph(this.gazetteer);
    return this.#graph;
  }

  /** The same as it was at the end of an earlier day, by what is known now. */
  on(day: Day): Scene {
    return new Scene(
      this.source,
      this.gazetteer,
      { ...this.asOf, at: dayEnd(day, this.timezone), since: this.since },
      this.graph,
    );
  }

  /** Whether two parties are on one side on the day of the scene. */
  allied(a: string, b: string): boolean {
    return a === b || this.#related(allied, a, b);
  }

  hostile(a: string, b: string): boolean {
    return this.#related(enemies, a, b);
  }

  #related(test: typeof allied, a: string, b: string): boolean {
    const [one, other] = [this.gazetteer.party(a), this.gazetteer.party(b)];
    return one !== undefined && other !== undefined && test(one, other, this.day);
  }

  /** The gazetteer's name of a place, or the ledger's, or its id. */
  name(place: string): string {
    return this.gazetteer.place(place)?.name ?? this.control(place)?.place.name ?? place;
  }

  partyName(party: string | null): string {
    return party === null ? 'nobody known' : (this.gazetteer.party(party)?.name ?? party);
  }
}

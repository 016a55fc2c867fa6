import type { Slot } from '../../src/draw/palette.ts';
import type { Base, Control, ControlView, Desk, Geometry, Marks, ReportRow, Situation } from './api/client.ts';
import { api, type Moment } from './api/client.ts';
import { publishedDay } from './api/day.ts';

/** Two days, each meant as its end. */
export interface Days {
  at: string;
  known: string;
}

export interface Picture {
  moment: Days;
  control: ControlView;
  byPlace: Map<string, Control>;
  situation: Situation;
  marks: Marks;
}

/** What the desk is and what it says at each moment asked for; answers are kept until the log grows. */
class DeskData {
  desk = $state.raw<Desk | null>(null);
  geometry = $state.raw<Geometry | null>(null);
  base = $state.raw<Base | null>(null);
  reports = $state.raw<ReportRow[]>([]);
  picture = $state.raw<Picture | null>(null);
  error = $state<string | null>(null);
  #pictures = new Map<string, Promise<Picture>>();
  #wanted = '';

  async load(): Promise<void> {
    try {
      [this.desk, this.geometry, this.reports] = await Promise.all([api.desk(), api.geometry(), api.reports()]);
      api.base().then(
        (base) => {
          this.base = base;
        },
        (error: Error) => {
          this.error = error.message;
        },
      );
    } catch (error) {
      this.error = (error as Error).message;
    }
  }

  get zone(): string {
    return this.desk?.packs[0]?.timezone ?? '+00:00';
  }

  get unit() {
    return this.desk?.packs[0]?.units[0] ?? null;
  }

  /** The side whose roads and towns the map speaks of: the state's. */
  get side(): string | null {
    return this.desk?.parties.find((p) => p.kind === 'state' && p.colour)?.id ?? null;
  }

  /** The other side of a sentence: the state's for any other party, and for the state the party that holds most beside it. */
  opponent(party: string | null): string | null {
    if (party !== this.side) return this.side;
    const others = Map.groupBy(
      (this.picture?.control.places ?? []).filter((p) => p.holder !== null && p.holder !== party),
      (p) => p.holder,
    );
    const most = [...others].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
    return most ?? this.desk?.parties.find((p) => p.colour === 'A')?.id ?? null;
  }

  day(published: string): string {
    return publishedDay(published, this.zone);
  }

  slot(party: string | null): Slot | null {
    return (party && this.desk?.parties.find((p) => p.id === party)?.colour) || null;
  }

  party(party: string | null): string {
    return (party && this.desk?.parties.find((p) => p.id === party)?.name) || party || 'nobody named';
  }

  /** The day of the newest report: the end of the axis. */
  get last(): string {
    const to = this.desk?.reports.to;
    return to ? this.day(to) : new Date().toISOString().slice(0, 10);
  }

  /** What to ask the server for. The newest end of the axis is now: what was decided since the last report counts there. */
  ask({ at, known }: Days): Moment {
    return { at, known: known >= this.last ? undefined : known };
  }

  /** The picture of one moment, from the cache or the server. */
  fetch(moment: Days): Promise<Picture> {
    const key = `${moment.at}|${moment.known}`;
    let picture = this.#pictures.get(key);
    if (!picture) {
      const asked = this.ask(moment);
      picture = Promise.all([api.control(asked), api.situation(asked), api.marks(asked)]).then(
        ([control, situation, marks]) => ({
          moment,
          control,
          situation,
          marks,
          byPlace: new Map(control.places.map((p) => [p.place.id, p])),
        }),
      );
      picture.catch(() => this.#pictures.delete(key));
      this.#pictures.set(key, picture);
    }
    return picture;
  }

  /** Shows a moment; a slower answer to an earlier question never overwrites a later one. */
  async show(moment: Days): Promise<void> {
    const key = `${moment.at}|${moment.known}`;
    this.#wanted = key;
    try {
      const picture = await this.fetch(moment);
      if (this.#wanted !== key) return;
      this.picture = picture;
      this.error = null;
    } catch (error) {
      if (this.#wanted === key) this.error = (error as Error).message;
    }
  }

  /** After the log has grown: forget what was kept and ask again. */
  async refresh(moment: Days): Promise<void> {
    this.#pictures.clear();
    this.reports = await api.reports();
    await this.show(moment);
  }
}

export const desk = new DeskData();

import type { Instant } from '../lib/time.ts';
import type { Claim } from '../model/claim.ts';
import type { Interest, Speaker } from '../model/speaker.ts';
import { SpeakerClass } from '../model/speaker.ts';
import { type Evidence, textVoice } from './evidence.ts';
import { ROW_KEYS } from './policy.ts';
import type { Reading } from './reading.ts';
import type { StoredReport } from './version.ts';

const SPEAKERS: readonly Evidence['speaker'][] = ['none', ...SpeakerClass.options];
const INTERESTS: readonly Interest[] = ['against', 'neutral', 'own'];
const NONE = 0xffff;
/** In place of a voice: one that is known only from its text. */
const IN_TEXT = -1;

const FLAG = { partisan: 1, siege: 2, special: 4, doubtful: 8 } as const;

type Column = Float64Array | Int32Array | Uint16Array | Uint8Array;

/** Strings by number, each kept once. */
class Words {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(word: string): number {
    let n = this.#numbers.get(word);
    if (n === undefined) {
      n = this.list.push(word) - 1;
      this.#numbers.set(word, n);
    }
    return n;
  }
}

/**
 * The claims of all readings as numbers, a row each: what a policy needs to weigh them, in some 60 bytes. The claims
 * themselves stay in the log. Claims that people decided on are marked `special` and kept elsewhere.
 */
export class ClaimTable {
  size = 0;
  /** Claim ids and the readings they come from, by row. */
  readonly ids: string[] = [];
  readonly readings: Reading[] = [];
  #position = new Uint16Array(1024);
  #place = new Int32Array(1024);
  #effect = new Float64Array(1024);
  #before = new Float64Array(1024);
  #from = new Int32Array(1024);
  #to = new Int32Array(1024);
  #party = new Uint16Array(1024);
  #against = new Uint16Array(1024);
  #speakerParty = new Uint16Array(1024);
  #voice = new Int32Array(1024);
  #row = new Uint8Array(1024);
  #speaker = new Uint8Array(1024);
  #interest = new Uint8Array(1024);
  #readers = new Uint8Array(1024);
  #confidence = new Float64Array(1024);
  #margin = new Float64Array(1024);
  #flags = new Uint8Array(1024);
  readonly places = new Words();
  readonly #parties = new Words();
  readonly #voices = new Words();
  readonly #days = new Words();
  readonly #byPlace: number[][] = [];

  /** Adds a claim; `evidence` null when it bears on no control. Returns its row. */
  add(
    claim: Claim,
    reading: Reading,
    position: number,
    evidence: Evidence | null,
    special: boolean,
    doubtful: boolean,
  ): number {
    const row = this.size++;
    if (row === this.#position.length) this.#grow();
    this.ids.push(claim.id);
    this.readings.push(reading);
    this.#position[row] = position;
    this.#place[row] = -1;
    this.#effect[row] = reading.report.published;
    this.#flags[row] = (special ? FLAG.special : 0) | (doubtful ? FLAG.doubtful : 0);
    if (evidence) this.#set(row, evidence);
    return row;
  }

  #set(row: number, e: Evidence): void {
    const party = (name: string | null) => (name === null ? NONE : this.#parties.number(name));
    const day = (text: string | null) => (text === null ? -1 : this.#days.number(text));
    const place = this.places.number(e.place);
    this.#place[row] = place;
    this.#effect[row] = e.effect;
    this.#before[row] = e.before ?? Number.NaN;
    this.#from[row] = day(e.from);
    this.#to[row] = day(e.to);
    this.#party[row] = party(e.party);
    this.#against[row] = party(e.against);
    this.#speakerParty[row] = party(e.speakerParty);
    this.#voice[row] = e.voice === textVoice(e.speaker, e.group) ? IN_TEXT : this.#voices.number(e.voice);
    this.#row[row] = ROW_KEYS.indexOf(e.row);
    this.#speaker[row] = SPEAKERS.indexOf(e.speaker);
    this.#interest[row] = INTERESTS.indexOf(e.interest);
    this.#readers[row] = e.readers;
    this.#confidence[row] = e.confidence;
    this.#margin[row] = e.margin;
    this.#flags[row]! |= (e.partisan ? FLAG.partisan : 0) | (e.siege ? FLAG.siege : 0);
    const rows = this.#byPlace[place];
    if (rows) rows.push(row);
    else this.#byPlace[place] = [row];
  }

  rowsOf(place: string): readonly number[] {
    const n = this.places.list.length;
    const number = this.places.number(place);
    return number < n ? (this.#byPlace[number] ?? []) : [];
  }

  placeOf(row: number): string | null {
    return this.#place[row]! < 0 ? null : this.places.list[this.#place[row]!]!;
  }

  effectOf(row: number): Instant {
    return this.#effect[row]!;
  }

  isSpecial(row: number): boolean {
    return (this.#flags[row]! & FLAG.special) !== 0;
  }

  isDoubtful(row: number): boolean {
    return (this.#flags[row]! & FLAG.doubtful) !== 0;
  }

  setSpecial(row: number): void {
    this.#flags[row]! |= FLAG.special;
  }

  claim(row: number): Claim {
    return this.readings[row]!.claims()[this.#position[row]!]!;
  }

  report(row: number): StoredReport {
    return this.readings[row]!.report;
  }

  /** The row as evidence. */
  evidence(row: number): Evidence {
    const report = this.report(row);
    const flags = this.#flags[row]!;
    const before = this.#before[row]!;
    const party = (n: number) => (n === NONE ? null : this.#parties.list[n]!);
    const day = (n: number) => (n < 0 ? null : this.#days.list[n]!);
    return {
      claimId: this.ids[row]!,
      reportId: report.id,
      place: this.places.list[this.#place[row]!]!,
      row: ROW_KEYS[this.#row[row]!]!,
      party: party(this.#party[row]!),
      against: party(this.#against[row]!),
      effect: this.#effect[row]!,
      before: Number.isNaN(before) ? null : before,
      from: day(this.#from[row]!),
      to: day(this.#to[row]!),
      published: report.published,
      interest: INTERESTS[this.#interest[row]!]!,
      speaker: SPEAKERS[this.#speaker[row]!]! as Speaker['class'] | 'none',
      speakerParty: party(this.#speakerParty[row]!),
      readers: this.#readers[row]!,
      confidence: this.#confidence[row]!,
      margin: this.#margin[row]!,
      voice: this.#voiceOf(row, report.group),
      group: report.group,
      partisan: (flags & FLAG.partisan) !== 0,
      siege: (flags & FLAG.siege) !== 0,
      reviewed: false,
      outlet: report.outlet,
      report,
      claim: () => this.claim(row),
      baseline: null,
    };
  }

  #voiceOf(row: number, group: string): string {
    const n = this.#voice[row]!;
    return n === IN_TEXT ? textVoice(SPEAKERS[this.#speaker[row]!]!, group) : this.#voices.list[n]!;
  }

  #grow(): void {
    const double = <T extends Column>(old: T): T => {
      const wide = new (old.constructor as new (n: number) => T)(old.length * 2);
      wide.set(old as never);
      return wide;
    };
    this.#position = double(this.#position);
    this.#place = double(this.#place);
    this.#effect = double(this.#effect);
    this.#before = double(this.#before);
    this.#from = double(this.#from);
    this.#to = double(this.#to);
    this.#party = double(this.#party);
    this.#against = double(this.#against);
    this.#speakerParty = double(this.#speakerParty);
    this.#voice = double(this.#voice);
    this.#row = double(this.#row);
    this.#speaker = double(this.#speaker);
    this.#interest = double(this.#interest);
    this.#readers = double(this.#readers);
    this.#confidence = double(this.#confidence);
    this.#margin = double(this.#margin);
    this.#flags = double(this.#flags);
  }
}

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

/**
 * A row is one line of a processor's cache: bytes, and where in them each number lies, counted in units of its size.
 * A place's rows are spread over the table, so that rows cost what they touch of memory.
 */
const ROW = 64;
const F64 = { effect: 0, before: 1, confidence: 2, margin: 3 } as const;
const I32 = { place: 8, from: 9, to: 10, voice: 11 } as const;
const U16 = { party: 24, against: 25, speakerParty: 26, position: 27 } as const;
const U8 = { row: 56, speaker: 57, interest: 58, readers: 59, flags: 60 } as const;
const [PER_F64, PER_I32, PER_U16, PER_U8] = [ROW / 8, ROW / 4, ROW / 2, ROW];

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
  #f64 = new Float64Array((1024 * ROW) / 8);
  #i32 = new Int32Array(this.#f64.buffer);
  #u16 = new Uint16Array(this.#f64.buffer);
  #u8 = new Uint8Array(this.#f64.buffer);
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
    if (row * ROW === this.#u8.length) this.#grow();
    this.ids.push(claim.id);
    this.readings.push(reading);
    this.#u16[row * PER_U16 + U16.position] = position;
    this.#i32[row * PER_I32 + I32.place] = -1;
    this.#f64[row * PER_F64 + F64.effect] = reading.report.published;
    this.#u8[row * PER_U8 + U8.flags] = (special ? FLAG.special : 0) | (doubtful ? FLAG.doubtful : 0);
    if (evidence) this.#set(row, evidence);
    return row;
  }

  #set(row: number, e: Evidence): void {
    const party = (name: string | null) => (name === null ? NONE : this.#parties.number(name));
    const day = (text: string | null) => (text === null ? -1 : this.#days.number(text));
    const place = this.places.number(e.place);
    this.#i32[row * PER_I32 + I32.place] = place;
    this.#f64[row * PER_F64 + F64.effect] = e.effect;
    this.#f64[row * PER_F64 + F64.before] = e.before ?? Number.NaN;
    this.#i32[row * PER_I32 + I32.from] = day(e.from);
    this.#i32[row * PER_I32 + I32.to] = day(e.to);
    this.#u16[row * PER_U16 + U16.party] = party(e.party);
    this.#u16[row * PER_U16 + U16.against] = party(e.against);
    this.#u16[row * PER_U16 + U16.speakerParty] = party(e.speakerParty);
    this.#i32[row * PER_I32 + I32.voice] =
      e.voice === textVoice(e.speaker, e.group) ? IN_TEXT : this.#voices.number(e.voice);
    this.#u8[row * PER_U8 + U8.row] = ROW_KEYS.indexOf(e.row);
    this.#u8[row * PER_U8 + U8.speaker] = SPEAKERS.indexOf(e.speaker);
    this.#u8[row * PER_U8 + U8.interest] = INTERESTS.indexOf(e.interest);
    this.#u8[row * PER_U8 + U8.readers] = e.readers;
    this.#f64[row * PER_F64 + F64.confidence] = e.confidence;
    this.#f64[row * PER_F64 + F64.margin] = e.margin;
    this.#u8[row * PER_U8 + U8.flags]! |= (e.partisan ? FLAG.partisan : 0) | (e.siege ? FLAG.siege : 0);
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
    return this.#i32[row * PER_I32 + I32.place]! < 0 ? null : this.places.list[this.#i32[row * PER_I32 + I32.place]!]!;
  }

  effectOf(row: number): Instant {
    return this.#f64[row * PER_F64 + F64.effect]!;
  }

  isSpecial(row: number): boolean {
    return (this.#u8[row * PER_U8 + U8.flags]! & FLAG.special) !== 0;
  }

  isDoubtful(row: number): boolean {
    return (this.#u8[row * PER_U8 + U8.flags]! & FLAG.doubtful) !== 0;
  }

  setSpecial(row: number): void {
    this.#u8[row * PER_U8 + U8.flags]! |= FLAG.special;
  }

  claim(row: number): Claim {
    return this.readings[row]!.claims()[this.#u16[row * PER_U16 + U16.position]!]!;
  }

  report(row: number): StoredReport {
    return this.readings[row]!.report;
  }

  /** The row as evidence. */
  evidence(row: number): Evidence {
    const report = this.report(row);
    const flags = this.#u8[row * PER_U8 + U8.flags]!;
    const before = this.#f64[row * PER_F64 + F64.before]!;
    const party = (n: number) => (n === NONE ? null : this.#parties.list[n]!);
    const day = (n: number) => (n < 0 ? null : this.#days.list[n]!);
    return {
      claimId: this.ids[row]!,
      reportId: report.id,
      place: this.places.list[this.#i32[row * PER_I32 + I32.place]!]!,
      row: ROW_KEYS[this.#u8[row * PER_U8 + U8.row]!]!,
      party: party(this.#u16[row * PER_U16 + U16.party]!),
      against: party(this.#u16[row * PER_U16 + U16.against]!),
      effect: this.#f64[row * PER_F64 + F64.effect]!,
      before: Number.isNaN(before) ? null : before,
      from: day(this.#i32[row * PER_I32 + I32.from]!),
      to: day(this.#i32[row * PER_I32 + I32.to]!),
      published: report.published,
      interest: INTERESTS[this.#u8[row * PER_U8 + U8.interest]!]!,
      speaker: SPEAKERS[this.#u8[row * PER_U8 + U8.speaker]!]! as Speaker['class'] | 'none',
      speakerParty: party(this.#u16[row * PER_U16 + U16.speakerParty]!),
      readers: this.#u8[row * PER_U8 + U8.readers]!,
      confidence: this.#f64[row * PER_F64 + F64.confidence]!,
      margin: this.#f64[row * PER_F64 + F64.margin]!,
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
    const n = this.#i32[row * PER_I32 + I32.voice]!;
    return n === IN_TEXT ? textVoice(SPEAKERS[this.#u8[row * PER_U8 + U8.speaker]!]!, group) : this.#voices.list[n]!;
  }

  #grow(): void {
    const wide = new Float64Array(this.#f64.length * 2);
    wide.set(this.#f64);
    this.#f64 = wide;
    this.#i32 = new Int32Array(wide.buffer);
    this.#u16 = new Uint16Array(wide.buffer);
    this.#u8 = new Uint8Array(wide.buffer);
  }
}

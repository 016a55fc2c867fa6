import { DAY_MS, dayOf, type Instant } from '../lib/time.ts';
import type { Theatre } from '../model/source.ts';
import type { Belief } from './belief.ts';
import { assertion, type Heard } from './hearing.ts';
import type { Method } from './method.ts';
import type { Named, Segment } from './segment.ts';

/** Follows who holds a place through its evidence: since when, on whose word, against whose. */
export class Run {
  readonly #method: Method;
  readonly #theatre: Theatre;
  readonly #heard: Heard[] = [];
  #holder: string | null = null;
  /** The last party that held the place, and the one before it. */
  #lastNamed: string | null = null;
  #before: string | null = null;
  #began: Instant = Number.NEGATIVE_INFINITY;
  #beganDay = '';
  /** The day after it. */
  #late = '';
  #lastReported: Instant = Number.NEGATIVE_INFINITY;
  /** Whether a party is on the holder's side, since this hold began. */
  readonly #allies = new Map<string, boolean>();
  readonly #named = new Set<string>();
  #isChange = false;
  #changes = 0;
  #reviewedChanges = 0;

  constructor(method: Method, theatre: Theatre) {
    this.#method = method;
    this.#theatre = theatre;
  }

  /** Takes note of evidence just heard; gives the state that lasts until the next. */
  take(heard: Heard, belief: Belief): Segment {
    if (!heard.before) {
      this.#lastReported = Math.max(this.#lastReported, heard.evidence.published);
      if (heard.share) this.#heard.push(heard);
      if (heard.evidence.party) this.#named.add(heard.evidence.party);
    }
    if (belief.holder !== this.#holder) this.#turn(belief.holder, heard.time);
    const holder = this.#holder;
    const supports = this.#supports();
    const reviewed = supports.some((h) => h.evidence.reviewed);
    const now = heard.time;
    return {
      from: now,
      holder,
      fade: belief.fade(),
      since: holder === null ? null : this.#sinceWhen(supports),
      lastReported: this.#lastReported,
      confirmed: this.#confirmed(supports),
      reviewed,
      siege: this.#siege(now),
      dispute: this.#dispute(supports, belief, now),
      claimants: this.#claimants(now),
      fighters: this.#fighters(now),
      shared: this.#shared(belief),
      changes: this.#changes,
      reviewedChanges: this.#reviewedChanges + (this.#isChange && reviewed ? 1 : 0),
    };
  }

  #turn(holder: string | null, now: Instant): void {
    if (this.#isChange && this.#supports().some((h) => h.evidence.reviewed)) this.#reviewedChanges += 1;
    this.#isChange = holder !== null && this.#lastNamed !== null && holder !== this.#lastNamed;
    if (this.#isChange) this.#changes += 1;
    if (holder !== null && holder !== this.#lastNamed) {
      this.#before = this.#lastNamed;
      this.#lastNamed = holder;
    }
    this.#holder = holder;
    this.#began = now;
    this.#beganDay = dayOf(now, this.#theatre.timezone);
    this.#late = dayOf(now + DAY_MS, this.#theatre.timezone);
    this.#allies.clear();
  }

  /** Which way evidence speaks on the present holder: 1 for, -1 against, 0 neither. */
  #side({ evidence }: Heard): -1 | 0 | 1 {
    const said = assertion(evidence.row, evidence.party);
    const same = evidence.party === this.#holder;
    if (said[0] === '+') return same ? 1 : this.#allied(evidence.party) ? 0 : -1;
    if (said[0] === '-') return same ? -1 : 1;
    return 0;
  }

  #allied(party: string | null): boolean {
    if (party === null || this.#holder === null) return false;
    let allied = this.#allies.get(party);
    if (allied === undefined) {
      allied = this.#theatre.allied(party, this.#holder, this.#beganDay);
      this.#allies.set(party, allied);
    }
    return allied;
  }

  /** What was heard from a moment on; evidence is heard in the order of its time. */
  #since(from: Instant): Heard[] {
    let i = this.#heard.length;
    while (i > 0 && this.#heard[i - 1]!.time >= from) i -= 1;
    return this.#heard.slice(i);
  }

  /** What carries the present hold: said for the holder since shortly before it began. */
  #supports(): Heard[] {
    if (this.#holder === null) return [];
    const from = this.#began - this.#method.bars.carryDays * DAY_MS;
    return this.#since(from).filter((h) => this.#side(h) > 0);
  }

  #confirmed(supports: readonly Heard[]): boolean {
    if (supports.some(({ evidence: e }) => e.reviewed || e.row === 'baseline' || e.interest === 'against')) return true;
    return independent(supports) >= this.#method.bars.confirmGroups;
  }

  /** Days of the captures that carry the hold, those told with a day before others: what they agree on, else all that any names. */
  #sinceWhen(supports: readonly Heard[]): Segment['since'] {
    const began = this.#beganDay;
    // what is told as new days after the hold began repeats it, and dates nothing
    const late = this.#late;
    const takes = supports.filter(
      ({ evidence: e }) =>
        (e.row === 'take' || e.row === 'hold.since') && e.party === this.#holder && e.to && (e.from ?? '') <= late,
    );
    const dated = takes.filter((h) => h.evidence.before !== null);
    const named = (dated.length ? dated : takes).map(({ evidence: e }) => ({
      from: e.from,
      to: e.row === 'hold.since' ? e.from! : e.to!,
    }));
    if (!named.length) return { from: null, to: began };
    const latestStart = named.map((n) => n.from).reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b));
    const firstEnd = named.map((n) => n.to).reduce((a, b) => (a < b ? a : b));
    if ((latestStart ?? '') <= firstEnd) return { from: latestStart, to: firstEnd };
    const froms = named.map((n) => n.from);
    return {
      from: froms.includes(null) ? null : froms.reduce((a, b) => (a! < b! ? a : b)),
      to: named.map((n) => n.to).reduce((a, b) => (a > b ? a : b)),
    };
  }

  #dispute(supports: readonly Heard[], belief: Belief, now: Instant): Segment['dispute'] {
    const { disputeDays, settled } = this.#method.bars;
    if (this.#holder === null || belief.score(this.#holder) >= settled) return null;
    const open = now - disputeDays * DAY_MS;
    const against = this.#since(Math.max(open, this.#began - DAY_MS)).filter((h) => this.#side(h) < 0);
    const live = against.filter((c) => supports.some((s) => this.#disagree(s, c)));
    if (!live.length) return null;
    const last = Math.max(...live.map((h) => h.time));
    return { parties: this.#opponents(live), until: last + disputeDays * DAY_MS };
  }

  /** Two independent voices speak of the same time: the one for the holder began the hold or came after the other's day. */
  #disagree(support: Heard, contrary: Heard): boolean {
    const [s, c] = [support.evidence, contrary.evidence];
    if (s.row === 'baseline' || s.voice === c.voice) return false;
    // one text may quote both sides; other voices of one text are one source
    if (s.group === c.group && !(s.partisan && c.partisan)) return false;
    const began = support.time <= this.#began && contrary.time >= this.#began - DAY_MS;
    return began || support.time >= contrary.time - DAY_MS;
  }

  /** The parties that contrary voices name, or that they speak for, or that held the place before. */
  #opponents(contrary: readonly Heard[]): string[] {
    const parties = contrary.map(({ evidence: e }) => {
      const spoken = e.speakerParty;
      return [e.party, spoken, this.#before].find((party) => party !== null && party !== this.#holder) ?? null;
    });
    return [...new Set(parties.filter((party) => party !== null))].sort();
  }

  #claimants(now: Instant): Named | null {
    const { claimDays } = this.#method.bars;
    const open = Math.max(now - claimDays * DAY_MS, this.#began);
    const parties: string[] = [];
    let last = Number.NEGATIVE_INFINITY;
    for (const h of this.#since(open)) {
      const { row, party } = h.evidence;
      if (row !== 'take' || party === null || party === this.#holder || this.#side(h) >= 0) continue;
      parties.push(party);
      last = Math.max(last, h.time);
    }
    return named(parties, last + claimDays * DAY_MS);
  }

  #fighters(now: Instant): Named | null {
    const { claimDays } = this.#method.bars;
    const parties: (string | null)[] = [];
    let last = Number.NEGATIVE_INFINITY;
    for (const { evidence, weights, time } of this.#since(now - claimDays * DAY_MS)) {
      if (weights.contested <= 0 && weights.encircled <= 0) continue;
      parties.push(evidence.party, evidence.against);
      last = Math.max(last, time);
    }
    return named(parties, last + claimDays * DAY_MS);
  }

  #siege(now: Instant): boolean {
    const from = now - 30 * DAY_MS;
    return this.#since(from).some((h) => h.evidence.row === 'besiege' && h.evidence.siege);
  }

  #shared(belief: Belief): string | null {
    if (this.#holder === null) return null;
    for (const party of this.#named)
      if (party !== this.#holder && belief.score(party) >= this.#method.bars.sharedFrom && this.#allied(party))
        return party;
    return null;
  }
}

/** How many say it independently: each voice and each text counted for one, in the best pairing of the two. */
export function independent(heard: readonly Heard[]): number {
  const texts = new Map<string, Set<string>>();
  for (const { evidence: e } of heard) texts.set(e.voice, (texts.get(e.voice) ?? new Set()).add(e.group));
  const takenBy = new Map<string, string>();
  const place = (voice: string, tried: Set<string>): boolean => {
    for (const text of texts.get(voice)!) {
      if (tried.has(text)) continue;
      tried.add(text);
      const holder = takenBy.get(text);
      if (holder === undefined || place(holder, tried)) {
        takenBy.set(text, voice);
        return true;
      }
    }
    return false;
  };
  let pairs = 0;
  for (const voice of texts.keys()) if (place(voice, new Set())) pairs += 1;
  return pairs;
}

function named(parties: readonly (string | null)[], until: Instant): Named | null {
  const all = [...new Set(parties.filter((party) => party !== null))].sort();
  return all.length ? { parties: all, until } : null;
}

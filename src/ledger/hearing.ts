import { DAY_MS, type Instant } from '../lib/time.ts';
import type { Evidence } from './evidence.ts';
import type { Policy, RowKey } from './policy.ts';
import type { Weights } from './weigh.ts';

/** Evidence as it was heard at its turn. */
export interface Heard {
  evidence: Evidence;
  weights: Weights;
  /** The part of its weight that nobody had said before, 0..1. */
  share: number;
  /** It speaks of the time before its day: a capture on the 12th, of the 11th. */
  before: boolean;
  time: Instant;
}

/** What evidence asserts, so that repeats are known as such: `+p` p holds it, `-p` p does not, `~p` p is inside, else fighting. */
export function assertion(row: RowKey, party: string | null): string {
  switch (row) {
    case 'take':
    case 'hold':
    case 'deny.leave':
    case 'repel':
    case 'baseline':
      return `+${party}`;
    case 'leave':
    case 'deny.take':
    case 'deny.hold':
      return `-${party}`;
    case 'take.part':
    case 'hold.part':
    case 'leave.part':
      return `~${party}`;
    default:
      return row;
  }
}

/**
 * Lets each voice and each syndicated text count once: a repeat adds only what it says more strongly than before. A
 * voice that changes its mind is heard anew, and so is one that speaks again after the policy's days.
 */
export class Hearing {
  readonly #repeat: Policy['repeat'];
  readonly #texts = new Map<string, Map<string, number>>();
  readonly #voices = new Map<string, Map<string, { strength: number; since: Instant }>>();

  constructor(repeat: Policy['repeat']) {
    this.#repeat = repeat;
  }

  /** Whether some text of this group was heard before. */
  knows(group: string): boolean {
    return this.#texts.get(group)?.has(HEARD) ?? false;
  }

  /** The part, 0..1, of a strength that this evidence adds. */
  share(evidence: Evidence, strength: number, time: Instant, before: boolean): number {
    const text = entryOf(this.#texts, evidence.group);
    if (!before) text.set(HEARD, 1);
    if (strength <= 0) return 0;
    const said = assertion(evidence.row, evidence.party);
    const key = before ? `before ${said}` : said;
    const inText = text.get(key) ?? 0;
    const voice = entryOf(this.#voices, evidence.voice);
    const last = voice.get(key);
    const window = this.#window(evidence, said) * DAY_MS;
    const byVoice = last && time - last.since <= window ? last.strength : 0;
    const heard = Math.max(inText, byVoice);
    text.set(key, Math.max(inText, strength));
    if (heard >= strength) return 0;
    if (byVoice) last!.strength = strength;
    else voice.set(key, { strength, since: time });
    if (!before) this.#takeBack(voice, said);
    return (strength - heard) / strength;
  }

  #window(evidence: Evidence, said: string): number {
    if (said[0] !== '+' && said[0] !== '-') return this.#repeat.fighting;
    return evidence.partisan ? this.#repeat.party : this.#repeat.other;
  }

  #takeBack(voice: Map<string, unknown>, said: string): void {
    const [sign, party] = [said[0], said.slice(1)];
    if (sign !== '+' && sign !== '-') return;
    for (const other of voice.keys()) {
      const contrary = other.slice(1) === party ? other[0] !== sign : sign === '+' && other[0] === '+';
      if (contrary && (other[0] === '+' || other[0] === '-')) voice.delete(other);
    }
  }
}

/** Under which a text notes that it was heard at all. */
const HEARD = '';

function entryOf<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}

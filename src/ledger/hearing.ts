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
    case 'hold.since':
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
  readonly #texts = new Map<string, Text>();
  readonly #voices = new Map<string, Said[]>();

  constructor(repeat: Policy['repeat']) {
    this.#repeat = repeat;
  }

  /** The part, 0..1, of a strength that this evidence adds, and whether no text of its group was heard before. */
  hear(evidence: Evidence, strength: number, time: Instant, before: boolean): { share: number; isNew: boolean } {
    let text = this.#texts.get(evidence.group);
    if (!text) {
      text = { heard: false, said: [] };
      this.#texts.set(evidence.group, text);
    }
    const isNew = !before && !text.heard;
    text.heard ||= !before;
    return { share: strength > 0 ? this.#share(text, evidence, strength, time, before) : 0, isNew };
  }

  #share({ said }: Text, evidence: Evidence, strength: number, time: Instant, before: boolean): number {
    const meaning = assertion(evidence.row, evidence.party);
    const key = before ? `before ${meaning}` : meaning;
    const inText = find(said, key);
    const voice = this.#voices.get(evidence.voice);
    const last = voice && find(voice, key);
    const byVoice = last && time - last.since <= this.#window(evidence, meaning) * DAY_MS ? last : null;
    const heard = Math.max(inText?.strength ?? 0, byVoice?.strength ?? 0);
    if (!inText) said.push({ key, strength, since: time });
    else if (strength > inText.strength) inText.strength = strength;
    if (heard >= strength) return 0;
    if (byVoice) byVoice.strength = strength;
    else if (last) Object.assign(last, { strength, since: time });
    else if (voice) voice.push({ key, strength, since: time });
    else this.#voices.set(evidence.voice, [{ key, strength, since: time }]);
    if (voice && !before) takeBack(voice, meaning);
    return (strength - heard) / strength;
  }

  #window(evidence: Evidence, meaning: string): number {
    if (meaning[0] !== '+' && meaning[0] !== '-') return this.#repeat.fighting;
    return evidence.partisan ? this.#repeat.party : this.#repeat.other;
  }
}

/** A syndicated text: whether it was heard, and what it said. */
interface Text {
  heard: boolean;
  said: Said[];
}

interface Said {
  key: string;
  strength: number;
  since: Instant;
}

function find(said: readonly Said[], key: string): Said | undefined {
  for (const one of said) if (one.key === key) return one;
  return undefined;
}

/** A voice that says one thing no longer says the contrary. */
function takeBack(voice: Said[], meaning: string): void {
  const [sign, party] = [meaning[0], meaning.slice(1)];
  if (sign !== '+' && sign !== '-') return;
  for (let i = voice.length - 1; i >= 0; i--) {
    const other = voice[i]!.key;
    if (other[0] !== '+' && other[0] !== '-') continue;
    if (other.slice(1) === party ? other[0] !== sign : sign === '+' && other[0] === '+') voice.splice(i, 1);
  }
}

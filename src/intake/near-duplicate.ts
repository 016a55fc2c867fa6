import { fold } from '../lib/fold.ts';

/** Words in a shingle; hashes in a signature; rows in a band of the index; the share of shingles two copies have in common. */
const SHINGLE = 4;
const HASHES = 96;
const ROWS = 4;
export const SAME_STORY = 0.45;

const MULTIPLIERS = Uint32Array.from({ length: HASHES }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) | 1) >>> 0);

function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

/** MinHash signature of the four-word shingles of a text. */
export function signature(text: string): Uint32Array {
  const words = fold(text).split(' ');
  const out = new Uint32Array(HASHES).fill(0xffffffff);
  for (let i = 0; i + SHINGLE <= Math.max(words.length, SHINGLE); i++) {
    const h = hash32(words.slice(i, i + SHINGLE).join(' '));
    for (let k = 0; k < HASHES; k++) {
      let v = Math.imul(h, MULTIPLIERS[k]!) ^ (h >>> ((k % 13) + 3));
      v = Math.imul(v ^ (v >>> 16), 0x85ebca6b) >>> 0;
      if (v < out[k]!) out[k] = v;
    }
  }
  return out;
}

/** Estimated share of shingles in common (Jaccard), 0..1. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let k = 0; k < HASHES; k++) if (a[k] === b[k]) same++;
  return same / HASHES;
}

/** Finds, among the reports seen so far, the one a new report is a copy of. */
export class DuplicateIndex {
  readonly #signatures = new Map<string, { signature: Uint32Array; group: string }>();
  readonly #bands = new Map<string, string[]>();

  /** Adds a report and gives its group: that of the nearest copy seen, else `group`, else its own id. */
  add(id: string, text: string, group: string | null = null): string {
    const known = this.#signatures.get(id);
    if (known) return known.group;
    const sig = signature(text);
    const keys = Array.from(
      { length: HASHES / ROWS },
      (_, b) => `${b}:${sig.subarray(b * ROWS, (b + 1) * ROWS).join(',')}`,
    );
    let best: { group: string; score: number } | null = null;
    for (const candidate of new Set(keys.flatMap((k) => this.#bands.get(k) ?? []))) {
      const other = this.#signatures.get(candidate)!;
      const score = similarity(sig, other.signature);
      if (score >= SAME_STORY && (!best || score > best.score)) best = { group: other.group, score };
    }
    const own = group ?? best?.group ?? id;
    this.#signatures.set(id, { signature: sig, group: own });
    for (const key of keys) {
      const list = this.#bands.get(key);
      if (list) list.push(id);
      else this.#bands.set(key, [id]);
    }
    return own;
  }
}

import { skeleton } from './fold-key.ts';

const LETTERS = [...'bCdfghjklmnprsXtvzA'];

/**
 * Keys within one edit of `key` (two when it has ten letters or more, none below six), nearest first. Candidates come from the
 * consonant skeletons at most one edit away, so the work does not grow with the number of names.
 */
export function fuzzyKeys(key: string, bySkeleton: ReadonlyMap<string, readonly string[]>): string[] {
  if (key.length < 6) return [];
  const allowed = key.length >= 10 ? 2 : 1;
  const near = new Map<string, number>();
  for (const bones of neighbours(skeleton(key))) {
    for (const candidate of bySkeleton.get(bones) ?? []) {
      if (Math.abs(candidate.length - key.length) > allowed || near.has(candidate)) continue;
      const edits = distance(key, candidate, allowed);
      if (edits <= allowed) near.set(candidate, edits);
    }
  }
  return [...near].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([candidate]) => candidate);
}

/** The word and every word one deletion, insertion, substitution or swap away. */
function neighbours(word: string): Set<string> {
  const all = new Set([word]);
  for (let i = 0; i <= word.length; i++) {
    const head = word.slice(0, i);
    const tail = word.slice(i);
    for (const c of LETTERS) {
      all.add(head + c + tail);
      if (tail) all.add(head + c + tail.slice(1));
    }
    if (tail) all.add(head + tail.slice(1));
    if (tail.length > 1) all.add(head + tail[1] + tail[0] + tail.slice(2));
  }
  return all;
}

/** Optimal string alignment distance, or any number above `limit` once it must exceed it. */
function distance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(row[j - 1]! + 1, above[j]! + 1, above[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}

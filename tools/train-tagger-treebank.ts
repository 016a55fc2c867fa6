import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One sentence of a treebank. Multiword lines and empty nodes are left out. */
export interface Tree {
  forms: string[];
  lemmas: string[];
  upos: string[];
  xpos: string[];
}

export function readTreebank(path: string): Tree[] {
  const raw = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  const trees: Tree[] = [];
  for (const block of text.split('\n\n')) {
    const tree: Tree = { forms: [], lemmas: [], upos: [], xpos: [] };
    for (const line of block.split('\n')) {
      const f = line.split('\t');
      if (f.length < 8 || !/^\d+$/.test(f[0]!)) continue;
      tree.forms.push(f[1]!);
      tree.lemmas.push(f[2]!);
      tree.upos.push(f[3]!);
      tree.xpos.push(f[4]!);
    }
    if (tree.forms.length > 0) trees.push(tree);
  }
  return trees;
}

/** A small seeded generator of numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}

import { readFileSync } from 'node:fs';
import { type Lemmas, ruleLemma } from '../src/parse/lemma.ts';
import { normalise } from '../src/parse/word.ts';
import type { Tree } from './train-tagger-treebank.ts';

/** Lemmas by hand from `csv`, then the verbs and the exceptions that occur in the treebanks. */
export function buildLemmas(trees: readonly Tree[], csv: string): Lemmas {
  const byHand = readFileSync(csv, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as [string, string, string]);
  const verbs = new Set(byHand.filter(([tag]) => tag === 'VB').map(([, , lemma]) => lemma));
  const counts = new Map<string, Map<string, number>>();
  for (const tree of trees) {
    tree.forms.forEach((form, i) => {
      const tag = tree.xpos[i]!;
      const lemma = tree.lemmas[i]!;
      if (tree.upos[i] === 'PROPN' || tag === 'GW' || tag === 'FW' || lemma === '_') return;
      if (tree.upos[i] === 'VERB' && /^[a-z]{2,}$/.test(lemma)) verbs.add(lemma);
      const key = `${tag} ${normalise(form).toLowerCase()}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      counts.set(key, lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1));
    });
  }
  const exceptions = new Map<string, string>();
  for (const [key, lemmas] of counts) {
    const [[lemma, n]] = [...lemmas].sort((a, b) => b[1] - a[1]) as [[string, number]];
    const [tag, form] = key.split(' ') as [string, string];
    const alike = lemma.slice(0, 2).toLowerCase() === form.slice(0, 2);
    if (/\d/.test(form) || (n < 2 && !(alike && /^VB/.test(tag)))) continue;
    if (ruleLemma(form, 'X', tag, verbs) !== lemma) exceptions.set(key, lemma);
  }
  for (const [tag, form, lemma] of byHand) {
    if (ruleLemma(form, 'X', tag, verbs) === lemma) exceptions.delete(`${tag} ${form}`);
    else exceptions.set(`${tag} ${form}`, lemma);
  }
  return { exceptions, verbs };
}

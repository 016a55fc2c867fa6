import { describe, expect, it } from 'vitest';
import { appositions, type Clause, clauses } from '../../src/parse/clause.ts';
import { Dependents } from '../../src/parse/dependents.ts';
import { nameSpan, nounPhrase } from '../../src/parse/phrase.ts';
import type { Sentence, Token } from '../../src/parse/token.ts';

/** A sentence from `text/UPOS/XPOS/head/rel` words, heads counted from 1, lemma the text or after `=`. */
function parsed(notation: string): Sentence {
  let at = 0;
  const tokens = notation.split(/\s+/).map((word): Token => {
    const [form, upos, xpos, head, rel] = word.split('/') as [string, string, string, string, string];
    const [text, lemma] = form.split('=') as [string, string | undefined];
    const start = at;
    at += text.length + 1;
    const h = Number(head) - 1;
    return { text, start, end: start + text.length, upos, xpos, lemma: lemma ?? text.toLowerCase(), head: h, rel };
  });
  return { start: 0, end: at - 1, paragraph: 0, tokens };
}

const text = (s: Sentence) => s.tokens.map((t) => t.text).join(' ');

function clauseOf(s: Sentence, lemma: string): Clause {
  const found = clauses(s).find((c) => c.lemma === lemma);
  if (!found) throw new Error(`no clause of "${lemma}"`);
  return found;
}

const names = (s: Sentence, list: readonly number[]) => list.map((i) => s.tokens[i]!.text);

describe('clauses', () => {
  it('reads an active clause with a coordinated object and a bare time', () => {
    const s = parsed(
      'Rebels/NOUN/NNS/2/nsubj seized=seize/VERB/VBD/0/root Kunduz/PROPN/NNP/2/obj and/CCONJ/CC/5/cc Taloqan/PROPN/NNP/3/conj on/ADP/IN/7/case Sunday/PROPN/NNP/2/obl',
    );
    const c = clauseOf(s, 'seize');
    expect(names(s, c.subjects)).toEqual(['Rebels']);
    expect(names(s, c.objects)).toEqual(['Kunduz', 'Taloqan']);
    expect(c.obliques).toEqual([{ head: 6, preposition: 'on' }]);
    expect([c.passive, c.negated, c.modals]).toEqual([false, false, []]);
  });

  it('reads a passive with its agent, a modal and a negation', () => {
    const s = parsed(
      'Ghazni/PROPN/NNP/5/nsubj:pass could/AUX/MD/5/aux not/PART/RB/5/advmod be/AUX/VB/5/aux:pass taken=take/VERB/VBN/0/root by/ADP/IN/7/case insurgents/NOUN/NNS/5/obl:agent',
    );
    const c = clauseOf(s, 'take');
    expect(c).toMatchObject({
      passive: true,
      negated: true,
      modals: ['could'],
      agents: [6],
      passiveSubjects: [0],
      subjects: [],
    });
  });

  it('hands subjects, objects and negation on to coordinated verbs', () => {
    const s = parsed(
      'Troops/NOUN/NNS/4/nsubj did/AUX/VBD/4/aux not/PART/RB/4/advmod attack/VERB/VB/0/root or/CCONJ/CC/6/cc hold/VERB/VB/4/conj the/DET/DT/8/det town/NOUN/NN/4/obj',
    );
    const c = clauseOf(s, 'hold');
    expect(names(s, c.subjects)).toEqual(['Troops']);
    expect(names(s, c.objects)).toEqual(['town']);
    expect(c.negated).toBe(true);
  });

  it('keeps "not A but B" apart', () => {
    const s = parsed(
      'They/PRON/PRP/4/nsubj did/AUX/VBD/4/aux not/PART/RB/4/advmod fight/VERB/VB/0/root but/CCONJ/CC/6/cc flee/VERB/VB/4/conj',
    );
    expect(clauseOf(s, 'fight').negated).toBe(true);
    expect(clauseOf(s, 'flee').negated).toBe(false);
  });

  it('puts the antecedent in a relative clause, pronoun or gap', () => {
    const who = parsed(
      'fighters/NOUN/NNS/0/root who/PRON/WP/3/nsubj took=take/VERB/VBD/1/acl:relcl Herat/PROPN/NNP/3/obj',
    );
    expect(clauseOf(who, 'take')).toMatchObject({ antecedent: 0, subjects: [0], objects: [3] });
    const gap = parsed('towns/NOUN/NNS/0/root the/DET/DT/3/det rebels/NOUN/NNS/4/nsubj took=take/VERB/VBD/1/acl:relcl');
    expect(clauseOf(gap, 'take')).toMatchObject({ antecedent: 0, subjects: [2], objects: [0] });
    const reduced = parsed(
      'areas/NOUN/NNS/0/root controlled=control/VERB/VBN/1/acl by/ADP/IN/4/case rebels/NOUN/NNS/2/obl:agent',
    );
    expect(clauseOf(reduced, 'control')).toMatchObject({ passive: true, passiveSubjects: [0], agents: [3] });
  });

  it('finds the subject of an infinitive', () => {
    const s = parsed(
      'officials/NOUN/NNS/2/nsubj managed=manage/VERB/VBD/0/root to/PART/TO/4/mark flee/VERB/VB/2/xcomp to/ADP/IN/7/case the/DET/DT/7/det airport/NOUN/NN/4/obl',
    );
    const c = clauseOf(s, 'flee');
    expect(c.subjects).toEqual([0]);
    expect(c.governor).toEqual({ head: 1, rel: 'xcomp', marker: 'to' });
    const object = parsed(
      'They/PRON/PRP/2/nsubj forced=force/VERB/VBD/0/root troops/NOUN/NNS/2/obj to/PART/TO/5/mark leave/VERB/VB/2/xcomp',
    );
    expect(clauseOf(object, 'leave').subjects).toEqual([2]);
  });

  it('reads event nouns and predicates with a copula', () => {
    const s = parsed(
      'The/DET/DT/2/det capture/NOUN/NN/6/nsubj of/ADP/IN/4/case Ghazni/PROPN/NNP/2/nmod was=be/AUX/VBD/6/cop quick/ADJ/JJ/0/root',
    );
    expect(clauseOf(s, 'capture')).toMatchObject({ kind: 'noun', obliques: [{ head: 3, preposition: 'of' }] });
    expect(clauseOf(s, 'quick')).toMatchObject({ kind: 'predicate', subjects: [1], auxiliaries: ['be'] });
  });
});

describe('phrases', () => {
  const s = parsed(
    'the/DET/DT/3/det southern/ADJ/JJ/3/amod city/NOUN/NN/0/root of/ADP/IN/5/case Kandahar/PROPN/NNP/3/nmod ,/PUNCT/,/8/punct the/DET/DT/8/det capital/NOUN/NN/3/appos and/CCONJ/CC/10/cc Herat/PROPN/NNP/3/conj',
  );
  const tree = new Dependents(s);
  const slice = (span: { start: number; end: number }) => text(s).slice(span.start, span.end);

  it('ends a noun phrase before appositions and conjuncts', () => {
    expect(slice(nounPhrase(tree, 2))).toBe('the southern city of Kandahar');
    expect(slice(nounPhrase(tree, 2, { modifiers: false }))).toBe('the southern city');
    expect(slice(nounPhrase(tree, 9))).toBe('Herat');
  });

  it('finds appositions both ways', () => {
    expect(appositions(tree, 2)).toEqual([7]);
    expect(appositions(tree, 7)).toEqual([2]);
  });

  it('takes the words of a name', () => {
    const n = parsed(
      'spokesman/NOUN/NN/2/nmod:desc John/PROPN/NNP/4/nsubj Kirby/PROPN/NNP/2/flat said/VERB/VBD/0/root',
    );
    const span = nameSpan(new Dependents(n), 1);
    expect(text(n).slice(span.start, span.end)).toBe('spokesman John Kirby');
  });
});

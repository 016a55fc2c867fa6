import { Dependents, isRel } from './dependents.ts';
import type { Sentence } from './token.ts';

/** A noun with its preposition. */
export interface Oblique {
  head: number;
  /** In lower case, "" for a bare one ("last week", "Thursday night"). */
  preposition: string;
}

/** How a clause hangs on the word that governs it. */
export interface Governor {
  head: number;
  /** ccomp, xcomp, advcl, acl, acl:relcl, csubj, conj, parataxis, … */
  rel: string;
  /** Subordinator or preposition: "that", "after", "to", "if". */
  marker: string | null;
}

/**
 * What a reader wants of one predicate. Numbers are indexes of words; coordinated nouns are expanded, and subjects and
 * objects shared by coordinated verbs are handed on.
 */
export interface Clause {
  head: number;
  /** "verb", or "noun" for an event noun or a predicate with a copula. */
  kind: 'verb' | 'predicate' | 'noun';
  lemma: string;
  /** "off" in "cut off". */
  particle: string | null;
  passive: boolean;
  subjects: number[];
  passiveSubjects: number[];
  /** The by-phrase of a passive. */
  agents: number[];
  objects: number[];
  indirectObjects: number[];
  obliques: Oblique[];
  negated: boolean;
  /** Auxiliaries in text order, copula included: "have", "be", "will", "might". */
  auxiliaries: string[];
  /** Modals among them. */
  modals: string[];
  adverbs: number[];
  governor: Governor | null;
  /** The noun that a relative clause or participle describes. */
  antecedent: number | null;
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'hardly', 'barely', 'scarcely']);
const RELATIVE = new Set(['which', 'who', 'whom', 'that', 'whose', 'where', 'when']);

/** The clauses of a parsed sentence: every verb, every predicate with a copula, and nouns with arguments. In text order. */
export function clauses(sentence: Sentence, tree = new Dependents(sentence)): Clause[] {
  const made = new Map<number, Clause>();
  const of = (i: number): Clause => {
    const had = made.get(i);
    if (had) return had;
    const clause = plain(tree, i);
    made.set(i, clause);
    complete(tree, clause, of);
    return clause;
  };
  return sentence.tokens
    .map((_, i) => i)
    .filter((i) => kindOf(tree, i) !== null)
    .map(of);
}

function kindOf(tree: Dependents, i: number): Clause['kind'] | null {
  const t = tree.token(i);
  if (t.upos === 'VERB') return isRel(t.rel, 'amod') || isRel(t.rel, 'case') ? null : 'verb';
  if (tree.of(i, 'cop').length > 0 || tree.of(i, 'nsubj').length > 0) return 'predicate';
  return t.upos === 'NOUN' ? 'noun' : null;
}

function plain(tree: Dependents, i: number): Clause {
  const t = tree.token(i);
  const kind = kindOf(tree, i) ?? 'noun';
  const nouns = (...rels: string[]) => tree.of(i, ...rels).flatMap((c) => tree.conjuncts(c));
  const auxiliaries = tree.of(i, 'aux', 'cop');
  const subjects = tree.of(i, 'nsubj').filter((c) => !['nsubj:pass', 'nsubj:outer'].includes(tree.token(c).rel));
  const bare = kind === 'verb' && t.xpos === 'VBN' && auxiliaries.length === 0 && subjects.length === 0;
  const passive = tree.of(i, 'aux:pass', 'nsubj:pass', 'obl:agent').length > 0 || (bare && !isRel(t.rel, 'conj'));
  const prepositional = tree.of(i, ...(kind === 'noun' ? ['nmod'] : ['obl', 'nmod'])).filter((c) => {
    const rel = tree.token(c).rel;
    return rel !== 'obl:agent' && rel !== 'nmod:poss' && rel !== 'nmod:desc';
  });
  return {
    head: i,
    kind,
    lemma: t.lemma,
    particle: tree.words(i, 'compound:prt'),
    passive,
    subjects: subjects.flatMap((c) => tree.conjuncts(c)),
    passiveSubjects: nouns('nsubj:pass'),
    agents: nouns('obl:agent'),
    objects: nouns('obj'),
    indirectObjects: nouns('iobj'),
    obliques: prepositional.flatMap((c) => expand(tree, c)),
    negated: tree.of(i, 'advmod', 'det', 'cc').some((c) => NEGATIONS.has(tree.token(c).text.toLowerCase())),
    auxiliaries: auxiliaries.map((c) => tree.token(c).lemma),
    modals: auxiliaries.filter((c) => tree.token(c).xpos === 'MD').map((c) => tree.token(c).lemma),
    adverbs: tree.of(i, 'advmod'),
    governor: governorOf(tree, i),
    antecedent: null,
  };
}

/** A prepositional noun and its conjuncts, which share its preposition unless they have their own. */
function expand(tree: Dependents, i: number): Oblique[] {
  const preposition = tree.words(i, 'case') ?? '';
  return tree.conjuncts(i).map((head) => ({ head, preposition: tree.words(head, 'case') ?? preposition }));
}

function governorOf(tree: Dependents, i: number): Governor | null {
  const t = tree.token(i);
  return t.head < 0 ? null : { head: t.head, rel: t.rel, marker: tree.words(i, 'mark', 'case') };
}

/** Fills in what a clause takes from others: antecedents, controlled subjects, what coordination shares. */
function complete(tree: Dependents, clause: Clause, of: (i: number) => Clause): void {
  attach(tree, clause, of);
  // A relative pronoun left over where the clause was attached elsewhere stands for the noun before it.
  const noun = (i: number): number => {
    if (!/^W(?:DT|P)$/.test(tree.token(i).xpos)) return i;
    for (let w = i - 1; w >= 0; w--) if (/^(?:NOUN|PROPN)$/.test(tree.token(w).upos)) return topOfName(tree, w);
    return i;
  };
  clause.subjects = clause.subjects.map(noun);
  clause.passiveSubjects = clause.passiveSubjects.map(noun);
}

/** The head of the name or compound that a word is part of. */
function topOfName(tree: Dependents, i: number): number {
  const { rel, head } = tree.token(i);
  return head >= 0 && (isRel(rel, 'flat') || isRel(rel, 'compound')) ? topOfName(tree, head) : i;
}

function attach(tree: Dependents, clause: Clause, of: (i: number) => Clause): void {
  const { governor } = clause;
  if (clause.kind === 'noun' || !governor) return;
  const { rel, head } = governor;
  if (isRel(rel, 'acl')) {
    clause.antecedent = head;
    relate(tree, clause, head);
  } else if (rel === 'conj') {
    if (kindOf(tree, head) !== null) share(tree, clause, of(head));
  } else if (rel === 'xcomp' || (rel === 'advcl' && clause.subjects.length + clause.passiveSubjects.length === 0)) {
    control(clause, of(head), rel);
  }
}

/** Puts the antecedent where the relative pronoun stands, or in the gap. */
function relate(tree: Dependents, clause: Clause, noun: number): void {
  const all = tree.conjuncts(noun);
  const swap = (list: number[]) =>
    list.flatMap((i) => (RELATIVE.has(tree.token(i).text.toLowerCase()) && tree.token(i).upos !== 'NOUN' ? all : [i]));
  const had = [clause.subjects, clause.passiveSubjects, clause.objects].flat().length;
  const before = JSON.stringify([clause.subjects, clause.passiveSubjects, clause.objects]);
  clause.subjects = swap(clause.subjects);
  clause.passiveSubjects = swap(clause.passiveSubjects);
  clause.objects = swap(clause.objects);
  clause.obliques = clause.obliques.flatMap((o) => swap([o.head]).map((head) => ({ ...o, head })));
  if (before !== JSON.stringify([clause.subjects, clause.passiveSubjects, clause.objects])) return;
  const t = tree.token(clause.head);
  if (clause.subjects.length + clause.passiveSubjects.length > 0) {
    // "the city the rebels took": the gap is the object.
    if (clause.objects.length === 0 && t.rel === 'acl:relcl') clause.objects = all;
  } else if (t.xpos === 'VBN' && clause.passive) clause.passiveSubjects = all;
  else if (t.xpos === 'VBG' || (t.xpos === 'VB' && had === 0)) clause.subjects = all;
}

/** A coordinated verb takes the subject, auxiliaries and negation of the first one where it has none of its own. */
function share(tree: Dependents, clause: Clause, first: Clause): void {
  const own = clause.subjects.length + clause.passiveSubjects.length > 0;
  if (first.antecedent !== null) clause.antecedent = first.antecedent;
  if (clause.kind === 'verb' && first.governor && !own) {
    clause.governor = { ...first.governor, marker: clause.governor?.marker ?? first.governor.marker };
  }
  if (own) return;
  const t = tree.token(clause.head);
  const inherits = clause.auxiliaries.length === 0 && t.xpos === tree.token(first.head).xpos;
  if (inherits) {
    clause.auxiliaries = first.auxiliaries;
    clause.modals = first.modals;
    if (first.passive && t.xpos === 'VBN') clause.passive = true;
    // "did not fight or surrender" negates both; "not fight but surrender" does not.
    const but = tree.of(clause.head, 'cc').some((c) => tree.token(c).lemma === 'but');
    if (first.negated && first.auxiliaries.length > 0 && !but) clause.negated = true;
  }
  const subjects = first.subjects.length > 0 ? first.subjects : first.passiveSubjects;
  if (clause.passive) clause.passiveSubjects = subjects;
  else clause.subjects = subjects;
  if (clause.passive && clause.agents.length === 0) clause.agents = first.agents.filter((i) => i > clause.head);
  shareObjects(tree, clause, first);
}

/** "captured and held the town": the object may hang on either verb, and belongs to both. */
function shareObjects(tree: Dependents, clause: Clause, first: Clause): void {
  if (clause.kind !== 'verb' || clause.passive || first.passive) return;
  if (clause.objects.length === 0) clause.objects = first.objects.filter((i) => i > clause.head);
  const between = tree.sentence.tokens.slice(first.head + 1, clause.head);
  if (first.objects.length > 0 || first.obliques.length > 0 || between.some((t) => t.upos !== 'CCONJ')) return;
  first.objects = clause.objects;
}

/** The subject of an infinitive or participle: the governing verb's object if it has one, else its subject. */
function control(clause: Clause, governor: Clause, rel: string): void {
  if (clause.subjects.length + clause.passiveSubjects.length > 0) return;
  const outer = governor.subjects.length > 0 ? governor.subjects : governor.passiveSubjects;
  const taken = rel === 'xcomp' && governor.objects.length > 0 ? governor.objects : outer;
  if (clause.passive) clause.passiveSubjects = taken;
  else clause.subjects = taken;
}

/** Appositions of a noun, both ways: "Kandahar, the second-largest city". */
export function appositions(tree: Dependents, i: number): number[] {
  const t = tree.token(i);
  return [...(isRel(t.rel, 'appos') && t.head >= 0 ? [t.head] : []), ...tree.of(i, 'appos')];
}

import { z } from 'zod';
import { Extent, Manner, Means, Modality, Polarity, Predicate } from '../model/claim.ts';

const Words = z
  .union([z.string(), z.array(z.string())])
  .transform((s) => (typeof s === 'string' ? s.split(/\s+/) : s).filter(Boolean));

/**
 * Where a slot is filled from; the first of a list that holds what the slot needs wins:
 * `agent`, `patient`, `complement` · a preposition (`in`, `from`, `out of`): an oblique of the frame ·
 * `patient.of`: a prepositional phrase on that phrase · `owner`, `agent.owner`: "Russia's capture", "Taliban attack" ·
 * `here`, `country`: the town, or the country, that the talk is of, for verbs that tell no place ·
 * `holder`: what a noun behind a preposition is said of ("[Kabul] is under siege") · `governor.agent`, `governor.patient`.
 */
const Slot = z.union([z.string(), z.array(z.string())]).transform((s) => (typeof s === 'string' ? [s] : s));

/**
 * What a phrase must be. side: an armed side, a state or an official; strict: armed people or a state, by word or name;
 * armed: the same, but no bare name that nothing tells to be of a side;
 * remote: guns, aircraft and strikes too; line: road, bridge, crossing or supply line; fighting: an event noun of combat.
 */
export const Class = z.enum([
  'side',
  'strict',
  'armed',
  'remote',
  'civilian',
  'official',
  'line',
  'fighting',
  'foe',
  'none',
  'any',
]);
export type Class = z.infer<typeof Class>;

/** What a sentence must give: "take Kunduz by Taliban [negated] [planned] [part]"; an empty list: nothing. */
export const Expected = z.union([z.string().transform((s) => [s]), z.array(z.string())]);

export const Rule = z.strictObject({
  id: z.string(),
  /** Where it is not the file's. */
  predicate: Predicate.optional(),
  /** Trigger lemmas; a phrasal verb is written `drive_out`. */
  verbs: Words.optional(),
  nouns: Words.optional(),
  /** Participles before a noun: "[besieged] Aleppo", "rebel-[held] areas". */
  modifiers: Words.optional(),
  voice: z.enum(['active', 'passive']).optional(),
  /** Lemmas that the head of the object must, or must not, be. */
  object: Words.optional(),
  unlessObject: Words.optional(),
  /** Lemmas that the head of the subject (of a passive: of what it is done to) must be. */
  subject: Words.optional(),
  unlessSubject: Words.optional(),
  complement: Words.optional(),
  unlessComplement: Words.optional(),
  /** Prepositions of which one must, or none may, stand in the frame. */
  with: z.array(z.string()).optional(),
  unlessWith: z.array(z.string()).optional(),
  /** A preposition and the lemmas its noun must be one of; any pair is enough. */
  oblique: z.record(z.string(), Words).optional(),
  unlessOblique: z.record(z.string(), Words).optional(),
  /** For nouns: the preposition it must stand behind ("[under] siege"). */
  behind: z.array(z.string()).optional(),
  /** For nouns: verbs of which it must, or may not, be subject or object. */
  governor: Words.optional(),
  unlessGovernor: Words.optional(),
  agent: Class.optional(),
  patient: Class.optional(),
  place: Slot,
  actor: Slot.optional(),
  against: Slot.optional(),
  /** named: only places told by name or standing for a name; line: roads, crossings and the like; settled: neither building, base nor country. */
  kinds: z.enum(['named', 'line', 'site', 'settled', 'not-country']).optional(),
  /** Penn tags that the trigger may have (VBD, VBG …), and words that may, or may not, open its clause. */
  tags: Words.optional(),
  unlessTags: Words.optional(),
  markers: Words.optional(),
  /** Adverbs of which one must stand in or beside the verb group. */
  adverb: Words.optional(),
  unlessAdverb: Words.optional(),
  /** Nothing is told that the subject is, nor only that there is such: "were in X", not "were the masters in X", "there were in X". */
  bare: z.boolean().optional(),
  /** Auxiliaries of which one must stand before the verb. */
  aux: Words.optional(),
  /** Words of which one must stand in the noun phrase, for a verb in its object. */
  having: Words.optional(),
  /** Words of which none may stand in the noun phrase or object. */
  unlessHaving: Words.optional(),
  /** What is so is said of the thing itself: no verb or noun above changes its polarity or modality. */
  plain: z.boolean().optional(),
  /** A claim is made although no place is told. */
  placeless: z.boolean().optional(),
  /** Tells something only where it is told not to be so: "has not sent a soldier to X". */
  onlyNegated: z.boolean().optional(),
  /** No claim unless someone is told to do it. */
  needsActor: z.boolean().optional(),
  extent: Extent.optional(),
  polarity: Polarity.optional(),
  modality: Modality.optional(),
  means: Means.optional(),
  manner: Manner.optional(),
  /** Higher wins where several rules of one predicate fire on one frame; else the first of the file. */
  weight: z.number().optional(),
  try: z.record(z.string(), Expected).optional(),
});
export type Rule = z.infer<typeof Rule>;

/** A file of `data/rules/`: one family. `silent`: sentences on which no rule of the file may fire. */
export const RuleFile = z.strictObject({
  predicate: Predicate,
  about: z.string(),
  rules: z.array(Rule),
  silent: z.array(z.string()).optional(),
});
export type RuleFile = z.infer<typeof RuleFile>;

export interface CompiledRule extends Rule {
  predicate: Predicate;
  weight: number;
  order: number;
}

/** Rules looked up by trigger: `verb:capture`, `verb:drive_out`, `noun:capture`, `modifier:besieged`. */
export interface RuleBook {
  rules: CompiledRule[];
  silent: { predicate: Predicate; sentence: string }[];
  byTrigger: Map<string, CompiledRule[]>;
  nouns: ReadonlySet<string>;
  modifiers: ReadonlySet<string>;
  /** Verb form -> lemma, for forms a tagger's lemma may miss. */
  forms: ReadonlyMap<string, string>;
}

/** Every field of a rule, so that all rules have one shape: the engine reads them twice as fast as rules of many shapes. */
const NO_FIELD = {
  id: undefined,
  predicate: undefined,
  verbs: undefined,
  nouns: undefined,
  modifiers: undefined,
  voice: undefined,
  object: undefined,
  unlessObject: undefined,
  subject: undefined,
  unlessSubject: undefined,
  complement: undefined,
  unlessComplement: undefined,
  with: undefined,
  unlessWith: undefined,
  oblique: undefined,
  unlessOblique: undefined,
  behind: undefined,
  governor: undefined,
  unlessGovernor: undefined,
  agent: undefined,
  patient: undefined,
  place: undefined,
  actor: undefined,
  against: undefined,
  kinds: undefined,
  tags: undefined,
  unlessTags: undefined,
  markers: undefined,
  adverb: undefined,
  unlessAdverb: undefined,
  bare: undefined,
  aux: undefined,
  having: undefined,
  unlessHaving: undefined,
  plain: undefined,
  placeless: undefined,
  onlyNegated: undefined,
  needsActor: undefined,
  extent: undefined,
  polarity: undefined,
  modality: undefined,
  means: undefined,
  manner: undefined,
  weight: undefined,
  try: undefined,
} satisfies Record<keyof Rule, undefined>;

/** Indexes rule files by trigger. Order: the files' own. */
export function compileRules(files: readonly RuleFile[], irregular: ReadonlyMap<string, string>): RuleBook {
  const rules: CompiledRule[] = [];
  const byTrigger = new Map<string, CompiledRule[]>();
  const nouns = new Set<string>();
  const modifiers = new Set<string>();
  const forms = new Map<string, string>();
  const put = (key: string, rule: CompiledRule): void => {
    const at = byTrigger.get(key);
    if (at) at.push(rule);
    else byTrigger.set(key, [rule]);
  };
  for (const file of files) {
    for (const rule of file.rules) {
      const compiled: CompiledRule = {
        ...NO_FIELD,
        ...rule,
        predicate: rule.predicate ?? file.predicate,
        weight: rule.weight ?? 0,
        order: rules.length,
      };
      rules.push(compiled);
      for (const verb of rule.verbs ?? []) {
        put(`verb:${verb}`, compiled);
        for (const form of inflections(verb.split('_')[0]!)) forms.set(form, verb.split('_')[0]!);
      }
      for (const noun of rule.nouns ?? []) {
        put(`noun:${noun}`, compiled);
        nouns.add(noun);
      }
      for (const m of rule.modifiers ?? []) {
        put(`modifier:${m}`, compiled);
        modifiers.add(m);
      }
    }
  }
  for (const [form, lemma] of irregular) forms.set(form, lemma);
  return {
    rules,
    byTrigger,
    nouns,
    modifiers,
    forms,
    silent: files.flatMap((f) => (f.silent ?? []).map((sentence) => ({ predicate: f.predicate, sentence }))),
  };
}

/** Regular forms of an English verb. */
function inflections(lemma: string): string[] {
  const e = lemma.endsWith('e');
  const y = /[^aeiou]y$/.test(lemma);
  const s = /(s|x|ch|sh|z)$/.test(lemma) ? `${lemma}es` : y ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
  const ed = e ? `${lemma}d` : y ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
  const ing = e && !/ee$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
  const out = [lemma, s, ed, ing];
  if (/[^aeiou][aeiou][bdglmnprt]$/.test(lemma)) {
    const last = lemma.at(-1)!;
    out.push(`${lemma}${last}ed`, `${lemma}${last}ing`);
  }
  return out;
}

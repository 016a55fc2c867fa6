import { z } from 'zod';
import { Extent, Manner, Means, Modality, Polarity, Predicate } from '../model/claim.ts';

/**
 * Where a slot is filled from: `agent`, `patient`, `complement`, a preposition (`in`, `from`: an oblique of the frame),
 * `patient.of` (a prepositional phrase on that phrase), `owner` ("Russia's capture", "Taliban attack"), `governor.agent`.
 * Lists are tried in order; the first that holds what the slot needs wins.
 */
const Slot = z.union([z.string(), z.array(z.string())]).transform((s) => (typeof s === 'string' ? s.split(/\s+/) : s));
const Words = z
  .union([z.string(), z.array(z.string())])
  .transform((s) => (typeof s === 'string' ? s.split(/\s+/).filter(Boolean) : s));

/** What a phrase must be: force (armed side or its units), state, official, civilian, place, road, any. */
export const Class = z.enum(['force', 'state', 'official', 'civilian', 'place', 'road', 'side', 'thing', 'any']);

/** One `try:` example: a sentence and the claims it must give: "take Kunduz by Taliban [negated] [planned] [part]". Empty: silence. */
export const Try = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]));

export const Rule = z.strictObject({
  id: z.string(),
  /** Not given: the file's. */
  predicate: Predicate.optional(),
  /** Trigger lemmas; a phrasal verb is written `drive_out`. At least one of verbs, nouns, modifiers. */
  verbs: Words.optional(),
  nouns: Words.optional(),
  /** Adjectives and participles before a place name: `besieged`, `-held`. */
  modifiers: Words.optional(),
  voice: z.enum(['active', 'passive']).optional(),
  /** Lemmas that the head of the patient (`control` in "took control of") or the complement must be. */
  object: Words.optional(),
  /** Lemmas that the head of the patient must not be. */
  unlessObject: Words.optional(),
  complement: Words.optional(),
  /** Prepositions of which one must stand in the frame with any filler, or with the heads named in `preps`. */
  with: Words.optional(),
  /** `into hands`: a preposition and the lemmas its noun may have. */
  oblique: z.record(z.string(), Words).optional(),
  unlessOblique: z.record(z.string(), Words).optional(),
  /** For nouns: the preposition the noun must stand behind ("under siege"). */
  behind: Words.optional(),
  /** For nouns: verbs of which it must be object or subject ("launch an attack"). */
  governor: Words.optional(),
  agent: Class.optional(),
  patient: Class.optional(),
  place: Slot.optional(),
  actor: Slot.optional(),
  against: Slot.optional(),
  /** The claim is kept although no place is told. */
  placeless: z.boolean().optional(),
  /** Kinds that the place must (not) be. */
  kinds: Words.optional(),
  notKinds: Words.optional(),
  extent: Extent.optional(),
  polarity: Polarity.optional(),
  modality: Modality.optional(),
  means: Means.optional(),
  manner: Manner.optional(),
  /** Higher wins where several rules of one predicate fire on one frame. Default: number of conditions. */
  weight: z.number().optional(),
  try: Try.optional(),
});
export type Rule = z.infer<typeof Rule>;

/** A file of `data/rules/`: one family. */
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
}

/** Rules looked up by trigger: `verb:capture`, `verb:drive_out`, `noun:capture`, `modifier:besieged`. */
export interface RuleBook {
  rules: CompiledRule[];
  byTrigger: Map<string, CompiledRule[]>;
}

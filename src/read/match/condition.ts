import { classOf } from '../actor/doer.ts';
import { isTimeHead } from '../chunk/time-head.ts';
import type { Frame } from '../frame.ts';
import type { Reader } from '../reader.ts';
import type { CompiledRule } from '../rule.ts';
import { isClass } from './class.ts';
import { adverbIn, adverbs, headIn } from './head.ts';

/** The first condition of a rule that a frame does not meet, slots aside; null when it meets all. */
export function unmet(reader: Reader, rule: CompiledRule, frame: Frame): string | null {
  if (rule.voice && rule.voice !== frame.voice) return `voice is ${frame.voice}`;
  const tag = frame.sentence.tokens[frame.head]!.xpos;
  if (rule.tags && !rule.tags.includes(tag)) return `the form is ${tag}`;
  if (rule.unlessTags?.includes(tag) && frame.group.end - frame.group.start === 1) return `the form is ${tag}`;
  const having = frame.phrase ?? frame.patient;
  if (
    rule.having &&
    !(
      having &&
      frame.sentence.tokens.slice(having.start, having.end).some((t) => rule.having!.includes(t.text.toLowerCase()))
    )
  )
    return `without any of: ${rule.having.join(', ')}`;
  if (
    rule.unlessHaving &&
    having &&
    frame.sentence.tokens.slice(having.start, having.end).some((t) => rule.unlessHaving!.includes(t.text.toLowerCase()))
  )
    return 'a word in the noun phrase makes it mean something else';
  if (
    rule.aux &&
    !frame.sentence.tokens.slice(frame.group.start, frame.head).some((t) => rule.aux!.includes(t.text.toLowerCase()))
  )
    return 'no such auxiliary';
  if (rule.bare && (frame.complement || frame.sentence.tokens[frame.group.start - 1]?.xpos === 'EX'))
    return 'the subject is told to be something';
  if (rule.unlessAdverb && adverbs(frame).some((w) => rule.unlessAdverb!.includes(w)))
    return 'an adverb makes it mean something else';
  if (rule.adverb && !adverbs(frame).some((w) => rule.adverb!.includes(w)))
    return `without any of: ${rule.adverb.join(', ')}`;
  if (rule.markers && !rule.markers.includes(frame.marker ?? '')) return 'the clause opens otherwise';
  const object = frame.patient;
  if (rule.object && !headIn(object, rule.object))
    return `the object is not one of: ${rule.object.slice(0, 6).join(', ')}`;
  if (rule.unlessObject && headIn(object ?? frame.complement, rule.unlessObject))
    return 'the object makes it mean something else';
  const subject = frame.voice === 'passive' ? frame.patient : frame.agent;
  if (rule.subject && !headIn(subject, rule.subject))
    return `the subject is not one of: ${rule.subject.slice(0, 6).join(', ')}`;
  if (rule.unlessSubject && headIn(subject, rule.unlessSubject)) return 'the subject makes it mean something else';
  const complement = frame.complement ?? frame.patient;
  if (rule.complement && !headIn(complement, rule.complement)) return 'the complement does not fit';
  if (rule.unlessComplement && (headIn(complement, rule.unlessComplement) || adverbIn(frame, rule.unlessComplement)))
    return 'the word after it makes it mean something else';
  if (rule.with && !frame.obliques.some((o) => rule.with!.includes(o.prep)))
    return `none of these follows: ${rule.with.join(', ')}`;
  if (
    rule.unlessWith &&
    frame.obliques.some(
      (o) =>
        rule.unlessWith!.includes(o.prep) &&
        (/^(since|for)$/.test(o.prep) || !isTimeHead(o.phrase.sentence.tokens[o.phrase.head]!)),
    )
  )
    return 'a preposition makes it mean something else';
  if (
    rule.oblique &&
    !Object.entries(rule.oblique).some(([prep, words]) =>
      frame.obliques.some((o) => o.prep === prep && headIn(o.phrase, words)),
    )
  )
    return 'no such prepositional phrase';
  if (
    rule.unlessOblique &&
    Object.entries(rule.unlessOblique).some(([prep, words]) =>
      frame.obliques.some((o) => o.prep === prep && headIn(o.phrase, words)),
    )
  )
    return 'a prepositional phrase makes it mean something else';
  if (rule.behind && !rule.behind.includes(frame.prep ?? ''))
    return `does not stand behind ${rule.behind.join(' or ')}`;
  const governor = frame.governor?.lemma ?? '';
  if (rule.governor && !rule.governor.includes(governor)) return 'the governing verb does not fit';
  if (rule.unlessGovernor?.includes(governor)) return `"${governor}" makes it mean something else`;
  if (
    (rule.predicate === 'cut' || rule.predicate === 'reopen') &&
    frame.agent &&
    frame.form === 'verb' &&
    classOf(reader.actors, frame.agent) === 'civilian'
  )
    return 'the doers are civilians';
  if (rule.agent && !isClass(reader, frame.agent, rule.agent)) return `the agent is not of class ${rule.agent}`;
  if (rule.patient && !isClass(reader, frame.patient, rule.patient))
    return `the object is not of class ${rule.patient}`;
  return null;
}

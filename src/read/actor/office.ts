import type { ActorMention } from '../document.ts';
import type { Phrase } from '../frame.ts';
import type { ActorContext } from './context.ts';

/** Offices of a state, of which a report on its war tells without saying whose they are. */
const OFFICE =
  /^(the )?((acting|interim|transitional|deputy|then) )?(president|prime minister|premier|defen[cs]e minister|interior minister|foreign minister|information minister|army chief|chief of staff|king|emperor|head of state)\b/i;
/** Words that make an office no state's: "the rebel president". */
const OTHERS =
  /\b(rebel|separatist|breakaway|self-\p{L}+|former|ex|vice|rival|shadow|exiled|opposition|militia|party|group|movement)\b/iu;

/** The state of which one is president or minister: the report's own, unless his people or another state is told of anywhere. */
export function stateOf(actors: ActorContext, official: Phrase): ActorMention | null {
  const { sentence } = official;
  const { text } = actors.document.report;
  const words = text.slice(sentence.tokens[official.start]!.start, sentence.tokens[official.end - 1]!.end);
  if (!OFFICE.test(words) || OTHERS.test(words)) return null;
  const surname = sentence.tokens[official.head]!;
  const demonyms = actors.document.lexicon.map('demonym');
  // "Russian President Vladimir Putin" told elsewhere
  for (const s of actors.document.sentences)
    for (const p of s.phrases) {
      if (p === official || p.parts.length > 0 || s.tokens[p.head]!.text !== surname.text) continue;
      const people = s.tokens.slice(p.start, p.head).find((t) => demonyms.has(t.text.toLowerCase()));
      const group = s.tokens.slice(p.start, p.head).some((t) => /^(rebel|separatist|breakaway)$/i.test(t.text));
      if (group) return null;
      if (people) return actors.make(official, demonyms.get(people.text.toLowerCase())!, { kind: 'government' });
    }
  // of two states at war it may be either's
  const states = new Set(
    actors.document.sentences
      .flatMap((s) => s.frames)
      .flatMap((f) => (f.form === 'verb' && f.agent ? [f.agent] : []))
      .flatMap((p) => p.sentence.tokens.slice(p.start, p.end))
      .map((t) => demonyms.get(t.text.toLowerCase()))
      .filter((c) => c !== undefined),
  );
  const name = states.size > 1 ? null : actors.stateSide();
  return name ? actors.make(official, name, { kind: 'government' }) : null;
}

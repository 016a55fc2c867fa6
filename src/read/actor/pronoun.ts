import type { ActorMention, Phrase } from '../frame.ts';
import type { ActorContext } from './context.ts';
import { classOf } from './doer.ts';
import { recallActor } from './recall.ts';

export function pronounActor(actors: ActorContext, phrase: Phrase): ActorMention | null {
  const { tokens } = phrase.sentence;
  const word = tokens[phrase.head]!.text.toLowerCase();
  if (/^(he|his|him|she|her|i|my|me)$/.test(word))
    return actors.make(phrase, null, { kind: 'official', form: 'pronoun' });
  if (/^(we|us|our)$/.test(word)) {
    const speaker = speakerSide(actors, phrase);
    return actors.make(phrase, speaker, { kind: 'force', form: 'pronoun' });
  }
  const sayer = sayerBefore(actors, phrase) ?? subjectBefore(actors, phrase);
  if (sayer) return actors.make(phrase, sayer.name, { kind: sayer.kind, form: 'pronoun', id: sayer.id });
  const earlier = recallActor(actors, /^(it|its)$/.test(word) ? 'single' : null, phrase, word);
  return earlier ? actors.make(phrase, earlier.name, { kind: earlier.kind, form: 'pronoun', id: earlier.id }) : null;
}

/** "The army said [it] had …", "X said [its] fighters had …": who says so in this sentence. */
export function sayerBefore(actors: ActorContext, phrase: Phrase): ActorMention | null {
  const { tokens } = phrase.sentence;
  const says = phrase.sentence.frames.filter(
    (f) =>
      f.form === 'verb' &&
      f.reader === 'chunk' &&
      f.agent &&
      f.head < phrase.start &&
      f.agent.end <= f.head &&
      /^(say|claim|announce|confirm|admit|declare|insist|deny|report|acknowledge|add|concede|boast|maintain)$/.test(
        f.lemma,
      ),
  );
  const verb = says.at(-1);
  if (!verb?.agent) return null;
  // another side told of in between is nearer: "the army said the rebels had left their camp"
  const between = phrase.sentence.phrases.some(
    (p) =>
      p.parts.length === 0 &&
      p.start > verb.head &&
      p.end <= phrase.start &&
      tokens[p.head]!.xpos !== 'PRP' &&
      tokens[p.head]!.xpos !== 'PRP$' &&
      /^(force|state|civilian)$/.test(classOf(actors, p)),
  );
  if (between) return null;
  const a = actors.of(verb.agent);
  if (a?.name && (a.kind === 'force' || a.kind === 'government')) return a;
  // "its spokesman said", "Ukrainian commanders said", "the group's leader said"
  const owner = verb.agent.owner ? actors.of(verb.agent.owner) : null;
  if (owner?.name && (owner.kind === 'force' || owner.kind === 'government')) return owner;
  // "a statement by X said"
  const by = verb.agent.posts.find((o) => /^(by|from|of)$/.test(o.prep));
  const behind = by ? actors.of(by.phrase) : null;
  if (behind?.name && (behind.kind === 'force' || behind.kind === 'government')) return behind;
  return a ? behindOfficial(actors, verb.agent) : null;
}

/** The side in the description of an official: "[M23] spokesman X", "[Ukrainian] commanders". */
export function behindOfficial(actors: ActorContext, phrase: Phrase): ActorMention | null {
  const { lexicon } = actors.document;
  const { tokens } = phrase.sentence;
  for (let i = phrase.start; i < phrase.end; i++) {
    const w = tokens[i]!.text.toLowerCase();
    const run = actors.names.at(phrase.sentence, i);
    if (run && actors.names.sort(run) === 'group') return actors.make(phrase, actors.expand(run.text));
    if (lexicon.map('demonym').has(w))
      return actors.make(phrase, lexicon.map('demonym').get(w)!, { kind: 'government' });
  }
  return null;
}

/** "X took A. [It] also took B.", "X said so. [They] had …": the subject of the sentence before, where the pronoun opens this one. */
export function subjectBefore(actors: ActorContext, phrase: Phrase): ActorMention | null {
  if (phrase.start > 2 || !/^(it|they|its|their)$/i.test(phrase.sentence.tokens[phrase.head]!.text)) return null;
  const before = actors.document.sentences[phrase.sentence.index - 1];
  if (!before || before.paragraph.kind === 'headline') return null;
  const main = before.frames.find((f) => f.form === 'verb' && f.agent && !f.governor && !f.marker);
  if (!main?.agent || main.agent.start > 4) return null;
  const a = actors.of(main.agent);
  if (!a?.name || (a.kind !== 'force' && a.kind !== 'government')) return null;
  const plural = /^NNP?S$/.test(before.tokens[main.agent.head]!.xpos);
  if (/^its?$/i.test(phrase.sentence.tokens[phrase.head]!.text) && plural && a.form === 'noun') return null;
  return a;
}

/** The side a quoted "we" speaks for: a demonym or party beside the speaker in this or the sentences around. */
export function speakerSide(actors: ActorContext, phrase: Phrase): string | null {
  const here = phrase.sentence;
  for (const s of [here, actors.document.sentences[here.index + 1], actors.document.sentences[here.index - 1]]) {
    if (!s) continue;
    for (const p of s.phrases) {
      const cls = p.parts.length ? 'thing' : classOf(actors, p);
      if (cls !== 'official') continue;
      for (let i = p.start; i < p.end; i++) {
        const w = s.tokens[i]!.text.toLowerCase();
        if (actors.document.lexicon.has('demonym', w)) return actors.document.lexicon.map('demonym').get(w)!;
        const run = actors.names.at(s, i);
        if (run && actors.names.sort(run) === 'group') return actors.expand(run.text);
      }
    }
  }
  return actors.stateSide();
}

import type { ActorMention, Frame, Phrase, ReadSentence } from '../frame.ts';
import { antecedentOf, deedOf, numberOf, standingsOf } from './antecedent.ts';
import type { ActorContext } from './context.ts';
import { classOf } from './doer.ts';
import { stateOf } from './office.ts';
import { recallActor } from './recall.ts';

export function pronounActor(actors: ActorContext, phrase: Phrase): ActorMention | null {
  const { tokens } = phrase.sentence;
  const word = tokens[phrase.head]!.text.toLowerCase();
  if (/^(he|his|him|she|her|i|my|me|you|your)$/.test(word))
    return actors.make(phrase, null, { kind: 'official', form: 'pronoun' });
  if (/^(we|us|our)$/.test(word)) {
    const side = speakerSide(actors, phrase);
    return actors.make(phrase, side.name, { kind: side.kind, form: 'pronoun' });
  }
  if (/^(who|which|that)$/.test(word)) {
    const earlier = recallActor(actors, null, phrase, word);
    return earlier ? actors.make(phrase, earlier.name, { kind: earlier.kind, form: 'pronoun', id: earlier.id }) : null;
  }
  const sayer = sayerBefore(actors, phrase);
  if (sayer) return actors.make(phrase, sayer.name, { kind: sayer.kind, form: 'pronoun', id: sayer.id });
  const { actor, unsure } = antecedentOf(actors, phrase);
  if (!actor) return null;
  return actors.make(phrase, unsure ? null : actor.name, {
    kind: actor.kind,
    form: 'pronoun',
    id: unsure ? null : actor.id,
  });
}

/** "The army said [it] had …", "X said [its] fighters had …": who says so in this sentence. */
export function sayerBefore(actors: ActorContext, phrase: Phrase, also?: RegExp): ActorMention | null {
  const { tokens } = phrase.sentence;
  const says = phrase.sentence.frames.filter(
    (f) =>
      f.form === 'verb' &&
      f.agent &&
      f.head < phrase.start &&
      f.agent.end <= f.head &&
      (/^(say|claim|announce|confirm|admit|declare|insist|deny|report|acknowledge|add|concede|boast|maintain)$/.test(
        f.lemma,
      ) ||
        also?.test(f.lemma)),
  );
  const verb = says.at(-1);
  if (!verb?.agent) return null;
  // "X took A, a spokesman said, after they had …": said by the way, and no word of the speaker's
  if (tokens[verb.agent.start - 1]?.text === ',' && !verb.governor && isAside(phrase, verb)) return null;
  // another side told of in between is nearer: "the army said the rebels had left their camp"
  const between = phrase.sentence.phrases.some(
    (p) =>
      p.parts.length === 0 &&
      p.start > verb.head &&
      p.end <= phrase.start &&
      tokens[p.head]!.xpos !== 'PRP' &&
      tokens[p.head]!.xpos !== 'PRP$' &&
      fits(actors, p, phrase) &&
      /^(force|state|civilian)$/.test(classOf(actors, p)),
  );
  if (between) return null;
  return sideOf(actors, verb.agent);
}

/** "The Defence Minister … He vowed that [his] men": the side of the official spoken of before. */
export function masterBefore(actors: ActorContext, phrase: Phrase): ActorMention | null {
  for (let back = 0; back <= 2; back++) {
    const s = actors.document.sentences[phrase.sentence.index - back];
    if (!s) return null;
    const standing = standingsOf(s);
    for (const p of [...s.phrases].reverse()) {
      if (back === 0 && p.end > phrase.start) continue;
      if (p.parts.length > 0 || s.tokens[p.head]!.xpos.startsWith('PRP') || (standing.get(p)?.rank ?? 0) < 2) continue;
      if (classOf(actors, p) === 'official') return officialSide(actors, p);
    }
  }
  return null;
}

/** The side that a speaker is or speaks for: "X", "its spokesman", "Ukrainian commanders", "a spokesman for the rebels". */
function sideOf(actors: ActorContext, sayer: Phrase): ActorMention | null {
  const a = actors.of(sayer);
  return a?.name && (a.kind === 'force' || a.kind === 'government') ? a : officialSide(actors, sayer);
}

/** The side that an official, an office or a statement speaks for. */
export function officialSide(actors: ActorContext, sayer: Phrase): ActorMention | null {
  const owner = sayer.owner ? actors.of(sayer.owner) : null;
  if (owner?.name && (owner.kind === 'force' || owner.kind === 'government')) return owner;
  const by = sayer.posts.find((o) => /^(by|from|of|for)$/.test(o.prep));
  const behind = by ? actors.of(by.phrase) : null;
  if (behind?.name && (behind.kind === 'force' || behind.kind === 'government')) return behind;
  const isStatement = STATEMENT.test(sayer.sentence.tokens[sayer.head]!.lemma.toLowerCase());
  if (!actors.of(sayer) && !isStatement) return null;
  return (
    behindOfficial(actors, sayer) ??
    (by ? behindOfficial(actors, by.phrase) : null) ??
    stateOf(actors, sayer) ??
    stateOffice(actors, sayer)
  );
}

const STATEMENT = /^(communiqu[eé]|statement|bulletin|radio|television|announcement|source)$/;

/** "Defence Minister X", "a military communique": offices of the state at war, where no people is told. */
function stateOffice(actors: ActorContext, sayer: Phrase): ActorMention | null {
  const { tokens } = sayer.sentence;
  const office = tokens
    .slice(sayer.start, sayer.end)
    .find((t) => /^(army|military|defen[cs]e|interior|government)$/i.test(t.text))
    ?.text.toLowerCase();
  const name = office ? (actors.stateSide() ?? (/^(army|military|government)$/.test(office) ? office : null)) : null;
  return name ? actors.make(sayer, name, { kind: 'government' }) : null;
}

/** Whether a pronoun stands in a clause of its own behind "…, X said". */
function isAside(phrase: Phrase, verb: Frame): boolean {
  const deed = deedOf(phrase);
  return (
    !!deed &&
    deed.governor !== verb &&
    /^(after|before|when|as|since|while|until|where|because|and|but)$/.test(deed.marker ?? 'and')
  );
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
    // "a spokesman for the rebel council"
    if (lexicon.list('nonstate').has(w) && !/^(group|movement|faction|militia|organi[sz]ation|opposition)$/.test(w)) {
      const side = recallActor(actors, 'nonstate', phrase, w);
      return actors.make(phrase, side?.name ?? `${w}s`, { kind: 'force' });
    }
  }
  return null;
}

/** Whether a phrase can be what a pronoun of one or of many stands for. */
function fits(actors: ActorContext, p: Phrase, pronoun: Phrase): boolean {
  const single = /^its?$/i.test(pronoun.sentence.tokens[pronoun.head]!.text);
  const a = actors.of(p);
  if (!a) return true;
  const number = numberOf(a, p);
  return single ? number.one : number.many;
}

const SAYING = /^(say|tell|add|claim|announce|declare|write|insist|warn|vow|explain|note|recall|boast|promise)$/;

/** Who speaks the words of a quotation: the subject of a verb of saying in this sentence, else in those around it. */
function quotedBy(actors: ActorContext, here: ReadSentence): Phrase | null {
  // a name of no known sort that says "we" is somebody's
  const isStrange = (p: Phrase): boolean => {
    const run = actors.names.at(p.sentence, p.head);
    return !!run && actors.names.sort(run) === 'unknown' && run.text.includes(' ');
  };
  for (const s of [here, actors.document.sentences[here.index + 1], actors.document.sentences[here.index - 1]]) {
    if (!s) continue;
    for (const f of s.frames) {
      if (f.form !== 'verb' || !SAYING.test(f.lemma)) continue;
      // "..., said a trader": behind the verb
      const behind = s.phrases.find((p) => p.start === f.group.end && p.parts.length === 0);
      for (const p of [behind, f.agent])
        if (p && s.tokens[p.head]!.xpos !== 'PRP' && (/^(official|civilian)$/.test(classOf(actors, p)) || isStrange(p)))
          return p;
    }
  }
  return null;
}

/** The side a quoted "we" speaks for: a demonym or party beside the speaker in this or the sentences around. */
function speakerSide(actors: ActorContext, phrase: Phrase): { name: string | null; kind: ActorMention['kind'] } {
  const here = phrase.sentence;
  const { lexicon } = actors.document;
  const by = quotedBy(actors, here);
  if (by && classOf(actors, by) === 'civilian') return { name: null, kind: 'civilian' };
  // "a spokesman for X", "Y, head of X, said"
  for (const p of by ? [by, ...by.appositions] : []) {
    const behind = p.posts.find((o) => /^(for|of|from)$/.test(o.prep));
    const side = behind ? actors.of(behind.phrase) : null;
    if (side?.name && (side.kind === 'force' || side.kind === 'government')) return { name: side.name, kind: 'force' };
  }
  for (const s of [here, actors.document.sentences[here.index + 1], actors.document.sentences[here.index - 1]]) {
    if (!s) continue;
    for (const p of s.phrases) {
      const cls = p.parts.length ? 'thing' : classOf(actors, p);
      if (cls !== 'official') continue;
      for (let i = p.start; i < p.end; i++) {
        const w = s.tokens[i]!.text.toLowerCase();
        if (lexicon.has('demonym', w)) return { name: lexicon.map('demonym').get(w)!, kind: 'force' };
        const run = actors.names.at(s, i);
        if (run && actors.names.sort(run) === 'group') return { name: actors.expand(run.text), kind: 'force' };
      }
    }
  }
  return { name: actors.stateSide(), kind: 'force' };
}

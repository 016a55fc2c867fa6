import type { ActorMention, Phrase } from '../frame.ts';
import type { NameRun } from '../name.ts';
import { theatreOf } from '../theatre.ts';
import type { ActorContext } from './context.ts';
import { recallActor } from './recall.ts';
import { capitalise, STATE_LIKE, strip, WEAK } from './words.ts';

/** "Ethiopian and [Eritrean troops]". */
export function joinedPeople(actors: ActorContext, phrase: Phrase): string | null {
  const { tokens } = phrase.sentence;
  const before = tokens[phrase.start - 2]?.text.toLowerCase() ?? '';
  return tokens[phrase.start - 1]?.text === 'and' && actors.document.lexicon.map('demonym').has(before) ? before : null;
}

/** "the Malian defence and [security forces]". */
export function defenceForces(actors: ActorContext, phrase: Phrase): { name: string; start: number } | null {
  const { tokens } = phrase.sentence;
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  const at = phrase.start;
  if (!/^(security|police|intelligence|armed|military)$/.test(word(at))) return null;
  if (word(at - 1) !== 'and' || !/^(defen[cs]e|army|military|armed|police|government)$/.test(word(at - 2))) return null;
  if (!actors.document.lexicon.has('demonym', word(at - 3))) return null;
  return {
    name: actors.document.report.text.slice(tokens[at - 3]!.start, tokens[phrase.head]!.end),
    start: at - 3,
  };
}

/** "fighters [led by X]", "forces [loyal to X]". */
export function ledBy(actors: ActorContext, phrase: Phrase): { name: string; end: number } | null {
  const { tokens } = phrase.sentence;
  const next = (n: number): string => tokens[phrase.end + n]?.text.toLowerCase() ?? '';
  const two = `${next(0)} ${next(1)}`;
  const own = /^(led by|commanded by|belonging to)$/.test(two);
  const apart = /^(loyal to|allied (to|with)|aligned with|linked to|affiliated (to|with)|answering to|backed by)$/.test(
    two,
  );
  const backing = !own && !apart && /^(supporting|backing)$/.test(next(0));
  if (!own && !apart && !backing) return null;
  const from = phrase.end + (backing ? 1 : 2);
  const target = phrase.sentence.phrases.find((p) => p.start === from && p.parts.length === 0);
  if (!target) return null;
  const actor = actors.of(target);
  if (!actor?.name || actor.kind === 'civilian' || two === 'backed by') return null;
  // "forces loyal to Haftar" are told by the words as they stand, "fighters of X" by the group
  if (!own && !(apart && actor.kind === 'force' && actors.document.lexicon.has('group-name', actor.name)))
    return {
      name: strip(actors.document.report.text.slice(tokens[phrase.start]!.start, tokens[target.end - 1]!.end)),
      end: target.end,
    };
  return actor.kind === 'official' ? null : { name: actor.name, end: phrase.end };
}

export function ownerName(actors: ActorContext, phrase: Phrase): string | null {
  const owner = phrase.owner!;
  const t = owner.sentence.tokens[owner.head]!;
  if (t.xpos === 'PRP$') {
    const a = actors.of(owner);
    return a?.name ?? null;
  }
  const inner = actors.of(owner);
  return inner?.name ?? null;
}

/** "Syrian army", "Afghan government forces" by name; troops of a state by its name. */
export function nationalName(actors: ActorContext, phrase: Phrase, demonym: string, lemma: string): string {
  const country = actors.document.lexicon.map('demonym').get(demonym)!;
  const { tokens } = phrase.sentence;
  const text = tokens.slice(phrase.start, phrase.head + 1).map((t) => t.text.toLowerCase());
  const internal = actors.hasNonState();
  if (
    /^(rebel|separatist|fighter|militant|militia|insurgent|jihadist|militiaman|opposition|guerrilla|group)$/.test(lemma)
  ) {
    return `${capitalise(demonym)} ${tokens[phrase.head]!.text}`;
  }
  if (text.includes('government') || (internal && STATE_LIKE.test(lemma)))
    return `${capitalise(demonym)} ${text.includes('government') ? 'government' : tokens[phrase.head]!.text}`;
  return country;
}

export function namedActor(actors: ActorContext, phrase: Phrase, run: NameRun): ActorMention | null {
  const { lexicon } = actors.document;
  const sort = actors.names.sort(run);
  const words = run.text.split(/\s+/);
  if (sort === 'group') return actors.make(phrase, actors.expand(run.text));
  if (sort === 'nation') return actors.make(phrase, run.text, { kind: 'government' });
  if (sort === 'demonym') {
    const key = lexicon.has('demonym', run.text) ? run.text.toLowerCase() : run.text.toLowerCase().replace(/s$/, '');
    return actors.make(phrase, lexicon.map('demonym').get(key) ?? run.text, { kind: 'government' });
  }
  if (sort === 'time') return null;
  if (sort === 'media') return actors.make(phrase, run.text, { kind: 'media' });
  if (sort === 'body')
    return actors.make(phrase, run.text, { kind: /ministry$/i.test(run.text) ? 'government' : 'monitor' });
  if (sort === 'person') return actors.make(phrase, run.text, { kind: 'official' });
  if (sort === 'place') {
    const country = lexicon.map('metonym').get(run.text.toLowerCase());
    return country ? actors.make(phrase, country, { kind: 'government' }) : null;
  }
  // "Houthi forces Ansar", acronyms and unknown names in an actor's slot
  if (words.length > 0 && !/^(mr|mrs|ms)/i.test(words[0]!))
    return actors.make(phrase, actors.expand(run.text), { kind: 'force' });
  return null;
}

/** "the insurgents", "the group", "government forces", "the army". */
export function genericActor(
  actors: ActorContext,
  phrase: Phrase,
  lemma: string,
  kind: ActorMention['kind'],
): ActorMention | null {
  const { lexicon, report } = actors.document;
  const { tokens } = phrase.sentence;
  const words = tokens.slice(phrase.start, phrase.head + 1).map((t) => t.lemma.toLowerCase());
  const text = strip(report.text.slice(tokens[phrase.start]!.start, tokens[phrase.end - 1]!.end));
  const state =
    STATE_LIKE.test(lemma) ||
    words.some((w) =>
      /^(government|army|state|regime|loyalist|security|pro|national|federal)$|^pro-(government|regime)/.test(w),
    );
  if (/^(occupier|invader|enemy|adversary|foe)$/.test(lemma)) return null;
  if (state || /^(soldier|serviceman|garrison)$/.test(lemma)) {
    const near = state ? null : recallActor(actors, 'state', phrase, lemma);
    if (near) return actors.make(phrase, near.name, { kind: 'government', form: 'noun', id: near.id });
    const name = actors.stateSide();
    return actors.make(phrase, name ?? text, { kind: 'government', form: 'noun' });
  }
  // "the peshmerga", not capitalised
  if (lexicon.list('group-name').has(lemma) && lexicon.has('force', lemma)) return actors.make(phrase, text, { kind });
  const definite =
    /^(the|these|those|this|that|its|their|both)$/i.test(tokens[phrase.start]!.text) || lexicon.has('nonstate', lemma);
  if ((definite || WEAK.test(lemma)) && !areStrangers(actors, phrase, lemma)) {
    const wanted = lexicon.has('nonstate', lemma) || /^(group|movement|militia)$/.test(lemma) ? 'nonstate' : null;
    const earlier = recallActor(actors, wanted, phrase, lemma);
    if (earlier) return actors.make(phrase, earlier.name, { kind, form: 'noun', id: earlier.id });
    const packed = packGeneric(actors, lemma);
    if (packed) return actors.make(phrase, packed.name, { kind, form: 'noun', id: packed.id });
  }
  return actors.make(phrase, text, { kind, form: 'noun' });
}

/** "local fighters", "gunmen", "fighters from Idlib": others than those told of so far. */
export function areStrangers(actors: ActorContext, phrase: Phrase, lemma: string): boolean {
  const { tokens } = phrase.sentence;
  const first = tokens[phrase.start]!.text;
  if (/^(the|these|those|this|that|its|their)$/i.test(first)) return false;
  if (/^(gunman|tribesman|militiaman|assailant)$/.test(lemma)) return true;
  if (
    actors.document.lexicon.has('nonstate', lemma) &&
    /^(local|tribal|foreign|masked|unknown|unidentified|other|more|another|former|allied|rival)$/i.test(first)
  )
    return true;
  return lemma === 'fighter' && phrase.posts.some((o) => o.prep === 'from');
}

export function packGeneric(actors: ActorContext, lemma: string): { name: string; id: string } | null {
  const pack = theatreOf(actors.document);
  if (!pack) return null;
  const party = pack.parties.find((p) => p.generics.some((g) => g.toLowerCase().replace(/s$/, '') === lemma));
  return party ? { name: party.name, id: party.id } : null;
}

import { isCapitalised } from '../../lib/letters.ts';
import type { ActorMention, Phrase } from '../frame.ts';
import { isNoSide } from '../name/names.ts';
import type { NameRun } from '../name/run.ts';
import { hasWord } from '../speaker/words.ts';
import type { ActorContext } from './context.ts';
import { masterBefore, sayerBefore } from './pronoun.ts';
import { namedGovernment } from './state-name.ts';
import { capitalise, STATE_LIKE, strip, UNIT } from './words.ts';

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

/** "fighters [led by X]", "forces [loyal to X]", "troops [under General X]". */
export function ledBy(actors: ActorContext, phrase: Phrase): { name: string; end: number } | null {
  const { tokens } = phrase.sentence;
  const next = (n: number): string => tokens[phrase.end + n]?.text.toLowerCase() ?? '';
  const two = `${next(0)} ${next(1)}`;
  const own = /^(led by|commanded by|belonging to)$/.test(two);
  const under =
    next(0) === 'under' ? (/^the (command|leadership|orders) of$/.test(`${next(1)} ${next(2)} ${next(3)}`) ? 4 : 1) : 0;
  const apart =
    /^(loyal to|allied (to|with)|aligned with|linked to|affiliated (to|with)|answering to|faithful to|(backed|trained|armed|supported|funded|equipped|financed|sponsored) by)$/.test(
      two,
    );
  const backing = !own && !apart && /^(supporting|backing)$/.test(next(0));
  if (!own && !apart && !backing && !under) return null;
  const from = phrase.end + (under || (backing ? 1 : 2));
  const target = phrase.sentence.phrases.find((p) => p.start === from && p.parts.length === 0);
  if (!target) return null;
  const actor = actors.of(target);
  if (!actor?.name || actor.kind === 'civilian') return null;
  if (under && actor.kind !== 'official' && actor.form !== 'name') return null;
  // "troops backed by jets" are told by themselves, "forces backed by X" in no other words
  if (/ by$/.test(two) && apart && (phrase.end - phrase.start > 1 || actor.form !== 'name')) return null;
  // "forces loyal to Haftar" are told by the words as they stand, "fighters of X" by the group
  const called = apart && namedGovernment(actors.names) === actor.name ? actor.name : null;
  if (called) return { name: called, end: target.end };
  if (!own && !(apart && actor.kind === 'force' && actors.document.lexicon.has('group-name', actor.name)))
    return {
      name: strip(actors.document.report.text.slice(tokens[phrase.start]!.start, tokens[target.end - 1]!.end)),
      end: target.end,
    };
  // "led by former allies" names nobody
  if (actor.kind === 'official' || actor.form !== 'name') return null;
  return { name: actor.name, end: phrase.end };
}

/** By these a man speaks of his own men: "urged his fighters to march". */
const ORDERS = /^(urge|order|tell|instruct|ask|vow|promise|warn|write|call)$/;

export function ownerName(actors: ActorContext, phrase: Phrase): string | null {
  const owner = phrase.owner!;
  const t = owner.sentence.tokens[owner.head]!;
  // "the leader of the TPLF said his forces"
  if (/^(his|her)$/i.test(t.text))
    return (sayerBefore(actors, owner, ORDERS) ?? masterBefore(actors, owner))?.name ?? null;
  if (t.xpos === 'PRP$') {
    const a = actors.of(owner);
    return a?.name ?? null;
  }
  const inner = actors.of(owner);
  return inner?.name ?? null;
}

/** "Islamists", "the Maoists" with a capital: a creed names nobody, it stands for the other side. */
export function isCreed(actors: ActorContext, phrase: Phrase): boolean {
  const t = phrase.sentence.tokens[phrase.head]!;
  if (!isCapitalised(t.text) || !t.xpos.startsWith('NN') || phrase.posts.length > 0) return false;
  const word = t.text.toLowerCase().replace(/s$/, '');
  return actors.document.lexicon.list('creed').has(word) && actors.document.lexicon.list('nonstate').has(word);
}

/** "Pakistan's Army", "Mali's army", "Gaddafi's troops": the owner's own forces in the words as they stand. */
export function ownedName(actors: ActorContext, phrase: Phrase, lemma: string): string | null {
  const { owner } = phrase;
  const { tokens } = phrase.sentence;
  if (!owner || !/^NNP/.test(tokens[owner.head]!.xpos) || owner.end > phrase.head) return null;
  const run = actors.names.at(phrase.sentence, owner.head);
  const sort = run && actors.names.sort(run);
  const own =
    sort === 'person' || (sort === 'unknown' && run!.text.includes(' '))
      ? /^(army|military|government|force|troop|soldier|fighter|militia|man|rebel|guerrilla|insurgent|loyalist|supporter|follower)$/
      : sort === 'nation' || sort === 'place'
        ? /^(army|military|government|junta)$/
        : null;
  if (!own?.test(lemma)) return null;
  // "Libya's Tripoli government" of a report that names it
  const called = lemma === 'government' && sort !== 'person' ? namedGovernment(actors.names) : null;
  if (called) return called;
  return strip(actors.document.report.text.slice(tokens[phrase.start]!.start, tokens[phrase.head]!.end));
}

/** "Syrian army", "Iraqi security forces", "French special forces" by name; troops of a state at war with another by its name. */
export function nationalName(actors: ActorContext, phrase: Phrase, demonym: string, lemma: string): string {
  const { lexicon } = actors.document;
  const country = lexicon.map('demonym').get(demonym)!;
  const { tokens } = phrase.sentence;
  const text = tokens.slice(phrase.start, phrase.head + 1).map((t) => t.text.toLowerCase());
  const at = phrase.start + text.lastIndexOf(demonym.split(' ').at(-1)!);
  const head = tokens[phrase.head]!.text;
  const internal = actors.hasNonState();
  if (
    /^(rebel|separatist|fighter|militant|militia|insurgent|jihadist|militiaman|opposition|guerrilla|group)$/.test(lemma)
  )
    return `${capitalise(demonym)} ${head}`;
  if (text.includes('government')) return `${capitalise(demonym)} government`;
  const body = tokens.slice(at + 1, phrase.head).map((t) => t.text);
  if (
    /^(force|police)$/.test(lemma) &&
    body.some((w) => /^(security|special|armed|defen[cs]e|federal|air|ground)$/i.test(w))
  )
    return `${capitalise(demonym)} ${[...body, head].join(' ')}`;
  if (STATE_LIKE.test(lemma)) return internal ? `${capitalise(demonym)} ${head}` : country;
  // "Malian soldiers" in a war inside a state; in a war of states the state's own name
  if (internal && /^(force|troop|soldier)$/.test(lemma) && !lexicon.has('country', demonym) && demonym.length > 3)
    return `${capitalise(demonym)} ${head}`;
  return lexicon.has('country', country) ? country : `${capitalise(demonym)} ${head}`;
}

export function namedActor(actors: ActorContext, phrase: Phrase, run: NameRun): ActorMention | null {
  const { lexicon } = actors.document;
  const sort = actors.names.sort(run);
  const words = run.text.split(/\s+/);
  if (lexicon.has('people-name', run.text)) return actors.make(phrase, run.text, { kind: 'civilian', form: 'noun' });
  // "the Thai Second Army Region": the state's own
  const people = phrase.sentence.tokens[run.start - 1]?.text.toLowerCase() ?? '';
  if (sort === 'group' && run.start > phrase.start && UNIT.test(run.text) && lexicon.map('demonym').has(people))
    return actors.make(phrase, lexicon.map('demonym').get(people)!, { kind: 'government' });
  if (sort === 'group') return actors.make(phrase, actors.expand(run.text));
  if (sort === 'nation') return actors.make(phrase, run.text, { kind: 'government' });
  if (sort === 'demonym') {
    const key = run.text.toLowerCase();
    const country = lexicon.map('demonym').get(key) ?? lexicon.map('demonym').get(key.replace(/s$/, ''));
    return actors.make(phrase, country ?? run.text, { kind: 'government' });
  }
  if (sort === 'time') return null;
  if (lexicon.has('civilian', run.text)) return actors.make(phrase, run.text, { kind: 'civilian', form: 'noun' });
  if (sort === 'media') return actors.make(phrase, run.text, { kind: 'media' });
  if (sort === 'body')
    return actors.make(phrase, run.text, { kind: /ministry$/i.test(run.text) ? 'government' : 'monitor' });
  if (sort === 'person') return actors.make(phrase, run.text, { kind: 'official' });
  if (sort === 'place') {
    const country = lexicon.map('metonym').get(run.text.toLowerCase());
    return country ? actors.make(phrase, country, { kind: 'government' }) : null;
  }
  // "International Organization", "United Nations": hold no ground
  const tail = words.at(-1)!.toLowerCase();
  if (
    !lexicon.has('group-name', run.text) &&
    (hasWord(lexicon, 'speaker-international', run.text.toLowerCase()) ||
      (lexicon.has('org-tail', tail) && !lexicon.has('group-tail', tail)))
  )
    return actors.make(phrase, run.text, { kind: 'monitor' });
  if (words.length === 1 && /^\p{Lu}{2,}$/u.test(run.text) && isNoSide(lexicon, run.text)) return null;
  // "Houthi forces Ansar", acronyms and unknown names in an actor's slot
  if (words.length > 0 && !/^(mr|mrs|ms)/i.test(words[0]!))
    return actors.make(phrase, actors.expand(run.text), { kind: 'force' });
  return null;
}

import { anyOf } from '../../lib/any-of.ts';
import type { Phrase } from '../frame.ts';
import type { ActorContext } from './context.ts';
import { isUnarmed, lemmaOf, PLURAL_PRONOUN } from './words.ts';

export type ActorClass = 'force' | 'state' | 'official' | 'civilian' | 'monitor' | 'media' | 'thing';

/** Heads that are of the side named behind them: "thousands of fighters". */
const OF_A_SIDE = anyOf(
  'man people leader remnant element column group number hundred thousand dozen some many most rest wave team member ally counterpart rival advance supporter cadre backer partner',
);
const DOING = anyOf('presence offensive advance deployment campaign operation counteroffensive');

/** What sort of doer a phrase is. */
export function classOf(actors: ActorContext, phrase: Phrase): ActorClass {
  const { lexicon } = actors.document;
  if (phrase.parts.length > 0) {
    const classes = phrase.parts.map((p) => classOf(actors, p));
    return classes.find((c) => c === 'force' || c === 'state') ?? classes[0]!;
  }
  const t = phrase.sentence.tokens[phrase.head]!;
  const run = actors.names.at(phrase.sentence, phrase.head);
  if (run && run.end >= phrase.head + 1) {
    const sort = actors.names.sort(run);
    if (lexicon.has('people-name', run.text)) return 'civilian';
    if (sort === 'group') return 'force';
    if (sort === 'nation' || sort === 'demonym') return 'state';
    if (sort === 'person') return 'official';
    if (sort === 'media') return 'media';
    if (sort === 'time') return 'thing';
    if (lexicon.has('civilian', run.text)) return 'civilian';
    if (sort === 'body') return 'monitor';
    if (sort === 'place') return lexicon.has('metonym', run.text) ? 'state' : 'thing';
    return 'force';
  }
  const lemma = lemmaOf(t);
  if (lexicon.has('demonym', t.text)) return 'state';
  if (lemma === 'man' && (ownedBySide(actors, phrase) || followsSide(phrase) || isArmed(phrase))) return 'force';
  if (PLURAL_PRONOUN.test(t.text.toLowerCase())) {
    const a = actors.of(phrase);
    if (!a) return 'thing';
    return a.kind === 'civilian'
      ? 'civilian'
      : a.kind === 'official'
        ? 'official'
        : a.kind === 'government'
          ? 'state'
          : a.kind === 'other' || a.kind === 'monitor' || a.kind === 'media'
            ? 'thing'
            : 'force';
  }
  if (lemma === 'movement' && phrase.posts.some((p) => p.prep === 'of')) return 'thing';
  const lists = lexicon.of(lemma);
  if (lists.has('nonstate') || lists.has('force')) {
    // "aid groups"
    const unarmed =
      /^(group|force|organi[sz]ation|movement|unit|coalition|alliance|network|party)$/.test(lemma) &&
      isUnarmed(lexicon, phrase);
    return unarmed ? 'thing' : 'force';
  }
  if (lists.has('state')) return 'state';
  if (lists.has('official')) return 'official';
  if (lists.has('civilian')) {
    // "thousands of fighters"
    const of = phrase.posts.find((p) => p.prep === 'of');
    if (of && /^(thousand|hundred|ten|dozen|number|population)$/.test(lemma)) {
      // "thousands of Afghans" are people, "thousands of fighters" are not
      const people = actors.names.at(of.phrase.sentence, of.phrase.head);
      return people && actors.names.sort(people) === 'demonym' ? 'civilian' : classOf(actors, of.phrase);
    }
    return 'civilian';
  }
  if (lists.has('groupnoun') || lists.has('remote')) return 'force';
  if (OF_A_SIDE.test(lemma)) {
    const of = phrase.posts.find((p) => p.prep === 'of' || p.prep === 'from');
    if (of) return classOf(actors, of.phrase);
    if (/^(ally|rival|remnant|supporter|partner|backer)$/.test(lemma)) return 'force';
  }
  // "the Syrian army deployment"
  if (DOING.test(lemma)) return ownedBySide(actors, phrase) ? 'force' : 'thing';
  return 'thing';
}

export function ownedBySide(actors: ActorContext, phrase: Phrase): boolean {
  if (phrase.owner) return actors.of(phrase.owner) !== null;
  const { lexicon } = actors.document;
  return phrase.sentence.tokens
    .slice(phrase.start, phrase.head)
    .some(
      (t) =>
        lexicon.has('demonym', t.text) ||
        lexicon.has('state', t.lemma) ||
        lexicon.has('nonstate', t.lemma) ||
        lexicon.has('group-name', t.text),
    );
}

/** "men loyal to X", "men led by X". */
function followsSide(phrase: Phrase): boolean {
  const { tokens } = phrase.sentence;
  const two = `${tokens[phrase.end]?.text} ${tokens[phrase.end + 1]?.text}`;
  return /^(loyal to|faithful to|answering to|led by|commanded by|armed by)$/.test(two);
}

/** "armed men", "masked men in camouflage". */
function isArmed(phrase: Phrase): boolean {
  return phrase.sentence.tokens
    .slice(phrase.start, phrase.head)
    .some((t) => /^(armed|masked|uniformed|camouflaged|hooded|turbaned|black-clad|gun-toting)$/i.test(t.text));
}

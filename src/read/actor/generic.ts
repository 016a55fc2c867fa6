import { warOf } from '../../gazetteer/focus.ts';
import { ORDINARY_WORDS } from '../../gazetteer/ordinary-words-file.ts';
import { existed } from '../../gazetteer/party-index.ts';
import { anyOf } from '../../lib/any-of.ts';
import type { ActorMention, Phrase } from '../frame.ts';
import { antecedentOf } from './antecedent.ts';
import type { ActorContext } from './context.ts';
import { recallActor } from './recall.ts';
import { namedElsewhere } from './sole-group.ts';
import { backed, isUnarmed, lemmaOf, rebelWord, STATE_LIKE, strip, WEAK } from './words.ts';

/** "the insurgents", "the group", "government forces", "the army". */
export function genericActor(
  actors: ActorContext,
  phrase: Phrase,
  head: string,
  kind: ActorMention['kind'],
): ActorMention | null {
  const { lexicon, report } = actors.document;
  const { tokens } = phrase.sentence;
  const lemma = rebelWord(phrase) ?? head;
  const words = tokens.slice(phrase.start, phrase.head + 1).map((t) => t.lemma.toLowerCase());
  const told = strip(report.text.slice(tokens[phrase.start]!.start, tokens[phrase.end - 1]!.end));
  // "[rebel]-held", "rebel columns"
  const text = (phrase.end - phrase.start === 1 && REBEL.test(told)) || rebelWord(phrase) ? `${lemma}s` : told;
  const state =
    STATE_LIKE.test(lemma) ||
    words.some((w) =>
      /^(government|army|state|regime|loyalist|security|pro|national|federal|presidential|republican|royal|imperial)$|^pro-(government|regime)/.test(
        w,
      ),
    );
  if (/^(occupier|invader|enemy|adversary|foe)$/.test(lemma)) return null;
  if (isUnarmed(lexicon, phrase)) return null;
  // "the Gulf states", "Borno state"
  if (lemma === 'state' && (phrase.end - phrase.start > 2 || !/^(the|state)$/i.test(tokens[phrase.start]!.text)))
    return null;
  // "ethnic armies", "pro-government tribesmen"
  if (
    (lemma === 'army' && tokens[phrase.head]!.xpos === 'NNS') ||
    (/^(tribesman|militia|militiaman|fighter|gunman|vigilante|volunteer)$/.test(lemma) &&
      words.some((w) => /^(pro|loyalist|loyal)$|^pro-/.test(w)))
  )
    return actors.make(phrase, text, { kind, form: 'noun' });
  // "the 72nd brigade"
  if (
    /^(brigade|battalion|division|regiment|corps|company|army)$/.test(lemma) &&
    tokens.slice(phrase.start, phrase.head).some((t) => /^(\d+(st|nd|rd|th)|\d+)$/.test(t.text))
  )
    return actors.make(phrase, text, { kind });
  const called = calledName(actors, phrase);
  if (called) return actors.make(phrase, called.name, { kind, end: called.end });
  // "provincial authorities", "Krajina soldiers": not the state that the report is of
  if (isApart(actors, phrase)) return actors.make(phrase, text, { kind: state ? 'government' : kind, form: 'noun' });
  if (/^(coalition|alliance)$/.test(lemma)) {
    const named = namesake(actors, phrase, lemma);
    return actors.make(phrase, named?.name ?? text, { kind, form: 'noun' });
  }
  // "troops" where the state fights rebels are the state's
  const troops = lemma === 'troop' && actors.hasNonState();
  if (state || troops || /^(soldier|serviceman|garrison|marine|policeman)$/.test(lemma)) {
    const near = state ? null : recallActor(actors, 'state', phrase, lemma);
    if (near) return actors.make(phrase, near.name, { kind: 'government', form: 'noun', id: near.id });
    const name = actors.stateSide();
    return actors.make(phrase, name ?? text, { kind: 'government', form: 'noun' });
  }
  // "the peshmerga", not capitalised
  if (lexicon.list('group-name').has(lemma) && lexicon.has('force', lemma)) return actors.make(phrase, text, { kind });
  const one =
    /^(a|an|another|one)$/i.test(tokens[phrase.start]!.text) &&
    /^(group|militia|faction|movement|organi[sz]ation|outfit|alliance|coalition|force|unit|army)$/.test(lemma);
  const definite =
    !one &&
    (/^(the|these|those|this|that|its|their|both)$/i.test(tokens[phrase.start]!.text) ||
      lexicon.has('nonstate', lemma));
  if (!one && (definite || WEAK.test(lemma)) && !areStrangers(actors, phrase, lemma)) {
    const wanted = lexicon.has('nonstate', lemma) || /^(group|movement|militia)$/.test(lemma) ? 'nonstate' : null;
    // "Islamist militants" of whom nothing was told yet are not the separatists told of before
    const described = tokens
      .slice(phrase.start, phrase.head + 1)
      .some((t) => lexicon.list('creed').has(t.text.toLowerCase().replace(/s$/, '')));
    const earlier = sameHead(actors, phrase, lemma) ?? recallActor(actors, wanted, phrase, lemma, described);
    // "Salvadoran rebels" where one front is named
    const named =
      earlier && lexicon.has('demonym', earlier.name!.split(' ')[0]!) ? namedElsewhere(actors, phrase) : null;
    if (earlier)
      return actors.make(phrase, named ?? earlier.name, { kind, form: 'noun', id: named ? null : earlier.id });
    // "the columns" are those of whom was told
    if (/^(column|convoy|unit)$/.test(lemma) && /^the$/i.test(tokens[phrase.start]!.text)) {
      const { actor, unsure } = antecedentOf(actors, phrase, true);
      if (actor && !unsure) return actors.make(phrase, actor.name, { kind, form: 'noun' });
    }
    const packed = packGeneric(actors, lemma);
    if (packed) return actors.make(phrase, packed.name, { kind, form: 'noun', id: packed.id });
  }
  const elsewhere = namedElsewhere(actors, phrase);
  if (elsewhere) return actors.make(phrase, elsewhere, { kind, form: 'noun' });
  return actors.make(phrase, text, { kind, form: 'noun' });
}

const REBEL = anyOf('rebel insurgent guerrilla separatist militant jihadist mutineer secessionist');

/** "the Islamist group [al-Shabab]", "a Somali militia called [Ras Kamboni]": the name behind the noun. */
function calledName(actors: ActorContext, phrase: Phrase): { name: string; end: number } | null {
  const { tokens } = phrase.sentence;
  if (
    !/^(group|militia|faction|movement|organi[sz]ation|outfit|alliance|network|force|party|fighter|rebel|militant|insurgent|guerrilla|gunman|separatist|militiaman)$/.test(
      lemmaOf(tokens[phrase.head]!),
    )
  )
    return null;
  let at = phrase.head + 1;
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  if (/^(who|that|which)$/.test(word(at)) && /^calls?$/.test(word(at + 1))) at++;
  if (/^(call|calls|calling)$/.test(word(at)) && /^(themselves|itself)$/.test(word(at + 1))) at += 2;
  else if (/^(called|named|dubbed)$/.test(word(at))) at++;
  else if (word(at) === 'known' && word(at + 1) === 'as') at += 2;
  else if (at < phrase.end) return null;
  if (word(at) === 'the') at++;
  const run = actors.names.at(phrase.sentence, at);
  if (!run || run.start !== at || tokens[run.end]?.xpos === 'POS') return null;
  const sort = actors.names.sort(run);
  return sort === 'group' || (at > phrase.head + 1 && sort === 'unknown')
    ? { name: actors.expand(run.text), end: run.end }
    : null;
}

/** "the provincial government", "Krajina soldiers": words that make an authority or soldiers others than the state's. */
function isApart(actors: ActorContext, phrase: Phrase): boolean {
  const { lexicon } = actors.document;
  const lemma = lemmaOf(phrase.sentence.tokens[phrase.head]!);
  const before = phrase.sentence.tokens.slice(phrase.start, phrase.head);
  if (/^(government|authority|administration|state)$/.test(lemma))
    return before.some(
      (t) =>
        lexicon.list('lesser-state').has(t.text.toLowerCase()) ||
        /^(backed|installed|appointed|sponsored|imposed)$|-(backed|installed|appointed|sponsored)$/i.test(t.text),
    );
  // "transitional government troops"
  const lesser = before.findIndex((t) => lexicon.list('lesser-state').has(t.text.toLowerCase()));
  if (lesser >= 0 && before[lesser + 1]?.lemma === 'government') return true;
  if (!/^(soldier|troop|militia|militiaman|tribesman)$/.test(lemma)) return false;
  return before.some((t, i) => {
    const run = actors.names.at(phrase.sentence, phrase.start + i);
    const word = t.text.toLowerCase();
    // "Amhara militias": of a people that no list has
    const people =
      lemma === 'militia' && /^\p{Lu}/u.test(t.text) && !ORDINARY_WORDS.has(word) && !lexicon.list('creed').has(word);
    if (people && !run) return true;
    return !!run && /^(unknown|place)$/.test(actors.names.sort(run)) && !backed(phrase, run) && t.xpos === 'NNP';
  });
}

/** "Islamist militants … the militants", "M23 rebels … the rebels": who was last called by the same noun and told more of. */
function sameHead(actors: ActorContext, phrase: Phrase, lemma: string): ActorMention | null {
  if (/^(group|force|unit|side|army|military|government|soldier|troop|commander)$/.test(lemma)) return null;
  const index = phrase.sentence.index;
  for (const m of [...actors.mentions].reverse()) {
    if (index - m.sentence.index > 12) break;
    if (!m.name || m.kind !== 'force' || lemmaOf(m.sentence.tokens[m.head]!) !== lemma) continue;
    if (m.name.toLowerCase().replace(/s$/, '') === lemma || /^\d/.test(m.name)) continue;
    return m;
  }
  return null;
}

/** Who was last named by a word: "the coalition" is "the Saudi-led coalition". */
function namesake(actors: ActorContext, phrase: Phrase, lemma: string): ActorMention | null {
  for (const m of [...actors.mentions].reverse())
    if (m.name && m.sentence.index <= phrase.sentence.index && new RegExp(`\\b${lemma}\\b`, 'i').test(m.name)) return m;
  return actors.whole.find((m) => m.name && new RegExp(`\\b${lemma}\\b`, 'i').test(m.name)) ?? null;
}

/** "local fighters", "gunmen", "fighters from Idlib": others than those told of so far. */
export function areStrangers(actors: ActorContext, phrase: Phrase, lemma: string): boolean {
  const { tokens } = phrase.sentence;
  const first = tokens[phrase.start]!.text;
  if (/^(the|these|those|this|that|its|their)$/i.test(first)) return false;
  if (/^(gunman|tribesman|militiaman|assailant)$/.test(lemma)) return true;
  if (
    actors.document.lexicon.has('nonstate', lemma) &&
    tokens
      .slice(phrase.start, phrase.head)
      .some((t) =>
        /^(local|tribal|foreign|masked|unknown|unidentified|other|more|another|rival|former|allied)$/i.test(t.text),
      )
  )
    return true;
  return lemma === 'fighter' && phrase.posts.some((o) => o.prep === 'from');
}

export function packGeneric(actors: ActorContext, lemma: string): { name: string; id: string } | null {
  const pack = warOf(actors.document.report, actors.document.gazetteer);
  if (!pack) return null;
  const on = actors.document.published;
  const party = pack.parties.find(
    (p) => existed(p, on) && p.generics.some((g) => g.toLowerCase().replace(/s$/, '') === lemma),
  );
  return party ? { name: party.name, id: party.id } : null;
}

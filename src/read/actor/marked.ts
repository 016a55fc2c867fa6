import { ORDINARY_WORDS } from '../../gazetteer/ordinary-words-file.ts';
import type { ActorMention, Phrase } from '../frame.ts';
import type { NameRun } from '../name/run.ts';
import type { ActorContext } from './context.ts';
import { defenceForces, joinedPeople, ledBy, nationalName, ownedName, ownerName } from './described.ts';
import { genericActor } from './generic.ts';
import { namedElsewhere } from './sole-group.ts';
import { backed, strip } from './words.ts';

/** A common noun by the name, people, country or owner that stands beside it: "Taliban fighters", "Russian troops", "Mali's army". */
export function markedActor(
  actors: ActorContext,
  phrase: Phrase,
  lemma: string,
  kind: ActorMention['kind'],
): ActorMention | null {
  const { lexicon, report } = actors.document;
  const { tokens } = phrase.sentence;
  // a name or demonym before the head: "Taliban fighters", "Russian troops", "M23 rebels"
  const marks: NameRun[] = [];
  for (let i = phrase.start; i < phrase.head; i++) {
    const r = actors.names.at(phrase.sentence, i);
    if (r && !marks.includes(r)) marks.push(r);
  }
  let demonym: string | null = null;
  const peoples: string[] = [];
  for (let i = phrase.start; i < phrase.head; i++) {
    const w = tokens[i]!.text.toLowerCase();
    const follows = tokens[i + 1]?.text;
    if (
      follows === '-' &&
      /^(backed|led|allied|controlled|held|aligned|supported|sponsored|dominated|occupied|funded|trained)$/.test(
        tokens[i + 2]?.text.toLowerCase() ?? '',
      )
    )
      continue;
    if (
      lexicon.has('demonym', w) ||
      (i + 1 < phrase.head && lexicon.has('demonym', `${w} ${follows?.toLowerCase()}`))
    ) {
      demonym = lexicon.has('demonym', w) ? w : `${w} ${follows!.toLowerCase()}`;
      peoples.push(demonym);
      if (demonym.includes(' ')) i++;
    }
  }
  const group = marks.find((r) => actors.names.sort(r) === 'group' && !backed(phrase, r));
  if (group) return actors.make(phrase, actors.expand(group.text), { kind });
  const ownerActor = phrase.owner ? ownerName(actors, phrase) : null;
  // "his troops": of one of whom it is not told whose man he is
  if (
    !ownerActor &&
    kind === 'force' &&
    phrase.owner &&
    lemma !== 'garrison' &&
    /^(his|her|our|their|its)$/i.test(tokens[phrase.owner.head]!.text)
  )
    return actors.make(phrase, null, { kind, form: 'pronoun' });
  if (ownerActor && kind !== 'civilian')
    return actors.make(phrase, ownedName(actors, phrase, lemma) ?? ownerActor, { kind });
  const loyal = demonym && kind === 'force' ? ledBy(actors, phrase) : null;
  if (loyal) return actors.make(phrase, loyal.name, { kind, end: loyal.end });
  const joined = joinedPeople(actors, phrase);
  if (joined) peoples.unshift(joined);
  if (demonym && peoples.length > 1 && joined)
    // "Iraqi and Kurdish security forces": the words as they stand
    return actors.make(phrase, strip(report.text.slice(tokens[phrase.start - 2]!.start, tokens[phrase.head]!.end)), {
      kind,
      start: phrase.start - 2,
    });
  if (demonym) {
    const same = /^(group|movement|organi[sz]ation|militia|faction|outfit)$/.test(lemma)
      ? genericActor(actors, phrase, lemma, kind)
      : null;
    const elsewhere = namedElsewhere(actors, phrase);
    if (elsewhere) return actors.make(phrase, elsewhere, { kind, form: 'noun' });
    return same ?? actors.make(phrase, nationalName(actors, phrase, demonym, lemma), { kind });
  }
  const defence = joined === null ? defenceForces(actors, phrase) : null;
  if (defence) return actors.make(phrase, defence.name, { kind, start: defence.start });
  // "Sudan paramilitaries" in a headline: not the state
  if (lexicon.has('nonstate', lemma) && marks.some((r) => actors.names.sort(r) === 'nation' && !backed(phrase, r)))
    return genericActor(actors, phrase, lemma, kind);
  const nation = marks.find(
    (r) =>
      (actors.names.sort(r) === 'nation' ||
        (lexicon.has('metonym', r.text) && /^(force|troop|army|soldier)$/.test(lemma))) &&
      !backed(phrase, r),
  );
  if (nation) {
    const country =
      actors.names.sort(nation) === 'nation' ? null : lexicon.map('metonym').get(nation.text.toLowerCase());
    return actors.make(phrase, country ? `${country} government` : nation.text, { kind });
  }
  // "African Union forces", "UN peacekeepers"
  const body = marks.find((r) => actors.names.sort(r) === 'body' && !backed(phrase, r));
  if (body && kind === 'force')
    return actors.make(phrase, strip(report.text.slice(tokens[phrase.start]!.start, tokens[phrase.head]!.end)), {
      kind,
    });
  const of = phrase.posts.find((p) => p.prep === 'of' || p.prep === 'from' || p.prep === 'by');
  if (of && kind !== 'civilian' && !/^(opponent|opposition|enemy|critic|foe|rival)$/.test(lemma)) {
    const inner = actors.of(of.phrase);
    // "a group of journalists"
    if (
      inner?.kind === 'civilian' &&
      /^(column|group|number|wave|hundred|thousand|dozen|convoy|team|handful|contingent)$/.test(lemma)
    )
      return actors.make(phrase, inner.name, { kind: 'civilian', form: 'noun' });
    if (
      inner?.name &&
      /^(force|government)$/.test(inner.kind) &&
      (inner.form === 'name' ||
        /^(column|group|number|wave|hundred|thousand|dozen|convoy|team|handful|contingent|element|remnant)$/.test(
          lemma,
        ))
    )
      return actors.make(phrase, inner.name, { kind, form: inner.form });
  }
  for (const a of phrase.appositions) {
    const inner = actors.of(a);
    if (inner?.name && inner.form === 'name' && kind === 'force') return actors.make(phrase, inner.name, { kind });
  }
  if (lexicon.has('remote', lemma) && kind === 'force') return null;
  const led = kind === 'force' ? ledBy(actors, phrase) : null;
  if (led) return actors.make(phrase, led.name, { kind, end: led.end, form: 'name' });
  const seat = lexicon.map('metonym').get(tokens[phrase.head - 1]?.text.toLowerCase() ?? '');
  if (seat && kind === 'force' && phrase.head - 1 >= phrase.start && /^\p{Lu}/u.test(tokens[phrase.head - 1]!.text))
    return actors.make(phrase, `${seat} government`, { kind });
  const own = marks.find(
    (r) =>
      actors.names.sort(r) === 'unknown' &&
      !backed(phrase, r) &&
      !r.text.split(' ').every((w) => lexicon.has('creed', w)) &&
      (r.start > 0 || (actors.names.count.get(r.key) ?? 0) > 1 || !ORDINARY_WORDS.has(r.key)),
  );
  if (own && kind === 'force' && !lexicon.has('title', own.text.split(' ')[0]!))
    return actors.make(phrase, own.text, { kind });
  if (kind === 'civilian' || kind === 'official')
    return actors.make(phrase, strip(report.text.slice(tokens[phrase.start]!.start, tokens[phrase.end - 1]!.end)), {
      kind,
      form: 'noun',
    });
  return genericActor(actors, phrase, lemma, kind);
}

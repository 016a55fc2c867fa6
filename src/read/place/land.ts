import type { Phrase, PlaceMention } from '../frame.ts';
import type { PlaceContext } from './context.ts';

const SIDE = /^(north|south|east|west)(ern)?$|^(north|south)-?(east|west)(ern)?$|^(central|coastal|upper|lower)$/i;
const SHARE = /^(most|much|all|parts?|rest|half|whole|countryside|control)$/i;

/**
 * Land told by where it lies: "the northern highlands", "the countryside of [the south]", "[the south]", "the upper Cauca
 * valley". Not where something happens ("in the north"), only what is spoken of itself.
 */
export function landOf(places: PlaceContext, phrase: Phrase): PlaceMention | null {
  const { start, head } = phrase;
  const { tokens } = phrase.sentence;
  // "Lebanese territory", "Ethiopian soil"
  const people = tokens[head - 1];
  const country = people && places.document.lexicon.map('demonym').get(people.text.toLowerCase());
  if (country && head - 1 >= start && /^(territory|soil)$/.test(places.lemma(phrase)))
    return places.mention(phrase, { name: country, kind: 'country', extent: 'part', form: 'name' });
  if (phrase.owner || !/^(the|whole|all|its)$/i.test(tokens[start]!.text)) return null;
  const named = (from: number): PlaceMention =>
    places.mention(phrase, {
      name: places.document.report.text.slice(tokens[from]!.start, tokens[head]!.end),
      kind: 'region',
    });
  const lemma = places.lemma(phrase);
  const of = phrase.posts.find((p) => p.prep === 'of');
  // "the south", "the whole north"
  if (SIDE.test(lemma) && tokens[head]!.xpos.startsWith('NN')) {
    const before = tokens[start - 1]?.text ?? '';
    const spokenOf =
      before === 'of'
        ? SHARE.test(tokens[start - 2]?.text ?? '')
        : !/^(in|to|from|at|on|into|towards?|near)$/i.test(before);
    return spokenOf && !of ? named(head) : null;
  }
  if (!places.document.lexicon.has('place-land', lemma)) return null;
  const inner = of && !places.of(of.phrase).some((m) => m.form === 'name') ? landOf(places, of.phrase) : null;
  if (inner) return inner;
  const side = tokens.findIndex((t, i) => i >= start && i < head && SIDE.test(t.text));
  if (side < 0 || of) return null;
  // "the upper Cauca valley" has its name from there; "the northern Aleppo countryside" belongs to Aleppo
  return places.premodifier(phrase) && !/^(upper|lower)$/i.test(tokens[side]!.text) ? null : named(side);
}

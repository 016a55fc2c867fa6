import type { Document, PlaceMention } from '../document.ts';
import type { Draft } from '../draft.ts';
import type { Phrase } from '../frame.ts';
import { placeKey } from '../merge.ts';
import type { Reader } from '../reader.ts';
import { nationsOf } from '../speaker/nation.ts';

/** As many people as this, with no place told, left homes all over a country. */
const NATIONWIDE = 100_000;
/** As many since a day or a month ago. */
const NATIONWIDE_SINCE = 50_000;

/** As many people as this have left the place the headline is about, unless the text says otherwise. */
const CROWD = 1_000;

/** Counted since the war, a month or a date: all over the country. */
function isSince({ frame }: Draft): boolean {
  return frame.sentence.tokens.some((t) => /^since$/i.test(t.text));
}

/** "most of the population", "the residents": of the place spoken of. */
function isPopulace({ frame }: Draft): boolean {
  const { tokens } = frame.sentence;
  return tokens
    .slice(Math.max(0, frame.head - 8), frame.head)
    .some((t) => /^(?:population|inhabitant|resident|everyone|everybody|townspeople)$/.test(t.lemma));
}

/** The first town of the headline. */
function titleTown({ document }: Reader, isHome: (p: PlaceMention) => boolean): PlaceMention | null {
  const title = document.sentences.filter((s) => s.paragraph.kind === 'headline');
  return title.flatMap((s) => s.places).find((p) => isHome(p) && p.kind !== 'province' && p.kind !== 'region') ?? null;
}

/** "fled the city": a town is spoken of. */
function isOfTown({ frame }: Draft): boolean {
  const words = frame.patient ? frame.sentence.tokens.slice(frame.patient.start, frame.patient.end) : [];
  return words.some((t) => /^(?:city|town|area|capital)$/i.test(t.text));
}

/** "crossed the river as rebels entered [Bangassou]", "sought shelter after the attack on [Djibo]". */
function causeIn({ frame: { sentence, head } }: Draft, isHome: (p: PlaceMention) => boolean): PlaceMention | null {
  const at = sentence.tokens.findIndex((t, i) => i > head && /^(?:as|after|since|when|following|amid)$/i.test(t.text));
  if (at < 0) return null;
  const cause = sentence.places.find((p) => p.start > at && p.start - at < 10 && isHome(p));
  return cause ? { ...cause, form: 'noun' } : null;
}

/** "to flee their homes": the town of the sentence, else the one the report is about, else the one told last. */
export function homeOf(reader: Reader, draft: Draft): PlaceMention | null {
  const { document } = reader;
  const { sentence, head } = draft.frame;
  const isHome = (p: PlaceMention) =>
    p.name !== null &&
    p.kind !== 'country' &&
    p.kind !== 'site' &&
    p.kind !== 'road' &&
    (!document.lexicon.has('metonym', p.text) ||
      /^(?:in|from|near|around|outside|of)$/i.test(p.sentence.tokens[p.start - 1]?.text ?? '')) &&
    !/^(?:to|into|towards?|for)$/i.test(p.sentence.tokens[p.start - 1]?.text ?? '');
  const before = sentence.places.filter((p) => isHome(p) && p.end <= head);
  const own = before.findLast((p) => /^(?:city|village|district)$/.test(p.kind ?? '')) ?? before.at(-1);
  if (own) return own;
  const cause = causeIn(draft, isHome);
  if (cause) return cause;
  const size = draft.quantity?.value ?? draft.quantity?.min ?? draft.quantity?.max ?? (isPopulace(draft) ? CROWD : 0);
  if (size >= NATIONWIDE_SINCE && isSince(draft)) return null;
  const title = size >= CROWD ? titleTown(reader, isHome) : null;
  if (title) return { ...title, form: 'noun' };
  if (size >= NATIONWIDE) return null;
  const focus = isOfTown(draft) || size >= CROWD ? focusOf(reader) : null;
  if (focus && isHome(focus)) return { ...focus, form: 'noun' };
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - 3); i--) {
    const earlier = document.sentences[i]!;
    const last = earlier.paragraph.kind === 'body' ? earlier.places.findLast(isHome) : undefined;
    if (last && (earlier.paragraph === sentence.paragraph || i === sentence.index - 1))
      return { ...last, form: 'noun' };
  }
  const told = titleTown(reader, isHome) ?? focusOf(reader);
  return told && isHome(told) ? { ...told, form: 'noun' } : null;
}

export function phraseWords({ document }: Reader, phrase: Phrase): string {
  const { tokens } = phrase.sentence;
  const end = Math.max(
    phrase.end,
    ...phrase.posts.filter((p) => /^(?:of|from|at|with)$/.test(p.prep)).map((p) => p.phrase.end),
    ...phrase.parts.map((p) => p.end),
  );
  return document.report.text.slice(tokens[phrase.start]!.start, tokens[end - 1]!.end);
}

const written = new WeakMap<Document, string>();

/** The name of the report's own country as the report writes it. */
function asWritten(document: Document, home: string): string {
  let name = written.get(document);
  if (name === undefined) {
    const { text } = document.report;
    const at = text.toLowerCase().search(new RegExp(`\\b${home.replace(/[^a-z ]/g, '.')}\\b`));
    name = at < 0 ? home.replace(/\b[a-z]/g, (c) => c.toUpperCase()) : text.slice(at, at + home.length);
    written.set(document, name);
  }
  return name;
}

/** The country the report is about, as the place of people who fled without a word where from. */
export function homeCountry({ document }: Reader, draft: Draft): PlaceMention | null {
  const { home } = nationsOf(document);
  if (!home) return null;
  // not where they went: "crossed the river into Thailand"
  const goals = draft.frame.obliques.filter((o) => /^(?:into|to|across|over)$/.test(o.prep)).map((o) => o.phrase);
  const { tokens } = draft.frame.sentence;
  const isGoal = goals.some((p) => tokens.slice(p.start, p.end).some((t) => t.text.toLowerCase() === home));
  if (isGoal) return null;
  const name = asWritten(document, home);
  const { sentence, head } = draft.frame;
  return {
    ...{ sentence, start: head, end: head + 1, head, text: name, name, kind: 'country', within: null },
    ...{ extent: 'whole', form: 'noun' },
  };
}

/** The province or region named most, twice at least: where a truce applies that no place is told of. */
export function landOf({ document }: Reader): PlaceMention | null {
  const counts = new Map<string, { n: number; place: PlaceMention }>();
  for (const place of document.sentences.flatMap((s) => s.places)) {
    if (!place.name || place.form !== 'name' || !/^(?:region|province)$/.test(place.kind ?? '')) continue;
    const had = counts.get(placeKey(place));
    counts.set(placeKey(place), { n: (had?.n ?? 0) + 1, place: had?.place ?? place });
  }
  const top = [...counts.values()].sort((a, b) => b.n - a.n)[0];
  return top && top.n >= 2 ? { ...top.place, form: 'noun' } : null;
}

/** The place, no country, named three times or more that makes up two fifths of all places named. */
export function focusOf({ document }: Reader): PlaceMention | null {
  const counts = new Map<string, { n: number; place: PlaceMention }>();
  let all = 0;
  for (const place of document.sentences.flatMap((s) => s.places)) {
    if (!place.name || place.kind === 'country' || place.kind === 'site') continue;
    all++;
    const key = placeKey(place);
    const had = counts.get(key);
    counts.set(key, { n: (had?.n ?? 0) + 1, place: had?.place ?? place });
  }
  const top = [...counts.values()].sort((a, b) => b.n - a.n)[0];
  return top && top.n >= 3 && top.n >= all * 0.4 ? { ...top.place, form: 'noun' } : null;
}

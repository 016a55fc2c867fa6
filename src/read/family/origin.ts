import type { PlaceMention } from '../document.ts';
import type { Draft } from '../draft.ts';
import type { Phrase } from '../frame.ts';
import type { Reader } from '../reader.ts';
import { nationsOf } from '../speaker/nation.ts';

/** "to flee their homes": the town of the sentence, else the one told last in the sentences before. */
export function homeOf(reader: Reader, draft: Draft): PlaceMention | null {
  const { document } = reader;
  const { sentence, head } = draft.frame;
  const isHome = (p: PlaceMention) =>
    p.name !== null &&
    p.kind !== 'country' &&
    p.kind !== 'site' &&
    p.kind !== 'road' &&
    !/^(?:to|into|towards?|for)$/i.test(p.sentence.tokens[p.start - 1]?.text ?? '');
  const own = sentence.places.findLast((p) => isHome(p) && p.end <= head);
  if (own) return own;
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - 3); i--) {
    const before = document.sentences[i]!;
    const last = before.paragraph.kind === 'body' ? before.places.findLast(isHome) : undefined;
    if (last && (before.paragraph === sentence.paragraph || i === sentence.index - 1)) return { ...last, form: 'noun' };
  }
  return null;
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

/** The country the report is about, as the place of people who fled without a word where from. */
export function homeCountry({ document }: Reader, draft: Draft): PlaceMention | null {
  const { home } = nationsOf(document);
  if (!home) return null;
  const at = document.report.text.toLowerCase().search(new RegExp(`\\b${home.replace(/[^a-z ]/g, '.')}\\b`));
  if (at < 0) return null;
  const name = document.report.text.slice(at, at + home.length);
  const { sentence, head } = draft.frame;
  return {
    ...{ sentence, start: head, end: head + 1, head, text: name, name, kind: 'country', within: null },
    ...{ extent: 'whole', form: 'noun' },
  };
}

import type { Document, Paragraph } from '../document.ts';
import type { Attribution } from './act.ts';
import { attributionsIn } from './attribution.ts';
import { isMedia } from './class.ts';
import { continued } from './continued.ts';
import { isPronoun, isSpeaker, phraseText } from './subject.ts';

export interface Quotation {
  start: number;
  end: number;
}

const MIN_WORDS = 5;

/** Direct speech in a paragraph: from an opening mark to its closing one, or to the paragraph's end when it goes on in the next. */
export function quotationsIn(text: string, paragraph: Pick<Paragraph, 'start' | 'end'>): Quotation[] {
  const out: Quotation[] = [];
  let open = -1;
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const c = text[i];
    if (c !== '“' && c !== '”' && c !== '"') continue;
    const opens = c === '“' || (c === '"' && (i === paragraph.start || /[\s([—–-]/.test(text[i - 1]!)));
    if (open >= 0) out.push({ start: open, end: opens ? i : i + 1 });
    open = opens ? i : -1;
  }
  if (open >= 0) out.push({ start: open, end: paragraph.end });
  return out.filter((q) => text.slice(q.start, q.end).split(/\s+/).length >= MIN_WORDS);
}

const acts = new WeakMap<Document, Attribution[]>();

/** Every attribution of the report in order, direct speech given to whoever speaks it. */
export function attributionsOf(document: Document): Attribution[] {
  let all = acts.get(document);
  if (!all) {
    all = document.sentences.flatMap((s) => attributionsIn(document, s));
    let last: Attribution | null = null;
    for (const paragraph of document.paragraphs) {
      const before = document.paragraphs[paragraph.index - 1];
      const goesOn = before && isOpen(document.report.text.slice(before.start, before.end));
      const led =
        before && /:\s*$/.test(document.report.text.slice(before.start, before.end))
          ? leadIn(document, all, before)
          : null;
      if (led) last = led;
      else if (!goesOn) last = null;
      for (const quotation of quotationsIn(document.report.text, paragraph)) {
        const act: Attribution | null =
          led ??
          speakerOfQuotation(document, all, quotation, paragraph) ??
          last ??
          lastHuman(document, all, quotation.start);
        act?.scopes.push(quotation);
        last = act;
      }
    }
    continued(document, all);
    acts.set(document, all);
  }
  return all;
}

/** The act outside the marks that stands nearest, in a sentence of the paragraph that touches the quotation or is next to it. */
function speakerOfQuotation(
  document: Document,
  all: readonly Attribution[],
  q: Quotation,
  paragraph: Paragraph,
): Attribution | null {
  const outside = all.filter(
    (a) =>
      a.phrase && a.start >= paragraph.start && a.end <= paragraph.end + 1 && !(a.start >= q.start && a.end <= q.end),
  );
  const touching = outside.filter((a) => a.sentence.start <= q.end && a.sentence.end >= q.start);
  const gap = (a: Attribution) => (a.start >= q.end ? a.start - q.end : q.start - a.end);
  const near = (list: readonly Attribution[]) => [...list].sort((a, b) => gap(a) - gap(b))[0] ?? null;
  const people = touching.filter((a) => !isMedia(document, a.mention));
  return near(people) ?? near(touching) ?? near(outside.filter((a) => a.end <= q.start)) ?? near(outside);
}

/** Direct speech left open at a paragraph's end goes on in the next. */
function isOpen(paragraph: string): boolean {
  return (
    (paragraph.match(/“/g)?.length ?? 0) > (paragraph.match(/”/g)?.length ?? 0) ||
    (paragraph.match(/"/g)?.length ?? 0) % 2 === 1
  );
}

/** "The commander provided the following statement:" — whoever does what the last sentence tells speaks next. */
function leadIn(document: Document, all: Attribution[], paragraph: Paragraph): Attribution | null {
  const sentence = document.sentences.findLast((s) => s.paragraph.index === paragraph.index);
  if (!sentence) return null;
  const told = all.findLast((a) => a.phrase && a.sentence === sentence);
  if (told) return told;
  const verb = sentence.frames.find((f) => f.form === 'verb' && f.agent && isSpeaker(document, f.agent));
  if (!verb?.agent) return null;
  const act: Attribution = {
    ...{
      sentence,
      mention: phraseText(document, verb.agent),
      phrase: verb.agent,
      stance: 'says',
      verb: null,
      scopes: [],
    },
    start: sentence.start,
    end: sentence.end,
  };
  all.push(act);
  all.sort((a, b) => a.start - b.start);
  return act;
}

function lastHuman(document: Document, all: readonly Attribution[], before: number): Attribution | null {
  const act = all.findLast((a) => a.phrase && !isPronoun(document, a.phrase) && a.end <= before);
  return act && before - act.end < 600 ? act : null;
}

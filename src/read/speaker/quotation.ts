import type { Document, Paragraph } from '../document.ts';
import { type Attribution, attributionsIn } from './attribution.ts';
import { isPronoun } from './subject.ts';

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
    if (c === '“' || (c === '"' && open < 0)) open = i;
    else if ((c === '”' || c === '"') && open >= 0) {
      out.push({ start: open, end: i + 1 });
      open = -1;
    }
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
    for (const paragraph of document.paragraphs) {
      let last: Attribution | null = null;
      for (const quotation of quotationsIn(document.report.text, paragraph)) {
        const act: Attribution | null = speakerOfQuotation(all, quotation, paragraph) ?? last ?? lastHuman(document, all, quotation.start);
        act?.scopes.push(quotation);
        last = act;
      }
    }
    acts.set(document, all);
  }
  return all;
}

/** The act outside the marks that stands nearest, in a sentence of the paragraph that touches the quotation or is next to it. */
function speakerOfQuotation(all: readonly Attribution[], q: Quotation, paragraph: Paragraph): Attribution | null {
  const outside = all.filter(
    (a) =>
      a.phrase && a.start >= paragraph.start && a.end <= paragraph.end + 1 && !(a.start >= q.start && a.end <= q.end),
  );
  const touching = outside.filter((a) => a.sentence.start <= q.end && a.sentence.end >= q.start);
  const gap = (a: Attribution) => (a.start >= q.end ? a.start - q.end : q.start - a.end);
  const near = (list: readonly Attribution[]) => [...list].sort((a, b) => gap(a) - gap(b))[0] ?? null;
  return near(touching) ?? near(outside.filter((a) => a.end <= q.start)) ?? near(outside);
}

function lastHuman(document: Document, all: readonly Attribution[], before: number): Attribution | null {
  const act = all.findLast((a) => a.phrase && !isPronoun(document, a.phrase) && a.end <= before);
  return act && before - act.end < 600 ? act : null;
}

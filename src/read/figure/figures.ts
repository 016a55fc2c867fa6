import type { Figure } from '../../model/figure.ts';
import type { ClaimPlace } from '../../model/place.ts';
import type { Document, PlaceMention, ReadSentence } from '../document.ts';
import { actorOf, placeOf } from '../merge.ts';
import type { Reader } from '../reader.ts';
import { speakerAt } from '../speaker/speaker.ts';
import { casualties } from './casualties.ts';
import { count } from './count.ts';
import { type Counted, countedIn, type FigureReader, type Found } from './counted.ts';
import { displaced } from './displaced.ts';
import { distance, oneUnitAway } from './distance.ts';
import { durationsIn } from './duration.ts';
import { other } from './other.ts';
import { ranksIn } from './rank.ts';
import { mostIn, oneIn, share } from './share.ts';
import { strength } from './strength.ts';

/** Kinds in order: the first that makes something of a number has it. */
const READERS: readonly FigureReader[] = [distance, share, casualties, displaced, count, strength, other];

/** The figures of a report, in order; the same number of the same thing told again is left out. */
export function figuresOf({ document }: Pick<Reader, 'document'>): Figure[] {
  const figures: Figure[] = [];
  for (const sentence of document.sentences) {
    if (sentence.paragraph.kind === 'question') continue;
    for (const figure of [...numberFigures(document, sentence, figures), ...spanFigures(document, sentence)].sort(
      (a, b) => a.quote.start - b.quote.start,
    )) {
      const at = figures.findIndex((f) => isSame(f, figure));
      if (at < 0) figures.push(figure);
      // the text tells it better than the headline
      else if (sentence.paragraph.kind === 'body' && isHeadline(document, figures[at]!)) figures[at] = figure;
    }
  }
  return figures;
}

function numberFigures(document: Document, sentence: ReadSentence, before: readonly Figure[]): Figure[] {
  let told = -1;
  const here: Figure[] = [];
  for (const counted of countedIn(document, sentence)) {
    // the 34 of "12 of 34" is told already
    if (isDate(counted) || counted.number.core.start < told) continue;
    const again = asBefore(document, counted, [...before, ...here]);
    const found = again ?? firstOf(counted);
    if (!found) continue;
    if (found.of) told = found.quote!.end;
    here.push(figureOf(document, found, counted));
  }
  return here;
}

function firstOf(counted: Counted): Found | null {
  for (const read of READERS) {
    const found = read(counted);
    if (found) return found;
  }
  return null;
}

/** "17,000 of them", "half a million are in Gezira": of the people counted last. */
function asBefore(document: Document, { number, sentence, noun }: Counted, before: readonly Figure[]): Found | null {
  if (noun !== null || number.kind === 'ordinal' || number.kind === 'share' || number.value === 1) return null;
  const rest = document.report.text.slice(number.end, sentence.end);
  if (!/^ of (?:them|whom|those)\b/.test(rest) && !/^ (?:are|were) (?:now )?in\b/.test(rest)) return null;
  const last = before.findLast(
    (f) => number.start - f.quote.start < 600 && /^(?:displaced|casualties|strength)$/.test(f.kind),
  );
  if (!last) return null;
  const of = /^ of \w+/.exec(rest)?.[0].length ?? 0;
  return { kind: last.kind, unit: last.unit, quote: { start: number.start, end: number.end + of } };
}

/** "in 2015", "March 4", "9/11": a number that is part of a date. */
function isDate({ document, sentence, number, noun }: Counted): boolean {
  const text = document.report.text;
  if (/^(?:19|20)\d\d$/.test(number.text) && (noun === null || !/s$/.test(noun.text))) return true;
  const before = text.slice(Math.max(sentence.start, number.start - 12), number.start);
  if (/^(?:19|20)\d\d$/.test(number.text) && /\b(?:in|since|by|during|of|from|until|before|after)\s$/i.test(before))
    return true;
  return (
    /(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|\/)\s*$/.test(
      before,
    ) &&
    number.value !== null &&
    number.value <= 31
  );
}

function figureOf(document: Document, found: Found, { number, sentence, end }: Counted): Figure {
  const text = document.report.text;
  const quote = found.quote ?? {
    start: number.start,
    end: Math.max(number.end, sentence.tokens[end - 1]?.end ?? number.end),
  };
  const isExact = found.value !== undefined;
  return {
    kind: found.kind,
    value: isExact ? found.value! : number.value,
    min: found.min ?? (isExact ? null : number.min),
    max: found.max ?? (isExact ? null : number.max),
    of: found.of ?? null,
    unit: found.unit,
    approx: number.approx,
    actor: actorOf(found.actor ?? null, false),
    place: place(found.place),
    to: place(found.to),
    speaker: speakerAt(document, number.core.start, number.core.end),
    when: null,
    quote: { ...quote, text: text.slice(quote.start, quote.end) },
  };
}

function spanFigures(document: Document, sentence: ReadSentence): Figure[] {
  return [
    ...ranksIn(document, sentence),
    ...mostIn(document, sentence),
    ...oneIn(document, sentence),
    ...oneUnitAway(document, sentence),
    ...durationsIn(document, sentence),
  ].map((found) => ({
    kind: found.kind,
    value: found.value ?? null,
    min: found.min ?? null,
    max: found.max ?? null,
    of: null,
    unit: found.unit,
    approx: 'approx' in found && found.approx === true,
    actor: null,
    place: place(found.place),
    to: null,
    speaker: speakerAt(document, found.start, found.end),
    when: null,
    quote: { start: found.start, end: found.end, text: document.report.text.slice(found.start, found.end) },
  }));
}

function place(mention: PlaceMention | null | undefined): ClaimPlace | null {
  return placeOf(mention ?? null, mention ?? null);
}

function isSame(a: Figure, b: Figure): boolean {
  const size = (f: Figure) => f.value ?? f.min ?? f.max;
  // "several hundred" and "about 200", "five days" and "five months" are no repetition
  if (isVague(a) !== isVague(b) || (a.kind === 'duration' && a.quote.text !== b.quote.text)) return false;
  return a.kind === b.kind && size(a) === size(b) && a.of === b.of && kindOfUnit(a) === kindOfUnit(b);
}

function isHeadline(document: Document, { quote }: Figure): boolean {
  const first = document.paragraphs[0];
  return first?.kind === 'headline' && quote.start < first.end;
}

function isVague(figure: Figure): boolean {
  return (
    /\b(?:hundred|thousand|dozen|score|million)s?\b/i.test(figure.quote.text) &&
    !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a|half a)[ -](?:hundred|thousand|dozen|million)/i.test(
      figure.quote.text,
    )
  );
}

/** Killed soldiers and killed police are two figures; two wordings of one crowd are one. */
function kindOfUnit(figure: Figure): string {
  return figure.kind === 'casualties' ? (figure.unit?.split(' ').at(-1) ?? '') : '';
}

import { matchesOf } from '../../lib/matches.ts';
import type { Document, ReadSentence } from '../document.ts';
import { actorNear, type Counted, type FigureReader, type Found, nounIn, placeNear } from './counted.ts';

const MOST =
  /\b(?:most|the (?:vast )?majority|the bulk|nearly all|almost all) of (?:the |its |their )?(?:[\w-]+['’]s )?(?:\w+ )?(population|residents|inhabitants|people)\b/gi;

/** "most of the population": at least half. */
export function mostIn(document: Document, sentence: ReadSentence): (Found & { start: number; end: number })[] {
  const text = document.report.text.slice(sentence.start, sentence.end);
  return matchesOf(text, MOST).map((m) => {
    const start = sentence.start + m.index;
    return { kind: 'share-population', unit: 'share of the population', min: 0.5, start, end: start + m[0].length };
  });
}

/** A part of a country's area, people or units, between 0 and 1: "two-thirds of the country", "about 25% of the territory". */
export const share: FigureReader = (counted) => {
  const { number, noun } = counted;
  if (number.kind !== 'share') return null;
  const common = { actor: actorNear(counted), place: placeNear(counted) };
  if (/\bpopulation\b/.test(`${counted.between} ${noun?.text ?? ''}`) || nounIn(counted, 'figure-people')) {
    return { kind: 'share-population', unit: 'share of the population', ...common };
  }
  if (!noun) return null;
  if (
    /^(?:district|province|village|town|township|settlement|capital|governorate|centre|center|municipalitie|countie|region|citie)s$/i.test(
      noun.text,
    )
  ) {
    return { kind: 'share-units', unit: noun.text.toLowerCase(), ...common };
  }
  if (nounIn(counted, 'figure-area') || isPlace(counted))
    return { kind: 'share-area', unit: areaUnit(counted), ...common };
  if (nounIn(counted, 'figure-force') || nounIn(counted, 'figure-unit') || nounIn(counted, 'figure-arms')) {
    return { kind: 'other', unit: `share of ${noun.text.toLowerCase()}`, ...common };
  }
  return null;
};

function isPlace({ sentence, next, end }: Counted): boolean {
  return sentence.places.some((p) => p.start < end && p.end > next);
}

function areaUnit({ noun }: Counted): string {
  return `share of ${noun!.upos === 'PROPN' ? noun!.text : `the ${noun!.text.toLowerCase()}`}`;
}

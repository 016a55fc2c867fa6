import { matchesOf } from '../../lib/matches.ts';
import type { Document, ReadSentence } from '../document.ts';
import { CARDINAL, cardinalValue } from '../number-word.ts';
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

const ONE_IN = new RegExp(
  `\\b(?<bound>fewer than |less than |more than |about |around |nearly |almost )?(?:one|1) in (?:every )?(?<n>${CARDINAL}|\\d{1,3})(?= (?:of (?:the|its|all)|people|residents|inhabitants|civilians|citizens|families|households|children|[a-z]+s? (?:has|have|is|are|was|were)|(?:has|have|is|are|was|were|lives?))\\b|[—–,.;]| —| –)`,
  'gi',
);
const HALF =
  /(?<=['’]s |\bthe |\bits )(?:north|south|east|west)(?:ern|-?east(?:ern)?|-?west(?:ern)?)? half\b(?! of (?:the )?(?:year|decade|month))/gi;

/** "1 in 10", "one in five residents": a share of people; "the city's eastern half": one of its area. */
export function oneIn(document: Document, sentence: ReadSentence): (Found & { start: number; end: number })[] {
  const text = document.report.text.slice(sentence.start, sentence.end);
  const people = matchesOf(text, ONE_IN).map((m) => {
    const n = m.groups!.n!;
    const part = 1 / (/^\d/.test(n) ? Number(n) : cardinalValue(n));
    const start = sentence.start + m.index;
    const bound = m.groups!.bound?.trim() ?? '';
    return {
      ...{ kind: 'share-population' as const, unit: 'share of the population', start, end: start + m[0].length },
      ...(/fewer|less|nearly|almost/.test(bound)
        ? { max: part }
        : /more/.test(bound)
          ? { min: part }
          : { value: part }),
    };
  });
  const halves = matchesOf(text, HALF).map((m) => {
    const start = sentence.start + m.index;
    return { kind: 'share-area' as const, unit: 'share of the area', value: 0.5, start, end: start + m[0].length };
  });
  return [...people, ...halves];
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

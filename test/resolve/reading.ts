import type { Claim, Predicate } from '../../src/model/claim.ts';
import type { ClaimPlace } from '../../src/model/place.ts';
import type { Report } from '../../src/model/report.ts';
import type { Speaker } from '../../src/model/speaker.ts';

export function reportOf(text: string, published = '2021-08-12'): Report {
  return {
    id: 'r',
    file: null,
    title: null,
    source: null,
    url: null,
    published,
    language: 'en',
    dateline: null,
    text,
    group: null,
  };
}

export function actorOf(name: string) {
  return { mention: name, name, id: null, implicit: false };
}

export function speakerOf(mention: string, speakerClass: Speaker['class']): Speaker {
  return { mention, class: speakerClass, party: null, stance: 'says', interest: 'neutral' };
}

/** A claim as a reader gives it: `place` by its words, `quote` a slice of `text`. */
export function claimOf(
  text: string,
  predicate: Predicate,
  quote: string,
  place: string | (Partial<ClaimPlace> & { mention: string }) | null,
  more: Partial<Claim> = {},
): Claim {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" is not in the text`);
  const slice = { start, end: start + quote.length, text: quote };
  const bare = typeof place === 'string' ? { mention: place } : place;
  return {
    id: '',
    predicate,
    actor: null,
    against: null,
    place: bare && {
      name: bare.mention,
      id: null,
      kind: null,
      within: null,
      lat: null,
      lon: null,
      score: null,
      margin: null,
      ...bare,
    },
    extent: 'whole',
    when: null,
    polarity: 'affirmed',
    modality: 'actual',
    means: null,
    manner: null,
    speaker: null,
    quantity: null,
    purpose: null,
    talk: null,
    quote: slice,
    quotes: [slice],
    rule: 'test',
    readers: ['chunk'],
    confidence: 0.9,
    doubts: [],
    ...more,
  };
}

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { dayOf, longDay } from '../lib/time.ts';
import type { Quantity } from '../model/claim.ts';
import type { When } from '../model/when.ts';

/** "12 August 2021", or "12 August" beside dates of one year. */
export function plainDay(day: string, withYear = false): string {
  const long = longDay(day);
  return withYear ? long : long.replace(/ \d+$/, '');
}

/** The day of an ISO instant on the theatre's clock, with the year. */
export function plainInstant(iso: string, gazetteer: Gazetteer): string {
  return plainDay(dayOf(Date.parse(iso), gazetteer.packs[0]?.info.timezone ?? 'Z'), true);
}

export function plainWhen(when: When | null): string | null {
  if (!when || (!when.from && !when.to)) return null;
  if (when.from === when.to) return plainDay(when.from!);
  if (!when.from) return `by ${plainDay(when.to!)}`;
  return when.to ? `${plainDay(when.from)} to ${plainDay(when.to)}` : `from ${plainDay(when.from)}`;
}

export function partyName(party: string | null, gazetteer: Gazetteer): string {
  return party === null ? 'no report' : (gazetteer.party(party)?.name ?? party);
}

/** A part as whole per cent: "53 %"; "under 1 %" for less than half a per cent that is not nothing. */
export function percent(part: number): string {
  const rounded = Math.round(part * 100);
  return rounded === 0 && part > 0 ? 'under 1 %' : `${rounded} %`;
}

/** The report's own words for a number of people or troops. */
export function plainQuantity(quantity: Quantity | null): string | null {
  if (!quantity) return null;
  return quantity.text || [quantity.value ?? quantity.min, quantity.unit].filter((x) => x !== null).join(' ');
}

/** At most so many words of a quote. */
export function shortQuote(text: string, words = 25): string {
  const all = text.trim().split(/\s+/);
  return all.length > words ? `${all.slice(0, words).join(' ')} …` : all.join(' ');
}

/** The words of likelihood of ICD 203 for a model score or a coverage, 0 to 1. */
export function likelihood(p: number): string {
  if (p <= 0.05) return 'almost no chance';
  if (p <= 0.2) return 'very unlikely';
  if (p <= 0.45) return 'unlikely';
  if (p <= 0.55) return 'roughly even chance';
  if (p <= 0.8) return 'likely';
  return p <= 0.95 ? 'very likely' : 'almost certain';
}

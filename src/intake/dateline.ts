import { isDay } from '../lib/time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DATE = `(?:(${MONTH})\\.? (\\d{1,2})(?:,? (\\d{4}))?|(\\d{1,2}) (${MONTH})\\.?(?:,? (\\d{4}))?)`;
const PLACE = "\\p{Lu}[\\p{L}'’. -]{1,40}(?:, \\p{Lu}[\\p{L}'’. -]{1,40})?";
/** "KABUL, Afghanistan, Aug. 12, 2021 (Wire) —", "GOMA, Jan 27 (Wire) -", "KABUL (Wire) —" */
const DATELINE = new RegExp(`^(${PLACE}?)(?:,? ${DATE})?(?: ?\\(([^)]{2,40})\\))? ?(?:—|–|--|-) `, 'u');

export interface Dateline {
  /** As written, without the dash. */
  text: string;
  place: string;
  /** `YYYY-MM-DD`, null when the dateline has no date or no year. */
  day: string | null;
}

/** The dateline that opens a paragraph; null when it does not open with one. */
export function dateline(paragraph: string): Dateline | null {
  const m = DATELINE.exec(paragraph);
  if (!m) return null;
  const [all, place = '', monthA, dayA, yearA, dayB, monthB, yearB, agency] = m;
  const month = monthA ?? monthB;
  if (!month && !agency && place !== place.toUpperCase()) return null;
  const text = all.replace(/ ?(?:—|–|--|-) $/, '');
  const year = yearA ?? yearB;
  if (!month || !year) return { text, place, day: null };
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const day = `${year}-${String(number).padStart(2, '0')}-${(dayA ?? dayB)!.padStart(2, '0')}`;
  return { text, place, day: isDay(day) ? day : null };
}

/** A line such as `date 2021-08-12` or `Published: 12 August 2021` at the top: the day and what of the text it takes. */
export function dateLine(text: string): { day: string; length: number } | null {
  const iso = /^\s*(?:date|dated|published|posted|updated)\s*(?:on)?\s*:?\s*(\d{4}-\d{2}-\d{2})[ \t]*\n?/i.exec(text);
  if (iso && isDay(iso[1]!)) return { day: iso[1]!, length: iso[0].length };
  const words = new RegExp(
    `^\\s*(?:date|dated|published|posted|updated)\\s*(?:on)?\\s*:?\\s*${DATE}[ \\t]*\\n?`,
    'i',
  ).exec(text);
  const year = words?.[3] ?? words?.[6];
  if (!words || !year) return null;
  const month = MONTHS.indexOf((words[1] ?? words[5])!.slice(0, 3).toLowerCase()) + 1;
  const day = `${year}-${String(month).padStart(2, '0')}-${(words[2] ?? words[4])!.padStart(2, '0')}`;
  return isDay(day) ? { day, length: words[0].length } : null;
}

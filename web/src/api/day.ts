const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Days are `YYYY-MM-DD` in the theatre's own calendar; a view is asked for at the end of its day. */
export const addDays = (day: string, n: number) => new Date(Date.parse(day) + n * DAY).toISOString().slice(0, 10);
export const daysBetween = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / DAY);
export const isDay = (text: string | null): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(Date.parse(text!));

/** "12 Aug", "Thu 12 Aug 2021". */
export function dayWords(day: string, style: 'short' | 'long' = 'short'): string {
  const d = new Date(day);
  const short = `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]}`;
  return style === 'short' ? short : `${WEEKDAYS[d.getUTCDay()]} ${short} ${d.getUTCFullYear()}`;
}

/** The day of a publication (a day, or an instant in UTC) in the theatre's time. */
export function publishedDay(published: string, zone: string): string {
  if (published.length === 10) return published;
  const m = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  const minutes = m ? (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3])) : 0;
  return new Date(Date.parse(published) + minutes * 60_000).toISOString().slice(0, 10);
}

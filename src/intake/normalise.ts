/**
 * The form in which report text is stored and quoted: NFC, line feeds, no control or zero-width characters, no-break spaces as
 * spaces, no spaces at line ends, at most one blank line between paragraphs. Typographic quotes and dashes stay as they are.
 */
export function normalise(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u0085/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g, ' ')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g, '')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

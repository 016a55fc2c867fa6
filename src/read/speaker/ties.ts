import type { Document } from '../document.ts';
import type { Phrase } from '../frame.ts';
import { sidesNamed } from './party.ts';

/** "a source [close to the rebels]", "forces [loyal to the president]": whose side they are on; "a statement [posted by the army]": whose it is. */
export function tiesOf(document: Document, phrase: Phrase): string {
  const { tokens } = phrase.sentence;
  const from = phrase.end;
  const to = endOfTies(phrase);
  const words = to > from ? document.report.text.slice(tokens[from]!.start, tokens[to - 1]!.end) : '';
  // "faxed to news agencies by the rebels": who gets it does not speak
  return words.replace(
    /\bto (?:[\w-]+ ){0,3}?(?:newspapers|agenc(?:y|ies)|reporters|journalists|media|outlets|broadcasters|stations)\b/,
    '',
  );
}

const TIED = /^(?:close|loyal|allied|linked|affiliated|aligned|sympathetic|opposed)$/;
const WRITTEN =
  /^(?:statement|post|message|tweet|communiqu[eé]|announcement|bulletin|briefing|update|video|report|letter|declaration|fax|leaflet|recording|note)$/;
const ISSUED =
  /^(?:posted|issued|released|published|carried|shared|signed|distributed|broadcast|made|sent|faxed|e-mailed|emailed|read|circulated|circulating|handed|telephoned|attributed|on|in|by|from|to)$/;

function endOfTies({ sentence, head, end }: Phrase): number {
  const { tokens } = sentence;
  const word = tokens[end]?.text ?? '';
  const isIssued = ISSUED.test(word) && WRITTEN.test(tokens[head]!.text);
  if (!isIssued && !TIED.test(word)) return end;
  let to = end + 1;
  while (to < tokens.length && to < end + 12 && !/^(?:VBD|VBZ|VBP|MD|,|\.|:)$/.test(tokens[to]!.xpos)) to++;
  return to;
}

/** The sides that a speaker's words name, with those a statement's issuer names. */
export function sidesOf(phrase: Phrase): string[] {
  const to = endOfTies(phrase);
  const { actors, phrases } = phrase.sentence;
  const inside = (p: { start: number; end: number }) => p.start >= phrase.end && p.end <= to;
  const issuers = actors.filter((a) => a.name && a.kind === 'force' && inside(a)).map((a) => a.name!);
  return [...new Set([...sidesNamed(phrase), ...issuers, ...phrases.filter(inside).flatMap(sidesNamed)])];
}

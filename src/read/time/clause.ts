import type { Token } from '../../parse/token.ts';
import type { Document } from '../document.ts';
import type { Frame } from '../frame.ts';
import type { TimeExpression } from './rule.ts';

const FUTURE =
  /\b(?:will|shall|won['’]t|would|going to|due (?:to|on|in|at|for|by|back)|scheduled|slated|set (?:to|for)|planned|plan(?:s|ning)? (?:to|for)|expect(?:s|ed)? to|hop(?:es|ing|ed) to|prepar(?:es|ing|ed) (?:to|for)|about to|(?:is|are|was|were) to(?= [a-z]+(?: |$))|must|promised to|vow(?:s|ed) to|pledg(?:es|ed) to|agreed to|ordered to|upcoming|called for|deadline|ultimatum)\b|['’]ll\b/i;
const SAY =
  /(?:\b(?:said|says|saying|announced|announcing|reported|claimed|added|confirmed|tweeted|wrote|warned|posted|declared|stated|told (?:[\w'’]+ ){1,4}?(?=(?:on|late|early|by|in|earlier|$))|told [\w'’ ]{2,40}|acknowledged|admitted|denied|insisted)(?: (?:in|at) (?:a|an|the|its|his|her) (?:[\w-]+ ){0,3}(?:statement|briefing|tweet|interview|post|report|update|conference|communique|message|video|address|speech))?|\b(?:in|at) (?:a|an|the|its|his|her) (?:[\w-]+ ){0,3}(?:statement|briefing|tweet|interview|post|report|update|conference|communique|message|video|address|speech)|\bon (?:Twitter|Telegram|Facebook|social media|X))(?: (?:late|early|earlier))?,? $/i;

/** Past by default, as news are; future where the clause of the frame says so. */
export function tenseOf(document: Document, frame: Frame): 'past' | 'future' {
  const { tokens } = frame.sentence;
  const text = (from: number, to: number) =>
    document.report.text.slice(tokens[Math.max(0, from)]!.start, tokens[Math.min(tokens.length, to) - 1]!.end);
  const group = text(frame.group.start, Math.max(frame.group.end, frame.group.start + 1));
  if (FUTURE.test(group)) return 'future';
  // a past verb tells the past whatever stands before it
  if (frame.form === 'verb' && /^VB[D]$/.test(tokens[frame.head]!.xpos)) return 'past';
  const lead = text(clauseStart(frame), frame.head + 1);
  if (FUTURE.test(lead)) return 'future';
  const tail = frame.form === 'noun' ? text(frame.head, Math.min(tokens.length, frame.head + 8)) : '';
  return FUTURE.test(tail.split(/[,;.]/)[0]!) ? 'future' : 'past';
}

const STOP =
  /^(?:[,;:.—–()"“”]|and|but|after|before|while|as|when|where|which|who|because|although|since|if|said|says|told)$/i;

function clauseStart(frame: Frame): number {
  let i = frame.head;
  while (i > 0 && !STOP.test(frame.sentence.tokens[i - 1]!.text)) i--;
  return i;
}

/** What it costs to cross a word, by word in lower case. */
const COSTS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['who which whose whom', 3],
      ['where when while whereas although though because if unless', 2],
      ['after before as until since but', 1],
      ['said says told announced added reported claimed confirmed denied warned', 1.5],
      ['; : – —', 2],
      ['( )', 2],
      ['" “ ”', 0.5],
      [',', 0.8],
      ['and', 0.6],
    ] as const
  ).flatMap(([words, cost]) => words.split(' ').map((word): [string, number] => [word, cost])),
);

/**
 * How far a time expression stands from a frame: characters between them and the clause borders crossed. What opens a
 * sentence ("On Friday, …") is near to its whole main clause; "N days after" dates only what follows it.
 */
export function distance(document: Document, frame: Frame, time: TimeExpression): number {
  const { tokens } = frame.sentence;
  const head = tokens[frame.head]!;
  if (time.role === 'anchor' && head.start < time.end) return Number.POSITIVE_INFINITY;
  const [from, to] = head.start < time.start ? [head.end, time.start] : [time.end, head.start];
  let cost = Math.max(0, to - from) / 60;
  // "escalated in September 2014, when the rebels seized X": in September 2014
  if (
    head.start > time.end &&
    /^,? (?:when|in which|during which)\b[^;.]*$/i.test(document.report.text.slice(time.end, head.start))
  )
    return cost;
  const opens = document.report.text.slice(frame.sentence.start, time.start).split(/\s+/).filter(Boolean).length <= 1;
  let commas = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.start < from || token.end > to) continue;
    if (opens && token.text === ',' && commas++ === 0) continue;
    if (token.start === from && /^(?:after|before)$/i.test(token.text) && head.start < time.start) continue;
    const word = token.text.toLowerCase();
    if (!isShortName(tokens, i)) cost += COSTS.get(word) ?? 0;
    if (head.start < time.start && opensContact(tokens, i)) cost += 5;
    if (word === 'that' && /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.upos ?? '')) cost += 2;
  }
  if (head.start >= time.end) {
    if (isAside(document, frame, time)) cost += 5;
    else if (hasVerb(document, frame, time)) cost += 2;
  }
  if (isAhead(document, frame, time)) cost += 5;
  return Math.max(0, cost - (opens ? 0.5 : 0));
}

/** A bracket of "Ansar Allah (AA)": no clause of its own. */
function isShortName(tokens: readonly Token[], i: number): boolean {
  const [open, close] = tokens[i]!.text === '(' ? [i, i + 2] : [i - 2, i];
  return tokens[open]?.text === '(' && tokens[close]?.text === ')';
}

/** "the checkpoints they [lost] in June": a clause that no word opens. */
function opensContact(tokens: readonly Token[], i: number): boolean {
  return /^VB[DZP]$/.test(tokens[i]!.xpos) && tokens[i - 1]?.xpos === 'PRP' && /^NN/.test(tokens[i - 2]?.xpos ?? '');
}

/** "who entered Bria [on Friday] captured …", "…, which opened [on Monday], they seized": a verb before it in its clause has the time. */
function hasVerb(document: Document, { sentence, head }: Frame, time: TimeExpression): boolean {
  const lead = document.report.text.slice(sentence.start, time.start);
  const from = sentence.start + Math.max(0, ...[...lead.matchAll(/[,;:()—–“”"]|\b(?:and|but)\b/g)].map((m) => m.index));
  return sentence.frames.some((f) => {
    if (f.form !== 'verb' || f.head >= head) return false;
    const verb = sentence.tokens[f.head]!;
    return (
      verb.start >= from &&
      verb.end <= time.start &&
      !document.lexicon.has('speak-says', f.lemma) &&
      /^VB[DZPN]$/.test(verb.xpos)
    );
  });
}

/** "…, which fell [on Monday], …": the time of the aside alone. */
function isAside(document: Document, { sentence, head }: Frame, time: TimeExpression): boolean {
  const lead = document.report.text.slice(sentence.start, time.start);
  const rest = document.report.text.slice(time.end, sentence.tokens[head]!.start);
  return /[,(—–] ?(?:which|who|whom|whose|where|when)\b[^,;()—–]*$/i.test(lead) && /^[^;]*?[,)—–]/.test(rest);
}

/** "an election due on Sunday", "talks planned for Monday": the time of what is still to come. */
function isAhead(document: Document, { sentence, head }: Frame, time: TimeExpression): boolean {
  const lead = document.report.text.slice(sentence.start, time.start);
  if (sentence.tokens[head]!.end > time.start) return false;
  return /\b(?:due|scheduled|slated|planned|expected|set|(?:was|were|is|are) to \w+)(?: to \w+)?(?: (?:for|on|in|by|next|early|late))*\s*$/i.test(
    lead,
  );
}

/** Whether the expression dates the saying, not what is said: "officials said on Friday that …", ", the ministry said late Monday". */
export function isSaying(document: Document, frame: Frame, time: TimeExpression): boolean {
  const lead = document.report.text.slice(frame.sentence.start, time.start).replace(/\s/g, ' ');
  const own = frame.sentence.tokens[frame.head]!;
  if (own.end <= time.start && lead.length - (own.end - frame.sentence.start) < 2) return false;
  return SAY.test(lead);
}

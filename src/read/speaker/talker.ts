import type { Document, ReadSentence, Token } from '../document.ts';
import { type Frame, type Phrase, plain } from '../frame.ts';
import { isSpeaker } from './subject.ts';

const SPOKEN = /^(?:said|says|told|added|announced|reports|reported)$/;

/** Speech verbs that no frame was made of (a tagger's slip): enough of one to find who speaks. */
export function unread(sentence: ReadSentence): Frame[] {
  const { tokens } = sentence;
  const heads = new Set(sentence.frames.map((f) => f.head));
  return tokens.flatMap((token, head) =>
    SPOKEN.test(token.text) && !heads.has(head) && (!/^report/.test(token.text) || closesAfterName(tokens, head))
      ? [
          {
            ...{
              sentence,
              head,
              form: 'verb',
              particle: null,
              voice: 'active',
              agent: nameBefore(sentence, head),
              patient: null,
            },
            ...{ complement: null, obliques: [], prep: null, phrase: null, marker: null, governor: null, link: null },
            lemma: {
              said: 'say',
              says: 'say',
              reports: 'report',
              reported: 'report',
              told: 'tell',
              added: 'add',
              announced: 'announce',
            }[token.text]!,
            group: { start: head, end: head + 1 },
          } satisfies Frame,
        ]
      : [],
  );
}

/** The noun phrase right before a verb that the chunks took into it: "[the BBC] reports". */
function nameBefore(sentence: ReadSentence, head: number): Phrase | null {
  const { tokens } = sentence;
  let start = head;
  while (start > 0 && /^(?:NNPS?|NNS?|DT|JJ|POS|PRP)$/.test(tokens[start - 1]!.xpos)) start--;
  return start < head ? plain(sentence, start, head) : null;
}

/** ", [the Wall Street Journal] reports." */
function closesAfterName(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.upos === 'PROPN' && /^[.,:]$/.test(tokens[i + 1]?.text ?? '.');
}

/** "… , said the governor": the noun phrase right behind the verb, when a comma, a quote or nothing stands before it. */
export function invertedSubject(document: Document, frame: Frame): Phrase | null {
  const { tokens } = frame.sentence;
  if (frame.group.end - frame.group.start > 1 || /^(?:tell|inform|brief|notify|accuse|cite|quote)$/.test(frame.lemma))
    return null;
  const before = tokens[frame.group.start - 1]?.text ?? '';
  if (!/^[,”"’'.?!—–]+$/.test(before)) return null;
  const next = frame.sentence.phrases.filter((p) => p.start === frame.head + 1 && p.parts.length === 0)[0];
  if (!next || /^(?:VBD|VBZ|VBP|MD)$/.test(tokens[next.end]?.xpos ?? '')) return null;
  // "X, a medical group, said [fighters] shelled Y"
  if (tokens[next.end]?.xpos === 'VBN' && !/^(?:IN|TO)$/.test(tokens[next.end + 1]?.xpos ?? 'IN')) return null;
  if (!isSpeaker(document, next) || isClause(tokens, next.end)) return null;
  return frame.sentence.phrases.find((p) => p.parts[0] === next) ?? next;
}

/** "Sajoh, a spokesman, said [hunters working with soldiers] had driven them out": a clause begins, nobody speaks. */
function isClause(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const { xpos } = tokens[i]!;
    if (/^(?:WDT|WP|WRB|,|:|\.|``|'')$/.test(xpos)) return false;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(xpos)) return true;
  }
  return false;
}

/** The subject; of "A and B the pair, of "X in Goma" X, of "entered the town and said" who entered. */
export function speaking(document: Document, frame: Frame, loose: boolean): Phrase | null {
  const { phrases, frames } = frame.sentence;
  const goesOn = /^(?:and|but|then|also)$/i.test(frame.sentence.tokens[frame.group.start - 1]?.text ?? '');
  const before = goesOn ? frames.findLast((f) => f.form === 'verb' && f.head < frame.head && f.agent) : undefined;
  const near = frame.agent ?? subjectBefore(frame);
  for (const phrase of [
    near && sideBehind(near),
    metBy(frame),
    frame.agent,
    subjectBefore(frame),
    before?.agent ?? null,
  ]) {
    if (!phrase) continue;
    const list =
      phrases.find((p) => p.parts.includes(phrase) && p.parts.at(-1) === phrase) ?? pairWith(document, phrase, loose);
    const host = phrases.find((p) => p.parts.length === 0 && p !== phrase && p.posts.some((o) => o.phrase === phrase));
    // "[the Institute] for the Study of War said"
    const body = host && isName(phrase) && isName(host) ? host : undefined;
    for (const p of [list, body, phrase, host]) {
      if (p && isSpeaker(document, p.parts[0] ?? p, loose)) return p;
    }
  }
  return null;
}

/** "[Forces] loyal to the recognised [government] say": who is loyal, allied or close to whom. */
function sideBehind(phrase: Phrase): Phrase | null {
  const { tokens, phrases } = phrase.sentence;
  let i = phrase.start;
  while (i > 0 && /^(?:POS|NNPS?|JJ|RB|VBN|DT|PRP\$)$/.test(tokens[i - 1]!.xpos)) i--;
  if (!/^(?:to|with)$/.test(tokens[i - 1]?.text ?? '')) return null;
  if (
    !/^(?:loyal|allied|close|aligned|linked|affiliated|sympathetic|belonging|opposed|hostile|faithful|answering)$/.test(
      tokens[i - 2]?.text ?? '',
    )
  )
    return null;
  return phrases.find((p) => p.parts.length === 0 && (p.end === i - 2 || (p.start < i - 2 && p.end > i - 2))) ?? null;
}

/** "[Analysts] I spoke with say", "[residents] we reached said": met by the reporter. */
export function metBy({ sentence, group }: Frame): Phrase | null {
  const { tokens, phrases } = sentence;
  let i = group.start - 1;
  if (/^(?:with|to)$/.test(tokens[i]?.text ?? '')) i--;
  if (!/^VB[DN]$/.test(tokens[i]?.xpos ?? '') || !/^(?:I|we)$/.test(tokens[i - 1]?.text ?? '')) return null;
  return phrases.find((p) => p.parts.length === 0 && p.end === i - 1) ?? null;
}

function isName({ sentence, head }: Phrase): boolean {
  return sentence.tokens[head]!.upos === 'PROPN';
}

/** "…, [a lawmaker and two residents] said": the pair, where a comma, a mark or nothing stands before it. */
function pairWith(document: Document, phrase: Phrase, loose: boolean): Phrase | undefined {
  const { sentence } = phrase;
  const { tokens } = sentence;
  if (!/^and$/i.test(tokens[phrase.start - 1]?.text ?? '')) return undefined;
  const first = sentence.phrases.find(
    (p) => p.parts.length === 0 && reachOf(p) === phrase.start - 1 && isSpeaker(document, p, loose),
  );
  if (!first || !/^[,”"’—–:.]?$/.test(tokens[first.start - 1]?.text ?? '')) return undefined;
  return { ...first, end: phrase.end, parts: [first, phrase], posts: phrase.posts, owner: null, appositions: [] };
}

function reachOf(phrase: Phrase): number {
  return Math.max(phrase.end, ...phrase.posts.map((p) => p.phrase.end));
}

function subjectBefore(frame: Frame): Phrase | null {
  const near = frame.sentence.phrases.filter((p) => p.end <= frame.group.start && frame.group.start - p.end <= 1);
  return near.sort((a, b) => b.end - a.end || a.start - b.start)[0] ?? null;
}

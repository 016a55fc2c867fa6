import type { Token } from '../../parse/token.ts';
import { isTimeHead, opensTime } from './time-head.ts';
import { ADJ, ADVERB, NOUN, opensNoun, QUOTE, verbFollows } from './word-tag.ts';

const DAY = /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/i;

/** End and head of the noun group that begins at `i`, or null when none does. */
export function nounGroup(tokens: readonly Token[], i: number): { end: number; head: number } | null {
  // "most of X", "half of X"
  if (
    /^(most|much|half|all|some|many|several|more|both|few|part|one|two|three)$/.test(tokens[i]!.text.toLowerCase()) &&
    tokens[i + 1]?.text === 'of'
  )
    return { end: i + 1, head: i };
  let head = -1;
  let end = i;
  let j = i;
  for (; j < tokens.length; j++) {
    const t = tokens[j]!;
    const next = tokens[j + 1];
    const word = t.text.toLowerCase();
    if (head >= 0 && opensTime(t, next) && !isTimeHead(tokens[head]!)) break;
    // "at the end of August AMISOM took Merca"
    if (
      head === i &&
      t.xpos.startsWith('NNP') &&
      !isTimeHead(t) &&
      tokens[head]!.xpos.startsWith('NNP') &&
      isTimeHead(tokens[head]!)
    )
      break;
    // "on Tuesday [shells] fell"
    if (head === i && j === i + 1 && DAY.test(tokens[i]!.text) && t.xpos === 'NNS' && !isTimeHead(t)) break;
    // "the oil field | northwest of the town"
    if (head >= 0 && next?.text === 'of' && /^(north|south|east|west|(north|south)-?(east|west))$/i.test(t.text)) break;
    if (head >= 0 && countsOn(tokens, j)) break;
    // "Revolutionary United Front [(RUF)] rebels"
    if (head >= 0 && isShortForm(tokens, j)) {
      j += 2;
      continue;
    }
    if (NOUN.test(t.xpos)) {
      head = j;
      end = j + 1;
      continue;
    }
    if (head >= 0 && DESCRIBES.test(t.xpos) && isOwned(tokens, j)) continue;
    if (t.xpos === 'POS') {
      if (head < 0) break;
      continue;
    }
    if (t.xpos === 'DT' || t.xpos === 'PRP$' || t.xpos === 'WP$') {
      if (
        j > i &&
        !(
          tokens[j - 1]!.xpos === 'PDT' ||
          /^(all|both|half|such)$/.test(tokens[j - 1]!.text.toLowerCase()) ||
          tokens[j - 1]!.xpos === 'POS'
        )
      )
        break;
      if (!next || !(opensNoun(next) || /^(VB[NG]|RB[RS]?|POS|HYPH)$/.test(next.xpos) || QUOTE.test(next.text))) {
        // a determiner that stands alone: "this", "both", "some"
        if (j === i) return { end: i + 1, head: i };
        break;
      }
      continue;
    }
    if (t.xpos === 'CD' || t.xpos === '$') {
      if (head >= 0 && t.xpos === 'CD' && !tokens[j - 1]!.xpos.startsWith('NNP')) break;
      // "and Aybak [two days later]"
      if (head >= 0 && t.xpos === 'CD' && next?.xpos === 'NNS') break;
      if (t.xpos === 'CD' && (head < 0 || tokens[j - 1]!.xpos.startsWith('NNP'))) {
        head = head < 0 ? j : head;
        end = j + 1;
        if (
          head === j &&
          next &&
          (NOUN.test(next.xpos) ||
            ADJ.test(next.xpos) ||
            next.xpos === 'CD' ||
            next.xpos === 'VBN' ||
            next.xpos === 'HYPH' ||
            next.text === '%')
        )
          head = -1;
        if (head >= 0 && !(next && (NOUN.test(next.xpos) || ADJ.test(next.xpos)))) break;
      }
      continue;
    }
    if (ADJ.test(t.xpos) || t.xpos === 'PDT') {
      if (head >= 0) {
        // an adjective after a noun only goes on when a noun follows ("Taliban-held northern city" has none before it)
        if (!(next && NOUN.test(next.xpos)) || tokens[j - 1]!.xpos === 'NNS') break;
      }
      if (!next) break;
      continue;
    }
    if (
      (t.xpos === 'VBN' || t.xpos === 'VBG') &&
      next &&
      (NOUN.test(next.xpos) || ADJ.test(next.xpos) || next.xpos === 'VBN') &&
      (head < 0 ||
        tokens[j - 1]!.xpos === 'HYPH' ||
        tokens[j - 1]!.xpos === 'POS' ||
        (/^RB/.test(tokens[j - 1]!.xpos) && tokens[j - 2]?.xpos === 'POS'))
    ) {
      if (j === i) break;
      continue;
    }
    if (
      ADVERB.test(t.xpos) &&
      (head < 0 || tokens[j - 1]!.xpos === 'POS') &&
      next &&
      (ADJ.test(next.xpos) || next.xpos === 'CD' || next.xpos === 'VBN') &&
      j > i
    )
      continue;
    if (
      (t.xpos === 'HYPH' || word === '-' || word === '/') &&
      next &&
      j > i &&
      // "Rebels take Bunia - army": a dash between spaces joins nothing
      !(t.start > tokens[j - 1]!.end && next.start > t.end) &&
      (opensNoun(next) || next.xpos === 'VBN' || next.xpos === 'VBG')
    )
      continue;
    if (QUOTE.test(t.text) && head < 0 && j > i && next && opensNoun(next)) continue;
    if ((word === 'than' || word === 'least' || word === 'most') && next?.xpos === 'CD') continue;
    if (t.text === '%' || t.text === '&') {
      if (t.text === '%') {
        head = j;
        end = j + 1;
      }
      continue;
    }
    break;
  }
  if (head < 0) {
    // "the wounded", "the besieged", "the rich"
    const first = tokens[i]!;
    const second = tokens[i + 1];
    if (first.xpos === 'DT' && second && (ADJ.test(second.xpos) || second.xpos === 'VBN'))
      return { end: i + 2, head: i + 1 };
    if (/^(DT|CD|PDT)$/.test(first.xpos)) return { end: i + 1, head: i };
    return null;
  }
  return { end, head };
}

const DESCRIBES = /^(JJ[RS]?|AFX|HYPH|CD|VB[NG])$/;

/** "the country's [second-largest] city", "its [two biggest] towns", "their [last working] seaport": words between an owner and a noun. */
function isOwned(tokens: readonly Token[], i: number): boolean {
  let k = i;
  while (DESCRIBES.test(tokens[k - 1]?.xpos ?? '')) k--;
  if (tokens[k - 1]?.xpos !== 'POS') return false;
  k = i;
  while (DESCRIBES.test(tokens[k]?.xpos ?? '')) k++;
  return NOUN.test(tokens[k]?.xpos ?? '');
}

/** "In Damascus | people emptied the shops": the end of the name, when what follows is the subject. */
export function openingPlace(tokens: readonly Token[], start: number, end: number): number | null {
  let i = start;
  while (i < end && tokens[i]!.xpos === 'NNP') i++;
  if (i === start || i >= end || tokens[end - 1]!.xpos !== 'NNS' || tokens[i]!.xpos === 'POS') return null;
  if (!tokens.slice(i, end).every((t) => /^(NNS?|JJ|CD)$/.test(t.xpos))) return null;
  return verbFollows(tokens, end) ? i : null;
}

/** "retook X [hours after]", "left X [weeks before]": a span that counts from what follows is no part of the name before it. */
function countsOn(tokens: readonly Token[], i: number): boolean {
  return (
    /^(hour|day|week|month|year|minute|moment)s$/i.test(tokens[i]!.text) &&
    tokens[i - 1]!.xpos.startsWith('NNP') &&
    /^(after|before|later|earlier|ago|prior)$/i.test(tokens[i + 1]?.text ?? '')
  );
}

/** "(RUF)" with a common noun behind it: the name goes on. */
function isShortForm(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]!.text === '(' &&
    /^\p{Lu}[\p{Lu}\d-]+$/u.test(tokens[i + 1]?.text ?? '') &&
    tokens[i + 2]?.text === ')' &&
    /^NNS?$/.test(tokens[i + 3]?.xpos ?? '') &&
    tokens[i - 1]!.xpos.startsWith('NNP')
  );
}

import { fold } from '../../lib/fold.ts';
import { isCapitalised } from '../../lib/letters.ts';
import type { Token } from '../../parse/token.ts';
import type { FullName } from '../actor/full-names.ts';
import type { ReadSentence } from '../document.ts';

/** A run of proper nouns in one sentence; `end` is exclusive. */
export interface NameRun {
  sentence: ReadSentence;
  start: number;
  end: number;
  text: string;
  key: string;
}

function isNameToken(t: Token | undefined): boolean {
  return !!t && (t.xpos === 'NNP' || t.xpos === 'NNPS' || (t.upos === 'PROPN' && t.xpos !== 'POS'));
}

function capital(t: Token): boolean {
  return (
    isCapitalised(t.text) ||
    /^(al|el|ad|ar|as|an|ash|ed|ez|e|i|ul|de|du|la|le|bin|ibn|abu)([-’'\p{Lu}]|$)/u.test(t.text)
  );
}

/** "Al-Shabaab militants": a listed name that the tagger took for an adjective. */
function listed(tokens: readonly Token[], i: number, known: (name: string) => boolean): boolean {
  const t = tokens[i]!;
  return t.text.length > 3 && isCapitalised(t.text) && /^(JJ|NN)S?$/.test(t.xpos) && known(t.text.toLowerCase());
}

const HEAD =
  /^(front|movement|union|coalition|alliance|party|council|congress|army|forces|brigade|brigades|battalion|organisation|organization)$/i;

/** End of a name that goes on behind its head: "Movement for the Liberation of Congo", "Democratic Forces for Unity". */
function longName(tokens: readonly Token[], start: number, end: number): number {
  const head = tokens[end - 1]!;
  if (!HEAD.test(head.text) || !/^(for|of)$/.test(tokens[end]?.text ?? '')) return end;
  if (end - start === 1 && (start === 0 || !/^(front|movement|union|alliance|coalition)$/i.test(head.text))) return end;
  if (tokens[end]!.text === 'of' && end - start > 1 && /^(forces|army|brigades?|battalion|council)$/i.test(head.text))
    return end;
  let j = end;
  let last = end;
  while (j < tokens.length && j < end + 10) {
    const t = tokens[j]!;
    if (/^NN/.test(t.xpos) && /^\p{Lu}/u.test(t.text)) last = ++j;
    else if (/^(of|for|and|the)$/.test(t.text)) j++;
    else break;
  }
  return last;
}

const TIME_NAME =
  /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)$/;

/**
 * Cuts the runs of proper nouns of a sentence, a hyphen inside a word included. `spans` holds where names of a gazetteer
 * begin and, negated, end; `known` says whether words are a listed name; `full` are the names introduced with a short form.
 */
export function runsOf(
  sentence: ReadSentence,
  text: string,
  spans: ReadonlySet<number>,
  known: (name: string) => boolean,
  full: readonly FullName[],
): NameRun[] {
  const { tokens } = sentence;
  const out: NameRun[] = [];
  let i = 0;
  while (i < tokens.length) {
    const wholly = full.find((f) => text.startsWith(f.name, tokens[i]!.start));
    // "at the end of August AMISOM took Merca"
    const day = isNameToken(tokens[i + 1]) && TIME_NAME.test(tokens[i]!.text) && tokens[i - 1]?.xpos !== 'DT';
    if (!wholly && (day || !(isNameToken(tokens[i]) || listed(tokens, i, known)) || !capital(tokens[i]!))) {
      i++;
      continue;
    }
    let j = i + 1;
    while (j < tokens.length) {
      const t = tokens[j]!;
      const hyphen =
        /^[-‐–]$/.test(t.text) && t.start === tokens[j - 1]!.end && tokens[j + 1] && tokens[j + 1]!.start === t.end;
      const particle =
        /^(da|de|do|du|des|del|la|le|dos|di)$/.test(t.text) && isNameToken(tokens[j + 1]) && capital(tokens[j + 1]!);
      // "Tigray People's Liberation Front"
      const possessive =
        t.xpos === 'POS' &&
        /^(People|Nation|Men|Women|Lord|Workers)$/.test(tokens[j - 1]!.text) &&
        isNameToken(tokens[j + 1]);
      if ((hyphen && isNameToken(tokens[j + 1])) || particle || possessive) j += 2;
      else if (
        isNameToken(t) &&
        capital(t) &&
        !spans.has(t.start) &&
        !(spans.has(tokens[i]!.start) && spans.has(-tokens[j - 1]!.end))
      )
        j++;
      else break;
    }
    // "Battalion 166", "Brigade 12"
    if (
      /^(Battalion|Brigade|Division|Regiment|Unit|Column|Katiba|Squadron|Route|Highway|Road|Hill|Checkpoint)$/.test(
        tokens[j - 1]!.text,
      ) &&
      /^\d{1,3}$/.test(tokens[j]?.text ?? '')
    )
      j++;
    // "Government of National Accord", "Liberation Tigers of Tamil Eelam"
    for (let k = j + 1; k < Math.min(j + 6, tokens.length) && /^(of|for|and|the)$/.test(tokens[j]?.text ?? ''); k++) {
      if (
        isNameToken(tokens[k]) &&
        !isNameToken(tokens[k + 1]) &&
        known(text.slice(tokens[i]!.start, tokens[k]!.end).toLowerCase())
      ) {
        j = k + 1;
        break;
      }
    }
    // "the Republican Forces", tagged as a common noun
    const tail = tokens[j];
    if (
      !wholly &&
      tail &&
      /^NNS?$/.test(tail.xpos) &&
      /^(Forces|Army|Front|Movement|Brigades?|Alliance|Coalition|Guard|Union)$/.test(tail.text)
    )
      j++;
    const beyond = wholly
      ? tokens.findIndex((t, k) => k >= j - 1 && t.end === tokens[i]!.start + wholly.name.length)
      : longName(tokens, i, j) - 1;
    if (beyond >= j) j = beyond + 1;
    const slice = text.slice(tokens[i]!.start, tokens[j - 1]!.end);
    out.push({ sentence, start: i, end: j, text: slice, key: fold(slice) });
    i = j;
  }
  return out;
}

import type { Token } from '../parse/token.ts';
import type { Lexicon } from './lexicon.ts';

/** "the RSF [controls] most of the districts", "the militia [runs] Kasala": verbs that look like nouns in the plural. */
export function isRuling(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const t = tokens[i]!;
  if (t.xpos !== 'NNS' || !/^(controls|holds|attacks|dominates|rules|runs|commands|patrols|claims)$/i.test(t.text))
    return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || !after) return false;
  const object =
    /^(DT|NNP|PRP\$|JJS|RBS|PDT|CD)$/.test(after.xpos) || /^(about|most|half|nearly|much)$/.test(after.text);
  if (!object) return false;
  if (/^\p{Lu}{2,}\d*$/u.test(before.text) || /^(longer|still|now|also)$/.test(before.text)) return true;
  return (isSide(before, lexicon) || before.text === 'front') && !before.text.endsWith('s') && !hasVerb(tokens, i);
}

/** "The army [flushed] rebels out": a participle by its tag, but the army did it. */
export function isDeed(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const before = tokens[i - 1];
  return (
    tokens[i]!.text.endsWith('ed') &&
    before?.xpos === 'NN' &&
    /^(DT|NNS|NNP|PRP\$)$/.test(tokens[i + 1]?.xpos ?? '') &&
    isSide(before, lexicon) &&
    !hasVerb(tokens, i)
  );
}

function isSide(t: Token, lexicon: Lexicon): boolean {
  return ['force', 'nonstate', 'state', 'groupnoun'].some((list) => lexicon.has(list, t.text.toLowerCase()));
}

function hasVerb(tokens: readonly Token[], end: number): boolean {
  return tokens.slice(0, end).some((x) => /^VB[DZP]$|^MD$/.test(x.xpos));
}

/** "there was [fighting] in A", "said [fighting] around B was going on": a noun. */
export function isFighting(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]!;
  if (t.xpos !== 'VBG' || !/^(fighting|shelling)$/i.test(t.text)) return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const place = /^(in|around|near|between|at|on|outside|for|inside)$/.test(after?.text ?? '');
  if (/^(by|from|amid)$/i.test(before?.text ?? '')) return place && after?.text !== 'for';
  if (/^(say|report|add|confirm|believe)$/.test(before?.lemma ?? '') && before!.xpos.startsWith('VB')) return place;
  if (before?.lemma === 'be' && /^there$/i.test(tokens[i - 2]?.text ?? '')) return true;
  // ", fighting broke out"
  if (after?.xpos === 'VBD') return true;
  // "begun house-to-house fighting"
  return (
    tokens[i - 2]?.text === '-' && (/^(to|by)$/i.test(tokens[i - 3]?.text ?? '') || (place && before?.xpos === 'NN'))
  );
}

/** "threw [away] their uniforms", "pulled [back] its men": part of the verb. */
export function isParticle(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]!;
  return (
    t.xpos === 'RB' &&
    /^(away|back|down|aside)$/.test(t.text) &&
    /^VB/.test(tokens[i - 1]?.xpos ?? '') &&
    /^(DT|PRP\$|NNS|NNPS?)$/.test(tokens[i + 1]?.xpos ?? '')
  );
}

/** "under [repeated] attack": it describes the attack. */
export function isRepeated(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]!.xpos === 'VBN' &&
    /^(repeated|sustained|renewed|increased|coordinated|prolonged|continued)$/.test(tokens[i]!.text) &&
    /^(IN|DT)$/.test(tokens[i - 1]?.xpos ?? '') &&
    /^NNS?$/.test(tokens[i + 1]?.xpos ?? '')
  );
}

/** "Tanks [rolled] into A at noon, witnesses said.": where a sentence opens with a deed and nothing else is its verb. */
export function isOpeningDeed(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]!;
  if (t.xpos !== 'VBN' || !t.text.endsWith('ed') || i === 0 || i > 6 || tokens.at(-1)!.text !== '.') return false;
  if (tokens[i + 1]?.text === 'by' || !/^NNP?S$/.test(tokens[i - 1]!.xpos)) return false;
  if (!tokens.slice(0, i).every((x) => /^(DT|JJ|NNP?S?|CD|POS|HYPH|RB)$/.test(x.xpos))) return false;
  const stop = tokens.findIndex((x, k) => k > i && /^[,;:]$/.test(x.text));
  return !tokens.slice(i + 1, stop < 0 ? undefined : stop).some((x) => /^(VB[DZP]|MD)$/.test(x.xpos));
}

/** "is [headed] for A": under way. */
export function isHeaded(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]!.text === 'headed' &&
    tokens[i - 1]?.lemma === 'be' &&
    /^(for|to|towards?)$/.test(tokens[i + 1]?.text ?? '')
  );
}

/** "Rebels [man] roadblocks": a verb. */
export function isManning(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const before = tokens[i - 1];
  return (
    tokens[i]!.text === 'man' &&
    before?.xpos === 'NNS' &&
    /^(NNS|DT|JJ)$/.test(tokens[i + 1]?.xpos ?? '') &&
    (isSide(before, lexicon) || lexicon.has('force', before.lemma))
  );
}

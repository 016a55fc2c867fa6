import { anyOf } from '../../lib/any-of.ts';
import type { Frame } from '../frame.ts';

const LASTING = anyOf('still remain retain keep continue intact defend yet line');

/** "still holds", "remains in", "is defending": no change. */
export function isLasting({ sentence, group }: Frame): boolean {
  return sentence.tokens
    .slice(Math.max(0, group.start - 6), group.end + 6)
    .some((t) => LASTING.test(t.lemma.toLowerCase()));
}

const TROOPS = /^(?:troops|forces|soldiers|men|fighters|army|units|marines|military|brigades?|paratroopers)$/i;

/** "our units took", "its troops have taken", "is in our hands", "liberated": only whoever gains says it so. */
export function isOurs({ sentence, group, agent, lemma }: Frame): boolean {
  if (/^(?:liberate|liberation)$/.test(lemma)) return true;
  const from = agent?.sentence === sentence ? Math.min(agent.start, group.start) : group.start;
  const before = sentence.tokens.slice(Math.max(0, from - 5), group.start).map((t) => t.text);
  if (before.some((w, i) => TROOPS.test(w) && /^(?:its|his|her|their)$/i.test(before[i - 1] ?? ''))) return true;
  return sentence.tokens
    .slice(from, group.end + 5)
    .some((t, i, all) => /^(?:our|we)$/i.test(t.text) && !/^(?:against|from|on|that)$/i.test(all[i - 1]?.text ?? ''));
}

/** "recaptured", "cleared", "secured": told without a doer it is what the speaker's side did. */
export function isRegained({ lemma }: Frame): boolean {
  return /^(?:re-?(?:take|capture|gain|claim|conquer|occupy)|recover|clear|secure|free)$/.test(lemma);
}

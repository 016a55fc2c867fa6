import { type Counted, nounIn, wordsOf } from './counted.ts';

/** Of soldiers that is the fight, and their number its strength. */
const IN_BATTLE = /^(?:trapped|encircled|besieged|stranded|need|sheltering|rescued)$/;

/**
 * What has become of the people counted, when they are neither dead nor gone: "219 girls are still missing", "more than
 * 200 pupils were kidnapped", "150 were prisoners", "sheltering several hundred civilians".
 */
export function plightOf(counted: Counted): string | null {
  const { document, sentence, noun, first, next, end } = counted;
  const isPeople = noun === null || nounIn(counted, 'figure-people') || nounIn(counted, 'figure-force');
  if (!isPeople && !/s$/.test(noun.text)) return null;
  const isForce = noun !== null && nounIn(counted, 'figure-force') && noun.lemma !== 'man';
  const word = (w: string) => document.lexicon.has('figure-plight', w) && !(isForce && IN_BATTLE.test(w));
  const unit = noun?.text.toLowerCase() ?? 'people';
  const after = wordsOf(sentence, noun ? end : next, end + 9)
    .split(/ (?:[.;:]|and|but|while|after) /)[0]!
    .split(' ');
  const at = after.findIndex(
    (w, i) => word(w) && (w !== 'held' || /^(?:being|still|are|were)$/.test(after[i - 1] ?? '')),
  );
  const lead = after.slice(0, Math.max(0, at)).join(' ');
  if (
    at >= 0 &&
    /(?:^|\b)(?:is|are|was|were|been|be|remain|remained|remains|went|go|still|now|in the country|held|as)\b/.test(lead)
  )
    return isPeople ? `${unit} ${after[at]}` : null;
  if (
    at >= 0 &&
    isPeople &&
    /^(?:of (?:the|its|his|them)(?: \w+)? )?(?:in \w+(?: \w+)? )?$/.test(`${lead} `.trimStart()) &&
    /^(?:missing|need|trapped)$/.test(after[at]!)
  )
    return `${unit} ${after[at]}`;
  const verb = wordsOf(sentence, first - 4, first)
    .split(/ (?:[.,;:]|and) /)
    .at(-1)!
    .split(' ');
  const active = verb.find((w) => word(w) && /(?:ed|ing|took|freed)$/.test(w));
  return active && noun && isPeople ? `${unit} ${active}` : null;
}

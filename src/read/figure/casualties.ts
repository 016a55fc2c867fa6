import { actorNear, type Counted, type FigureReader, nounIn, placeNear, wordsOf } from './counted.ts';
import { hasLeft } from './displaced.ts';
import { tollOf } from './toll.ts';

const REACH_BEFORE = 7;
const REACH_AFTER = 18;

/** Killed and wounded, each a figure: "killing six and wounding 120", "two dead", "30 civilians were killed". */
export const casualties: FigureReader = (counted) => {
  if (counted.number.kind !== 'cardinal' && counted.number.kind !== 'vague') return null;
  const told = tollOf(counted);
  if (told) return { kind: 'casualties', unit: told, actor: actorNear(counted), place: placeNear(counted) };
  const isPeople =
    counted.noun === null ||
    nounIn(counted, 'figure-people') ||
    nounIn(counted, 'figure-force') ||
    isCasualtyNoun(counted);
  if (counted.noun === null && (hasLeft(counted) || IS_ELSE.test(wordsAt(counted, 2)))) return null;
  if (!isPeople && !isPlural(counted)) return null;
  // "three were killed, one of them a Dane": counted already
  if (
    counted.number.value === 1 &&
    /^of (?:them|whom|these|those)\b/.test(wordsOf(counted.sentence, counted.next, counted.next + 2))
  )
    return null;
  if (isAside(counted)) return null;
  const fate = fateOfKind(counted) ?? fateAfter(counted) ?? fateBefore(counted);
  if (!fate) return null;
  // of a noun on no list only what stands right beside the word for it
  if (!isPeople && !isBeside(counted)) return null;
  const unit = counted.noun && !isCasualtyNoun(counted) ? `${counted.noun.text.toLowerCase()} ${fate}` : fate;
  const { tokens } = counted.sentence;
  const cue = tokens[counted.end];
  const adjacent =
    cue && /^(?:dead|wounded|killed|injured)$/i.test(cue.text)
      ? cue.end
      : (tokens[counted.end - 1]?.end ?? counted.number.end);
  return {
    kind: 'casualties',
    unit,
    quote: { start: counted.number.start, end: Math.max(adjacent, counted.number.end) },
    actor: actorNear(counted),
    place: placeNear(counted),
  };
};

/** "five were killed and 14 arrested": those have not died. */
const IS_ELSE = /^(?:were |are |have been )?(?:arrested|detained|captured|missing|freed|rescued|evacuated)\b/;

function wordsAt({ sentence, next }: Counted, count: number): string {
  return wordsOf(sentence, next, next + count);
}

/** "three passengers", "four airmen": what a list of nouns cannot hold all of. */
function isPlural(counted: Counted): boolean {
  const { noun } = counted;
  // "five Taliban were killed"
  const isSide = noun?.upos === 'PROPN' && counted.sentence.actors.some((a) => a.end === counted.end && a.name);
  if (noun?.xpos !== 'NNS' && !isSide) return false;
  return !['figure-arms', 'figure-attack', 'figure-place', 'figure-unit', 'figure-time', 'figure-length'].some((l) =>
    nounIn(counted, l),
  );
}

/** "killing four passengers", "four passengers were killed". */
function isBeside({ sentence, first, end }: Counted): boolean {
  return (
    /\b(?:kill(?:ed|ing|s)|wound(?:ed|ing)|injur(?:ed|ing))(?: at least| about| some| more than| another| up to)?$/.test(
      wordsOf(sentence, first - 4, first),
    ) ||
    /^(?:(?:was|were|have been|had been) (?:also |reportedly )?(?:killed|wounded|injured)|(?:have |had |also )?died|dead)\b/.test(
      wordsOf(sentence, end, end + 4),
    )
  );
}

/** "23 people, including six women and five children": counted among them already. */
function isAside({ sentence, first, noun }: Counted): boolean {
  return (
    /^(?:woman|women|child|children|girl|boy|baby|infant|minor)s?$/i.test(noun?.lemma ?? '') &&
    /\bincluding (?:at least |about )?(?:[\w-]+ (?:women|children|civilians|girls|boys) and )?$/.test(
      `${wordsOf(sentence, first - 6, first)} `,
    )
  );
}

/** Behind ", including two children," when a verb goes on there; else where it stood. */
function pastAside({ tokens }: Counted['sentence'], at: number): number {
  if (tokens[at]?.text !== ',') return at;
  if (!/^(?:including|among|most|mostly|some|many|half|both|all|mainly|almost)$/i.test(tokens[at + 1]?.text ?? ''))
    return at;
  const close = tokens.findIndex((t, i) => i > at + 1 && i < at + 16 && t.text === ',');
  return close > 0 && /^(?:was|were|have|had|has|are|died|lay|lost|been)$/i.test(tokens[close + 1]?.text ?? '')
    ? close + 1
    : at;
}

/** "1,500 wounded people", "20 dead soldiers". */
function fateOfKind({ between }: Counted): string | null {
  const m = /\b(?:(wounded|injured|maimed)|(dead|slain|killed|murdered))\b/.exec(between);
  return m && (m[1] ? 'wounded' : 'killed');
}

function isCasualtyNoun({ noun }: Counted): boolean {
  return (
    /^(?:death|fatality|casualty|injury|dead|wounded|live|life|body|corpse)s?$/i.test(noun?.lemma ?? '') ||
    /^(?:deaths|lives|fatalities|casualties|injuries)$/i.test(noun?.text ?? '')
  );
}

/** "… were killed", "… dead", "… killed": right behind the noun, or as its passive verb. */
function fateAfter({ document, sentence, end, noun, next }: Counted): string | null {
  const { tokens } = sentence;
  const among =
    /^(?:(?!killed|dead|wounded|[.;:])\S+ ){0,6}?among (?:the |those )?(?:(dead|killed|victims|fatalities)|wounded|injured)\b/.exec(
      wordsOf(sentence, noun ? end : next, end + 10),
    );
  if (among) return among[1] ? 'killed' : 'wounded';
  if (noun && /^(?:injur|wounded)/i.test(noun.text)) return 'wounded';
  if (noun && /^(?:dead|bodies|corpses|deaths|fatalities|lives|casualties)$/i.test(noun.text)) return 'killed';
  for (let i = noun ? end : next; i < Math.min(tokens.length, end + REACH_AFTER); i++) {
    i = pastAside(sentence, i);
    const word = tokens[i]?.text.toLowerCase() ?? '.';
    if (/^[.;:]$/.test(word) || /^(?:who|that|which|while|after|before|but)$/.test(word)) return null;
    if (/^CD$/.test(tokens[i]!.xpos) && i > end) return joins(sentence, end, i) ? laterFate(i) : null;
    if (/^(?:bullet|gunshot|shrapnel|blast)$/.test(word)) return 'wounded';
    const fate = fateOf(document, word);
    if (fate && !/ing$/.test(word) && isSaidOf(i)) return fate;
    if (/^VB[DZP]$/.test(tokens[i]!.xpos) && !/^(?:was|were|is|are|has|have|had|been|lay|left|be)$/.test(word) && !fate)
      return null;
  }
  return null;

  function isSaidOf(i: number): boolean {
    const word = tokens[i]!.text.toLowerCase();
    if (/^(?:dead|died|die|dies|perished|deaths|hospital|hospitalised|hospitalized|casualties|fatalities)$/.test(word))
      return true;
    const before = wordsOf(sentence, i - 3, i);
    if (/\b(?:was|were|been|being|be|are|is|got)(?: \w+ly)?$/.test(before)) return true;
    // "two killed, 18 wounded": no object behind
    return i <= end + 1 && !/^(?:DT|CD|NNP?S?|JJ|PRP\$?)$/.test(tokens[i + 1]?.xpos ?? '.');
  }
  /** "seven civilians and three fighters were killed": both. */
  function laterFate(from: number): string | null {
    const rest = wordsOf(sentence, from, from + 22);
    const m =
      /\b(?:was|were|been|are) (killed|wounded|injured)\b|\b(dead|died)\b|\b(killed|wounded|injured)(?= (?:in|by|on|when|since)\b|$)/.exec(
        rest.split(/[.;]/)[0]!,
      );
    return m ? (/wound|injur/.test(m[0]) ? 'wounded' : 'killed') : null;
  }
}

function joins(sentence: Counted['sentence'], from: number, to: number): boolean {
  return /^(?:(?:and|or) [a-z]+s )?(?:,|and|or|, and)(?: at least| about| some| another| as many as)?$/.test(
    wordsOf(sentence, from, to).replace(/men\b/g, 'mens').trim(),
  );
}

/** "killing ten", "killed 30 civilians", "killing ten soldiers and four police", "the massacre of hundreds". */
function fateBefore({ document, sentence, first }: Counted): string | null {
  const { tokens } = sentence;
  for (let i = first - 1; i >= Math.max(0, first - REACH_BEFORE - 3); i--) {
    const word = tokens[i]!.text.toLowerCase();
    if (/^[.;:]$/.test(word) || /^(?:who|that|which|while|after|before|but|where|when)$/.test(word)) return null;
    // "the bodies of a dozen soldiers"
    if (/^(?:bodies|corpses|remains|graves)$/.test(word) && tokens[i + 1]?.text === 'of') return 'killed';
    if (/^(?:lost|losing|loses|lose)$/.test(word) && i >= first - 4) return 'killed';
    const fate = fateOf(document, word);
    if (
      fate &&
      /^(?:kill(?:ed|ing|s)?|wound(?:ed|ing|s)?|injur(?:ed|ing|es?)|massacred?|deaths?|dead|lives|executed|slaughtered|murder(?:ed|ing)?|hurt)$/.test(
        word,
      )
    ) {
      // "were killed in six attacks" does not count six people
      if (
        /\b(?:was|were|been|being) \w+$/.test(wordsOf(sentence, i - 1, i + 1)) &&
        /^(?:in|by|when|on|at|as|during)\b/.test(wordsOf(sentence, i + 1, i + 2))
      )
        return null;
      const also = /\b(?:killed|wounded) (?:and|or) (?:wounded|killed|injured)$/.exec(wordsOf(sentence, i - 2, i + 1));
      return also ? 'killed or wounded' : fate;
    }
    if (fate && !/^(?:dead|wounded)$/.test(word)) return null;
    if (/^(?:VBD|VBZ|VBP)$/.test(tokens[i]!.xpos) && !fate) return null;
  }
  return null;
}

function fateOf(document: Counted['document'], word: string): 'killed' | 'wounded' | null {
  if (document.lexicon.has('figure-killed', word)) return 'killed';
  if (document.lexicon.has('figure-wounded', word)) return 'wounded';
  return null;
}

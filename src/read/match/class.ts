import { classOf } from '../actor/doer.ts';
import type { Phrase } from '../frame.ts';
import type { Reader } from '../reader.ts';
import type { Class } from '../rule.ts';
import { headIn, lemmaOf } from './head.ts';

const FIGHTING =
  /^(fight|fighting|clash|battle|combat|shelling|skirmish|gunfight|firefight|bombardment|violence|hostility|gunfire|gunbattle|crossfire|attack|assault|offensive|explosion|blast|war|bombing|airstrike|strike|shooting|confrontation|raid)$/;

const CROWD =
  /^(column|convoy|stream|crowd|group|line|flow|most|many|some|all|few|number|dozen|hundred|thousand|wave|several)$/;

/** "the border post", "a frontier gate". */
function isBorderPost(phrase: Phrase): boolean {
  const before = phrase.sentence.tokens[phrase.head - 1]?.text.toLowerCase();
  return (
    /^(post|gate|point|terminal)$/.test(lemmaOf(phrase)) && /^(border|frontier|customs|crossing)$/.test(before ?? '')
  );
}

/** "the front line", "front lines". */
function isFront(phrase: Phrase): boolean {
  const before = phrase.sentence.tokens[phrase.head - 1]?.text.toLowerCase();
  return /^front-?lines?$/.test(lemmaOf(phrase)) || (lemmaOf(phrase) === 'line' && before === 'front');
}

/** Whether a phrase is of a class; a missing phrase counts as any doer. */
export function isClass(reader: Reader, phrase: Phrase | null, wanted: Class): boolean {
  if (wanted === 'any') return true;
  if (wanted === 'none') return !phrase || /^(kilomet(re|er)|km|mile|met(re|er)|yard)$/.test(lemmaOf(phrase));
  if (!phrase) return wanted === 'side' || wanted === 'remote';
  if (wanted === 'line') return headIn(phrase, [...reader.document.lexicon.list('place-line')]) || isBorderPost(phrase);
  const lemma = lemmaOf(phrase);
  // "a column of refugees", "most of them"
  const of = CROWD.test(lemma) ? phrase.posts.find((o) => o.prep === 'of')?.phrase : undefined;
  if (
    of &&
    wanted !== 'fighting' &&
    (/^(most|many|some|all|few)$/.test(lemma) || classOf(reader.actors, of) === 'civilian')
  )
    return isClass(reader, of, wanted);
  if (wanted === 'fighting')
    return (phrase.parts.length > 0 ? phrase.parts : [phrase]).some((p) => FIGHTING.test(lemmaOf(p)) || isFront(p));
  const cls = classOf(reader.actors, phrase);
  switch (wanted) {
    case 'civilian':
      return cls === 'civilian';
    case 'official':
      return cls === 'official';
    case 'strict':
      return cls === 'force' || cls === 'state';
    case 'armed':
      return (cls === 'force' || cls === 'state') && !isUnsorted(reader, phrase);
    case 'remote':
      return (
        cls === 'force' ||
        cls === 'state' ||
        cls === 'official' ||
        reader.document.lexicon.has('remote', lemma) ||
        FIGHTING.test(lemma)
      );
    case 'foe':
      return (
        cls === 'force' ||
        cls === 'state' ||
        FIGHTING.test(lemma) ||
        /^(attempt|push|advance|bid|incursion|infiltration|intruder|siege|onslaught|counterattack|counteroffensive|thrust|effort|wave)$/.test(
          lemma,
        )
      );
    default:
      return cls === 'force' || cls === 'state' || cls === 'official';
  }
}

/** "Kut is in the south": a name of which nothing is known. */
function isUnsorted(reader: Reader, phrase: Phrase): boolean {
  const run = phrase.parts.length > 0 ? undefined : reader.names.at(phrase.sentence, phrase.head);
  return !!run && reader.names.sort(run) === 'unknown';
}

import type { Document } from '../document.ts';
import type { NameSort } from './listed.ts';
import type { NameRun } from './run.ts';

const ARTICLE = /^(al|el|ad|ar|as|ash|at|an|az|the) (?=\p{L}{4})/u;

/** What two spellings of one name share: "El-Geneina" and "Geneina", "Deir ez-Zor" and "Deir Ezzor". */
function plainKey(key: string): string {
  return key.replace(ARTICLE, '').replaceAll(' ', '');
}

/** Gives the spellings of one name that a report uses the form it uses most. `isListed`: names that lists know are left alone. */
export function spellings(runs: readonly NameRun[], isListed: (run: NameRun) => boolean): void {
  const groups = Map.groupBy(runs, (r) => plainKey(r.key));
  for (const group of groups.values()) {
    if (new Set(group.map((r) => r.key)).size < 2 || group.some(isListed)) continue;
    const forms = [...Map.groupBy(group, (r) => r.key).values()].sort((a, b) => b.length - a.length);
    take(group, forms[0]![0]!);
  }
}

function take(runs: readonly NameRun[], { text, key }: { text: string; key: string }): void {
  for (const run of runs) {
    run.text = text;
    run.key = key;
  }
}

const CALLED =
  /^,? ?[(—–-]? ?(which is |is |are )?(also |otherwise |better |formerly |previously |once |now |still |locally |sometimes |officially |then )*(known|called|named|renamed|spelled|spelt|written|referred to)( locally| better| simply| today| now)?(,? (to|by|in|among) (the |its |many |most )?[\p{L}’' ]{3,24}?)?( as)?,? ["“‘']?(the town of |the city of )?$/u;
const CALLED_BY =
  /^,? ?[(—–-]? ?(which|that) (the |many |most |its )?[\p{L}’' ]{3,30} (calls?|called|knows?|knew|renamed|refers? to|spells?)( it)?( as)? ["“‘']?$/u;
const FORMERLY = /^,? ?[(—–-]? ?(formerly|previously|also|aka|a\.k\.a\.|alias) ["“‘']?$/;
const OPENS = /^(,|,? ?[(—–-]|,? or| ?\(or)? ?["“‘']?$/;
const OR = /^(,| [—–-]| \()? ?or ["“‘']?$/;
const IN_TONGUE = /^["”’']? (in|to) (the |its )?(\p{Lu}\p{L}+)/u;
const AS_CALLED = /^["”’']?,? as (the |it is |it's )?[\p{L} ]{3,30}\b(calls?|known|called|knows?|refers?|says?)\b/u;

/** "Firozkoh, [the capital of] Ghor, also called …": the first of the two has the second name. */
const TELLS_WHERE = /^(, (the|a|an) [^,]{3,40} (of|in|near|on)|,? (in|near)) (the )?$/;

function textBetween(text: string, a: NameRun, b: NameRun): string {
  return text.slice(a.sentence.tokens[a.end - 1]!.end, b.sentence.tokens[b.start]!.start);
}

/** Whether the words between and behind two names say that both are names of one place. */
function isSecond(between: string, after: string, isTongue: (word: string) => boolean): boolean {
  if (CALLED.test(between) || CALLED_BY.test(between) || FORMERLY.test(between)) return true;
  if (!OPENS.test(between) && !OR.test(between)) return false;
  const tongue = IN_TONGUE.exec(after);
  if (tongue) return isTongue(tongue[3]!.toLowerCase());
  return (OR.test(between) && AS_CALLED.test(after)) || (/\( ?or ["“‘']?$/.test(between) && /^["”’']?\)/.test(after));
}

/** "Bakhmut (Bachmut)", "Shusha/Shushi": so like the name before that it is the same. */
function isTwin(between: string, after: string, a: string, b: string): boolean {
  if (!(/^ \($/.test(between) && /^\)/.test(after)) && !/^ ?\/ ?$/.test(between)) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same > 2 && same * 2 >= Math.max(a.length, b.length);
}

/**
 * Second names of places ("Shushi, known to Azeris as Shusha", "Kobani, or Ayn al-Arab in Arabic"): the later name stands for
 * the first from here on. `joined` is told the keys of both, and whether one is known for a place.
 */
export function secondNames(
  { report: { text }, lexicon }: Document,
  runs: readonly NameRun[],
  sort: (run: NameRun) => NameSort,
  joined: (from: string, to: string, isPlace: boolean) => void,
): void {
  const isTongue = (word: string): boolean => lexicon.has('tongue', word);
  for (let i = 1; i < runs.length; i++) {
    const b = runs[i]!;
    let a = runs[i - 1]!;
    if (a.sentence !== b.sentence || a.key === b.key) continue;
    const between = textBetween(text, a, b).replace(
      /^ (province|region|state|district|county|governorate|oblast)(?=,)/,
      '',
    );
    if (between.length > 70) continue;
    const { end } = b.sentence.tokens[b.end - 1]!;
    const after = text.slice(end, end + 50);
    if (!isSecond(between, after, isTongue) && !isTwin(between, after, a.key, b.key)) continue;
    const first = runs[i - 2];
    if (first?.sentence === a.sentence && between.startsWith(',') && TELLS_WHERE.test(textBetween(text, first, a)))
      a = first;
    const sorts = [sort(a), sort(b)];
    if (sorts.some((s) => s !== 'place' && s !== 'unknown') || b.text === b.text.toUpperCase()) continue;
    const from = b.key;
    joined(from, a.key, sorts.includes('place'));
    take(
      runs.filter((r) => r.key === from),
      a,
    );
  }
}

import { isAsciiLetter } from '../lib/letters.ts';
import type { Words } from './word.ts';

const letters = /^\p{L}[\p{L}\p{M}'’-]*$/u;
const capital = /^\p{Lu}/u;

/** A word of letters; most are plain ones. */
function isWord(form: string): boolean {
  for (let i = 0; i < form.length; i++) if (!isAsciiLetter(form.charCodeAt(i))) return letters.test(form);
  return form.length > 0;
}

/**
 * The forms of a sentence as running text would have them: in a headline of Capitalised Words, or in capitals throughout,
 * words that are commonly no names are put in lower case. Other sentences come back unchanged.
 */
export function runningForms(forms: readonly string[], words: Words): readonly string[] {
  const real = forms.filter(isWord);
  const long = real.filter((f) => f.length >= 4);
  if (long.length < 3) return forms;
  const shouted = real.filter((f) => f !== f.toUpperCase()).length === 0;
  const titled = long.filter((f) => capital.test(f)).length >= Math.max(3, long.length * 0.9);
  if (!shouted && !titled) return forms;
  return forms.map((form, i) => {
    if (!isWord(form) || !capital.test(form)) return form;
    const acronym = form.length > 1 && form === form.toUpperCase();
    if (acronym && !shouted) return form;
    const lower = form.toLowerCase();
    if (words.get(lower).common) return i === 0 ? capitalised(lower) : lower;
    return shouted && form.length > 3 ? capitalised(lower) : form;
  });
}

const capitalised = (lower: string) => lower.slice(0, 1).toUpperCase() + lower.slice(1);

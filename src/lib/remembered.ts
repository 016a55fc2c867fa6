/**
 * A look-up that is asked again and again, with its answers kept by the `key` they hang on (a lexicon, a pattern) and the
 * text asked for: at most `most` of a key, then those of that key are forgotten. `find` must always give the same, and never undefined.
 */
export function remembered<Key extends object, Answer>(
  most: number,
  find: (key: Key, text: string) => Answer,
): (key: Key, text: string) => Answer {
  const known = new WeakMap<Key, Map<string, Answer>>();
  return (key, text) => {
    let answers = known.get(key);
    if (!answers || answers.size >= most) {
      answers = new Map();
      known.set(key, answers);
    }
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = find(key, text);
      answers.set(text, answer);
    }
    return answer;
  };
}

import type { Gazetteer, NameMatch } from '../gazetteer/gazetteer.ts';

/** The same gazetteer for the length of one report: a name is looked up once, however many claims ask for it. */
export function remembering(gazetteer: Gazetteer): Gazetteer {
  const met = new Map<string, readonly NameMatch[]>();
  return {
    ...gazetteer,
    lookup(name, options = {}) {
      const key = `${options.on ?? ''}\n${options.fuzzy ?? false}\n${name}`;
      let matches = met.get(key);
      if (!matches) {
        matches = gazetteer.lookup(name, options);
        met.set(key, matches);
      }
      return matches;
    },
  };
}

import { matchesOf } from '../../lib/matches.ts';
/** A name of several words that the report writes with its short form: "Front for Change (FC)". */
export interface FullName {
  name: string;
  short: string;
  /** The name alone where its initials give the short form, else both: "Front for Change (FACT)". */
  clear: string;
}

const WORD = String.raw`\p{Lu}[\p{L}'’-]*\p{L}|al-\p{Lu}[\p{L}-]+`;
const NAME = `((?:${WORD})(?: (?:of|and|the|in|for|to|de|du|des|et|pour|la|le)(?= )| (?:${WORD}))*)`;
const SHORT = String.raw`(\p{Lu}[\p{Lu}\p{L}0-9-]{1,9})`;
const IN_BRACKETS = new RegExp(
  String.raw`${NAME} \((?:or |the |known as |locally known as )?["“]?${SHORT}["”]?\)`,
  'gu',
);
const IN_COMMAS = new RegExp(
  String.raw`${NAME},? (?:or|(?:better |also |widely |commonly |locally )?known as|known by its (?:acronym|initials)|abbreviated as) (?:the )?["“]?(\p{Lu}{2,7})\b`,
  'gu',
);

/** What stands behind every such name, and is quicker to look for than the name. */
const SHORT_IN_BRACKETS = new RegExp(String.raw` \((?:or |the |known as |locally known as )?["“]?${SHORT}["”]?\)`, 'u');
const SHORT_IN_COMMAS = /(?:or|known as|known by its (?:acronym|initials)|abbreviated as) (?:the )?["“]?\p{Lu}{2,7}\b/u;
const PATTERNS = [
  [SHORT_IN_BRACKETS, IN_BRACKETS],
  [SHORT_IN_COMMAS, IN_COMMAS],
] as const;

/** The text read last: names and actors both ask for its names. */
let last: { text: string; names: readonly FullName[] } | null = null;

/** Names with their short forms, as the report introduces them. */
export function fullNames(text: string): readonly FullName[] {
  if (last?.text !== text) last = { text, names: findFullNames(text) };
  return last.names;
}

function findFullNames(text: string): FullName[] {
  const out: FullName[] = [];
  for (const [hint, pattern] of PATTERNS) {
    if (!hint.test(text)) continue;
    for (const m of matchesOf(text, pattern)) {
      const name = nameFor(m[1]!, m[2]!);
      if (name && !out.some((x) => x.short === m[2]))
        out.push({ name, short: m[2]!, clear: spelt(name, m[2]!) ? name : `${name} (${m[2]})` });
    }
  }
  return out;
}

const MEMBERS =
  /^(?:Fighters|Members|Rebels|Troops|Soldiers|Militants|Leaders|Units|Supporters|Elements|Gunmen) (?:of|from|in) (?:the )?/;
const LINK = /^(of|and|the|in|for|to|de|du|des|et|pour|la|le)$/;

function spelt(name: string, short: string): boolean {
  const initials = (links: boolean): string =>
    name
      .split(/[ -]/)
      .filter((w) => links || !LINK.test(w))
      .map((w) => w[0]?.toUpperCase() ?? '')
      .join('');
  return [initials(true), initials(false)].includes(short.toUpperCase());
}

/** The words that a short form stands for: from the one whose initials give it, else all of the name. */
function nameFor(raw: string, short: string): string | null {
  const parts = raw
    .replace(MEMBERS, '')
    .replace(/^.*(?<!\b(?:of|for|in|and|to)) the (?=\p{Lu})/u, '')
    .split(' ');
  while (parts.length > 1 && LINK.test(parts.at(-1)!)) parts.pop();
  if (/^(The|A|An)$/.test(parts[0]!)) parts.shift();
  const initials = (from: number, links: boolean): string =>
    parts
      .slice(from)
      .flatMap((w) => (links || !LINK.test(w) ? w.split('-') : []))
      .map((w) => w[0]!.toUpperCase())
      .join('');
  const wanted = short.toUpperCase().replace(/[^\p{L}]/gu, '');
  for (let i = 0; i < parts.length; i++)
    // "lost A to X Front (XF)": a name begins with no link
    if (!LINK.test(parts[i]!) && (initials(i, false) === wanted || initials(i, true) === wanted))
      return parts.slice(i).join(' ');
  const all = initials(0, false);
  if (parts.length < 2 || !(all.includes(wanted[0]!) || /^\p{Lu}{2,7}$/u.test(short))) return null;
  if (/^al-/.test(raw) || all[0] === wanted[0] || !all.includes(wanted[0]!) || /^\p{Lu}{2,7}$/u.test(short))
    return parts.join(' ');
  while (parts.length > 1 && parts[0]![0]!.toUpperCase() !== wanted[0]) parts.shift();
  return parts.join(' ');
}

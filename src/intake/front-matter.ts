import { MarchlandError } from '../lib/error.ts';

export const FRONT_MATTER_FIELDS = ['title', 'source', 'published', 'url', 'language'] as const;
export type FrontMatter = Partial<Record<(typeof FRONT_MATTER_FIELDS)[number], string>>;

const FENCE = /^---[ \t]*$/;

function unquote(value: string): string {
  if (/^".*"$/.test(value)) {
    try {
      return String(JSON.parse(value));
    } catch {
      return value.slice(1, -1);
    }
  }
  return /^'.*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value;
}

/**
 * The head of a plain-text report, one `field: value` a line between two lines of `---`, and the text after it.
 * A file that does not begin with `---` has none. Unknown fields are let pass (a desk may keep its own).
 * Errors: input-malformed with the line.
 */
export function frontMatter(text: string, file: string | null): { head: FrontMatter; body: string } {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) return { head: {}, body: text };
  const end = lines.findIndex((line, i) => i > 0 && FENCE.test(line));
  if (end < 0)
    throw new MarchlandError('input-malformed', 'the front matter that begins with --- has no closing ---', {
      file: file ?? undefined,
      line: 1,
    });
  const head: FrontMatter = {};
  for (const [i, line] of lines.slice(1, end).entries()) {
    if (!line.trim() || line.trimStart().startsWith('#')) continue;
    const m = /^([A-Za-z][\w-]*):\s*(.*)$/.exec(line);
    if (!m)
      throw new MarchlandError('input-malformed', `"${line.slice(0, 60)}" is not "field: value"`, {
        file: file ?? undefined,
        line: i + 2,
      });
    const field = m[1]!.toLowerCase() as keyof FrontMatter;
    const value = unquote(m[2]!.trim());
    if ((FRONT_MATTER_FIELDS as readonly string[]).includes(field) && value) head[field] = value;
  }
  return { head, body: lines.slice(end + 1).join('\n') };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildGazetteer } from '../../src/gazetteer/build.ts';
import { focusOf } from '../../src/gazetteer/focus.ts';
import type { Gazetteer, Pack } from '../../src/gazetteer/gazetteer.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';
import { sha256 } from '../../src/lib/hash.ts';
import type { Predicate } from '../../src/model/claim.ts';
import type { Report } from '../../src/model/report.ts';
import { candidatesOf } from '../../src/resolve/candidate.ts';
import { type Mention, mentionOf } from '../../src/resolve/mention.ts';
import { type Resolved, resolvePlaces } from '../../src/resolve/places.ts';
import type { WeightOf } from '../../src/resolve/rank.ts';

export const WARS = ['afghanistan', 'sudan', 'drc', 'syria'] as const;
const ROOT = join(import.meta.dirname, '..', '..');

/** Sentences written when rules and weights stood; never fitted on. */
const LATE = 'late';

interface MentionFile {
  published?: string;
  reports: { text: string; published?: string; war?: string }[];
}

/** `[mention|id]`, `[mention|id~id]`, `[mention|none]`; `[the city=Kunduz|id]` gives the name a noun stands for; `|take` the predicate. */
const MARK = /\[([^\]|]+)\|([^\]|]+)(?:\|([a-z]+))?\]/g;

export interface Labelled {
  mention: Mention;
  /** Place ids that are right (a district or its centre where the text leaves it open); empty: none of the gazetteer's. */
  expected: string[];
}

export interface LabelledReport {
  war: string;
  report: Report;
  items: Labelled[];
  /** Which half of the set it is in; by a hash of the text, so adding a report moves no other. */
  half: 'fit' | 'held-out' | 'late';
}

export function loadMentionSet(
  wars: readonly string[] = WARS,
  more: readonly Pack[] = [],
): { gazetteer: Gazetteer; reports: LabelledReport[] } {
  const gazetteer = buildGazetteer([...wars.map((w) => loadPack(join(ROOT, 'packs', w))), ...more]);
  const reports = [...wars, ...(wars === WARS ? [LATE] : [])].flatMap((name) => {
    const file: MentionFile = parse(readFileSync(join(import.meta.dirname, 'mentions', `${name}.yaml`), 'utf8'));
    return file.reports.map((row) => {
      const published = row.published ?? file.published;
      if (!published) throw new Error(`${name}.yaml: a report without a date: ${row.text}`);
      return labelled(row.war ?? name, row.text.trim(), published, gazetteer, name === LATE ? LATE : null);
    });
  });
  return { gazetteer, reports };
}

function labelled(
  war: string,
  marked: string,
  published: string,
  gazetteer: Gazetteer,
  late: 'late' | null,
): LabelledReport {
  const found: { mention: string; name: string; id: string; predicate: Predicate | null; start: number }[] = [];
  let text = '';
  let last = 0;
  for (const m of marked.matchAll(MARK)) {
    text += marked.slice(last, m.index);
    const [mention, name] = m[1]!.split('=') as [string, string?];
    found.push({
      mention,
      name: name ?? mention,
      id: m[2]!,
      predicate: (m[3] as Predicate) ?? null,
      start: text.length,
    });
    text += mention;
    last = m.index + m[0].length;
  }
  text += marked.slice(last);
  const report: Report = {
    id: sha256(text),
    file: null,
    title: null,
    source: null,
    url: null,
    published,
    language: 'en',
    dateline: null,
    text,
    group: null,
  };
  const items = found.map(({ mention, name, id, predicate, start }) => ({
    mention: mentionOf(
      { mention, name, kind: null, within: null },
      predicate,
      text,
      { start, end: start + mention.length },
      gazetteer,
    ),
    expected: id === 'none' ? [] : id.split('~'),
  }));
  return { war, report, items, half: late ?? halfOf(report.id) };
}

function halfOf(id: string): 'fit' | 'held-out' {
  return Number.parseInt(id.slice(-2), 16) % 2 === 0 ? 'fit' : 'held-out';
}

export interface Outcome extends Labelled {
  war: string;
  half: 'fit' | 'held-out' | 'late';
  text: string;
  resolved: Resolved;
  right: boolean;
  /** The name alone is met by two or more places, or by some place while none is meant. */
  ambiguous: boolean;
}

export function resolveAll(
  { gazetteer, reports }: { gazetteer: Gazetteer; reports: readonly LabelledReport[] },
  weight?: WeightOf,
): Outcome[] {
  return reports.flatMap(({ war, report, items, half }) => {
    const focus = focusOf(report, gazetteer);
    const mentions = items.map((i) => i.mention);
    const resolved = resolvePlaces(mentions, gazetteer, { on: report.published, focus, weight });
    return items.map((item, i): Outcome => {
      const candidates = candidatesOf(item.mention, gazetteer, report.published, focus?.info.country ?? null).length;
      return {
        ...item,
        war,
        half,
        text: report.text,
        resolved: resolved[i]!,
        right: isRight(resolved[i]!, item.expected),
        ambiguous: candidates >= (item.expected.length === 0 ? 1 : 2),
      };
    });
  });
}

function isRight({ best }: Resolved, expected: readonly string[]): boolean {
  return best.candidate ? expected.includes(best.candidate.place.id) : expected.length === 0;
}

export function share(outcomes: readonly Outcome[]): { n: number; right: number; accuracy: number } {
  const right = outcomes.filter((o) => o.right).length;
  return { n: outcomes.length, right, accuracy: outcomes.length === 0 ? 1 : right / outcomes.length };
}

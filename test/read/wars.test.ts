import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fold } from '../../src/lib/fold.ts';
import type { Claim } from '../../src/model/claim.ts';
import { claimsIn, meets, show, wanted } from './expect.ts';

const CONTROL = /^(take|hold|leave|enter|fight|besiege|repel|threaten|cut|reopen)$/;
const folder = join(import.meta.dirname, 'wars');

interface Cases {
  sentences?: Record<string, string[]>;
  silent?: string[];
  documents?: { text: string; claims: string[] }[];
}

/** Right, false and missed claims of texts against what they must give. */
function tally(cases: readonly [string, readonly string[]][]): { f1: number; wrong: string[] } {
  let right = 0;
  let extra = 0;
  let missing = 0;
  const wrong: string[] = [];
  for (const [text, list] of cases) {
    const claims = claimsIn(text).filter((c) => CONTROL.test(c.predicate));
    const used = new Set<Claim>();
    for (const want of list.map(wanted)) {
      const hit = claims.find((c) => !used.has(c) && meets(c, want));
      if (hit) {
        used.add(hit);
        right++;
      } else {
        missing++;
        wrong.push(`missed ${want.text}: ${text.slice(0, 80)}`);
      }
    }
    for (const c of claims.filter((x) => !used.has(x))) {
      extra++;
      wrong.push(`false ${show(c)}: ${text.slice(0, 80)}`);
    }
  }
  return { f1: (2 * right) / (2 * right + extra + missing), wrong };
}

const files = readdirSync(folder).map((f) => parse(readFileSync(join(folder, f), 'utf8')) as Cases);

describe('sentences of many wars', () => {
  it('give their claims (F1 of control claims at least 0.92)', () => {
    const { f1, wrong } = tally(files.flatMap((f) => Object.entries(f.sentences ?? {})));
    expect(f1, wrong.join('\n')).toBeGreaterThanOrEqual(0.92);
  });

  it.each(files.flatMap((f) => f.silent ?? []))('nothing in: %s', (sentence) => {
    expect(
      claimsIn(sentence)
        .filter((c) => CONTROL.test(c.predicate))
        .map(show),
    ).toEqual([]);
  });
});

describe('dispatches with references from sentence to sentence', () => {
  it('give their claims (F1 of control claims at least 0.78)', () => {
    const { f1, wrong } = tally(
      files.flatMap((f) => (f.documents ?? []).map((d): [string, string[]] => [d.text, d.claims])),
    );
    expect(f1, wrong.join('\n')).toBeGreaterThanOrEqual(0.78);
  });
});

describe('contrast sets', () => {
  const set = parse(readFileSync(join(import.meta.dirname, 'contrast.yaml'), 'utf8')) as {
    bases: string[][];
    frames: Record<string, string[]>;
  };
  const group = (m: string): string => (m === 'planned' || m === 'possible' ? 'ahead' : m);
  const inside = (s: string): string =>
    /^(The|\p{Lu}\p{Ll}+s|Army|Government|Rebel|Armed|Separatist)\b/u.test(s) && !/^(Tigrayan|Kurdish)/.test(s)
      ? s[0]!.toLowerCase() + s.slice(1)
      : s;

  it('come out with the polarity and modality they are told with (at least 97 % of 700 and more)', () => {
    let all = 0;
    let right = 0;
    let found = 0;
    const wrong: string[] = [];
    for (const [subject, past, infinitive, participle, place, name, predicate] of set.bases as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ][]) {
      for (const [mode, frames] of Object.entries(set.frames)) {
        for (const frame of frames) {
          const parts: Record<string, string> = {
            S: subject,
            s: inside(subject),
            past,
            inf: infinitive,
            part: participle,
            O: place,
          };
          const sentence = frame.replace(/\{(\w+)\}/g, (_, key: string) => parts[key]!);
          const [polarity, modality] = mode.split(' ');
          const claims = claimsIn(sentence).filter(
            (c) => c.predicate === predicate && fold(c.place?.name ?? '').includes(fold(name)),
          );
          all++;
          if (claims.length > 0) found++;
          if (claims.some((c) => c.polarity === polarity && group(c.modality) === modality)) right++;
          else wrong.push(`${mode}: ${sentence} ${claims.map(show).join('; ')}`);
        }
      }
    }
    expect(all).toBeGreaterThanOrEqual(700);
    expect(right / found, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(right / all, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

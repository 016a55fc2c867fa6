import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseReports, marchland } from '../support/marchland.ts';

describe('rules why', () => {
  it('tells which rule fired and the claim it gave', async () => {
    const { code, out } = await marchland(['rules', 'why', 'M23 rebels did not seize Goma.']);
    expect(code).toBe(0);
    expect(out).toContain('fired   take.capture: take Goma by M23 (negated)');
  });

  it('tells which rules nearly fired and why not', async () => {
    const { out } = await marchland(['rules', 'why', 'Rebels captured the title in Goma.', '--format', 'json']);
    const [captured] = JSON.parse(out);
    expect(captured.fired).toEqual([]);
    expect(captured.nearly).toContainEqual({ rule: 'take.capture', why: expect.stringMatching(/./) });
  });

  it('says so when no rule has a trigger there', async () => {
    expect((await marchland(['rules', 'why', 'They baked bread all day.'])).out).toContain('no rule');
  });

  it('refuses a day that is none, and words it does not know', async () => {
    const bad = await marchland(['rules', 'why', 'Goma fell.', '--published', 'last week']);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain('[date-malformed]');
    for (const args of [['rules'], ['rules', 'why'], ['rules', 'list', 'x']])
      expect((await marchland(args)).code).toBe(2);
  });
});

describe('rules coverage', () => {
  const folder = caseReports('drc-2025');
  const files = readdirSync(folder).sort().slice(0, 8);

  it('counts how often each rule fired, and tells those never used', async () => {
    const args = ['rules', 'coverage', ...files.map((f) => join(folder, f)), '--pack', 'drc'];
    const { code, out } = await marchland([...args, '--format', 'json']);
    expect(code).toBe(0);
    const use: { rule: string; fired: number }[] = JSON.parse(out);
    expect(use.find((u) => u.rule === 'take.capture')!.fired).toBeGreaterThan(0);
    const never = use.filter((u) => u.fired === 0).length;
    expect((await marchland(args)).out).toContain(`${use.length} rules over 8 reports; ${never} never fired`);
  });

  it('exits 1 when a file cannot be read', async () => {
    expect((await marchland(['rules', 'coverage', join(folder, 'none.txt')])).code).toBe(1);
  });
});

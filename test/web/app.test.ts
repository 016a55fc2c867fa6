import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ControlView } from '../../src/model/control.ts';
import { launch } from '../support/browser.ts';
import { haveChromium } from '../support/need.ts';
import { serveCase, type TestServer } from '../support/web.ts';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const SLOW = { timeout: 60_000 };

describe.skipIf(!haveChromium())('the app in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    server = await serveCase();
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1100, height: 700 }, bypassCSP: false });
    page = await context.newPage();
    page.on('request', (r) => requests.push(r.url()));
    page.on('pageerror', (e) => errors.push(e.message));
    page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
    page.on('dialog', (d) => {
      errors.push(`dialog: ${d.message()}`);
      void d.dismiss();
    });
    await page.goto(`${server.origin}/?at=2021-08-12&known=2021-08-12`);
    await page.waitForSelector('[data-drawn]', SLOW);
  }, 150_000);
  beforeEach(() => {
    errors.length = 0;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** As following a link within the app does. */
  async function open(path: string): Promise<void> {
    await page.evaluate(
      `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
    );
  }
  const drawn = async (at: string, known: string) => {
    await page.waitForSelector(`[data-drawn^="${at}|${known}|"]`, SLOW);
    return (await page.evaluate(`document.querySelector('[data-testid=map]').drawnMarks()`)) as string[];
  };
  const ledger = async (at: string, known: string) =>
    ((await (await fetch(`${server.origin}/api/control?at=${at}&known=${known}`)).json()) as ControlView).places;
  const held = (marks: string[]) => marks.filter((m) => / (held|claimed|contested):A/.test(m));

  it('draws the ledger’s marks at ten moments, as many as the legend says', async () => {
    const moments = ['04', '06', '07', '08', '09', '10', '11', '12', '14', '15'].map((d, i) => [
      `2021-08-${d}`,
      i % 3 === 2 ? '2021-08-15' : `2021-08-${d}`,
    ]);
    for (const [at, known] of moments as [string, string][]) {
      await open(`/?at=${at}&known=${known}`);
      const marks = await drawn(at, known);
      const places = await ledger(at, known);
      expect(marks.map((m) => m.split(':').slice(0, 2).join(':')).toSorted()).toEqual(
        places.map((p) => `${p.place.id} ${p.status}`).toSorted(),
      );
      const numbers = await page.locator('.card [data-testid=legend] b').allTextContents();
      expect(numbers.reduce((sum, n) => sum + Number(n), 0)).toBe(34);
    }
  }, 120_000);

  it('shows the taken capitals on 12 August, and fewer as known a day earlier, by the sliders alone', async () => {
    await open('/?at=2021-08-11&known=2021-08-11');
    await drawn('2021-08-11', '2021-08-11');
    await page.getByRole('slider', { name: 'True on' }).press('ArrowRight');
    const now = held(await drawn('2021-08-12', '2021-08-12'));
    const places = await ledger('2021-08-12', '2021-08-12');
    const taken = places.filter((p) => p.holder === 'taliban').map((p) => p.place.name);
    expect(taken).toEqual(expect.arrayContaining(['Zaranj', 'Ghazni']));
    expect(now.length).toBe(taken.length);
    await page.keyboard.press('s');
    await page.getByRole('slider', { name: 'As known at' }).press('ArrowLeft');
    const earlier = held(await drawn('2021-08-12', '2021-08-11'));
    expect(earlier.length).toBeLessThan(now.length);
    expect(new URL(page.url()).searchParams.get('known')).toBe('2021-08-11');
    await page.keyboard.press('s');
  }, 60_000);

  it('opens a place, its evidence and the sentence by keyboard alone', async () => {
    await open('/?at=2021-08-12&known=2021-08-12');
    await drawn('2021-08-12', '2021-08-12');
    await page.locator('[aria-label="Places"] button', { hasText: 'Zaranj' }).focus();
    await page.keyboard.press('Enter');
    const link = page.locator('[data-testid=evidence] a.quote').first();
    await link.waitFor(SLOW);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Zaranj');
    const quote = (await link.textContent())!.replace(/[“”]/g, '');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('mark.opened').first().waitFor(SLOW);
    expect((await page.locator('mark.opened').allTextContents()).join('')).toContain(quote);
    await page.waitForFunction(
      `(() => { const r = document.querySelector('mark.opened').getBoundingClientRect(); return r.top > 0 && r.bottom < innerHeight; })()`,
    );
    // the address is a link to the same
    await page.reload();
    await page.locator('mark.opened').first().waitFor(SLOW);
    await page.goBack();
    await page.locator('[data-testid=evidence] h1', { hasText: 'Zaranj' }).waitFor(SLOW);
    await page.keyboard.press('Escape');
    await page.locator('[aria-label="Places"]').waitFor(SLOW);
    expect(errors).toEqual([]);
  }, 90_000);

  it('finds places, reports and speakers', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('police');
    await page.locator('[role=option]', { hasText: 'speaker' }).first().waitFor(SLOW);
    await page.locator('[role=combobox]').fill('kunduz');
    await page.locator('[role=option]', { hasText: 'Kunduz' }).first().waitFor(SLOW);
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=evidence] h1', { hasText: 'Kunduz' }).waitFor(SLOW);
  }, 60_000);

  it('reads hostile copy and titles as text', async () => {
    const bad = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const body = `---\ntitle: ${bad}\nsource: "\\"><svg onload=alert(3)>"\npublished: 2021-08-12\n---\nKABUL — The Taliban took Ghazni on Thursday, ${bad} officials said.`;
    await open('/reader?at=2021-08-12&known=2021-08-12');
    await page.locator('textarea').fill(body);
    await page.getByRole('button', { name: 'Read and check' }).click();
    await page.locator('article').waitFor(SLOW);
    expect(await page.locator('article h1').textContent()).toContain('<img');
    expect(
      await page
        .locator('article p.text')
        .allTextContents()
        .then((t) => t.join(' ')),
    ).toContain('Ghazni');
    const before = server.desk.ledger.reports().length;
    const listed = (await (await fetch(`${server.origin}/api/reports`)).json()) as unknown[];
    expect(listed.length).toBe(before);
    await page.getByRole('button', { name: 'Add to the desk' }).click();
    await page.locator('nav[aria-label=Reports] a', { hasText: '<img' }).waitFor(SLOW);
    expect(server.desk.ledger.reports().length).toBe(before + 1);
    await page.waitForTimeout(200);
    expect(await page.locator('img[src=x], script:not([src]), svg[onload]').count()).toBe(0);
    expect(errors).toEqual([]);
  }, 60_000);

  it.each(['light', 'dark'])(
    'has nothing that axe finds, map and reader, %s',
    async (theme) => {
      const report = server.desk.ledger.reports()[20]!.id;
      for (const path of [
        '/?at=2021-08-12&known=2021-08-12&place=geonames:1141269',
        `/reader/${encodeURIComponent(report)}?at=2021-08-12&known=2021-08-12`,
      ]) {
        await open(`${path}&theme=${theme}`);
        await page.waitForSelector(path.startsWith('/reader') ? 'article' : '[data-testid=evidence] table', SLOW);
        await page.waitForTimeout(300);
        await page.evaluate(AXE);
        const found = (await page.evaluate(
          `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ' ' + n.target.join(' ') + ' ' + (n.any[0]?.message ?? ''))))`,
        )) as string[];
        expect(found).toEqual([]);
      }
    },
    60_000,
  );

  it('asks nothing of another origin', () => {
    const others = requests.filter((r) => !r.startsWith(server.origin) && !/^(data|blob):/.test(r));
    expect(requests.length).toBeGreaterThan(30);
    expect(others).toEqual([]);
  });
});

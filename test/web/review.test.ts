import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Waiting } from '../../src/desk/waiting.ts';
import { launch } from '../support/browser.ts';
import { haveChromium } from '../support/need.ts';
import { serveCase, type TestServer } from '../support/web.ts';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const SLOW = { timeout: 60_000 };
const AT = '2021-08-15';

describe.skipIf(!haveChromium())('the review screen in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    server = await serveCase('afghanistan-2021', 'afghanistan', { ticking: true });
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
    page = await context.newPage();
    page.on('pageerror', (e) => errors.push(e.message));
    page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
    await page.goto(`${server.origin}/review?at=${AT}&known=${AT}`);
    await page.locator('#case-title').waitFor(SLOW);
  }, 150_000);
  beforeEach(() => {
    errors.length = 0;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const queue = async () => (await (await fetch(`${server.origin}/api/queue?at=${AT}`)).json()) as Waiting[];
  const decisions = () =>
    server.desk.ledger.entries().flatMap((e) => (e.body.kind === 'decision' ? [{ ...e, action: e.body.action }] : []));
  const rows = () => page.locator('[data-claim]');
  const openClaim = () => page.locator('[data-claim][aria-current=true]').getAttribute('data-claim');
  const waiting = (n: number) => page.locator('h1', { hasText: `${n} waiting` }).waitFor(SLOW);
  /** Waits until the case of a claim is shown. */
  const shown = async (claim: string) => {
    await page.locator(`[data-claim="${claim}"][aria-current=true]`).waitFor(SLOW);
    const item = (await queue()).find((i) => i.claim.id === claim)!;
    await page.locator('[data-testid=passage] mark', { hasText: item.claim.quote.text }).waitFor(SLOW);
  };
  /** Waits until the screen says that it has done something. */
  const said = (what: string) => page.locator('[role=status]', { hasText: new RegExp(`^\\s*${what}:`) }).waitFor(SLOW);
  const name = async (author: string) => {
    await page.locator('dialog input').fill(author);
    await page.keyboard.press('Enter');
  };

  it('shows the queue in the order of the API, with the sentence, the reason and both effects', async () => {
    const items = await queue();
    await waiting(items.length);
    expect(await rows().evaluateAll((all) => all.map((a) => a.getAttribute('data-claim')))).toEqual(
      items.map((i) => i.claim.id),
    );
    const [first] = items;
    expect(await page.locator('[data-testid=passage] mark').textContent()).toBe(first!.claim.quote.text);
    expect(await page.locator('section[aria-label="Why it is here"]').textContent()).toContain(first!.why[0]);
    const outcomes = (await page.locator('[data-testid=outcomes]').textContent())!;
    expect(outcomes).toMatch(/If you accept.*becomes held by Taliban.*If you reject/s);
    expect(await page.locator('nav[aria-label=Screens] a[aria-current]').textContent()).toContain(`${items.length}`);
    expect(errors).toEqual([]);
  }, 60_000);

  it('moves by J and K, and says where in the address', async () => {
    const items = await queue();
    await page.keyboard.press('j');
    await shown(items[1]!.claim.id);
    expect(await page.evaluate('document.activeElement.dataset.claim')).toBe(items[1]!.claim.id);
    expect(new URL(page.url()).pathname).toBe(`/review/${encodeURIComponent(items[1]!.claim.id)}`);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await shown(items[0]!.claim.id);
  }, 60_000);

  it('asks for a name once, accepts by A, opens the next, and takes it back by U', async () => {
    const items = await queue();
    const before = decisions().length;
    await page.keyboard.press('a');
    await page.locator('dialog[open]', { hasText: 'Who reviews?' }).waitFor(SLOW);
    expect(decisions().length).toBe(before);
    await name('Anna Weber');
    await said('Accepted');
    await shown((await queue())[0]!.claim.id);
    expect(decisions().at(-1)).toMatchObject({
      author: 'Anna Weber',
      action: { do: 'accept', claim: items[0]!.claim.id },
    });
    expect(await openClaim()).not.toBe(items[0]!.claim.id);
    await page.keyboard.press('u');
    await shown(items[0]!.claim.id);
    expect(decisions().at(-1)!.action.do).toBe('undo');
    await waiting(items.length);
    await page.keyboard.press('a');
    await said('Accepted');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(errors).toEqual([]);
  }, 90_000);

  it('rejects only with a reason', async () => {
    const [item] = await queue();
    await shown(item!.claim.id);
    await page.keyboard.press('r');
    const submit = page.locator('dialog button[type=submit]');
    await submit.waitFor(SLOW);
    expect(await submit.isDisabled()).toBe(true);
    await page.keyboard.type('a rumour, taken back later');
    await page.keyboard.press('Enter');
    await said('Rejected');
    expect(decisions().at(-1)!.action).toEqual({
      do: 'reject',
      claim: item!.claim.id,
      why: 'a rumour, taken back later',
    });
  }, 60_000);

  it('closes a form by Esc and gives the focus back', async () => {
    const [item] = await queue();
    await shown(item!.claim.id);
    const before = decisions().length;
    for (const key of ['e', 'r', 'd', 'g']) {
      await page.keyboard.press(key);
      await page.locator('dialog[open]').waitFor(SLOW);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.dataset.claim')).toBe(item!.claim.id);
    }
    expect(decisions().length).toBe(before);
  }, 60_000);

  it('fixes a place by a search of the gazetteer, and tells beforehand what that does', async () => {
    const item = (await queue()).find((i) => i.map)!;
    await page.locator(`[data-claim="${item.claim.id}"]`).click();
    await shown(item.claim.id);
    await page.keyboard.press('g');
    await page.locator('dialog input').first().waitFor(SLOW);
    await page.keyboard.type('bamya');
    await page.locator('dialog [role=option]', { hasText: 'Bam' }).first().waitFor(SLOW);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('dialog', { hasText: 'This would do' }).waitFor(SLOW);
    await page.getByRole('button', { name: 'Fix place', exact: true }).last().click();
    await said('Edited');
    const { action } = decisions().at(-1)!;
    expect(action).toMatchObject({
      do: 'edit',
      claim: item.claim.id,
      to: { place: { mention: item.claim.place!.mention } },
    });
    if (action.do === 'edit') {
      expect(action.to.place!.name).toMatch(/^Bam/);
      expect(action.why).toContain('place:');
    }
    await page.keyboard.press('u');
    await said('Taken back');
  }, 60_000);

  it('edits predicate and day', async () => {
    const [item] = await queue();
    await page.locator(`[data-claim="${item!.claim.id}"]`).click();
    await shown(item!.claim.id);
    await page.keyboard.press('e');
    await page.getByLabel('Predicate').selectOption('threaten');
    await page.getByLabel('First day').fill('2021-08-10');
    await page.getByLabel('Last day').fill('2021-08-09');
    await page.locator('dialog [role=alert]', { hasText: 'after the last' }).waitFor(SLOW);
    await page.getByLabel('Last day').fill('2021-08-10');
    await page.getByRole('button', { name: 'Save the edit' }).click();
    await said('Edited');
    expect(decisions().at(-1)!.action).toMatchObject({
      do: 'edit',
      to: { predicate: 'threaten', when: { from: '2021-08-10', to: '2021-08-10', precision: 'day' } },
    });
  }, 60_000);

  it('merges a claim into another', async () => {
    const items = await queue();
    for (const item of items.filter((i) => i.map)) {
      const whole = (await (await fetch(`${server.origin}/api/queue/${item.claim.id}?at=${AT}`)).json()) as {
        same: { claim: { id: string } }[];
      };
      if (!whole.same.length) continue;
      await page.locator(`[data-claim="${item.claim.id}"]`).click();
      await shown(item.claim.id);
      await page.keyboard.press('d');
      await page.locator('dialog input[type=radio]').first().check();
      await page.getByRole('button', { name: 'Merge', exact: true }).click();
      await said('Merged');
      expect(decisions().at(-1)!.action).toMatchObject({
        do: 'merge',
        claim: item.claim.id,
        into: whole.same[0]!.claim.id,
      });
      return;
    }
    throw new Error('no claim of the case has another like it');
  }, 60_000);

  it.each(['light', 'dark'])(
    'has nothing that axe finds, %s: the screen and each form',
    async (theme) => {
      await page.goto(`${server.origin}/review?at=${AT}&theme=${theme}`);
      await page.locator('section[aria-label="Weight of each claim"]').waitFor(SLOW);
      const audit = async () => {
        await page.evaluate(AXE);
        return (await page.evaluate(
          `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ' ' + n.target.join(' ') + ' ' + (n.any[0]?.message ?? ''))))`,
        )) as string[];
      };
      expect(await audit()).toEqual([]);
      for (const key of ['e', 'r', 'd', 'g']) {
        await page.keyboard.press(key);
        await page.locator('dialog[open]').waitFor(SLOW);
        expect([key, await audit()]).toEqual([key, []]);
        await page.keyboard.press('Escape');
        await page.locator('dialog').waitFor({ state: 'detached' });
      }
    },
    120_000,
  );

  it('opens a claim from a short link, also one that no longer waits', async () => {
    const third = (await queue())[2]!;
    await page.goto(`${server.origin}/?at=${AT}#review/${encodeURIComponent(third.claim.id)}`);
    await shown(third.claim.id);
    expect(new URL(page.url()).hash).toBe('');
    const rejected = decisions().findLast((d) => d.action.do === 'reject')!;
    const id = rejected.action.do === 'reject' ? rejected.action.claim : '';
    await page.goto(`${server.origin}/review/${encodeURIComponent(id)}?at=${AT}`);
    await page.locator('.decided', { hasText: 'rejected by Anna Weber' }).waitFor(SLOW);
    const before = (await queue()).length;
    await page.getByRole('button', { name: 'Take it back' }).click();
    await waiting(before + 1);
    await shown(id);
  }, 90_000);

  it('on a phone shows the list, then the claim with buttons', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    const phone = await context.newPage();
    await phone.goto(`${server.origin}/review?at=${AT}`);
    await phone.locator('[data-claim]').first().waitFor(SLOW);
    expect(
      await phone
        .locator('#case-title')
        .isVisible()
        .catch(() => false),
    ).toBe(false);
    await phone.locator('[data-claim]').first().tap();
    await phone.locator('#case-title').waitFor(SLOW);
    expect(await phone.locator('[data-claim]').first().isVisible()).toBe(false);
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360);
    for (const label of ['Accept', 'Reject with reason', 'Edit', 'Duplicate', 'Fix place', 'Undo']) {
      const box = await phone.getByRole('group', { name: 'Decide' }).getByRole('button', { name: label }).boundingBox();
      expect([label, box!.height >= 40, box!.x >= 0, box!.x + box!.width <= 360]).toEqual([label, true, true, true]);
    }
    const before = (await queue()).length;
    await phone.getByRole('button', { name: 'Accept' }).tap();
    await phone.locator('dialog input').fill('Ben');
    await phone.getByRole('button', { name: 'Go on' }).tap();
    await phone.locator('[role=status]', { hasText: /^\s*Accepted:/ }).waitFor(SLOW);
    expect((await queue()).length).toBeLessThan(before);
    expect(decisions().at(-1)!.author).toBe('Ben');
    await phone.getByRole('button', { name: 'All waiting' }).tap();
    await phone
      .locator('[data-claim]')
      .first()
      .waitFor({ ...SLOW, state: 'visible' });
    await context.close();
  }, 90_000);

  it('says what is wrong when the queue cannot be read, and tries again', async () => {
    const other = await browser.newPage();
    let broken = true;
    await other.route('**/api/queue?*', (route) =>
      broken
        ? route.fulfill({ status: 500, json: { error: { code: 'internal', message: 'the log is locked' } } })
        : route.continue(),
    );
    await other.goto(`${server.origin}/review?at=${AT}`);
    await other.locator('[role=alert]', { hasText: 'the log is locked' }).waitFor(SLOW);
    broken = false;
    await other.getByRole('button', { name: 'Try again' }).click();
    await other.locator('[data-claim]').first().waitFor(SLOW);
    await other.close();
  }, 60_000);

  it('ends the draft when every change of hands is reviewed, and then says that nothing waits', async () => {
    await page.goto(`${server.origin}/?at=${AT}&known=${AT}`);
    await page.locator('[data-testid=draft]', { hasText: 'DRAFT' }).waitFor(SLOW);
    for (let turn = 0; turn < 200; turn++) {
      const [first] = await queue();
      if (!first) break;
      await server.desk.decide({ do: 'accept', claim: first.claim.id, why: null }, 'Anna Weber');
    }
    await page.reload();
    // the last day of the axis is known now
    await page.goto(`${server.origin}/?at=${AT}&known=2021-08-16`);
    await page.locator('[data-testid=draft]', { hasText: /^\s*reviewed (\d+) of \1 changes/ }).waitFor(SLOW);
    await page.locator('nav[aria-label=Screens] a', { hasText: 'Review' }).click();
    await page.locator('#none-title').waitFor(SLOW);
    expect(await page.locator('.empty').textContent()).toContain('it no longer says DRAFT');
    expect(errors).toEqual([]);
  }, 120_000);
});

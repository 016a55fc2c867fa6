/**
 * Pictures of a running desk: the map, the review and the reader at three widths in both themes, as PNG files.
 *
 *   node bin/node.js tools/screenshots.ts http://localhost:4280 OUT [NAME …]
 *
 * NAME picks some of the pictures ("map-1280-light", "reader"). `--place`, `--at`, `--known` say what the map shows,
 * `--review-at` the day of the review and `--claim` what its claim is of (the first item unless said),
 * `--report` is a word of the report read, `--small` makes the wide pictures 640 pixels wide.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../test/support/browser.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    place: { type: 'string', default: 'geonames:1141269' },
    at: { type: 'string', default: '2021-08-12' },
    known: { type: 'string', default: '2021-08-12' },
    report: { type: 'string', default: 'Kandahar' },
    'review-at': { type: 'string', default: '2021-08-15' },
    claim: { type: 'string', default: '' },
    small: { type: 'boolean', default: false },
  },
});
const [origin = 'http://localhost:4280', out = 'screenshots', ...only] = positionals;
const SIZES = [
  [390, 844],
  [1280, 800],
  [1920, 1080],
] as const;

mkdirSync(out, { recursive: true });
const reports = (await (await fetch(`${origin}/api/reports?q=${values.report}`)).json()) as { id: string }[];
const queue = (await (await fetch(`${origin}/api/queue?at=${values['review-at']}`)).json()) as {
  claim: { id: string; place: { name: string } | null };
}[];
const open = queue.find((i) => !values.claim || i.claim.place?.name === values.claim) ?? queue[0];
const PATHS = {
  map: `/?at=${values.at}&known=${values.known}&place=${encodeURIComponent(values.place)}`,
  review: `/review/${encodeURIComponent(open?.claim.id ?? '')}?at=${values['review-at']}`,
  reader: `/reader/${encodeURIComponent(reports[0]?.id ?? '')}?at=${values.at}&known=${values.known}`,
};

const browser = await launch();
for (const theme of ['light', 'dark'] as const)
  for (const [width, height] of SIZES)
    for (const [screen, path] of Object.entries(PATHS)) {
      const name = `${screen}-${width}-${theme}`;
      if (only.length && !only.some((o) => name.startsWith(o) || name.includes(`-${o}`))) continue;
      const page = await browser.newPage({
        viewport: { width, height },
        deviceScaleFactor: width < 500 || !values.small ? 1 : 640 / width,
        colorScheme: theme,
        isMobile: width < 500,
        hasTouch: width < 500,
      });
      page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.error(`${name}: ${m.text()}`));
      page.on('pageerror', (e) => console.error(`${name}: ${e.message}`));
      await page.goto(`${origin}${path}`);
      if (screen === 'map') await page.waitForSelector('[data-drawn]', { timeout: 120_000 });
      else await page.waitForSelector(screen === 'review' ? '#case-title' : 'article', { timeout: 120_000 });
      await page.evaluate('document.fonts.ready.then(() => null)');
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(out, `${name}.png`) });
      await page.close();
      console.log(name);
    }
await browser.close();

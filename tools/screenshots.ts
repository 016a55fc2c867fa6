/**
 * Pictures of a running desk: the map and the reader at three widths in both themes, as PNG files.
 *
 *   node bin/node.js tools/screenshots.ts http://localhost:4280 OUT [NAME …]
 *
 * NAME picks some of the pictures ("map-1280-light", "reader"). `--place`, `--at`, `--known` say what the map shows,
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
const PATHS = {
  map: `/?at=${values.at}&known=${values.known}&place=${encodeURIComponent(values.place)}`,
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
      else await page.waitForSelector('article', { timeout: 120_000 });
      await page.evaluate('document.fonts.ready.then(() => null)');
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(out, `${name}.png`) });
      await page.close();
      console.log(name);
    }
await browser.close();

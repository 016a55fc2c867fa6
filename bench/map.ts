import type { Page } from 'playwright-core';
import { deskMap, sceneFile } from '../src/desk/newsmap.ts';
import { parseInstant } from '../src/lib/time.ts';
import { launch } from '../test/support/browser.ts';
import { CHROMIUM } from '../test/support/need.ts';
import { serveCase, type TestServer } from '../test/support/web.ts';
import type { BenchRow } from './row.ts';

type Places = { places: Record<string, unknown>[] };
type MarkVector = { kinds: unknown[]; marks: number[] };

const MANY = 34_000;
const DAYS = ['08', '09', '10', '11', '12'].map((d) => `2021-08-${d}`);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

let served: Promise<TestServer> | null = null;
const server = () => (served ??= serveCase());

async function timed(run: () => unknown, times = 5): Promise<number> {
  const spent: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    spent.push(performance.now() - start);
  }
  return median(spent);
}

async function scene() {
  const { desk } = await server();
  const { timezone } = desk.gazetteer.packs[0]!.info;
  const at = parseInstant('2021-08-12', timezone);
  return deskMap(desk, { when: { at, known: at }, template: 'page', theme: 'light', overrides: {} });
}

/** Puts `n` further places into the answers of the server, each with a state that changes every day. */
async function crowd(page: Page, n: number): Promise<void> {
  await page.route('**/api/geometry', async (route) => {
    const body = (await (await fetch(route.request().url())).json()) as Places;
    const { lat, lon } = body.places[0] as { lat: number; lon: number };
    for (let i = 0; i < n; i++)
      body.places.push({
        id: `made:${i}`,
        name: `Village ${i}`,
        kind: 'village',
        classes: ['village'],
        province: null,
        partOf: null,
        lat: lat + ((i * 7919) % 6000) / 1000 - 1,
        lon: lon + ((i * 104729) % 9000) / 1000 - 1,
        population: null,
      });
    await route.fulfill({ json: body });
  });
  await page.route('**/api/marks*', async (route) => {
    const body = (await (await fetch(route.request().url())).json()) as MarkVector;
    const day = Number(/at=2021-08-(\d+)/.exec(route.request().url())?.[1] ?? 1);
    body.kinds.push(
      { status: 'held', holder: 'taliban', other: null },
      { status: 'held', holder: 'afghan-government', other: null },
    );
    const first = body.kinds.length - 2;
    for (let i = 0; i < n; i++) body.marks.push(first + ((i * day) % 3 === 0 ? 0 : 1));
    await route.fulfill({ json: body });
  });
}

const address = (day: string) => `/?at=${day}&known=${day}`;
const drawn = (page: Page, day: string) => page.waitForSelector(`[data-drawn^="${day}|"]`, { timeout: 120_000 });

async function onPage<T>(n: number, use: (page: Page, origin: string) => Promise<T>): Promise<T> {
  const { origin } = await server();
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  if (n) await crowd(page, n);
  const result = await use(page, origin);
  await browser.close();
  return result;
}

/** From a press of the slider's key until the map has drawn the day before. */
const repaint = (n: number) =>
  onPage(n, async (page, origin) => {
    const [first, ...rest] = DAYS.toReversed() as [string, ...string[]];
    await page.goto(origin + address(first));
    await drawn(page, first);
    const slider = page.getByRole('slider', { name: 'True on' });
    const spent: number[] = [];
    for (const day of rest) {
      const start = performance.now();
      await slider.press('ArrowLeft');
      await drawn(page, day);
      spent.push(performance.now() - start);
    }
    return median(spent);
  });

const browserRows: BenchRow[] = [
  {
    name: 'map screen: first view, 1280 × 800, software rendering',
    unit: 'ms',
    run: () =>
      onPage(0, async (page, origin) => {
        const start = performance.now();
        await page.goto(origin + address('2021-08-12'));
        await drawn(page, '2021-08-12');
        return performance.now() - start;
      }),
  },
  { name: 'map screen: slider repaint, 34 places', unit: 'ms', run: () => repaint(0) },
  { name: 'map screen: slider repaint, 34 capitals and 34,000 places', unit: 'ms', run: () => repaint(MANY) },
];

export const rows: BenchRow[] = [
  { name: 'printed map: the scene of a page', unit: 'ms', run: () => timed(scene) },
  {
    name: 'printed map: SVG, with its font',
    unit: 'ms',
    run: async () => {
      const made = await scene();
      return timed(() => sceneFile(made, 'svg'));
    },
  },
  { name: 'printed map: SVG size', unit: 'kB', run: async () => (await sceneFile(await scene(), 'svg')).length / 1000 },
  {
    name: 'printed map: PNG at 2×, 2400 × 2000',
    unit: 'ms',
    run: async () => {
      const made = await scene();
      return timed(() => sceneFile(made, 'png'));
    },
  },
  {
    name: 'printed map: PDF',
    unit: 'ms',
    run: async () => {
      const made = await scene();
      return timed(() => sceneFile(made, 'pdf'));
    },
  },
  ...(CHROMIUM ? browserRows : []),
  {
    name: 'map screen: marks of all places, as answered',
    unit: 'kB',
    run: async () => {
      const { origin, close } = await server();
      const size = (await (await fetch(`${origin}/api/marks?at=2021-08-12&known=2021-08-12`)).text()).length / 1000;
      await close();
      return size;
    },
  },
];

/**
 * The printed maps of the documentation, small: three days of a page, and the other two templates.
 *
 *   node bin/node.js tools/printed-maps.ts DESK OUT
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from '../src/desk/desk.ts';
import { deskMap } from '../src/desk/newsmap.ts';
import { projectFolder } from '../src/desk/project-folder.ts';
import { parseInstant } from '../src/lib/time.ts';
import { svgPng } from '../src/publish/newsmap/png.ts';
import { sceneSvg } from '../src/publish/newsmap/svg.ts';

const [path = 'desk', out = 'docs/screens'] = process.argv.slice(2);
const desk = await openDesk(path, () => Date.now());
const fonts = ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600'].map((n) =>
  projectFolder('data', 'fonts', `inter-${n}.ttf`),
);
const MAPS = [
  ['2021-08-08', 'page', 0.52],
  ['2021-08-12', 'page', 0.52],
  ['2021-08-15', 'page', 0.5],
  ['2021-08-12', 'column', 0.75],
  ['2021-08-12', 'social', 0.6],
] as const;
for (const [day, template, scale] of MAPS) {
  const at = parseInstant(day, desk.gazetteer.packs[0]!.info.timezone);
  const scene = deskMap(desk, { when: { at, known: at }, template, theme: 'light', overrides: {} });
  const name = template === 'page' ? `printed-${day}` : `printed-${template}`;
  writeFileSync(join(out, `${name}.png`), svgPng(sceneSvg(scene, { semibold: 'family' }), fonts, scale));
  console.log(`${name}: ${scene.title}`);
}
await desk.close();

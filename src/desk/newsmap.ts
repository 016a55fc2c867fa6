import { readFileSync } from 'node:fs';
import type { AsOf } from '../model/source.ts';
import type { NewsmapInput, Overrides, Template } from '../publish/newsmap/input.ts';
import type { FontWidths } from '../publish/newsmap/measure.ts';
import { newsmap } from '../publish/newsmap/newsmap.ts';
import { scenePdf } from '../publish/newsmap/pdf.ts';
import { svgPng, withText } from '../publish/newsmap/png.ts';
import type { Scene } from '../publish/newsmap/scene.ts';
import { sceneSvg } from '../publish/newsmap/svg.ts';
import { situation } from '../situation/situation.ts';
import { baseMap } from './base-map.ts';
import type { Desk } from './desk.ts';
import { projectFolder } from './project-folder.ts';

export interface MapRequest {
  when: AsOf;
  template: Template;
  theme: 'light' | 'dark';
  overrides: Overrides;
}

const font = (name: string) => projectFolder('data', 'fonts', name);
const widths = () => JSON.parse(readFileSync(font('widths.json'), 'utf8')) as FontWidths;

/** The printed map of a desk at a moment. Errors: not-possible where a name finds no room. */
export function deskMap(desk: Desk, request: MapRequest): Scene {
  const { gazetteer, ledger } = desk;
  const pack = gazetteer.packs[0]!;
  const units = gazetteer.placesOf(pack.info.units[0]!.class);
  const sources = ledger
    .claims({ known: request.when.known })
    .map((r) => r.report.source)
    .filter((s): s is string => s !== null);
  const counts = [...Map.groupBy(sources, (s) => s)].sort(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  );
  const input: NewsmapInput = {
    view: ledger.view(
      request.when,
      units.map((u) => u.id),
    ),
    situation: situation(ledger, gazetteer, request.when),
    pack: pack.info,
    provinces: pack.provinces,
    units,
    places: new Map(pack.places.map((p) => [p.id, p])),
    roads: pack.roads,
    parties: pack.parties,
    base: baseMap(pack.provinces),
    widths: widths(),
    template: request.template,
    theme: request.theme,
    sources:
      counts.length > 3 ? [...counts.slice(0, 3).map(([s]) => s), `${counts.length - 3} more`] : counts.map(([s]) => s),
    overrides: request.overrides,
  };
  return newsmap(input);
}

/** A scene as a file of the given kind. An SVG carries its font, so that it looks the same on another machine. */
export async function sceneFile(scene: Scene, kind: 'svg' | 'png' | 'pdf'): Promise<Uint8Array> {
  if (kind === 'pdf')
    return scenePdf(
      scene,
      { regular: readFileSync(font('inter-latin-400.ttf')), semibold: readFileSync(font('inter-latin-600.ttf')) },
      widths(),
    );
  if (kind === 'png')
    return withText(
      svgPng(
        sceneSvg(scene, { semibold: 'family' }),
        ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600'].map((n) => font(`inter-${n}.ttf`)),
      ),
      'Marchland',
      JSON.stringify(scene.record),
    );
  const faces = [400, 600].map(
    (w) =>
      `@font-face{font-family:Inter;font-weight:${w};src:url(data:font/woff2;base64,${readFileSync(font(`inter-latin-${w}.woff2`)).toString('base64')}) format("woff2")}`,
  );
  return Buffer.from(sceneSvg(scene, { fonts: faces.join('') }));
}

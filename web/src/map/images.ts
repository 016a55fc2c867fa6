import type { Map as MapLibre } from 'maplibre-gl';
import type { Theme } from '../../../src/draw/palette.ts';
import { type AreaState, areaFill, areaKey, tileSvg } from '../../../src/draw/pattern.ts';
import { shapesSvg } from '../../../src/draw/shape.ts';
import { frameShapes, SYMBOL_BOX, symbolReach, symbolState, symbolSvg } from '../../../src/draw/symbol.ts';

const RATIO = 2;

async function raster(svg: string, width: number, height: number): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

const wrap = (inner: string, size: number, origin: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size * RATIO}" height="${size * RATIO}" viewBox="${-origin} ${-origin} ${size} ${size}">${inner}</svg>`;

async function put(map: MapLibre, id: string, svg: string, size: number): Promise<void> {
  const data = await raster(svg, size * RATIO, size * RATIO);
  if (map.hasImage(id)) map.updateImage(id, data);
  else map.addImage(id, data, { pixelRatio: RATIO });
}

/** Draws the symbols of these keys into the map's images, by the same functions as the printed map. */
export async function symbolImages(map: MapLibre, keys: Iterable<string>, theme: Theme, dark: boolean): Promise<void> {
  const frame = imageId('frame', dark);
  if (!map.hasImage(frame))
    await put(map, frame, wrap(shapesSvg(frameShapes(theme)), SYMBOL_BOX, SYMBOL_BOX / 2), SYMBOL_BOX);
  await Promise.all(
    [...new Set(keys)].map((key) => {
      const id = imageId(key, dark);
      if (map.hasImage(id)) return undefined;
      const state = symbolState(key);
      const reach = symbolReach(state);
      return put(map, id, wrap(symbolSvg(state, theme, 1), 2 * reach, reach), 2 * reach);
    }),
  );
}

/** Each theme has its own images, so that a change of theme never shows half of the other. */
export const imageId = (key: string, dark: boolean) => `${dark ? 'dark' : 'light'}/${key}`;

export async function patternImages(
  map: MapLibre,
  states: Iterable<AreaState>,
  theme: Theme,
  dark: boolean,
): Promise<void> {
  const byKey = new Map([...states].map((s) => [areaKey(s), s]));
  await Promise.all(
    [...byKey].map(async ([key, state]) => {
      const fill = areaFill(state, theme);
      const id = imageId(`area/${key}`, dark);
      if (!fill.tile || map.hasImage(id)) return;
      await put(map, id, wrap(tileSvg(fill), fill.size, 0), fill.size);
    }),
  );
}

import type { AreaFill } from '../../draw/pattern.ts';
import { tileSvg } from '../../draw/pattern.ts';
import { shapeAttributes, shapesSvg, short } from '../../draw/shape.ts';
import type { Item, Scene } from './scene.ts';

const escapeXml = (s: string) =>
  s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

export interface SvgOptions {
  /** Style rules to embed (a data: font-face), so that the file looks the same anywhere. */
  fonts?: string;
  /** How bold is asked for: by weight, or by the family name that a static font file has. */
  semibold?: 'weight' | 'family';
}

/** Paths this long that are drawn more than once are written once. */
const LONG = 200;

/** Definitions written once and referred to by id. */
class Definitions {
  readonly written: string[] = [];
  readonly #ids = new Map<string, string>();

  ref(kind: string, key: string, write: (id: string) => string): string {
    const full = `${kind} ${key}`;
    let id = this.#ids.get(full);
    if (!id) {
      id = `${kind}${this.#ids.size + 1}`;
      this.#ids.set(full, id);
      this.written.push(write(id));
    }
    return id;
  }
}

/** A scene as SVG. */
export function sceneSvg(scene: Scene, options: SvgOptions = {}): string {
  const defs = new Definitions();
  const uses = new Map<string, number>();
  for (const i of scene.items) {
    const d = i.kind === 'area' ? i.d : i.kind === 'shape' ? i.shape.d : '';
    if (d.length > LONG) uses.set(d, (uses.get(d) ?? 0) + 1);
  }
  const path = (d: string, attributes: string) =>
    (uses.get(d) ?? 0) > 1
      ? `<use href="#${defs.ref('g', d, (id) => `<path id="${id}" d="${d}"/>`)}" ${attributes}/>`
      : `<path d="${d}" ${attributes}/>`;
  const paint = (fill: AreaFill) =>
    fill.tile
      ? `url(#${defs.ref('p', JSON.stringify(fill), (id) => `<pattern id="${id}" width="${fill.size}" height="${fill.size}" patternUnits="userSpaceOnUse">${tileSvg(fill)}</pattern>`)})`
      : fill.background;
  const bold = options.semibold === 'family' ? 'font-family="Inter SemiBold"' : 'font-weight="600"';
  const element = (item: Item): string => {
    switch (item.kind) {
      case 'shape':
        return path(item.shape.d, shapeAttributes(item.shape));
      case 'area':
        return path(item.d, `fill="${paint(item.fill)}"`);
      case 'mark':
        return `<g${item.id ? ` data-place="${escapeXml(item.id)}"` : ''} transform="translate(${short(item.x)} ${short(item.y)})">${shapesSvg(item.shapes)}</g>`;
      case 'text': {
        const attributes = [
          `x="${short(item.x)}" y="${short(item.y)}" font-size="${short(item.size)}" fill="${item.fill}"`,
          item.weight === 600 && bold,
          item.anchor !== 'start' && `text-anchor="${item.anchor}"`,
          item.spacing && `letter-spacing="${item.spacing}"`,
          item.halo && `stroke="${item.halo}" stroke-width="3.2" stroke-linejoin="round" paint-order="stroke"`,
        ];
        return `<text ${attributes.filter(Boolean).join(' ')}>${escapeXml(item.text)}</text>`;
      }
    }
  };
  const body = scene.items.map(element).join('\n');
  const style = options.fonts ? `<style>${options.fonts}</style>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${scene.height}" viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-labelledby="title desc" font-family="Inter, 'Helvetica Neue', Arial, sans-serif">
<title id="title">${escapeXml(scene.title)}</title><desc id="desc">${escapeXml(scene.alt)}</desc>
<metadata>${escapeXml(JSON.stringify(scene.record))}</metadata>
<defs>${style}${defs.written.join('')}</defs>
<rect width="${scene.width}" height="${scene.height}" fill="${scene.background}"/>
${body}
</svg>
`;
}

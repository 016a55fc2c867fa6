import type { AreaFill } from '../../draw/pattern.ts';
import { shapeSvg, shapesSvg, short } from '../../draw/shape.ts';
import type { Box, Item, Scene } from './scene.ts';

const escape = (s: string) =>
  s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

/** A scene as SVG. `fonts` are style rules to embed (a data: font-face), so that the file looks the same anywhere. */
export function sceneSvg(scene: Scene, fonts = ''): string {
  const patterns = new Map<string, string>();
  const clips = new Map<string, string>();
  const defs: string[] = [];
  const patternId = (fill: AreaFill): string => {
    const key = JSON.stringify(fill);
    let id = patterns.get(key);
    if (!id) {
      id = `p${patterns.size + 1}`;
      patterns.set(key, id);
      defs.push(
        `<pattern id="${id}" width="${fill.size}" height="${fill.size}" patternUnits="userSpaceOnUse"><rect width="${fill.size}" height="${fill.size}" fill="${fill.background}"/>${shapesSvg(fill.tile!)}</pattern>`,
      );
    }
    return id;
  };
  const clipId = (b: Box): string => {
    const key = `${b.x},${b.y},${b.w},${b.h}`;
    let id = clips.get(key);
    if (!id) {
      id = `c${clips.size + 1}`;
      clips.set(key, id);
      defs.push(`<clipPath id="${id}"><rect x="${b.x}" y="${b.y}" width="${b.w}" height="${b.h}"/></clipPath>`);
    }
    return id;
  };
  const clipped = (inner: string, clip: Box | undefined) =>
    clip ? `<g clip-path="url(#${clipId(clip)})">${inner}</g>` : inner;
  const element = (item: Item): string => {
    switch (item.kind) {
      case 'shape': {
        const inner = shapeSvg(item.shape);
        return clipped(
          item.x || item.y ? `<g transform="translate(${short(item.x)} ${short(item.y)})">${inner}</g>` : inner,
          item.clip,
        );
      }
      case 'area':
        return clipped(
          `<path d="${item.d}" fill="${item.fill.tile ? `url(#${patternId(item.fill)})` : item.fill.background}"/>`,
          item.clip,
        );
      case 'mark':
        return `<g${item.id ? ` data-place="${escape(item.id)}"` : ''} transform="translate(${short(item.x)} ${short(item.y)})">${shapesSvg(item.shapes)}</g>`;
      case 'text': {
        const attributes = [
          `x="${short(item.x)}" y="${short(item.y)}" font-size="${short(item.size)}" fill="${item.fill}"`,
          item.weight === 600 && 'font-weight="600"',
          item.anchor !== 'start' && `text-anchor="${item.anchor}"`,
          item.spacing && `letter-spacing="${item.spacing}"`,
          item.halo && `stroke="${item.halo}" stroke-width="3.2" stroke-linejoin="round" paint-order="stroke"`,
        ];
        return `<text ${attributes.filter(Boolean).join(' ')}>${escape(item.text)}</text>`;
      }
    }
  };
  const body = scene.items.map(element).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${scene.height}" viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-labelledby="title desc" font-family="Inter, 'Helvetica Neue', Arial, sans-serif">
<title id="title">${escape(scene.title)}</title><desc id="desc">${escape(scene.alt)}</desc>
<defs>${fonts ? `<style>${fonts}</style>` : ''}${defs.join('')}</defs>
<rect width="${scene.width}" height="${scene.height}" fill="${scene.background}"/>
${body}
</svg>
`;
}

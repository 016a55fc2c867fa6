import { Resvg } from '@resvg/resvg-js';

/** A picture at `scale` pixels to one of the SVG's, drawn with the given TrueType files and no others. */
export function svgPng(svg: string, fontFiles: readonly string[], scale = 2): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Inter' },
  });
  return resvg.render().asPng();
}

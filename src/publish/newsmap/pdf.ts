import PDFDocument from 'pdfkit';
import type { AreaFill } from '../../draw/pattern.ts';
import type { Shape } from '../../draw/shape.ts';
import type { FontWidths } from './measure.ts';
import { textWidth } from './measure.ts';
import type { Box, Item, Scene, Text } from './scene.ts';

export interface PdfFonts {
  regular: Uint8Array;
  semibold: Uint8Array;
}

type Pdf = InstanceType<typeof PDFDocument>;

function paint(doc: Pdf, s: Shape): void {
  doc.save();
  doc.path(s.d);
  if (s.width !== undefined) doc.lineWidth(s.width);
  if (s.cap) doc.lineCap(s.cap);
  if (s.join) doc.lineJoin(s.join);
  if (s.dash) doc.dash(s.dash[0]!, { space: s.dash[1] ?? s.dash[0]!, phase: s.dashOffset ?? 0 });
  if (s.fillOpacity !== undefined) doc.fillOpacity(s.fillOpacity);
  if (s.fill && s.stroke) doc.fillAndStroke(s.fill, s.stroke);
  else if (s.fill) doc.fill(s.fill);
  else if (s.stroke) doc.stroke(s.stroke);
  doc.restore();
}

/** The bounding box of path data of lines (M, l, h, v and Z), as this folder writes them. */
function bounds(d: string): Box {
  let [x, y] = [0, 0];
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const [, command, text] of d.matchAll(/([MLlhv])([^MLlhvZ]*)/g)) {
    const n = (text!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const step = command === 'h' || command === 'v' ? 1 : 2;
    for (let i = 0; i + step <= n.length; i += step) {
      if (command === 'h') x += n[i]!;
      else if (command === 'v') y += n[i]!;
      else if (command === 'l') [x, y] = [x + n[i]!, y + n[i + 1]!];
      else [x, y] = [n[i]!, n[i + 1]!];
      xs.push(x);
      ys.push(y);
    }
  }
  const left = xs.reduce((a, b) => Math.min(a, b), Infinity);
  const top = ys.reduce((a, b) => Math.min(a, b), Infinity);
  return {
    x: left,
    y: top,
    w: xs.reduce((a, b) => Math.max(a, b), -Infinity) - left,
    h: ys.reduce((a, b) => Math.max(a, b), -Infinity) - top,
  };
}

/** A hatched area: the background, then its tile repeated behind the area's outline as a clip. */
function area(doc: Pdf, d: string, fill: AreaFill): void {
  doc.save().path(d).fill(fill.background).restore();
  if (!fill.tile) return;
  const box = bounds(d);
  const step = fill.size;
  doc.save().path(d).clip();
  for (let ty = Math.floor(box.y / step) * step; ty < box.y + box.h; ty += step)
    for (let tx = Math.floor(box.x / step) * step; tx < box.x + box.w; tx += step) {
      doc.save().translate(tx, ty);
      for (const s of fill.tile) paint(doc, s);
      doc.restore();
    }
  doc.restore();
}

function write(doc: Pdf, t: Text, widths: FontWidths): void {
  const w = textWidth(widths, t.text, t.size, t.weight, t.spacing ?? 0);
  const x = t.anchor === 'start' ? t.x : t.anchor === 'end' ? t.x - w : t.x - w / 2;
  doc.font(t.weight === 600 ? 'semibold' : 'regular').fontSize(t.size);
  const options = { lineBreak: false, characterSpacing: t.spacing ?? 0, baseline: 'alphabetic' } as const;
  if (t.halo)
    doc
      .save()
      .lineWidth(3)
      .lineJoin('round')
      .strokeColor(t.halo)
      .text(t.text, x, t.y, { ...options, stroke: true, fill: false })
      .restore();
  doc.fillColor(t.fill).text(t.text, x, t.y, { ...options, stroke: false, fill: true });
}

/** A scene as a one-page PDF with selectable text; a pixel is a point. */
export function scenePdf(scene: Scene, fonts: PdfFonts, widths: FontWidths): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: [scene.width, scene.height],
    margin: 0,
    info: { Title: scene.title, Subject: scene.alt, Keywords: JSON.stringify(scene.record), Creator: 'Marchland' },
    lang: 'en',
    displayTitle: true,
    pdfVersion: '1.7',
    tagged: true,
  } as ConstructorParameters<typeof PDFDocument>[0]);
  const parts: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
  doc.registerFont('regular', Buffer.from(fonts.regular));
  doc.registerFont('semibold', Buffer.from(fonts.semibold));
  doc.rect(0, 0, scene.width, scene.height).fill(scene.background);
  const draw = (item: Item): void => {
    if (item.kind === 'text') write(doc, item, widths);
    else if (item.kind === 'area') area(doc, item.d, item.fill);
    else if (item.kind === 'shape') paint(doc, item.shape);
    else {
      doc.save().translate(item.x, item.y);
      for (const s of item.shapes) paint(doc, s);
      doc.restore();
    }
  };
  scene.items.forEach(draw);
  doc.end();
  return done;
}

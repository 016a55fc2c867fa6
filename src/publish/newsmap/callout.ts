import type { Theme } from '../../draw/palette.ts';
import type { BrokenRoad, MarkedUnit } from './control-layer.ts';
import { text } from './furniture.ts';
import type { NewsmapInput } from './input.ts';
import { wrap } from './measure.ts';
import { type Box, type Item, shape } from './scene.ts';

/** Broken roads told beside the map, each led from the town where it is broken: as many as have room, newest first. */
export function callouts(
  input: NewsmapInput,
  units: readonly MarkedUnit[],
  broken: readonly BrokenRoad[],
  room: { top: number; bottom: number },
  map: Box,
  size: number,
  theme: Theme,
): Item[] {
  const x = map.x + map.w + 24;
  const width = input.template === 'page' ? 268 : 200;
  const seen = new Set<string>();
  const first = [...broken]
    .sort((a, b) => ((b.since ?? '') < (a.since ?? '') ? -1 : 1))
    .filter((b) => units.some((u) => u.name === b.at) && !seen.has(b.at) && seen.add(b.at));
  const items: Item[] = [];
  let y = room.top + 8;
  for (const b of first.slice(0, 2)) {
    const unit = units.find((u) => u.name === b.at)!;
    const head = wrap(input.widths, `${b.road} broken at ${b.at}`, size, 600, width);
    const lines = wrap(input.widths, told(input, b), size, 400, width);
    const tall = size * ((head.length + lines.length) * 1.35 - 0.25);
    const top = Math.max(y, Math.min(unit.y, room.bottom - tall - 20));
    if (top + tall > room.bottom - 12) break;
    items.push(...callout(unit, { x, y: top }, head, lines, size, theme));
    y = top + tall + size * 1.4;
  }
  return items;
}

/** Whether a report says so too, or only the towns along the road. */
function told(input: NewsmapInput, broken: BrokenRoad): string {
  const cut = input.situation.roadReports.find(
    (r) => r.state === 'cut' && (r.road === broken.road || r.at === broken.at),
  );
  if (!cut) return 'Found from who holds the towns on it; no report says so';
  const source = input.situation.sources.find((s) => s.claim === cut.claim)?.report.source ?? 'a report';
  return `Reported by ${source}, and found again from who holds the towns on it`;
}

/** A line or two in bold and some more, led to its place by a curve. */
function callout(
  place: { x: number; y: number },
  at: { x: number; y: number },
  head: readonly string[],
  lines: readonly string[],
  size: number,
  theme: Theme,
): Item[] {
  const end = { x: at.x - 8, y: at.y + size * 0.4 };
  const n = (v: number) => v.toFixed(1);
  const d = `M${n(place.x + 6)} ${n(place.y + 10)}C${n(place.x + 30)} ${n((place.y + end.y) / 2 + 30)} ${n((place.x + end.x) / 2)} ${n(end.y)} ${n(end.x)} ${n(end.y)}`;
  return [
    shape({ d, stroke: theme.ink, width: 1.2 }),
    ...head.map((l, i) => text(at.x, at.y + size * (0.8 + i * 1.35), l, size, theme.ink, { weight: 600 })),
    ...lines.map((l, i) => text(at.x, at.y + size * (0.8 + (head.length + i) * 1.35), l, size, theme.ink2)),
  ];
}

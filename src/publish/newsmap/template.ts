import type { Template } from './input.ts';
import type { Box } from './scene.ts';

/** Where things stand on a template, in pixels. */
export interface Layout {
  width: number;
  /** Null: as tall as it comes out. */
  height: number | null;
  margin: number;
  /** Baseline of the first line of the title. */
  top: number;
  title: { size: number; line: number };
  subtitle: { size: number; line: number };
  /** Width of the heading. */
  heading: number;
  map: (top: number, footer: number) => Box;
  /** Room between the theatre and the edges of the map. */
  padding: number;
  /** Side column (page), band below (column) or column of big type under the heading (social). */
  legend: (map: Box, headingEnd: number) => Box;
  legendColumns: number;
  /** Whether the legend tells areas and roads too, or the marks only. */
  legendParts: 'all' | 'marks';
  label: number;
  markScale: number;
  body: number;
  footer: { size: number; width: number; parts: 'all' | 'short' };
  /** Radius of the globe; null where the template has none. */
  globe: number | null;
  /** Which units must have a name: all, or only those with news. */
  names: 'all' | 'news';
}

export const LAYOUTS: Record<Template, Layout> = {
  page: {
    width: 1200,
    height: 1000,
    margin: 24,
    top: 58,
    title: { size: 34, line: 40 },
    subtitle: { size: 19, line: 26 },
    heading: 1100,
    map: (top, footer) => ({ x: 0, y: top, w: 884, h: Math.floor(1000 - top - footer - 8) }),
    padding: 34,
    legend: (map) => ({ x: 908, y: map.y + 12, w: 268, h: map.h - 12 }),
    legendColumns: 1,
    legendParts: 'all',
    label: 15,
    markScale: 1.15,
    body: 15,
    footer: { size: 13, width: 1060, parts: 'all' },
    globe: 52,
    names: 'all',
  },
  column: {
    width: 600,
    height: null,
    margin: 16,
    top: 41,
    title: { size: 25, line: 30 },
    subtitle: { size: 15, line: 20 },
    heading: 568,
    map: (top) => ({ x: 0, y: top, w: 600, h: 470 }),
    padding: 18,
    legend: (map) => ({ x: 16, y: map.y + map.h + 14, w: 568, h: 190 }),
    legendColumns: 2,
    legendParts: 'all',
    label: 12.5,
    markScale: 0.9,
    body: 13,
    footer: { size: 11, width: 568, parts: 'all' },
    globe: 32,
    names: 'news',
  },
  social: {
    width: 1200,
    height: 630,
    margin: 36,
    top: 82,
    title: { size: 46, line: 52 },
    subtitle: { size: 21, line: 29 },
    heading: 452,
    map: () => ({ x: 512, y: 0, w: 688, h: 630 }),
    padding: 30,
    legend: (_map, end) => ({ x: 36, y: end + 8, w: 452, h: 552 - end }),
    legendColumns: 1,
    legendParts: 'marks',
    label: 19,
    markScale: 1.45,
    body: 20,
    footer: { size: 13.5, width: 372, parts: 'short' },
    globe: null,
    names: 'news',
  },
};

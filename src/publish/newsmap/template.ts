import type { Template } from './input.ts';
import type { Box } from './scene.ts';

/** Where things stand on a template, in pixels. */
export interface Layout {
  width: number;
  height: number;
  margin: number;
  title: { size: number; line: number };
  subtitle: { size: number; line: number };
  /** Width of the heading. */
  heading: number;
  map: (top: number) => Box;
  /** Side column (page), band below (column) or column of big type (social). */
  legend: (map: Box) => Box;
  label: number;
  markScale: number;
  body: number;
  /** Which units must have a name: all, or only those with news. */
  names: 'all' | 'news';
}

export const LAYOUTS: Record<Template, Layout> = {
  page: {
    width: 1200,
    height: 1000,
    margin: 24,
    title: { size: 34, line: 40 },
    subtitle: { size: 19, line: 26 },
    heading: 1100,
    map: (top) => ({ x: 0, y: top, w: 884, h: 1000 - top - 72 }),
    legend: (map) => ({ x: 908, y: map.y + 12, w: 268, h: map.h - 12 }),
    label: 15,
    markScale: 1.15,
    body: 15,
    names: 'all',
  },
  column: {
    width: 600,
    height: 860,
    margin: 16,
    title: { size: 25, line: 30 },
    subtitle: { size: 15, line: 20 },
    heading: 568,
    map: (top) => ({ x: 0, y: top, w: 600, h: 480 }),
    legend: (map) => ({ x: 16, y: map.y + map.h + 14, w: 568, h: 150 }),
    label: 12.5,
    markScale: 0.9,
    body: 13,
    names: 'news',
  },
  social: {
    width: 1200,
    height: 630,
    margin: 36,
    title: { size: 46, line: 52 },
    subtitle: { size: 20, line: 28 },
    heading: 440,
    map: () => ({ x: 510, y: 0, w: 690, h: 630 }),
    legend: () => ({ x: 36, y: 400, w: 440, h: 150 }),
    label: 17,
    markScale: 1.35,
    body: 17,
    names: 'news',
  },
};

import type { AreaFill } from '../../draw/pattern.ts';
import type { Shape } from '../../draw/shape.ts';
import type { ControlView } from '../../model/control.ts';

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Text {
  kind: 'text';
  x: number;
  /** Baseline. */
  y: number;
  text: string;
  size: number;
  weight: 400 | 600;
  anchor: 'start' | 'middle' | 'end';
  fill: string;
  halo?: string | undefined;
  /** Letter spacing in pixels. */
  spacing?: number | undefined;
}

/** What a printed map is made of, in drawing order; every output format draws the same list. */
export type Item =
  | { kind: 'shape'; shape: Shape }
  | { kind: 'area'; d: string; fill: AreaFill }
  | { kind: 'mark'; id: string; shapes: Shape[]; x: number; y: number }
  | Text;

/** Where a map comes from. */
export type SceneRecord = Pick<ControlView, 'at' | 'known' | 'logged' | 'head' | 'signature' | 'policy'>;

export interface Scene {
  width: number;
  height: number;
  background: string;
  title: string;
  /** What the map shows, in words, for those who do not see it. */
  alt: string;
  /** The moment shown and the signed head of the log it comes from, for the file's metadata. */
  record: SceneRecord;
  items: Item[];
}

export const shape = (s: Shape): Item => ({ kind: 'shape', shape: s });

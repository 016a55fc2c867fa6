/** Something that `pack check` reports: `fault` makes answers wrong, `doubt` may, `gap` is not there yet. */
export interface Finding {
  level: 'fault' | 'doubt' | 'gap';
  /** Stable: see the table in docs/packs.md. */
  code: string;
  file: string;
  /** The ids it is about: places, roads or parties. */
  ids: string[];
  message: string;
}

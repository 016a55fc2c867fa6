/** One line of `npm run bench`: what was measured, in which unit, and how to measure it. */
export interface BenchRow {
  name: string;
  unit: string;
  run(): Promise<number> | number;
}

import type { Frame } from './frame.ts';

const LEFT = /^(abandon|vacate|desert|evacuate|leave|quit)$/;

/** "was entered and looted before being abandoned [by the rebels]": those who left it had come. Fills the doers of passives that name none. */
export function shareDoer(frames: readonly Frame[]): void {
  for (const left of frames) {
    if (left.voice !== 'passive' || left.marker !== 'before' || !left.agent || !LEFT.test(left.lemma)) continue;
    for (const f of frames)
      if (f.form === 'verb' && f.voice === 'passive' && !f.agent && f.head < left.head && f.patient === left.patient)
        f.agent = left.agent;
  }
}

import type { z } from 'zod';
import type { Momentum } from '../model/situation.ts';
import type { Scene } from './scene.ts';

type Row = z.infer<typeof Momentum>;

/** What each party gained and lost on each day of the window, of the units the theatre counts; a recapture counts as much as a capture. */
export function momentum(scene: Scene): Row[] {
  const rows = new Map<string, Row>();
  const row = (day: string, party: string) => {
    const key = `${day} ${party}`;
    const found = rows.get(key) ?? { day, party, gained: [], lost: [] };
    rows.set(key, found);
    return found;
  };
  for (const change of scene.changes) {
    if (!scene.isTake(change)) continue;
    row(change.day, change.to!).gained.push(change.name);
    if (change.from) row(change.day, change.from).lost.push(change.name);
  }
  return [...rows.values()];
}

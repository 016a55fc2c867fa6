import type { z } from 'zod';
import type { RoadReport } from '../model/situation.ts';
import { newestBy, recent } from './recent.ts';
import type { Scene } from './scene.ts';

/**
 * Roads, bridges and crossings that somebody says were closed or opened again: attributed, the newest
 * report of each, never merged into who holds the line.
 */
export function roadReports(scene: Scene): z.infer<typeof RoadReport>[] {
  const rows = recent(scene, 'cut', 'reopen').filter(
    ({ claim }) => claim.polarity === 'affirmed' && claim.modality === 'actual',
  );
  return newestBy(rows, (c) => [c.predicate, c.place?.id ?? c.place?.name, c.place?.at].join('|')).map(({ claim }) => ({
    state: claim.predicate === 'cut' ? 'cut' : 'reopened',
    road: (claim.place?.id && scene.gazetteer.road(claim.place.id)?.name) || claim.place?.name || 'a road not named',
    at: claim.place?.at ?? null,
    when: claim.when,
    speaker: claim.speaker,
    claim: claim.id,
    quote: claim.quote.text,
  }));
}

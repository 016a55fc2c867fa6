import type { z } from 'zod';
import type { RoadReport } from '../model/situation.ts';
import { recent } from './recent.ts';
import type { Scene } from './scene.ts';

/** Roads, bridges and crossings that somebody says were closed or opened again: attributed, never merged into who holds the line. */
export function roadReports(scene: Scene): z.infer<typeof RoadReport>[] {
  return recent(scene, 'cut', 'reopen')
    .filter(({ claim }) => claim.polarity === 'affirmed' && claim.modality === 'actual')
    .map(({ claim }) => ({
      state: claim.predicate === 'cut' ? 'cut' : 'reopened',
      road: (claim.place?.id && scene.gazetteer.road(claim.place.id)?.name) || claim.place?.name || 'a road not named',
      at: claim.place?.at ?? null,
      when: claim.when,
      speaker: claim.speaker,
      claim: claim.id,
      quote: claim.quote.text,
    }));
}

import type { z } from 'zod';
import type { Displacement } from '../model/situation.ts';
import { newestBy, placeName, quantityKey, recent } from './recent.ts';
import type { Scene } from './scene.ts';

/** Flight of civilians as reported, newest first: from where, and how many in the report's words. A claim does not say to where. */
export function people(scene: Scene): z.infer<typeof Displacement>[] {
  const rows = recent(scene, 'displace').filter(
    ({ claim }) => claim.polarity === 'affirmed' && claim.modality === 'actual',
  );
  const key = (c: (typeof rows)[number]['claim']) => [c.place?.id ?? c.place?.name, quantityKey(c)].join('|');
  return newestBy(rows, key).map(({ claim }) => ({
    from: placeName(scene, claim),
    to: null,
    people: claim.quantity,
    when: claim.when,
    claim: claim.id,
  }));
}

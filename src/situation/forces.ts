import type { z } from 'zod';
import type { Force } from '../model/situation.ts';
import { newestBy, placeName, quantityKey, recent } from './recent.ts';
import type { Scene } from './scene.ts';

/** Announced and arrived deployments as reported, newest first; never live positions: no place finer than the one named. */
export function forces(scene: Scene): z.infer<typeof Force>[] {
  const rows = recent(scene, 'deploy').filter(
    ({ claim }) => claim.polarity === 'affirmed' && (claim.modality === 'actual' || claim.modality === 'planned'),
  );
  const key = (c: (typeof rows)[number]['claim']) =>
    [c.actor?.id ?? c.actor?.name, c.modality, c.place?.id ?? c.place?.name, quantityKey(c)].join('|');
  return newestBy(rows, key).map(({ claim }) => ({
    party: claim.actor?.id ?? null,
    actor: claim.actor?.name ?? 'not named',
    state: claim.modality === 'planned' ? 'announced' : 'arrived',
    strength: claim.quantity,
    purpose: claim.purpose,
    destination: placeName(scene, claim),
    due: claim.modality === 'planned' ? claim.when : null,
    claim: claim.id,
  }));
}

import type { z } from 'zod';
import type { Claim, TalkState } from '../model/claim.ts';
import type { Talk } from '../model/situation.ts';
import { newestBy, placeName, recent } from './recent.ts';
import type { Scene } from './scene.ts';

/** Talks as reported, newest first: one row for each venue and state. */
export function talks(scene: Scene): z.infer<typeof Talk>[] {
  const rows = recent(scene, 'talk').filter(({ claim }) => claim.modality !== 'possible');
  return newestBy(rows, (c) => `${c.place?.id ?? c.place?.name}|${stateOf(c)}`).map(({ claim }) => ({
    venue: placeName(scene, claim),
    parties: parties(claim),
    state: stateOf(claim),
    when: claim.when,
    claim: claim.id,
  }));
}

function stateOf({ talk, modality, polarity }: Claim): TalkState {
  if (talk) return talk.state;
  if (polarity === 'negated') return 'stalled';
  return modality === 'planned' ? 'scheduled' : 'met';
}

function parties({ talk, actor, against }: Claim): string[] {
  const named = talk?.parties.length ? talk.parties : [actor, against];
  return [...new Set(named.flatMap((p) => (p ? [p.name] : [])))];
}

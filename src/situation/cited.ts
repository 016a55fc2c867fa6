import type { Cited, Situation } from '../model/situation.ts';
import type { Scene } from './scene.ts';

/** The claims that a situation refers to by id, each with its sentence, its speaker and its report, in order of publication. */
export function cited(scene: Scene, picture: Omit<Situation, 'sources'>): Cited[] {
  const ids = new Set([
    ...picture.counts.flatMap((c) => c.changed.flatMap((x) => x.claims)),
    ...picture.roadReports.map((r) => r.claim),
    ...picture.exposure.flatMap((e) => e.fightingNear.map((f) => f.claim)),
    ...[...picture.forces, ...picture.displacement, ...picture.talks].map((x) => x.claim),
  ]);
  return scene.claims
    .filter(({ claim }) => ids.has(claim.id))
    .sort((a, b) => a.published - b.published || (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim, report }) => ({ claim: claim.id, quote: claim.quote.text, speaker: claim.speaker, report }));
}

import type { Check } from '../../model/check.ts';
import type { Claim } from '../../model/claim.ts';
import type { Road } from '../../model/pack.ts';
import { breaksAt } from '../break.ts';
import { holder } from '../hold.ts';
import { answer, type Checking, placeOf, sentenceOf } from './checking.ts';

const METHOD_ID = 'road-graph';

/**
 * "The capture of Ghazni cuts off a crucial highway": whether control and the road graph alone find the road broken at the town.
 * That nobody else holds a town does not mean that the road past it is open, so such a claim cannot be checked.
 */
export function checkRoad(c: Checking, claim: Claim): Check {
  const { scene } = c;
  const roads = roadsOf(c, claim);
  const town = townOf(c, claim, roads);
  const cannot = (why: string, facts: string[] = []) =>
    answer(c, claim, 'cannot-check', METHOD_ID, why, facts.length ? { facts } : null);
  if (!town) {
    return cannot(
      roads.length
        ? `The report does not say where ${roads[0]!.name} is cut, and who holds towns on it does not tell.`
        : 'The packs do not know the road, and the report names no town at which it is cut.',
    );
  }
  const name = scene.name(town);
  const through = c.gazetteer.roadsThrough(town);
  const [named] = roads;
  if (named && !roads.some((r) => through.includes(r)))
    return answer(c, claim, 'differs', METHOD_ID, `${named.name} does not pass ${name} in the packs.`);
  const found = breaksAt(scene, town)
    .map((b) => ({ ...b, stretches: b.stretches.filter((s) => !roads.length || roads.some((r) => r.id === s.id)) }))
    .filter((b) => b.stretches.length > 0);
  if (!found.length) {
    const by = holder(scene.control(town));
    const who = by === null ? 'nobody is known to hold it' : `${scene.partyName(by)} holds it`;
    return cannot(`The ledger alone shows no break at ${name} (${who}); a road can be cut outside a town.`, [
      ...through.map((r) => `${r.name} passes ${name}.`),
    ]);
  }
  const members = found.flatMap((b) => b.cutOff);
  return answer(c, claim, 'agrees', METHOD_ID, found.map((b) => b.text).join(' '), {
    members: [...new Set(members)],
    facts: found.flatMap((b) =>
      b.stretches.map((s) => `${s.road}, ${s.from} to ${s.to}: broken at ${name} for ${scene.partyName(b.party)}.`),
    ),
  });
}

function roadsOf({ gazetteer }: Checking, { place }: Claim): Road[] {
  if (!place) return [];
  const byId = place.id ? gazetteer.road(place.id) : undefined;
  return byId ? [byId] : [...gazetteer.lookupRoad(place.name)];
}

/** The town at which it is cut: as the claim says, else the only town on a road that is taken in the same sentence. */
function townOf(c: Checking, claim: Claim, roads: readonly Road[]): string | null {
  const passes = (id: string) => c.gazetteer.roadsThrough(id).length > 0;
  const at = claim.place?.at;
  if (at) {
    const id = c.gazetteer.place(at) ? at : placeOf(c, at)?.id;
    if (id) return id;
  }
  const { start, text } = sentenceOf(c, claim.quote);
  const near = c.reading.claims.filter(
    (x) =>
      ['take', 'hold'].includes(x.predicate) && x.quotes.some((q) => q.start < start + text.length && q.end > start),
  );
  const towns = new Set(near.flatMap((x) => (x.place?.id && passes(x.place.id) ? [x.place.id] : [])));
  const onRoad = [...towns].filter((id) => c.gazetteer.roadsThrough(id).some((r) => roads.includes(r)));
  const choice = onRoad.length ? onRoad : [...towns];
  return choice.length === 1 ? choice[0]! : null;
}

import { list } from '../../lib/list.ts';
import type { Check } from '../../model/check.ts';
import type { Claim } from '../../model/claim.ts';
import { exposure } from '../exposure.ts';
import { answer, type Checking } from './checking.ts';

const METHOD_ID = 'exposure-facts';

/** Whether a place is "under threat" is a judgement: the facts that bear on it are put beside it, and no tick. */
export function checkThreat(c: Checking, claim: Claim): Check {
  const { scene } = c;
  const id = claim.place?.id;
  if (!id || !c.gazetteer.place(id))
    return answer(c, claim, 'cannot-check', METHOD_ID, 'A threat is a judgement, and the packs do not know the place.');
  const e = exposure(scene, id);
  const party = (p: string | null) => scene.partyName(p);
  const facts: string[] = [`${e.place} is held by ${party(e.holder)}.`];
  if (e.nearestHostile) {
    const between = e.between.length
      ? `with ${list(e.between.map((b) => `${b.place} (${party(b.holder)})`))} between`
      : 'with no town of the packs between';
    facts.push(
      `Nearest hostile-held place by road: ${e.nearestHostile} (${party(e.hostileHolder)}), about ${e.roadKm} km, ${e.hours} hours' drive in quiet times, ${between}.`,
    );
  } else facts.push('No hostile-held place is known on the roads that lead to it.');
  for (const a of e.approaches) facts.push(`${a.road}: next is ${a.next}, ${party(a.holder)}.`);
  if (e.fightingNear.length)
    facts.push(`Fighting reported near: ${list([...new Set(e.fightingNear.map((f) => f.place))])}.`);
  return answer(
    c,
    claim,
    'cannot-check',
    METHOD_ID,
    `Whether ${e.place} is under threat is a judgement that control of places cannot confirm; the facts that bear on it stand beside it.`,
    { value: e.roadKm, members: e.nearestHostile ? [e.nearestHostile] : [], facts },
  );
}

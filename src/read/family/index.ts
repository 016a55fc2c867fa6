import type { Predicate } from '../../model/claim.ts';
import type { Family } from '../draft.ts';
import { control } from './control.ts';
import { deploy } from './deploy.ts';
import { displace } from './displace.ts';
import { evacuate } from './evacuate.ts';
import { talk } from './talk.ts';

/** What each predicate's drafts go through after its rules. */
export const FAMILIES: Partial<Record<Predicate, Family>> = {
  take: control,
  hold: control,
  leave: control,
  enter: control,
  fight: control,
  besiege: control,
  repel: control,
  threaten: control,
  cut: control,
  reopen: control,
  deploy,
  evacuate,
  displace,
  talk,
};

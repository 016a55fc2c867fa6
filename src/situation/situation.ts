import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { toIso } from '../lib/time.ts';
import type { Situation } from '../model/situation.ts';
import type { ControlSource } from '../model/source.ts';
import { cited } from './cited.ts';
import { counts } from './counts.ts';
import { exposures } from './exposure.ts';
import { forces } from './forces.ts';
import { hinges } from './hinges.ts';
import { isolated } from './isolation.ts';
import { momentum } from './momentum.ts';
import { people } from './people.ts';
import { roadReports } from './road-reports.ts';
import { roads } from './roads.ts';
import { Scene, type SituationOptions } from './scene.ts';
import { shares } from './shares.ts';
import { talks } from './talks.ts';

/** The whole picture, true on `at` and as known at `known`. Pure: the same ledger and moment give the same situation. */
export function situation(source: ControlSource, gazetteer: Gazetteer, options: SituationOptions): Situation {
  const scene = new Scene(source, gazetteer, options);
  const { head, signature, policy, reviewed } = scene.view;
  const picture = {
    at: toIso(options.at),
    known: toIso(options.known),
    since: scene.since,
    head,
    signature,
    policy,
    reviewed,
    counts: counts(scene),
    shares: shares(scene),
    roads: roads(scene),
    roadReports: roadReports(scene),
    isolated: isolated(scene),
    hinges: hinges(scene),
    exposure: exposures(scene),
    momentum: momentum(scene),
    forces: forces(scene),
    displacement: people(scene),
    talks: talks(scene),
  };
  return { ...picture, sources: cited(scene, picture) };
}

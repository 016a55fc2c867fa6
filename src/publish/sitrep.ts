import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Situation } from '../model/situation.ts';
import { citations } from './citations.ts';
import { partyName, plainInstant } from './plain-words.ts';
import {
  controlLines,
  exposureLines,
  hingeLines,
  isolationLines,
  momentumLines,
  roadLines,
  shareLines,
} from './sitrep-control.ts';
import { closureLines, forceLines, peopleLines, talkLines } from './sitrep-reported.ts';

/** A situation as a written report in plain words: each number with its members, each reported fact with the number of its source. */
export function situationText(situation: Situation, gazetteer: Gazetteer): string {
  const cite = citations(situation);
  const party = (id: string | null) => partyName(id, gazetteer);
  const sections: [title: string, lines: string[]][] = [
    ['Who holds what', controlLines(situation, party, cite)],
    ['Shares, by named methods', shareLines(situation, party)],
    ['Roads: who holds the line, not whether it is passable or safe', roadLines(situation, gazetteer)],
    ['Towns without a road over their holder’s own ground', isolationLines(situation, party)],
    ['Towns that carry the only road', hingeLines(situation, party)],
    ['Nearest to the other side', exposureLines(situation, gazetteer, cite)],
    ['Changes by day', momentumLines(situation, party)],
    ['Roads and crossings reported closed or opened', closureLines(situation, cite)],
    ['Forces, as announced or reported', forceLines(situation, party, cite)],
    ['People', peopleLines(situation, cite)],
    ['Talks', talkLines(situation, cite)],
    ['Sources', cite.list()],
  ];
  const told = sections.filter(([, lines]) => lines.length > 0);
  return [...header(situation, gazetteer), ...told.flatMap(([title, lines]) => ['', title, ...lines])].join('\n');
}

function header(situation: Situation, gazetteer: Gazetteer): string[] {
  const { changes, of } = situation.reviewed;
  const title = gazetteer.packs.map((p) => p.info.name).join(', ');
  const lines = [
    `Situation: ${title}, ${plainInstant(situation.at, gazetteer)}, as known on ${plainInstant(situation.known, gazetteer)}`,
    `Control as defined in control-1, by policy ${situation.policy}; model scores are not calibrated. A person reviewed ${changes} of ${of} changes of holder.`,
  ];
  return changes < of ? ['DRAFT: not every change was reviewed', ...lines] : lines;
}

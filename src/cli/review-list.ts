import { pastActs } from '../desk/decisions.ts';
import type { Desk } from '../desk/desk.ts';
import { reviewCase } from '../desk/review-case.ts';
import { waiting } from '../desk/waiting.ts';
import type { PersonAct } from '../model/entry.ts';
import type { Moment } from './at-desk.ts';
import { table } from './print/table.ts';

/** What waits for a person, by its impact on the map. */
export function listQueue(desk: Desk, when: Moment, json: boolean): string {
  const items = waiting(desk, when);
  if (json) return JSON.stringify(items);
  return [
    `${items.length} to review`,
    ...items.map(
      ({ claim, report, effect, why }) =>
        `\n${claim.id}  ${effect}\n  “${claim.quote.text}”\n  ${report.source ?? report.title ?? report.id}, ${report.published}; ${why.join('; ')}`,
    ),
  ].join('\n');
}

/** One claim in its paragraph, and what either decision would do. */
export function showCase(desk: Desk, when: Moment, json: boolean, id: string): string {
  const found = reviewCase(desk, id, when);
  if (json) return JSON.stringify(found);
  const { claim, report, passage, accept, reject, evidence, candidates } = found;
  const party = (actor: typeof claim.actor) =>
    actor ? `${actor.name}${actor.id ? ` (${actor.id})` : ', no known party'}` : 'nobody named';
  return [
    `${claim.id}  ${report.source ?? report.title ?? report.id}, ${report.published}`,
    `  ${passage.text.trim()}`,
    '',
    table([
      [
        'place',
        claim.place ? `${claim.place.name}${claim.place.id ? ` (${claim.place.id})` : ', no known place'}` : 'none',
      ],
      ['predicate', `${claim.predicate}, ${claim.polarity}, ${claim.modality}, ${claim.extent}`],
      ['actor', party(claim.actor)],
      ['against', party(claim.against)],
      ['days', claim.when ? `${claim.when.from ?? '…'} to ${claim.when.to ?? '…'}` : 'not said'],
      ['speaker', claim.speaker ? `${claim.speaker.mention} (${claim.speaker.class})` : 'the reporter'],
    ]),
    ...claim.doubts.map((doubt) => `  doubt: ${doubt}`),
    '',
    ...accept.text.map((line) => `accepted: ${line}`),
    ...reject.text.map((line) => `rejected: ${line}`),
    ...(evidence ? ['', evidence.text] : []),
    ...(evidence || !candidates.length
      ? []
      : ['', 'it may be:', ...candidates.map((c) => `  ${c.id}  ${c.name}, ${c.province ?? c.kind}`)]),
  ].join('\n');
}

/** What people decided and pinned, newest first. */
export function listActs(desk: Desk, _: Moment, json: boolean): string {
  const acts = pastActs(desk);
  if (json) return JSON.stringify(acts);
  const about = (act: PersonAct): string =>
    act.do === 'grade'
      ? `${act.source}: ${act.grade}`
      : act.do === 'pin'
        ? `${desk.gazetteer.place(act.place)?.name ?? act.place}: ${act.holder ?? 'nobody known'} from ${act.from}`
        : act.do === 'undo'
          ? act.entry.slice(0, 19)
          : act.do === 'add'
            ? act.to.id
            : act.claim;
  return table([
    ['ENTRY', 'HASH', 'WHEN', 'AUTHOR', 'DID', 'WHAT', 'WHY'],
    ...acts.map(({ seq, hash, recorded, author, act, stands }) => [
      String(seq),
      hash.slice(7, 19),
      `${recorded.slice(0, 16)}Z`,
      author,
      stands ? act.do : `${act.do}, taken back`,
      about(act),
      act.why ?? '',
    ]),
  ]);
}

/** Sources with their record, the grade a person gave and the grade that the record would give. */
export function listSources(desk: Desk, when: Moment, json: boolean): string {
  const sources = desk.ledger.sources(when);
  if (json) return JSON.stringify(sources);
  return table([
    ['SOURCE', 'REPORTS', 'CLAIMS', 'BORNE OUT', 'CONTRADICTED', 'GRADE', 'PROPOSED', 'BECAUSE'],
    ...sources.map((s) => [
      s.source,
      String(s.reports),
      String(s.claims),
      String(s.borneOut),
      String(s.contradicted),
      s.grade ?? '–',
      s.proposed,
      [s.because, s.grade ? `graded by ${s.gradedBy}: ${s.gradedWhy}` : ''].filter(Boolean).join('; '),
    ]),
  ]);
}

import { buildGazetteer } from '../../src/gazetteer/build.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { loadPack } from '../../src/gazetteer/pack-folder.ts';
import { fold } from '../../src/lib/fold.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Report } from '../../src/model/report.ts';
import { type Analyser, createAnalyser } from '../../src/parse/analyse.ts';
import { loadWeights } from '../../src/parse/weights-file.ts';
import { readReport } from '../../src/read/read.ts';

/** "take Kunduz by Taliban (negated) (planned) (part)": predicate, place, doer and marks that a claim must have. */
export interface Wanted {
  predicate: string;
  place: string;
  actor: string | null;
  polarity: string;
  modality: string;
  text: string;
}

export function wanted(text: string): Wanted {
  const marks = [...text.matchAll(/\((\w+)\)/g)].map((m) => m[1]!);
  const plain = text.replace(/\s*\(\w+\)/g, '');
  const [, predicate, place, actor] = /^(\S+) (.*?)(?: by (.*))?$/.exec(plain)!;
  return {
    predicate: predicate!,
    place: place!,
    actor: actor ?? null,
    polarity: marks.includes('negated') ? 'negated' : 'affirmed',
    modality: marks.find((m) => /^(planned|possible|historical)$/.test(m)) ?? 'actual',
    text,
  };
}

const ahead = (m: string): string => (m === 'planned' || m === 'possible' ? 'ahead' : m);

export function meets(claim: Claim, want: Wanted): boolean {
  const within = (have: string | undefined, need: string): boolean => !!have && fold(have).includes(fold(need));
  return (
    claim.predicate === want.predicate &&
    (within(claim.place?.name, want.place) || within(claim.place?.mention, want.place)) &&
    claim.polarity === want.polarity &&
    ahead(claim.modality) === ahead(want.modality) &&
    (!want.actor || within(claim.actor?.name, want.actor) || within(claim.actor?.mention, want.actor))
  );
}

let parts: { gazetteer: Gazetteer; analyser: Analyser } | undefined;

export function parser(): { gazetteer: Gazetteer; analyser: Analyser } {
  parts ??= { gazetteer: buildGazetteer([loadPack('packs/afghanistan')]), analyser: createAnalyser(loadWeights()) };
  return parts;
}

export function reportOf(text: string, published = '2025-03-12'): Report {
  return {
    id: 'sha256:0',
    file: null,
    title: null,
    source: null,
    url: null,
    published,
    language: 'en',
    dateline: null,
    text,
    group: null,
  };
}

export function claimsIn(text: string): Claim[] {
  const { gazetteer, analyser } = parser();
  return readReport(reportOf(text), gazetteer, analyser).claims;
}

export const show = (c: Claim): string =>
  `${c.predicate} ${c.place?.name ?? '-'} by ${c.actor?.name ?? '-'} [${c.polarity}] [${c.modality}] (${c.rule})`;

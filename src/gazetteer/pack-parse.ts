import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { MarchlandError } from '../lib/error.ts';
import { PackInfo } from '../model/pack.ts';
import { Party } from '../model/party.ts';
import type { Pack } from './gazetteer.ts';
import { parseAreas } from './pack-areas.ts';
import { baselineOf, namesOf, placesOf, populationOf, roadsOf } from './pack-rows.ts';

/** The files of a pack's folder by name, as text. */
export type PackFiles = Readonly<Record<string, string | undefined>>;

/** Files without which there is no pack. */
export const REQUIRED_FILES = ['pack.yaml', 'places.csv', 'areas.topojson', 'parties.yaml'] as const;
export const OPTIONAL_FILES = ['names.csv', 'roads.csv', 'population.csv', 'baseline.csv'] as const;

/**
 * A pack from the text of its files (docs/packs.md). `at` is the folder's name for messages. Structure is checked here;
 * what is doubtful in the content is for `checkPack`. Throws `pack-malformed` with file, line and field.
 */
export function parsePack(files: PackFiles, at = ''): Pack {
  const path = (name: string) => (at ? `${at}/${name}` : name);
  for (const name of REQUIRED_FILES) {
    if (files[name] === undefined) throw new MarchlandError('pack-malformed', 'missing', { file: path(name) });
  }
  const info = fromYaml(PackInfo, files['pack.yaml']!, path('pack.yaml'));
  const parties = fromYaml(z.array(Party), files['parties.yaml']!, path('parties.yaml'));
  const places = placesOf(files['places.csv']!, path('places.csv'));
  const byId = new Map(places.map((place) => [place.id, place]));
  const areas = parseAreas(files['areas.topojson']!, path('areas.topojson'), byId);
  return {
    info,
    places,
    names: namesOf(files['names.csv'], path('names.csv')),
    roads: roadsOf(files['roads.csv'], path('roads.csv'), byId),
    parties,
    baseline: baselineOf(files['baseline.csv'], path('baseline.csv')),
    provinces: areas.provinces,
    districts: areas.districts,
    population: populationOf(files['population.csv'], path('population.csv')),
  };
}

function fromYaml<T>(schema: z.ZodType<T>, text: string, file: string): T {
  let value: unknown;
  try {
    value = parseYaml(text);
  } catch (error) {
    const { linePos, message } = error as { linePos?: { line: number }[]; message: string };
    throw new MarchlandError('pack-malformed', message.split('\n')[0]!.replace(/ at line .*$/, ''), {
      file,
      line: linePos?.[0]?.line,
    });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const [first] = issue.path;
  const id = Array.isArray(value) && typeof first === 'number' ? (value[first] as { id?: string })?.id : undefined;
  const field = issue.path.join('.');
  throw new MarchlandError('pack-malformed', issue.message, { file, field: id ? `${id}: ${field}` : field });
}

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { MarchlandError } from '../lib/error.ts';
import { isDay } from '../lib/time.ts';
import { importAcled } from './acled.ts';
import { importCsv } from './csv.ts';
import type { Import } from './imported.ts';
import type { ImportOptions } from './options.ts';
import { importPlaceDays } from './place-days.ts';
import { importUcdp } from './ucdp.ts';

const FORMATS = { csv: importCsv, acled: importAcled, ucdp: importUcdp, 'place-days': importPlaceDays } as const;

/** The tables that can be taken in. */
export const IMPORT_FORMATS = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

/** What the `claims` entries of an import carry as their reader. */
export const importReader = (format: string): string => `import-${format}-1`;

/** Somebody's table as reports and claims. All rows or none: the first bad one is an error that names its line and column. */
export function importTable(format: string, text: string, gazetteer: Gazetteer, options: ImportOptions): Import {
  const known = IMPORT_FORMATS.find((f) => f === format);
  if (!known) throw new MarchlandError('usage', `"${format}" is not one of ${IMPORT_FORMATS.join(', ')}`);
  const { published } = options;
  if (published !== undefined && published !== 'event' && !isDay(published))
    throw new MarchlandError('date-malformed', `"${published}" is neither a day such as 2021-08-12 nor event`, {
      field: '--published',
    });
  return FORMATS[known](text, gazetteer, options);
}

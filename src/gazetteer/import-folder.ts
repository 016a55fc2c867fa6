import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { list } from '../lib/list.ts';
import { mergeAreas } from './area-merge.ts';
import { readAreas } from './areas-file.ts';
import type { Pack } from './gazetteer.ts';
import { importGeonames } from './geonames-file.ts';
import { mergeImported } from './import-merge.ts';
import { loadPack, writeFiles } from './pack-folder.ts';
import { packFiles } from './pack-write.ts';
import { mergeRoads } from './road-merge.ts';
import { readRoads } from './roads-file.ts';
import { importWhosOnFirst } from './whosonfirst-file.ts';

export type GazetteerSource =
  | { as: 'geonames'; path: string; alternateNames?: string | undefined }
  | { as: 'whosonfirst'; path: string }
  | { as: 'provinces' | 'districts' | 'roads'; path: string; credit: string };

/** A pack with a file of one of the known kinds put into it, and what became of its contents, in a sentence. */
export async function importInto(pack: Pack, source: GazetteerSource): Promise<{ pack: Pack; said: string }> {
  if (source.as === 'roads') {
    const { pack: wider, report } = mergeRoads(pack, readRoads(source.path), source.credit);
    return {
      pack: wider,
      said: `${report.added} roads added, ${report.left} lines left out that touch fewer than two places`,
    };
  }
  if (source.as === 'provinces' || source.as === 'districts') {
    const level = source.as === 'provinces' ? 1 : 2;
    const { pack: wider, report } = mergeAreas(pack, readAreas(source.path, level), level, source.credit);
    const said = [`${report.matched} outlines for ${source.as} of the pack`];
    if (report.added.length) said.push(`${report.added.length} new ones (${list(report.added, 5)})`);
    if (report.removed.length) said.push(`${report.removed.length} taken out (${list(report.removed, 5)})`);
    return { pack: wider, said: said.join(', ') };
  }
  const imported =
    source.as === 'geonames'
      ? await importGeonames(source.path, source.alternateNames)
      : await importWhosOnFirst(source.path, pack.info.country);
  const { pack: wider, report } = mergeImported(pack, imported);
  return {
    pack: wider,
    said: `${report.added} places added, ${report.same} known already, ${report.names} names added`,
  };
}

/** The same for the pack in a folder, whose files are rewritten; `SOURCES.md` gains a line. `day` is that of the import. */
export async function importIntoFolder(dir: string, source: GazetteerSource, day: string): Promise<string> {
  const { pack, said } = await importInto(loadPack(dir), source);
  writeFiles(dir, packFiles(pack));
  const credit =
    'credit' in source ? source.credit : source.as === 'geonames' ? 'GeoNames, CC BY 4.0' : "Who's On First";
  const sources = join(dir, 'SOURCES.md');
  if (!existsSync(sources)) writeFileSync(sources, `# Sources of the pack \`${pack.info.id}\`\n`);
  appendFileSync(sources, `\nImported on ${day} from ${basename(source.path)} (${credit}): ${said}.\n`);
  return said;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packFolder } from '../desk/packs.ts';
import { projectFolder } from '../desk/project-folder.ts';
import { importIntoFolder } from '../gazetteer/import-folder.ts';
import { buildPack } from '../gazetteer/pack-build.ts';
import { checkPack } from '../gazetteer/pack-check.ts';
import { loadPack, savePack } from '../gazetteer/pack-folder.ts';
import { openWorld } from '../gazetteer/world-folder.ts';
import { MarchlandError } from '../lib/error.ts';
import { dayOf } from '../lib/time.ts';
import { type Command, type Context, FORMAT, flag, text, wantsJson } from './command.ts';

async function build(context: Context, country: string): Promise<number> {
  const folder = text(context, 'output') ?? country.toLowerCase().replace(/\W+/g, '-');
  if (existsSync(join(folder, 'pack.yaml')))
    throw new MarchlandError('not-possible', 'there is a pack already; name another folder with -o', { file: folder });
  savePack(folder, buildPack(country, openWorld(projectFolder('data', 'world'))));
  const pack = loadPack(folder);
  const provinces = pack.places.filter((p) => p.kind === 'province').length;
  const towns = pack.places.filter((p) => p.kind === 'city').length;
  context.out(
    wantsJson(context)
      ? JSON.stringify({ folder, pack: pack.info.id, provinces, towns, places: pack.places.length })
      : `made the pack ${folder}: ${provinces} provinces, ${towns} towns, ${pack.places.length} places; marchland pack check ${folder} says what is missing`,
  );
  return 0;
}

function check(context: Context, name: string): number {
  const findings = checkPack(loadPack(packFolder(name)));
  const faults = findings.filter((f) => f.level === 'fault').length;
  if (wantsJson(context)) context.out(JSON.stringify(findings));
  else {
    for (const f of findings) context.out(`${f.level}: ${f.file}: ${f.message} [${f.code}]`);
    const count = (level: string) => findings.filter((f) => f.level === level).length;
    context.out(`${name}: ${faults} faults, ${count('doubt')} doubts, ${count('gap')} gaps`);
  }
  return faults && flag(context, 'strict') ? 1 : 0;
}

const SOURCES = ['geonames', 'whosonfirst', 'provinces', 'districts', 'roads'] as const;

async function importInto(context: Context, folder: string, file: string | undefined): Promise<number> {
  const as = SOURCES.find((s) => s === text(context, 'as'));
  const credit = text(context, 'credit');
  const outlines = as === 'provinces' || as === 'districts' || as === 'roads';
  if (!file || !as || (outlines && !credit)) {
    context.note(
      `marchland pack import: name a file, say what it is with --as ${SOURCES.join('|')}${outlines ? ', and whose it is with --credit' : ''}`,
    );
    return 2;
  }
  const source = outlines
    ? { as, path: file, credit: credit! }
    : as === 'geonames'
      ? { as, path: file, alternateNames: text(context, 'names') }
      : { as: 'whosonfirst' as const, path: file };
  const said = await importIntoFolder(packFolder(folder), source, dayOf(context.now(), 'Z'));
  context.out(`${folder}: ${said}`);
  return 0;
}

const command: Command = {
  name: 'pack',
  usage: 'pack build COUNTRY [-o DIR] | pack check PACK [--strict] | pack import DIR FILE --as KIND',
  summary:
    'Makes a pack of any country from the bundle that ships (no network), says what is missing or doubtful in a pack, or takes a gazetteer, outlines or roads into one.',
  example: 'marchland pack build Mali -o mali',
  options: [
    { name: 'output', short: 'o', value: 'DIR', help: 'where to make the pack; the country’s name unless said' },
    {
      name: 'as',
      value: SOURCES.join('|'),
      help: 'what the imported file is: a GeoNames dump, Who’s On First places, or GeoJSON',
    },
    { name: 'names', value: 'FILE', help: 'with --as geonames: its alternateNames file' },
    { name: 'credit', value: 'TEXT', help: 'with GeoJSON: whose it is and under which licence; goes into SOURCES.md' },
    { name: 'strict', help: 'exit 1 when the check finds a fault' },
    FORMAT,
  ],
  async run(context) {
    const [action, name, ...more] = context.args;
    if (action === 'import' && name && more.length < 2) return importInto(context, name, more[0]);
    if ((action !== 'build' && action !== 'check') || !name || more.length) {
      context.note(`marchland pack: usage: marchland ${this.usage}`);
      return 2;
    }
    return action === 'build' ? build(context, name) : check(context, name);
  },
};
export default command;

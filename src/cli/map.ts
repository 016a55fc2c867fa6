import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { deskMap, sceneFile } from '../desk/newsmap.ts';
import { MarchlandError } from '../lib/error.ts';
import type { Overrides } from '../publish/newsmap/input.ts';
import { atDesk, moment } from './at-desk.ts';
import { AT, type Command, DESK, KNOWN, LOGGED, POLICY, text } from './command.ts';

const Label = z.union([
  z.literal(false),
  z.strictObject({ dx: z.number(), dy: z.number(), anchor: z.enum(['start', 'middle', 'end']).optional() }),
]);
const OverridesFile = z.strictObject({
  title: z.string().optional(),
  subtitle: z.string().optional(),
  credit: z.string().optional(),
  extent: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  labels: z.record(z.string(), Label).optional(),
});

function overridesFrom(file: string | undefined): Overrides {
  if (!file) return {};
  let data: unknown;
  try {
    data = parse(readFileSync(file, 'utf8')) ?? {};
  } catch (error) {
    throw new MarchlandError('input-malformed', (error as Error).message.split('\n')[0]!, { file });
  }
  const result = OverridesFile.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new MarchlandError('input-malformed', issue.message, { file, field: issue.path.join('.') });
}

const command: Command = {
  name: 'map',
  usage: 'map [--at T] [--known S] -o FILE.svg|png|pdf [--template page|column|social] [--overrides FILE]',
  summary:
    'The printed map, with legend, roads, scale, as-of, method, review and source lines. Names are placed or the command fails; an overrides file (title, subtitle, credit, extent, labels) settles what the program cannot.',
  example: 'marchland map --at 2021-08-12 --known 2021-08-12 -o map.pdf',
  options: [
    AT,
    KNOWN,
    LOGGED,
    POLICY,
    { name: 'output', short: 'o', value: 'FILE', help: 'the file to write; its ending says the format' },
    {
      name: 'template',
      value: 'page|column|social',
      help: 'page (1200 wide, unless said), column (600) or social (1200 × 630, big type)',
    },
    { name: 'theme', value: 'light|dark', help: 'light unless said' },
    { name: 'title', value: 'TEXT', help: 'instead of the one written from the data' },
    { name: 'subtitle', value: 'TEXT', help: 'instead of the one written from the data' },
    {
      name: 'overrides',
      value: 'FILE',
      help: 'a YAML file with title, subtitle, credit, extent [west, south, east, north] and labels (name: {dx, dy, anchor} or false)',
    },
    DESK,
  ],
  async run(context) {
    const file = text(context, 'output');
    const kind = extname(file ?? '').slice(1);
    const template = text(context, 'template') ?? 'page';
    const theme = text(context, 'theme') ?? 'light';
    if (
      !file ||
      (kind !== 'svg' && kind !== 'png' && kind !== 'pdf') ||
      !['page', 'column', 'social'].includes(template) ||
      !['light', 'dark'].includes(theme)
    ) {
      context.note(
        `marchland map: ${file ? 'see the usage' : 'say where to with -o FILE.svg, .png or .pdf'}; usage: marchland ${this.usage}`,
      );
      return 2;
    }
    const own = overridesFrom(text(context, 'overrides'));
    const overrides = {
      ...own,
      title: text(context, 'title') ?? own.title,
      subtitle: text(context, 'subtitle') ?? own.subtitle,
    };
    return atDesk(context, async (desk) => {
      const scene = deskMap(desk, {
        when: moment(context, desk),
        template: template as 'page',
        theme: theme as 'light',
        overrides,
      });
      try {
        writeFileSync(file, await sceneFile(scene, kind));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === undefined) throw error;
        throw new MarchlandError(
          'input-unreadable',
          `could not be written (${(error as NodeJS.ErrnoException).code})`,
          { file },
        );
      }
      context.out(`${file}\n${scene.alt}`);
      return 0;
    });
  },
};
export default command;

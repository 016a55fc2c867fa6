import { parseArgs } from 'node:util';
import { MarchlandError } from '../lib/error.ts';
import type { Command, Context, Options } from './command.ts';
import { COMMANDS } from './commands.ts';

/** Where a command's words go and what it may know of the world. */
export type World = Pick<Context, 'out' | 'note' | 'env' | 'now'>;

function overview(): string {
  const width = Math.max(...COMMANDS.map((c) => c.name.length));
  return [
    'Marchland turns news reports into a sourced, replayable map of who controls what.',
    '',
    'usage: marchland COMMAND [ARGUMENTS] [OPTIONS]',
    '',
    ...COMMANDS.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`),
    '',
    'marchland COMMAND --help tells more. Exit: 0 done, 1 bad input or failed check, 2 usage.',
  ].join('\n');
}

function help(command: Command): string {
  const rows = command.options.map((o) => [`--${o.name}${o.value ? ` ${o.value}` : ''}`, o.help] as const);
  const width = Math.max(6, ...rows.map(([name]) => name.length));
  return [
    `usage: marchland ${command.usage}`,
    '',
    command.summary,
    '',
    ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`),
    `  ${'--help'.padEnd(width)}  this text`,
    '',
    `example: ${command.example}`,
  ].join('\n');
}

/** Runs one command line (without the program's name). Resolves to the exit code; a user's error is told in one line. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    return await dispatch(argv, world);
  } catch (error) {
    if (!(error instanceof MarchlandError)) throw error;
    world.note(`marchland: ${error.line}`);
    return error.code === 'usage' ? 2 : 1;
  }
}

async function dispatch([name, ...rest]: readonly string[], world: World): Promise<number> {
  if (!name || name === 'help' || name === '--help' || name === '-h') {
    world.out(overview());
    return name ? 0 : 2;
  }
  const entry = COMMANDS.find((c) => c.name === name);
  if (!entry) {
    world.note(`marchland: there is no command "${name}"; marchland --help lists them`);
    return 2;
  }
  const command = (await entry.load()).default;
  const options: Options = { help: { type: 'boolean', short: 'h' } };
  for (const o of command.options)
    options[o.name] = {
      type: o.value ? 'string' : 'boolean',
      multiple: o.multiple ?? false,
      ...(o.short ? { short: o.short } : {}),
    };
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
  } catch (error) {
    world.note(`marchland ${name}: ${(error as Error).message.split('. ')[0]}\nusage: marchland ${command.usage}`);
    return 2;
  }
  if (parsed.values.help) {
    world.out(help(command));
    return 0;
  }
  const format = parsed.values.format;
  const allowed = command.options.find((o) => o.name === 'format')?.value?.split('|');
  if (typeof format === 'string' && allowed && !allowed.includes(format)) {
    world.note(`marchland ${name}: --format takes ${allowed.join(', ')}, not "${format}"`);
    return 2;
  }
  return command.run({ args: parsed.positionals, options: parsed.values as Context['options'], ...world });
}

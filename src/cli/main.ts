import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { MarchlandError } from '../lib/error.ts';
import type { Command, Context, Options } from './command.ts';
import { COMMANDS } from './commands.ts';

enableCompileCache();

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

async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (!name || name === 'help' || name === '--help' || name === '-h') {
    console.log(overview());
    return name ? 0 : 2;
  }
  const entry = COMMANDS.find((c) => c.name === name);
  if (!entry) {
    console.error(`marchland: there is no command "${name}"; marchland --help lists them`);
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
    console.error(`marchland ${name}: ${(error as Error).message.split('. ')[0]}\nusage: marchland ${command.usage}`);
    return 2;
  }
  if (parsed.values.help) {
    console.log(help(command));
    return 0;
  }
  const context: Context = {
    args: parsed.positionals,
    options: parsed.values as Context['options'],
    out: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
    env: process.env,
    now: () => Date.now(),
  };
  const format = context.options.format;
  const allowed = command.options.find((o) => o.name === 'format')?.value?.split('|');
  if (typeof format === 'string' && allowed && !allowed.includes(format)) {
    console.error(`marchland ${name}: --format takes ${allowed.join(', ')}, not "${format}"`);
    return 2;
  }
  return command.run(context);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof MarchlandError)) throw error;
  console.error(`marchland: ${error.line}`);
  process.exitCode = error.code === 'usage' ? 2 : 1;
}

import { LAWS, sound } from '../test/ledger/laws.ts';

/** `npm run laws -- --runs 100000 [--law 4] [--seed 7]`: the laws of the ledger on as many random histories as wanted. */
const options = new Map<string, string>();
for (let i = 2; i < process.argv.length; i += 2)
  options.set(process.argv[i]!.replace(/^--/, ''), process.argv[i + 1] ?? '');
const runs = Number(options.get('runs') ?? 10_000);
const seed = options.has('seed') ? Number(options.get('seed')) : undefined;
const chosen = LAWS.filter((law) => !options.has('law') || law.name.startsWith(`${options.get('law')} `));

let broken = 0;
for (const law of chosen) {
  const began = performance.now();
  try {
    law.check(sound, { runs: Math.ceil(runs / chosen.length), ...(seed === undefined ? {} : { seed }) });
    console.log(`holds   ${law.name} (${Math.round(performance.now() - began)} ms)`);
  } catch (error) {
    broken += 1;
    console.log(
      `BROKEN  ${law.name}\n${(error as Error).message}\n${((error as Error).cause as Error)?.message ?? ''}`,
    );
  }
}
process.exitCode = broken ? 1 : 0;

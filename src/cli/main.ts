import { enableCompileCache } from 'node:module';
import { run } from './run.ts';

enableCompileCache();

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  env: process.env,
  now: () => Date.now(),
});

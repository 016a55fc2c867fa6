import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASES, cases, deskOf, expectedOf, openOf, wrongOf } from '../test/cases/place-days.ts';

// npm run place-days [-- --write]: how many place-days of each case are wrong; --write lists them in expected/open.csv
for (const name of cases) {
  const desk = await deskOf(name);
  const expected = expectedOf(name);
  const wrong = expected.days.flatMap((day) => wrongOf(desk, expected, day));
  const of = expected.days.reduce((n, d) => n + d.held.length + d.notHeld.length, 0);
  const had = new Set(openOf(name));
  console.log(`${name}: ${wrong.length} of ${of} place-days wrong, ${had.size} listed`);
  for (const row of wrong) if (!had.has(row)) console.log(`  newly wrong: ${row}`);
  for (const row of had) if (!wrong.includes(row)) console.log(`  come right: ${row}`);
  if (process.argv.includes('--write'))
    writeFileSync(join(CASES, name, 'expected', 'open.csv'), `${['at,known,place,wanted', ...wrong].join('\n')}\n`);
  await desk.close();
}

import { writeFileSync } from 'node:fs';
import { cases, deskOf, expectedOf, openFile, openOf, type ReadBy, wrongOf } from '../test/cases/place-days.ts';

// npm run place-days [-- --write]: how many place-days of each case are wrong, read by the program and by the annotator;
// --write lists them in expected/open.csv and expected/open-annotated.csv
const readers: ReadBy[] = ['program', 'annotator'];
for (const name of cases)
  for (const by of readers) {
    const desk = await deskOf(name, by);
    const expected = expectedOf(name);
    const wrong = expected.days.flatMap((day) => wrongOf(desk, expected, day));
    const of = expected.days.reduce((n, d) => n + d.held.length + d.notHeld.length, 0);
    const had = new Set(openOf(name, by));
    console.log(`${name}, read by the ${by}: ${wrong.length} of ${of} place-days wrong, ${had.size} listed`);
    for (const row of wrong) if (!had.has(row)) console.log(`  newly wrong: ${row}`);
    for (const row of had) if (!wrong.includes(row)) console.log(`  come right: ${row}`);
    if (process.argv.includes('--write'))
      writeFileSync(openFile(name, by), `${['at,known,place,wanted', ...wrong].join('\n')}\n`);
    await desk.close();
  }

import { writeFileSync } from 'node:fs';
import { daysOff, toldChanges, writeChanges } from '../test/cases/changes.ts';
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

// the documented changes of hands beside those of the ledger, in expected/changes.csv
for (const name of cases) {
  const changes = await toldChanges(name);
  for (const by of readers) {
    const off = changes.map((c) => daysOff(c, c[by]));
    const count = (holds: (days: number | null) => boolean) => off.filter(holds).length;
    console.log(
      `${name}, read by the ${by}: of ${off.length} documented changes ${count((d) => d === 0)} on their days, ${count((d) => d === 1)} a day off, ${count((d) => d !== null && d > 1)} more, ${count((d) => d === null)} not seen`,
    );
  }
  if (process.argv.includes('--write')) writeChanges(name, changes);
}

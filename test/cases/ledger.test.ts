import { describe, expect, it } from 'vitest';
import { changesOf, toldChanges } from './changes.ts';
import { cases, deskOf, expectedOf, openOf, wrongOf } from './place-days.ts';

// What is not right yet is listed in `expected/`, and must be taken out once it has come right (npm run place-days -- --write):
// `open.csv` for the program as a whole, `open-annotated.csv` for a ledger that is handed the annotations of a careful reader.
describe.each(
  cases.flatMap((name) => [
    { name, by: 'program' as const },
    { name, by: 'annotator' as const },
  ]),
)('the ledger of the case $name, read by the $by, says what a careful reader would', ({ name, by }) => {
  const expected = expectedOf(name);
  const opened = deskOf(name, by);
  const open = openOf(name, by);

  it.each(expected.days)('true on $at, as known at $known', async (day) => {
    const listed = open.filter((row) => row.startsWith(`${day.at},${day.known},`));
    expect(wrongOf(await opened, expected, day)).toEqual(listed.sort());
  });
});

// `expected/changes.csv` has the documented changes of hands and the days on which the ledger has them
it.each(cases)('the case %s has its changes of hands on the days that are listed', async (name) => {
  expect(await toldChanges(name)).toEqual(changesOf(name));
});

import { describe, expect, it } from 'vitest';
import { cases, deskOf, expectedOf, openOf, wrongOf } from './place-days.ts';

// `expected/open.csv` lists what is not right yet; a row that has come right must be taken out (npm run place-days -- --write)
describe.each(cases)('the ledger of the case %s says what a careful reader would', (name) => {
  const expected = expectedOf(name);
  const opened = deskOf(name);
  const open = openOf(name);

  it.each(expected.days)('true on $at, as known at $known', async (day) => {
    const listed = open.filter((row) => row.startsWith(`${day.at},${day.known},`));
    expect(wrongOf(await opened, expected, day)).toEqual(listed.sort());
  });
});

import { writeSync } from 'node:fs';
import { MarchlandError } from '../../src/lib/error.ts';
import { openStore } from '../../src/store/open.ts';
import { reportDraft } from '../../test/store/samples.ts';

// Appends reports to a desk one by one and says so on stdout after each acknowledgement: `ack SEQ HASH`, or
// `refused CODE`. Arguments: DESK NAME COUNT. Killed or starved of its disk by the program that started it.
const [desk, name, count] = process.argv.slice(2) as [string, string, string];
const say = (line: string) => writeSync(1, `${line}\n`);

try {
  const store = await openStore(desk, { create: true });
  for (let i = 0; i < Number(count); i++) {
    try {
      const [entry] = await store.append([reportDraft(`${name} ${i} ${'word '.repeat(300)}`)]);
      say(`ack ${entry!.seq} ${entry!.hash}`);
    } catch (error) {
      if (!(error instanceof MarchlandError)) throw error;
      say(`refused ${error.code}`);
    }
  }
  await store.close();
} catch (error) {
  if (!(error instanceof MarchlandError)) throw error;
  say(`refused ${error.code}`);
}
say('end');

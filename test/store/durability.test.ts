import { describe, expect, it } from 'vitest';
import { random } from '../../bench/synthetic-war.ts';
import { type Fault, faultsMissing, tryFault } from '../../tools/durability/faults.ts';
import { killLoop } from '../../tools/durability/kill-loop.ts';

// A short share; `npm run kill -- 200` and `npm run faults` do the whole.
const missing = faultsMissing();
if (missing) console.log(missing);

describe('durability of the SQLite log', () => {
  it('loses nothing acknowledged to kill -9', async () => {
    const { acknowledged, wrong } = await killLoop(4, random(1));
    expect(wrong).toEqual([]);
    expect(acknowledged).toBeGreaterThan(4);
  });

  it.skipIf(missing).each<Fault>([{ kind: 'EIO' }, { kind: 'ENOSPC' }, { kind: 'power cut' }])(
    'acknowledges nothing falsely under $kind',
    async (fault) => {
      const { wrong, acknowledged } = await tryFault(fault, 3);
      expect(wrong).toEqual([]);
      expect(acknowledged).toBeGreaterThan(2);
    },
  );

  it.skipIf(missing)('catches a program that does not fsync', async () => {
    const { wrong } = await tryFault({ kind: 'power cut', withoutSync: true }, 4);
    expect(wrong).not.toEqual([]);
  });
});

import { type Fault, faultsMissing, tryFault } from './durability/faults.ts';

// `npm run faults -- [AT_MOST]`: fails every write step of an appender in turn; exit 1 on a false acknowledgement, or
// when the program without fsync is not caught.
const missing = faultsMissing();
if (missing) {
  console.log(missing);
  process.exit(0);
}
const atMost = process.argv[2] ? Number(process.argv[2]) : undefined;
const faults: Fault[] = [
  { kind: 'EIO' },
  { kind: 'ENOSPC' },
  { kind: 'power cut' },
  { kind: 'power cut', withoutSync: true },
];
let bad = 0;
for (const fault of faults) {
  const r = await tryFault(fault, atMost);
  const mustFail = 'withoutSync' in fault && fault.withoutSync;
  const ok = mustFail ? r.wrong.length > 0 : r.wrong.length === 0;
  if (!ok) bad += 1;
  const verdict = mustFail ? (ok ? 'caught, as it must be' : 'NOT CAUGHT') : ok ? 'good' : 'BAD';
  console.log(
    `${r.fault}: ${r.tried} of ${r.steps} write steps, ${r.acknowledged} acknowledged, ${r.refused} refused, ${r.wrong.length} wrong: ${verdict}`,
  );
  if (!ok || mustFail) for (const line of r.wrong.slice(0, 3)) console.log(`  ${line}`);
}
process.exitCode = bad ? 1 : 0;

import { random } from '../bench/synthetic-war.ts';
import { killLoop } from './durability/kill-loop.ts';

// `npm run kill -- 200`: kill -9 loops; exit 1 when an acknowledged entry is lost.
const loops = Number(process.argv[2] ?? 200);
const result = await killLoop(loops, random(Date.now()));
console.log(`${result.loops} kill -9 loops, ${result.acknowledged} entries acknowledged, ${result.wrong.length} wrong`);
for (const line of result.wrong) console.log(line);
process.exitCode = result.wrong.length ? 1 : 0;

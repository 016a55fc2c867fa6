import { verifyChain } from '../../src/ledger/entry.ts';
import { openStore } from '../../src/store/open.ts';

/** What the appender said: what it acknowledged, and whether it came to its end. */
export interface Said {
  acks: { seq: number; hash: string }[];
  refused: string[];
  ended: boolean;
}

export function saidIn(stdout: string): Said {
  const lines = stdout.split('\n');
  return {
    acks: lines.flatMap((line) => {
      const m = /^ack (\d+) (sha256:[0-9a-f]{64})$/.exec(line);
      return m ? [{ seq: Number(m[1]), hash: m[2]! }] : [];
    }),
    refused: lines.flatMap((line) => (line.startsWith('refused ') ? [line.slice(8)] : [])),
    ended: lines.includes('end'),
  };
}

/** What is wrong with a desk given all that was acknowledged: entries lost or changed, or a broken chain. */
export async function audit(desk: string, acks: Said['acks']): Promise<string[]> {
  let entries: Awaited<ReturnType<Awaited<ReturnType<typeof openStore>>['since']>>;
  try {
    const store = await openStore(desk, { create: acks.length === 0 });
    entries = await store.since(0);
    await store.close();
  } catch (error) {
    return [`the desk does not open: ${(error as Error).message}`];
  }
  const wrong = acks
    .filter((ack) => entries[ack.seq - 1]?.hash !== ack.hash)
    .map((ack) => `acknowledged entry ${ack.seq} is lost`);
  const chain = verifyChain(entries);
  if (!chain.ok) wrong.push(chain.why!);
  return wrong;
}

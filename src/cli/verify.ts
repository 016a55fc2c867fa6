import { verifyChain } from '../ledger/entry.ts';
import { openStore } from '../store/open.ts';
import { deskPath } from './at-desk.ts';
import { type Command, DESK, FORMAT, wantsJson } from './command.ts';

const command: Command = {
  name: 'verify',
  usage: 'verify [--desk DIR] [--head HASH] [--format text|json]',
  summary:
    'Recomputes the hash chain of a desk and names the first bad entry. With --head, also that an earlier head is still part of it.',
  example: 'marchland verify --desk desk',
  options: [
    DESK,
    { name: 'head', value: 'HASH', help: 'a head from an earlier export, which must still be in the log' },
    FORMAT,
  ],
  async run(context) {
    const store = await openStore(deskPath(context));
    try {
      const entries = await store.since(0);
      const result = verifyChain(entries);
      const head = typeof context.options.head === 'string' ? context.options.head : null;
      const kept = head === null || entries.some((e) => e.hash === head);
      const ok = result.ok && kept;
      if (wantsJson(context))
        context.out(
          JSON.stringify({ ...result, ok, entries: entries.length, head: entries.at(-1)?.hash ?? null, kept }),
        );
      else if (!result.ok) context.out(`bad: entry ${result.firstBad}: ${result.why}`);
      else if (!kept) context.out(`bad: the head ${head} is not in this log: it was rewritten since`);
      else context.out(`good: ${entries.length} entries, head ${entries.at(-1)?.hash ?? 'none'}`);
      return ok ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};
export default command;

import { deskSigner } from '../desk/signing-key.ts';
import { restoreLog } from '../store/backup-file.ts';
import { openStore } from '../store/open.ts';
import { deskOptions, deskPath } from './at-desk.ts';
import { type Command, DESK, FORMAT, wantsJson } from './command.ts';

const command: Command = {
  name: 'restore',
  usage: 'restore FILE [--desk DIR]',
  summary:
    'Makes a desk from a backup, entry for entry with the same hashes. The file is checked whole first; the desk must not exist or be empty.',
  example: 'marchland restore desk-2021-08-16.jsonl --desk desk-2',
  options: [DESK, FORMAT],
  async run(context) {
    const [file, ...more] = context.args;
    if (!file || more.length) {
      context.note(`marchland restore: usage: marchland ${this.usage}`);
      return 2;
    }
    const desk = deskPath(context);
    const store = await openStore(desk, { create: true });
    try {
      const head = await restoreLog(file, store);
      deskSigner(desk, deskOptions(context).signingKey);
      context.out(
        wantsJson(context)
          ? JSON.stringify({ desk, ...head })
          : `${desk}: ${head.seq} entries, head ${head.hash}, ${head.signature ? `signed by ${head.signature.keyId}` : 'unsigned'}`,
      );
      return 0;
    } finally {
      await store.close();
    }
  },
};
export default command;

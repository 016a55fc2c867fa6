import { deskSigner } from '../desk/signing-key.ts';
import { backupLog } from '../store/backup-file.ts';
import { openStore } from '../store/open.ts';
import { deskOptions, deskPath } from './at-desk.ts';
import { type Command, DESK, FORMAT, wantsJson } from './command.ts';

const command: Command = {
  name: 'backup',
  usage: 'backup FILE [--desk DIR]',
  summary:
    'Writes the log of a desk to a file, one entry a line, while others go on writing. The file appears whole or not at all.',
  example: 'marchland backup desk-2021-08-16.jsonl --desk desk',
  options: [DESK, FORMAT],
  async run(context) {
    const [file, ...more] = context.args;
    if (!file || more.length) {
      context.note(`marchland backup: usage: marchland ${this.usage}`);
      return 2;
    }
    const desk = deskPath(context);
    const store = await openStore(desk);
    try {
      const head = await backupLog(store, file, deskSigner(desk, deskOptions(context).signingKey)?.sign);
      context.out(
        wantsJson(context)
          ? JSON.stringify({ file, ...head })
          : `${file}: ${head.seq} entries, head ${head.hash}, ${head.signature ? `signed by ${head.signature.keyId}` : 'unsigned'}`,
      );
      return 0;
    } finally {
      await store.close();
    }
  },
};
export default command;

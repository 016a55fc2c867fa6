import { initDesk } from '../desk/desk.ts';
import { isDatabase } from '../store/open.ts';
import { deskOptions } from './at-desk.ts';
import { type Command, list, PACK } from './command.ts';

const command: Command = {
  name: 'init',
  usage: 'init DIR --pack P',
  summary:
    'Makes a desk: the place where reports, claims and decisions are kept. A folder (SQLite inside) or a postgres:// address.',
  example: 'marchland init desk --pack afghanistan',
  options: [PACK],
  async run(context) {
    const [path, ...more] = context.args;
    const packs = list(context, 'pack');
    if (!path || more.length || !packs.length) {
      context.note(
        `marchland init: ${!path || more.length ? 'name one folder' : 'name a pack with --pack'}; usage: marchland ${this.usage}`,
      );
      return 2;
    }
    await initDesk(path, packs, context.now, deskOptions(context));
    if (isDatabase(path) && !deskOptions(context).signingKey)
      context.note('this desk signs nothing yet: give it a key with MARCHLAND_SIGNING_KEY (docs/ledger.md)');
    context.out(`made the desk ${path} for ${packs.join(', ')}; now: marchland add FILE… --desk ${path}`);
    return 0;
  },
};
export default command;

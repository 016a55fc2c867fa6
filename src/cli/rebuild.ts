import { atDesk } from './at-desk.ts';
import { type Command, DESK, FORMAT, POLICY, text, wantsJson } from './command.ts';

const command: Command = {
  name: 'rebuild',
  usage: 'rebuild [--desk DIR] [--policy NAME]',
  summary:
    'Works out all control of a desk anew from its log and prints its sha256: the same log gives the same on every engine, machine and time zone.',
  example: 'marchland rebuild --desk desk',
  options: [DESK, POLICY, FORMAT],
  async run(context) {
    return atDesk(context, async (desk) => {
      const control = desk.ledger.digest(text(context, 'policy'));
      const places = desk.ledger.placeIds().length;
      const head = desk.ledger.head();
      context.out(
        wantsJson(context)
          ? JSON.stringify({ control, places, ...head })
          : `control of ${places} places from ${head.seq} entries: ${control}`,
      );
      return 0;
    });
  },
};
export default command;

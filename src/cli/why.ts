import { brokenBy } from '../situation/break.ts';
import { atDesk, moment } from './at-desk.ts';
import { AT, type Command, DESK, FORMAT, KNOWN, LOGGED, POLICY, wantsJson } from './command.ts';
import { placeId } from './places.ts';

const command: Command = {
  name: 'why',
  usage: 'why PLACE [--at T] [--known S] [--format text|json]',
  summary:
    'Why a place stands as it does: each sentence, who said it, what it weighs, and what the change broke. The weights add up.',
  example: 'marchland why Ghazni --at 2021-08-12 --known 2021-08-13',
  options: [AT, KNOWN, LOGGED, POLICY, DESK, FORMAT],
  async run(context) {
    if (context.args.length !== 1) {
      context.note(`marchland why: name one place; usage: marchland ${this.usage}`);
      return 2;
    }
    return atDesk(context, async (desk) => {
      const place = placeId(desk, context.args[0]!);
      const when = moment(context, desk);
      const why = desk.ledger.why(place, when);
      const broke = brokenBy(desk.ledger, desk.gazetteer, place, when);
      if (wantsJson(context)) context.out(JSON.stringify({ ...why, broke }));
      else context.out([why.text, ...(broke.length ? ['', ...broke.map((b) => b.text)] : [])].join('\n'));
      return 0;
    });
  },
};
export default command;

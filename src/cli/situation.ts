import { isDay } from '../lib/time.ts';
import { situationText } from '../publish/sitrep.ts';
import { situation } from '../situation/situation.ts';
import { atDesk, moment } from './at-desk.ts';
import { AT, type Command, DESK, FORMAT, KNOWN, LOGGED, POLICY, text, wantsJson } from './command.ts';

const command: Command = {
  name: 'situation',
  usage: 'situation [--at T] [--known S] [--since D] [--format text|json]',
  summary:
    'Counts with their members, shares by named methods, roads, isolated and exposed places, forces, people and talks.',
  example: 'marchland situation --at 2021-08-12 --known 2021-08-13 --since 2021-08-05',
  options: [
    AT,
    KNOWN,
    LOGGED,
    { name: 'since', value: 'D', help: 'the day from which changes are listed (seven days before --at unless said)' },
    POLICY,
    DESK,
    FORMAT,
  ],
  async run(context) {
    const since = text(context, 'since');
    if (since !== undefined && !isDay(since)) {
      context.note(`marchland situation: --since takes a day such as 2021-08-05, not "${since}"`);
      return 2;
    }
    return atDesk(context, async (desk) => {
      const result = situation(desk.ledger, desk.gazetteer, { ...moment(context, desk), since });
      context.out(wantsJson(context) ? JSON.stringify(result) : situationText(result, desk.gazetteer));
      return 0;
    });
  },
};
export default command;

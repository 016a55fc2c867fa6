import { atDesk, moment } from './at-desk.ts';
import { AT, type Command, DESK, FORMAT, KNOWN, LOGGED, text, wantsJson } from './command.ts';

const command: Command = {
  name: 'review',
  usage: 'review [list | accept ID | reject ID --why "…"] [--desk DIR]',
  summary:
    'The queue of claims that want a person, those first that would change the map most; and the decision on one of them.',
  example: 'marchland review reject c:0123456789abcdef --why "another town of that name"',
  options: [{ name: 'why', value: 'TEXT', help: 'the reason; a rejection needs one' }, AT, KNOWN, LOGGED, DESK, FORMAT],
  async run(context) {
    const [action = 'list', id, ...more] = context.args;
    if (!['list', 'accept', 'reject'].includes(action) || more.length || (action === 'list') !== (id === undefined)) {
      context.note(`marchland review: usage: marchland ${this.usage}`);
      return 2;
    }
    const why = text(context, 'why')?.trim() || null;
    if (action === 'reject' && !why) {
      context.note('marchland review: a rejection needs a reason: --why "…"');
      return 2;
    }
    return atDesk(context, async (desk) => {
      if (action === 'list') {
        const items = desk.ledger.queue(moment(context, desk));
        if (wantsJson(context)) context.out(JSON.stringify(items));
        else {
          context.out(`${items.length} to review`);
          for (const item of items)
            context.out(
              `\n${item.claim.id}  ${item.effect}\n  “${item.claim.quote.text}”\n  ${item.report.source ?? item.report.title ?? item.report.id}, ${item.report.published}; ${item.why.join('; ')}`,
            );
        }
        return 0;
      }
      await desk.decide(
        action === 'accept' ? { do: 'accept', claim: id!, why } : { do: 'reject', claim: id!, why: why! },
        'cli',
      );
      context.out(wantsJson(context) ? JSON.stringify(desk.ledger.head()) : `${action}ed ${id}`);
      return 0;
    });
  },
};
export default command;

import { atDesk, moment } from './at-desk.ts';
import { AT, type Command, DESK, FORMAT, KNOWN, LOGGED, wantsJson } from './command.ts';
import { decide } from './review-act.ts';
import { FIELDS } from './review-fields.ts';
import { listActs, listQueue, listSources, showCase } from './review-list.ts';

/** Words after `review` that list something: how many more words each takes. */
const LISTS = { list: 0, show: 1, decisions: 0, sources: 0 } as const;
/** Words that decide something. */
const ACTS = { accept: 1, reject: 1, edit: 1, merge: 1, split: 1, grade: 2, pin: 1, undo: 1 } as const;

const command: Command = {
  name: 'review',
  usage: `review [list | show ID | decisions | sources] [--desk DIR]
       marchland review accept ID [--why "…"]
       marchland review reject ID --why "…"
       marchland review edit ID [--place P] [--actor PARTY] [--from DAY] … --why "…"
       marchland review merge ID --into ID [--why "…"]
       marchland review split ID --part "place=P; …" --part "place=P; …" --why "…"
       marchland review grade SOURCE A|B|C|D|E|F --why "…"
       marchland review pin PLACE --holder PARTY|none --from DAY --why "…"
       marchland review undo ENTRY [--why "…"]`,
  summary:
    'The queue of claims that want a person, those first that would change the map most; decisions on them, grades of sources and pins of places. Each is an entry of the log with its author and reason, and `undo` takes it back.',
  example: `marchland review reject c:0123456789abcdef --why "another town of that name" --author "A. Editor"
         marchland review edit c:0123456789abcdef --place Kunduz --to 2021-08-08 --why "it says Kunduz, on Sunday"
         marchland review pin Ghazni --holder taliban --from 2021-08-12 --why "seen by our own reporter"
         marchland review undo 42 --why "wrong claim"`,
  options: [
    { name: 'why', value: 'TEXT', help: 'the reason; all but accept, merge and undo need one' },
    {
      name: 'author',
      value: 'NAME',
      help: 'who decides, as the log is to name them; else $MARCHLAND_AUTHOR, else cli',
    },
    { name: 'try', help: 'say what the decision would do to the map, and record nothing' },
    ...FIELDS,
    { name: 'into', value: 'ID', help: 'merge: the claim that says the same' },
    {
      name: 'part',
      value: '"F=V; …"',
      multiple: true,
      help: 'split: what is changed of the claim in one of its parts',
    },
    { name: 'holder', value: 'PARTY', help: 'pin: who holds the place, by id or name; none: nobody known' },
    AT,
    KNOWN,
    LOGGED,
    DESK,
    FORMAT,
  ],
  async run(context) {
    const [word = 'list', ...rest] = context.args;
    const words = Object.hasOwn(LISTS, word) ? LISTS : Object.hasOwn(ACTS, word) ? ACTS : null;
    if (!words || rest.length !== words[word as never]) {
      context.note(`marchland review: usage: marchland ${this.usage}`);
      return 2;
    }
    return atDesk(context, async (desk) => {
      if (words === ACTS) return decide(context, desk, word as keyof typeof ACTS, rest);
      const list = { list: listQueue, show: showCase, decisions: listActs, sources: listSources };
      context.out(list[word as keyof typeof LISTS](desk, moment(context, desk), wantsJson(context), rest[0] ?? ''));
      return 0;
    });
  },
};
export default command;

import { completeAct } from '../desk/complete-act.ts';
import { actHash } from '../desk/decisions.ts';
import type { Desk } from '../desk/desk.ts';
import { claimNow, rehearse } from '../desk/review-case.ts';
import { MarchlandError } from '../lib/error.ts';
import { fold } from '../lib/fold.ts';
import { isDay } from '../lib/time.ts';
import { Author, type Entry, Grade, PersonAct } from '../model/entry.ts';
import { moment } from './at-desk.ts';
import { type Context, flag, list, text, wantsJson } from './command.ts';
import { placeId } from './places.ts';
import { changed, FIELDS, fieldsOf, partyId } from './review-fields.ts';

/** Records one decision, or says with --try what it would do. Errors: usage and those of `Desk.decide`. */
export async function decide(
  context: Context,
  desk: Desk,
  word: PersonAct['do'],
  [id = '', grade = '']: string[],
): Promise<number> {
  const act = completeAct(desk, checked(actOf(context, desk, word, id, grade)), context.now());
  const author = checkedAuthor(text(context, 'author') ?? context.env.MARCHLAND_AUTHOR ?? 'cli');
  const outcome = 'claim' in act ? rehearse(desk, act, moment(context, desk)).text : [];
  if (flag(context, 'try')) {
    if (wantsJson(context)) context.out(JSON.stringify({ act, outcome }));
    else context.out(outcome.join('\n') || 'nothing to be said of it beforehand');
    return 0;
  }
  if (act.do === 'grade' && !desk.ledger.reports().some((r) => r.source && fold(r.source) === fold(act.source)))
    context.note(`no report of this desk is from "${act.source}" so far; marchland review sources lists its sources`);
  const entry = await desk.decide(act, author);
  if (wantsJson(context)) context.out(JSON.stringify(told(desk, act, entry, outcome)));
  else context.out([`${DONE[act.do]} ${named(desk, act)}: entry ${entry.seq}, ${entry.hash}`, ...outcome].join('\n'));
  return 0;
}

const DONE: Record<PersonAct['do'], string> = {
  accept: 'accepted',
  reject: 'rejected',
  edit: 'edited',
  merge: 'merged',
  split: 'split',
  add: 'added',
  grade: 'graded',
  pin: 'pinned',
  undo: 'took back',
};

function told(desk: Desk, act: PersonAct, { seq, hash, recorded, author }: Entry, outcome: string[]) {
  return {
    seq,
    hash,
    recorded,
    author,
    act,
    outcome,
    head: desk.ledger.head().hash,
    signature: desk.ledger.signature(),
  };
}

function named(desk: Desk, act: PersonAct): string {
  if (act.do === 'grade') return `${act.source} as ${act.grade}`;
  if (act.do === 'undo') return act.entry;
  if (act.do === 'add') return act.to.id;
  if (act.do !== 'pin') return act.claim;
  const holder = act.holder === null ? 'nobody known' : (desk.gazetteer.party(act.holder)?.name ?? act.holder);
  return `${desk.gazetteer.place(act.place)?.name ?? act.place} to ${holder} from ${act.from}`;
}

function actOf(context: Context, desk: Desk, word: PersonAct['do'], id: string, grade: string): unknown {
  const why = text(context, 'why')?.trim() || null;
  const need = (option: string) => {
    const value = text(context, option);
    if (value === undefined) throw new MarchlandError('usage', `review ${word} needs --${option}`);
    return value;
  };
  if (!why && !['accept', 'merge', 'undo'].includes(word))
    throw new MarchlandError('usage', `review ${word} needs a reason: --why "…"`);
  const claim = () => claimNow(desk, id, { at: context.now(), known: context.now() }).claim;
  const fields = new Map(
    FIELDS.flatMap(({ name }): [string, string][] => {
      const value = text(context, name);
      return value === undefined || word === 'pin' ? [] : [[name, value]];
    }),
  );
  if (fields.size && word !== 'edit')
    throw new MarchlandError('usage', `--${[...fields.keys()][0]} goes with review edit, not with review ${word}`);
  switch (word) {
    case 'edit': {
      if (!fields.size)
        throw new MarchlandError('usage', `say what to change: ${FIELDS.map((f) => `--${f.name}`).join(', ')}`);
      return { do: word, claim: id, to: changed(desk, claim(), fields), why };
    }
    case 'merge':
      return { do: word, claim: id, into: need('into'), why };
    case 'split': {
      const parts = list(context, 'part');
      if (parts.length < 2)
        throw new MarchlandError('usage', 'a claim is split into two parts or more: --part "place=…" --part "place=…"');
      const whole = claim();
      return { do: word, claim: id, to: parts.map((part) => changed(desk, whole, fieldsOf(part))), why };
    }
    case 'grade':
      if (!Grade.safeParse(grade).success)
        throw new MarchlandError('usage', `a grade is one of ${Grade.options.join(', ')}; not "${grade}"`);
      return { do: word, source: id, grade, why };
    case 'pin':
      return {
        do: word,
        place: placeId(desk, id),
        holder: partyId(desk, need('holder')),
        from: day(need('from')),
        why,
      };
    case 'undo':
      return { do: word, entry: actHash(desk, id), why };
    default:
      return { do: word, claim: id, why };
  }
}

function day(text: string): string {
  if (isDay(text)) return text;
  throw new MarchlandError('usage', `--from takes a day such as 2021-08-12, not "${text}"`);
}

function checked(act: unknown): PersonAct {
  const read = PersonAct.safeParse(act);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw new MarchlandError('usage', message, { field: `--${path.join('.')}` });
}

function checkedAuthor(name: string): string {
  const read = Author.safeParse(name);
  if (read.success) return read.data;
  throw new MarchlandError('usage', read.error.issues[0]!.message, { field: '--author' });
}

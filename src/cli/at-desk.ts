import { type Desk, type DeskOptions, openDesk } from '../desk/desk.ts';
import { type Instant, parseInstant } from '../lib/time.ts';
import { type Context, text } from './command.ts';

export function deskPath(context: Context): string {
  return text(context, 'desk') ?? context.env.MARCHLAND_DESK ?? 'desk';
}

/** What the environment says of a desk. */
export function deskOptions({ env }: Context): DeskOptions {
  return { signingKey: env.MARCHLAND_SIGNING_KEY };
}

/** Opens the desk of the command, hands it over, and closes it whatever happens. */
export async function atDesk<T>(context: Context, use: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await openDesk(deskPath(context), context.now, deskOptions(context));
  try {
    return await use(desk);
  } finally {
    await desk.close();
  }
}

export interface Moment {
  at: Instant;
  known: Instant;
  logged: Instant | undefined;
  policy: string | undefined;
}

/** --at, --known, --logged and --policy; a bare day is its end in the theatre's time. `known` is now unless said, `at` is `known`. */
export function moment(context: Context, desk: Desk): Moment {
  const zone = desk.gazetteer.packs[0]!.info.timezone;
  const time = (name: string) => {
    const value = text(context, name);
    return value === undefined ? undefined : parseInstant(value, zone);
  };
  const known = time('known') ?? context.now();
  return { at: time('at') ?? known, known, logged: time('logged'), policy: text(context, 'policy') };
}

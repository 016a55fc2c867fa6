import type { parseArgs } from 'node:util';

export type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** An option as the help shows it. */
export interface Option {
  name: string;
  /** Placeholder of its value; absent for a switch. */
  value?: string;
  multiple?: boolean;
  short?: string;
  help: string;
}

/** What a command is handed: its words, its options and the world. */
export interface Context {
  args: string[];
  options: Record<string, string | string[] | boolean | undefined>;
  out(text: string): void;
  /** Progress and warnings; goes to stderr. */
  note(text: string): void;
  env: Record<string, string | undefined>;
  now(): number;
}

export interface Command {
  name: string;
  usage: string;
  summary: string;
  example: string;
  options: readonly Option[];
  /** Resolves to the exit code: 0 done, 1 bad input or failed check, 2 usage. */
  run(context: Context): Promise<number>;
}

export const FORMAT: Option = { name: 'format', value: 'text|json', help: 'how to print (text unless said)' };
export const DESK: Option = {
  name: 'desk',
  value: 'DIR',
  help: 'the desk: a folder or postgres://…; else $MARCHLAND_DESK, else ./desk',
};
export const PACK: Option = {
  name: 'pack',
  value: 'P',
  multiple: true,
  help: 'a theatre that ships (afghanistan), or a folder; may be given more than once',
};
export const AT: Option = {
  name: 'at',
  value: 'T',
  help: "true on: a day (its end, in the theatre's time) or a time; now unless said",
};
export const KNOWN: Option = { name: 'known', value: 'S', help: 'as known at: counts only what was published by then' };
export const LOGGED: Option = {
  name: 'logged',
  value: 'S',
  help: 'as logged at: counts only what this ledger had recorded by then',
};
export const POLICY: Option = { name: 'policy', value: 'NAME', help: 'bayes-1 (unless said) or latest-credible' };

/** The one value of an option, or undefined. */
export function text(context: Context, name: string): string | undefined {
  const value = context.options[name];
  return typeof value === 'string' ? value : Array.isArray(value) ? value.at(-1) : undefined;
}

export function list(context: Context, name: string): string[] {
  const value = context.options[name];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}

export function flag(context: Context, name: string): boolean {
  return context.options[name] === true;
}

export function wantsJson(context: Context): boolean {
  return text(context, 'format') === 'json';
}

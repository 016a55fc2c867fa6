import type { Control } from '../api/client.ts';
import { dayWords } from '../api/day.ts';

/** What a place's state is, in words. */
export function statusWords(control: Control, party: (id: string | null) => string): string {
  const holder = party(control.holder);
  switch (control.status) {
    case 'unknown':
      return 'Never reported';
    case 'stale':
      return `No report for long; last held by ${holder}`;
    case 'disputed':
      return `Disputed: ${[control.holder, ...control.others].map(party).join(' or ')}`;
    case 'contested':
      return `Contested; held by ${holder}`;
    case 'claimed':
      return `Claimed for ${holder}, on one voice only`;
    case 'besieged':
      return `Besieged; held by ${holder}`;
    case 'encircled':
      return `Encircled; held by ${holder}`;
    case 'held':
      return `Held by ${holder}`;
  }
}

/** "since 12 Aug", "since 9 to 12 Aug"; empty when not known. */
export function sinceWords({ since }: Control): string {
  if (!since?.from) return since?.to ? `since ${dayWords(since.to)} or before` : '';
  return since.from === since.to || !since.to
    ? `since ${dayWords(since.from)}`
    : `since ${dayWords(since.from)} to ${dayWords(since.to)}`;
}

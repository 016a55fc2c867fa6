import type { Cited, Situation } from '../model/situation.ts';
import type { Speaker } from '../model/speaker.ts';
import { plainDay, shortQuote } from './plain-words.ts';

/** Numbers for sources in the order in which a text refers to them. */
export interface Citations {
  /** " [1][2]" for claims of the situation; empty when it has none of them. */
  of(...claims: string[]): string;
  /** One line for each source referred to. */
  list(): string[];
}

export function citations(situation: Situation): Citations {
  const byClaim = new Map(situation.sources.map((s) => [s.claim, s]));
  const order: Cited[] = [];
  const numberOf = (source: Cited) => {
    const known = order.indexOf(source);
    return known < 0 ? order.push(source) : known + 1;
  };
  return {
    of(...claims) {
      const found = claims.flatMap((id) => byClaim.get(id) ?? []);
      return found.length ? ` ${found.map((s) => `[${numberOf(s)}]`).join('')}` : '';
    },
    list: () => order.map((source, i) => `[${i + 1}] ${line(source)}`),
  };
}

function line({ report, quote, speaker }: Cited): string {
  const head = [report.source, report.title, plainDay(report.published, true)].filter((x) => x !== null).join(', ');
  const who = speaker ? `${speakerWords(speaker)} ` : '';
  return `${head}: ${who}“${shortQuote(quote)}”`;
}

/** Witnesses and local officials are told by their class alone, so that no text points at a person on the ground. */
function speakerWords({ class: c, mention }: Speaker): string {
  if (c === 'witness') return 'a witness:';
  return c === 'local-official' ? 'a local official:' : `${mention}:`;
}

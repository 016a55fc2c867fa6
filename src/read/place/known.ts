import { fold } from '../../lib/fold.ts';
import { matchFrame } from '../match/match.ts';
import type { Reader } from '../reader.ts';

/**
 * Takes for places everywhere the names of no known sort that a rule finds where a place must stand ("attacked Bor" …
 * "retook the town"). True when any was learnt, here or by a list, so that places must be read again.
 */
export function learnPlaces(reader: Reader): boolean {
  const { names, document } = reader;
  for (const sentence of document.sentences) {
    if (!sentence.tokens.some((_, i) => isUnknown(reader, sentence, i))) continue;
    for (const frame of sentence.frames) {
      for (const { places } of matchFrame(reader, frame)) {
        for (const m of places) {
          const run = m.form === 'name' ? names.at(m.sentence, m.head) : undefined;
          if (!run || fold(m.name ?? '') !== run.key || names.sort(run) !== 'unknown') continue;
          if (reader.places.kind(run.key)) continue;
          names.promote(run.text);
        }
      }
    }
  }
  return names.promoted.size > 0;
}

function isUnknown(reader: Reader, sentence: Reader['document']['sentences'][number], i: number): boolean {
  const run = reader.names.at(sentence, i);
  return !!run && run.start === i && reader.names.sort(run) === 'unknown';
}

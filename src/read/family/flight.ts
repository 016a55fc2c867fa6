import type { Draft } from '../draft.ts';
import type { Frame } from '../frame.ts';

const GOES = /^(head|make|go|move|drive|turn|strike|come)$/;
const QUITS =
  /^(withdraw|withdrawal|retreat|leave|flee|abandon|evacuate|evacuation|quit|vacate|desert|pull|fall|escape|rout|defeat|pack|melt|slip|flight|pullout)$/;

/** "had left the town and were heading for X": a flight to X threatens nobody there. */
export function isFlight({ predicate, rule, frame }: Draft): boolean {
  // "pulled their fighters out of X, breaking through the lines": out, not in
  if (/^enter\.(wall|break-through)$/.test(rule)) return quitsBefore(frame);
  if (predicate !== 'threaten' || !/^threaten\.(advance|make-for)$/.test(rule) || !GOES.test(frame.lemma)) return false;
  if (frame.obliques.some((o) => o.prep === 'on')) return false;
  // a column that leaves its base sets out
  const doer = frame.agent && frame.sentence.tokens[frame.agent.head]!.lemma;
  if (!doer || /^(column|convoy|unit|brigade|tank|vehicle)$/.test(doer)) return false;
  return quitsBefore(frame);
}

function quitsBefore(frame: Frame): boolean {
  return frame.sentence.frames.some(
    (f) =>
      f !== frame &&
      QUITS.test(f.lemma) &&
      f.head < frame.head &&
      (sameDoer(f, frame) || (frame.link === 'adverbial' && frame.governor === f)),
  );
}

function sameDoer(before: Frame, frame: Frame): boolean {
  const doer =
    before.form === 'noun'
      ? (before.governor?.agent ?? null)
      : before.voice === 'passive'
        ? before.patient
        : before.agent;
  return !!doer && (doer === frame.agent || doer.head === frame.agent?.head);
}

import type { Draft } from '../draft.ts';

const ASSAULT =
  /^(seize|take|capture|storm|retake|recapture|overrun|enter|break|advance|push|cross|land|cut|dislodge|drive|regain|infiltrate|encircle|attack|penetrate|breach|assault|reach|clear|oust|expel|sneak|force)$/;

/** "An attempt to deliver food failed": none on the place. */
export function isNoAttack({ rule, frame }: Draft): boolean {
  const head = rule === 'repel.failed' ? frame.agent?.head : undefined;
  if (head === undefined || !/^(attempt|bid|effort|push)$/.test(frame.sentence.tokens[head]!.lemma)) return false;
  const aim = frame.sentence.frames.find((f) => f.form === 'verb' && f.head > head && f.head < frame.head);
  return !!aim && !ASSAULT.test(aim.lemma);
}

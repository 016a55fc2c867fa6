import type { Draft } from '../draft.ts';

const HOUSE =
  /^(block|house|home|school|shop|store|tower|roof|rooftop|factory|plant|ruin|rubble|hotel|mosque|church|gate|statue|pole|monument)$/;

/** "raised a flag over an apartment block in X": they are inside, and X is not said to be theirs. */
export function isHouse({ frame, place }: Draft): boolean {
  if (place?.kind === 'site') return false;
  const over = [...frame.obliques, ...(frame.patient?.posts ?? [])].filter((o) =>
    /^(over|on|above|atop|on top of|at)$/.test(o.prep),
  );
  return over.some((o) => HOUSE.test(o.phrase.sentence.tokens[o.phrase.head]!.lemma.toLowerCase()));
}

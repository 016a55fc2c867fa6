import type { Draft, Family } from '../draft.ts';

/**
 * Aims are not deeds: "trying to take X" threatens X, "an offensive to take X" is a fight for X; other predicates under
 * an aim are plans.
 */
export const control: Family = (_reader, _match, drafts) =>
  drafts.flatMap((d): Draft | Draft[] => {
    const { aim } = d.mood;
    if (!aim || d.polarity === 'negated') return d;
    if (d.predicate === 'take' || d.predicate === 'enter') {
      if (d.place?.form !== 'name' && d.place?.kind === 'site') return [];
      return {
        ...d,
        predicate: aim === 'fight' ? 'fight' : 'threaten',
        manner: null,
        means: aim === 'fight' ? 'ground' : null,
      };
    }
    if (d.predicate === 'besiege' || d.predicate === 'leave' || d.predicate === 'hold')
      return { ...d, modality: d.modality === 'actual' ? 'planned' : d.modality };
    return d;
  });

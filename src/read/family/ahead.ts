import type { Document } from '../document.ts';
import type { Draft } from '../draft.ts';
import { speakerOf } from '../speaker/speaker.ts';

/** "Britain said 600 troops would be deployed": the future as told later, no mere possibility. */
export function ahead(document: Document, draft: Draft): Draft {
  if (draft.modality !== 'possible' || !speakerOf(document, draft.frame, draft)) return draft;
  const { tokens } = draft.frame.sentence;
  const group = tokens.slice(draft.frame.group.start, draft.frame.group.end).map((t) => t.text.toLowerCase());
  const isConditional = tokens.some((t) => /^(?:if|unless|could|might|may)$/i.test(t.text));
  return group.includes('would') && !isConditional ? { ...draft, modality: 'planned' } : draft;
}

import type { Draft } from './draft.ts';
import type { Frame } from './frame.ts';
import { placeKey } from './merge.ts';
import type { Reader } from './reader.ts';
import { speakerOf } from './speaker/speaker.ts';

const OBJECT = /^(claim|report|allegation|statement|it|that|this|them|assertion|rumour|rumor|suggestion|account)$/;
const FALSE =
  /^(false|untrue|incorrect|wrong|baseless|unfounded|fabricate|fabrication|fake|lie|error|mistake|mistaken|propaganda|invention|invented|rubbish|nonsense|fiction)$/;

/** "The militants denied those claims": what was told just before, once more and negated, on the denier's word. */
export function denials(reader: Reader, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const sentence of reader.document.sentences) {
    for (const frame of sentence.frames) {
      if (!denies(reader, frame)) continue;
      const denied = toldBefore(drafts, frame);
      for (const d of denied) {
        const draft: Draft = {
          ...d,
          polarity: 'negated',
          frame,
          mood: { ...d.mood, denied: true },
          quote: spanOf(frame),
          doubts: [],
        };
        draft.speaker = speakerOf(reader.document, frame, draft);
        const who = frame.agent;
        if (!draft.speaker && who) {
          const { tokens } = sentence;
          draft.speaker = {
            mention: reader.document.report.text.slice(tokens[who.start]!.start, tokens[who.end - 1]!.end),
            class: 'unnamed',
            party: null,
            stance: 'denies',
            interest: 'neutral',
          };
        }
        out.push(draft);
      }
    }
  }
  return out;
}

function denies(reader: Reader, frame: Frame): boolean {
  if (frame.form !== 'verb') return false;
  const { tokens } = frame.sentence;
  const head = (i: number | undefined): string => (i === undefined ? '' : tokens[i]!.lemma.toLowerCase());
  if (reader.document.lexicon.has('deny', frame.lemma)) {
    // "…, which the army denied"
    const opener = frame.agent ? tokens[frame.agent.start - 1] : undefined;
    if (
      frame.voice === 'active' &&
      opener?.text.toLowerCase() === 'which' &&
      tokens[frame.agent!.start - 2]?.text === ','
    )
      return !/^(that|of)$/i.test(tokens[frame.group.end]?.text ?? '');
    // "The radio denied that, and added", "denied that."
    const next = tokens[frame.group.end];
    if (next?.text.toLowerCase() === 'that' && /^[,.;]$/.test(tokens[frame.group.end + 1]?.text ?? '.')) return true;
    const object = frame.patient;
    // "a claim the army dismissed as false"
    const denier = frame.agent ?? (frame.voice === 'passive' ? frame.patient : null);
    if (denier && (!object || object === denier)) {
      const before = denier.start - 1;
      return before >= 0 && /^(claim|report|allegation)$/.test(head(before));
    }
    if (!object || !OBJECT.test(head(object.head))) return false;
    if (object.posts.some((p) => p.prep === 'of')) return false;
    return !/^(that|of)$/i.test(tokens[object.end]?.text ?? '');
  }
  if (
    frame.lemma === 'be' &&
    frame.agent &&
    /^(report|claim|rumour|rumor|statement|allegation|announcement|this|that|it)$/.test(head(frame.agent.head))
  ) {
    if (tokens.slice(frame.group.start, frame.group.end + 2).some((t) => /^(not|n't|n’t|never)$/i.test(t.text)))
      return false;
    const after = tokens.slice(frame.group.end, frame.group.end + 3).map((t) => t.lemma.toLowerCase());
    return after.some((w) => FALSE.test(w));
  }
  return false;
}

/** Affirmed changes told in the same sentence before, or in the sentence before that. */
function toldBefore(drafts: readonly Draft[], frame: Frame): Draft[] {
  const at = frame.sentence.index;
  const suits = (d: Draft): boolean =>
    /^(take|enter|leave|hold|besiege)$/.test(d.predicate) && d.polarity === 'affirmed' && d.modality === 'actual';
  const same = drafts.filter((d) => d.frame.sentence.index === at && d.frame.head < frame.head && suits(d));
  const here = same.filter((d) => frame.agent === null || d.frame.agent !== frame.agent);
  const nearest = here.filter((d) => d.frame.link !== 'relative');
  if (nearest.length > 0) return nearest;
  for (let back = 1; back <= 2; back++) {
    const before = drafts.filter((d) => d.frame.sentence.index === at - back && suits(d));
    if (before.length > 0) return withTaking(drafts, before, at);
  }
  return [];
}

/** Who denies that a place was entered which was just said to be taken denies the taking. */
function withTaking(drafts: readonly Draft[], denied: Draft[], at: number): Draft[] {
  return denied.map(
    (d) =>
      (d.predicate === 'enter' &&
        drafts.find(
          (x) =>
            x.predicate === 'take' &&
            x.polarity === 'affirmed' &&
            x.modality === 'actual' &&
            at - x.frame.sentence.index <= 3 &&
            x.frame.sentence.index < at &&
            placeKey(x.place) !== '' &&
            placeKey(x.place) === placeKey(d.place),
        )) ||
      d,
  );
}

function spanOf(frame: Frame): { start: number; end: number } {
  const { tokens } = frame.sentence;
  const end = frame.patient && frame.patient.start >= frame.group.end ? frame.patient.end : frame.group.end;
  return { start: tokens[frame.group.start]!.start, end: tokens[end - 1]!.end };
}

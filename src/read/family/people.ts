import type { PlaceMention } from '../document.ts';
import type { Draft, Family } from '../draft.ts';
import type { Frame, Phrase } from '../frame.ts';
import type { Reader } from '../reader.ts';
import { ahead } from './ahead.ts';
import { purposeOf, quantityIn } from './quantity.ts';

const STAFF =
  /\b(?:diplomats?|staff|personnel|officials?|embassy|nationals?|foreigners?|expatriates?|citizens|wounded|injured|troops|soldiers|forces|fighters|governor|minister|president|workers?|ambassador|americans|britons|contractors|consulate|patients|peacekeepers|interpreters|prisoners)\b/i;

/** Those taken out: staff, foreigners, the wounded and troops. Ordinary civilians are displaced. */
export const evacuate: Family = (reader, match, drafts) => {
  const { frame, rule } = match;
  const { document } = reader;
  const who =
    rule.id === 'evacuate.officials-flee'
      ? frame.agent
      : frame.form === 'noun'
        ? (frame.obliques.find((o) => o.prep === 'of')?.phrase ?? null)
        : frame.patient;
  const words = who ? phraseWords(reader, who) : '';
  if (rule.id === 'evacuate.people') {
    if (
      !who ||
      !(
        STAFF.test(words) ||
        (/^(?:evacuate|airlift|rescue|escort|bus|ferry)$/.test(frame.lemma) &&
          reader.actors.classOf(who) === 'civilian')
      )
    )
      return [];
    // "pulled its troops out of Kunduz" is a retreat; evacuating civilians displaces them
    if (
      /^(?:withdraw|pull|pull_out|move_out|fly|take|bring|get)$/.test(frame.lemma) &&
      /\b(?:troops|soldiers|forces|fighters)\b/i.test(words)
    )
      return [];
    if (
      frame.lemma === 'evacuate' &&
      reader.actors.classOf(who) === 'civilian' &&
      !/\b(?:wounded|injured|staff|personnel|nationals?|foreign|embassy|diplomat|workers?|american|british|patients)/i.test(
        words,
      )
    )
      return [];
  }
  if (rule.id === 'evacuate.nominal' && frame.governor?.lemma === 'help') return [];
  const quantity = quantityIn(document, who);
  const off = isOff(reader, frame);
  const isAim = rule.id !== 'evacuate.officials-flee' && isAheadOf(frame);
  return drafts.map((d) =>
    ahead(document, {
      ...d,
      ...(isAim && d.modality === 'actual' ? { modality: 'planned' as const } : {}),
      ...(off ? { polarity: 'negated' as const, modality: 'actual' as const } : {}),
      quantity,
      place: d.place ?? homeOf(reader, d),
      purpose: purposeOf(document, frame),
      extent: 'whole' as const,
    }),
  );
};

/** "sent troops to help evacuate staff", "will assist with the evacuation": still to be done. */
function isAheadOf(frame: Frame): boolean {
  const { tokens } = frame.sentence;
  if (frame.form === 'verb')
    return (
      tokens.slice(frame.group.start, frame.head).some((t) => t.xpos === 'TO') ||
      frame.governor?.link === 'purpose' ||
      tokens[frame.head - 1]?.lemma === 'help'
    );
  const before = tokens
    .slice(0, frame.head)
    .map((t) => t.text.toLowerCase())
    .join(' ');
  return /\b(?:will|would|to (?:help|assist|support|carry out|conduct|oversee))\b/.test(before);
}

/** "The evacuation was to begin at dawn, but was derailed." */
function isOff({ document }: Reader, frame: Frame): boolean {
  if (frame.form !== 'noun') return false;
  const rest = document.report.text.slice(frame.sentence.tokens[frame.head]!.end, frame.sentence.end);
  return /^[^.;]*\b(?:derailed|cancell?ed|called off|postponed|suspended|halted|put on hold)\b/i.test(rest);
}

/** Civilians on the move; where from is the place told last when the clause names none. */
export const displace: Family = (reader, match, drafts) => {
  const { frame, rule } = match;
  const { document } = reader;
  const who =
    rule.patient || frame.form === 'noun'
      ? (frame.patient ?? frame.obliques.find((o) => o.prep === 'of')?.phrase ?? null)
      : frame.agent;
  const words = who ? phraseWords(reader, who) : '';
  if (rule.id === 'displace.driven') {
    if (
      frame.lemma === 'evacuate' &&
      /\b(?:wounded|injured|staff|personnel|nationals?|foreign|embassy|diplomat|american|british)/i.test(words)
    )
      return [];
    if (frame.lemma === 'force' && !frame.obliques.some((o) => /^(?:from|out of)$/.test(o.prep))) return [];
  }
  if (rule.id === 'displace.flee' && !(who && isPeople(reader, who))) return [];
  if (rule.id === 'displace.flee' && frame.lemma === 'leave' && !leaves(reader, match.frame.patient, drafts)) return [];
  if (
    /\b(?:troops|soldiers|fighters|rebels|militants|journalists?|thief|thieves|suspects?|nationals|foreigners|diplomats|staff|personnel)\b/i.test(
      words,
    )
  )
    return [];
  const quantity = quantityIn(document, who);
  return drafts.flatMap((d) => {
    // an order or fear without a number tells of nobody who left
    if (d.modality !== 'actual' && d.modality !== 'historical' && !quantity) return [];
    return [{ ...d, place: d.place ?? homeOf(reader, d), quantity, extent: 'whole' as const, actor: null }];
  });
};

/** Civilians by word, or people of a land: "thousands of Afghans". */
function isPeople(reader: Reader, phrase: Phrase): boolean {
  if (reader.actors.classOf(phrase) === 'civilian') return true;
  const people = (p: Phrase) => {
    const head = p.sentence.tokens[p.head]!;
    return (
      (/S$/.test(head.xpos) && reader.document.lexicon.has('demonym', head.text.replace(/s$/, ''))) ||
      reader.document.lexicon.has('figure-people', head.lemma.toLowerCase())
    );
  };
  const isCrowd = /^(?:thousand|hundred|ten|dozen|score|million|many|most|some|number|majority)$/.test(
    phrase.sentence.tokens[phrase.head]!.lemma.toLowerCase(),
  );
  const of = phrase.posts.find((o) => o.prep === 'of')?.phrase;
  return people(phrase) || (isCrowd && (!of || people(of) || reader.actors.classOf(of) === 'civilian'));
}

function leaves(reader: Reader, patient: Phrase | null, drafts: readonly Draft[]): boolean {
  if (drafts.some((d) => d.place)) return true;
  return patient ? /\b(?:homes?|houses?|villages?|town|city|area)\b/i.test(phraseWords(reader, patient)) : true;
}

/** "to flee their homes": the town of the sentence, else of the one before. */
function homeOf({ document }: Reader, draft: Draft): PlaceMention | null {
  const { sentence, head } = draft.frame;
  const own = sentence.places
    .filter((p) => p.name && p.kind !== 'country' && p.kind !== 'site' && p.end <= head)
    .at(-1);
  if (own) return own;
  const before = document.sentences[sentence.index - 1];
  if (!before || before.paragraph !== sentence.paragraph) return null;
  const last = before.places.filter((p) => p.name && p.kind !== 'country' && p.kind !== 'site').at(-1);
  return last ? { ...last, form: 'noun' } : null;
}

export function phraseWords({ document }: Reader, phrase: Phrase): string {
  const { tokens } = phrase.sentence;
  const end = Math.max(
    phrase.end,
    ...phrase.posts.filter((p) => /^(?:of|from|at|with)$/.test(p.prep)).map((p) => p.phrase.end),
    ...phrase.parts.map((p) => p.end),
  );
  return document.report.text.slice(tokens[phrase.start]!.start, tokens[end - 1]!.end);
}

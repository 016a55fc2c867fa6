import { classOf } from '../actor/doer.ts';
import type { Draft, Family } from '../draft.ts';
import type { Frame, Phrase } from '../frame.ts';
import type { Reader } from '../reader.ts';
import { homeOf, phraseWords } from './origin.ts';
import { quantityIn } from './quantity.ts';

/** Civilians on the move; where from is the place told last when the clause names none. */
export const displace: Family = (reader, match, drafts) => {
  const { frame, rule } = match;
  const { document } = reader;
  const who =
    rule.patient || frame.form === 'noun'
      ? (frame.patient ?? frame.obliques.find((o) => o.prep === 'of')?.phrase ?? null)
      : (frame.agent ?? (isLeft(frame) ? frame.patient : null));
  if (rule.id !== 'displace.bush' && !isFlight(frame)) return [];
  const words = who ? phraseWords(reader, who) : '';
  // "many of them newly arrived": whoever they are
  if (rule.id === 'displace.pour' && /\bof (?:them|whom|those)\b/i.test(words)) return [];
  if (isWish(frame)) return [];
  if (rule.id === 'displace.driven') {
    if (isAdjective(frame)) return [];
    if (
      frame.lemma === 'evacuate' &&
      /\b(?:wounded|injured|staff|personnel|nationals?|foreign|embassy|diplomat|american|british|citizens|westerners|expatriates|team|employees|workers)/i.test(
        words,
      )
    )
      return [];
    if (frame.lemma === 'force' && !frame.obliques.some((o) => /^(?:from|out of)$/.test(o.prep))) return [];
  }
  if (
    /^displace\.(?:flee|move|bush|pour)$/.test(rule.id) &&
    !(who && isPeople(reader, who) && !isOne(who) && !isTheirMen(who))
  )
    return [];
  if (frame.form === 'noun' && frame.phrase && /^no$/i.test(frame.sentence.tokens[frame.phrase.start]!.text)) return [];
  if (rule.id === 'displace.flee' && frame.lemma === 'leave' && !leaves(reader, match.frame.patient, drafts)) return [];
  if (
    /\b(?:troops|soldiers|fighters|rebels|militants|journalists?|thief|thieves|suspects?|nationals|foreigners|diplomats|staff|personnel)\b/i.test(
      words,
    )
  )
    return [];
  const quantity = quantityIn(document, who);
  // "two people who fled Sake" tell of it
  if (quantity?.value && quantity.value < 4 && !/famil/.test(quantity.unit ?? '')) return [];
  const placed = drafts.some((d) => d.place?.name) ? drafts.filter((d) => d.place?.name) : drafts;
  return placed.flatMap((d) => {
    if (d.polarity === 'negated') return [];
    // an order or fear without a number tells of nobody who left
    if (d.modality !== 'actual' && d.modality !== 'historical' && !quantity) return [];
    if (rule.id === 'displace.pour' && !d.place && !(quantity && crosses(frame))) return [];
    return [
      {
        ...d,
        place: d.place ?? homeOf(reader, { ...d, quantity }),
        quantity,
        quote: quoteOf(frame, who, d.quote),
        extent: 'whole' as const,
        actor: null,
      },
    ];
  });
};

/** With those who leave and what they are on: "thousands were on the move". */
function quoteOf(frame: Frame, who: Phrase | null, quote: Draft['quote']): Draft['quote'] {
  const { tokens } = frame.sentence;
  if (frame.form !== 'verb' || !who || who.sentence !== frame.sentence || who.start > frame.head) return quote;
  const on = frame.lemma === 'be' ? frame.obliques.find((o) => o.prep === 'on')?.phrase : undefined;
  const near = frame.group.start - who.end <= 3;
  return {
    start: near ? Math.min(quote.start, tokens[who.start]!.start) : quote.start,
    end: on ? Math.max(quote.end, tokens[on.end - 1]!.end) : quote.end,
  };
}

function crosses(frame: Frame): boolean {
  return (
    frame.obliques.some((o) => /^(?:into|over|to|across)$/.test(o.prep)) ||
    (frame.lemma === 'cross' && frame.patient !== null) ||
    (frame.lemma === 'seek' && isShelter(frame))
  );
}

const SHELTER = /^(?:shelter|refuge|safety|sanctuary|haven)$/;

function isShelter({ sentence, patient }: Frame): boolean {
  return patient !== null && SHELTER.test(sentence.tokens[patient.head]!.lemma);
}

/** What drives people out when it "sends" them: "the fighting has sent 40,000 refugees into Sudan". */
const FORCE =
  /^(?:fight|fighting|shelling|assault|attack|offensive|clash|advance|war|violence|bombardment|strike|airstrike|raid|battle|fall|takeover|campaign|siege|onslaught|conflict|unrest|incursion|invasion|bombing|capture|operation)$/;

/** Verbs that tell of people who leave only in some company: "have gone", "sent fleeing", "moved away from the front". */
function isFlight(frame: Frame): boolean {
  const { lemma, obliques, sentence, agent } = frame;
  const { tokens } = sentence;
  const isOut = obliques.some((o) => /^(?:from|out of|away from)$/.test(o.prep));
  if (lemma === 'go') {
    const isGone = tokens.slice(frame.group.start, frame.group.end).some((t) => /^gone$/i.test(t.text));
    return (
      isGone && !obliques.some((o) => !/^(?:by|since|in|from)$/.test(o.prep)) && !frame.particle && !isWithout(frame)
    );
  }
  if (lemma === 'send') return agent !== null && FORCE.test(tokens[agent.head]!.lemma.toLowerCase());
  if (lemma === 'seek') return isShelter(frame);
  if (/^(?:bus|truck|herd)$/.test(lemma)) return frame.particle === 'out' || isOut;
  if (/^(?:move|push|deport)$/.test(lemma)) return isOut;
  if (lemma === 'crowd') return obliques.some((o) => /^(?:to|into|onto|aboard)$/.test(o.prep));
  return true;
}

/** "have gone without food", "has gone hungry": how they fare. */
function isWithout({ sentence, group }: Frame): boolean {
  return /^(?:without|hungry|missing|unpaid|days|weeks|months|into|through|on|back|home|to|too|unheard|underground|public)$/i.test(
    sentence.tokens[group.end]?.text ?? '',
  );
}

/** "want to leave": nobody has; "were forced to flee", "began to flee": they have. */
function isWish(frame: Frame): boolean {
  const { tokens } = frame.sentence;
  if (frame.form !== 'verb' || !tokens.slice(frame.group.start, frame.head).some((t) => t.xpos === 'TO')) return false;
  // "ordering 10,000 people to leave"
  const before = tokens.slice(Math.max(0, frame.group.start - 9), frame.group.start);
  if (before.some((t) => /^(?:order|tell|urge|ask|warn|advise|instruct|want|plan|try|wait|hope|refuse)$/.test(t.lemma)))
    return true;
  return !/^(?:cause|force|compel|prompt|lead|drive|push|oblige|manage|begin|start|continue|make|have|send|see|leave|people|civilian|resident|family)$/.test(
    frame.governor?.lemma ?? '',
  );
}

/** "displaced people": told by no verb. */
function isAdjective(frame: Frame): boolean {
  const { tokens } = frame.sentence;
  return (
    frame.group.end - frame.group.start === 1 &&
    /^NN/.test(tokens[frame.head + 1]?.xpos ?? '') &&
    tokens[frame.head]!.xpos === 'VBN'
  );
}

/** Civilians by word, or people of a land: "thousands of Afghans". */
function isPeople(reader: Reader, phrase: Phrase): boolean {
  if (classOf(reader.actors, phrase) === 'civilian') return true;
  const people = (p: Phrase) => {
    const head = p.sentence.tokens[p.head]!;
    return (
      (/S$/.test(head.xpos) && reader.document.lexicon.has('demonym', head.text.replace(/s$/, ''))) ||
      reader.document.lexicon.has('figure-people', head.lemma.toLowerCase())
    );
  };
  const isCrowd =
    /^(?:thousand|hundred|ten|dozen|score|million|many|most|some|number|majority|population|half|third|quarter|rest|all|everyone|everybody)$|^\d[\d,.]*$/.test(
      phrase.sentence.tokens[phrase.head]!.lemma.toLowerCase(),
    );
  const of = phrase.posts.find((o) => o.prep === 'of')?.phrase;
  if (of && classOf(reader.actors, of) === 'force') return false;
  return (
    people(phrase) ||
    (of !== undefined && STREAM.test(phrase.sentence.tokens[phrase.head]!.lemma) && isPeople(reader, of)) ||
    (isCrowd &&
      (!of ||
        people(of) ||
        isPopulation(of) ||
        classOf(reader.actors, of) === 'civilian' ||
        reader.places.of(of) !== null))
  );
}

function isPopulation(phrase: Phrase): boolean {
  return /^(?:population|town|city|village)s?$/i.test(phrase.sentence.tokens[phrase.head]!.text);
}

/** "a resident who fled": a voice in the report, no displacement. */
function isOne(phrase: Phrase): boolean {
  const { tokens } = phrase.sentence;
  const head = tokens[phrase.head]!;
  if (/S$|^CD$/.test(head.xpos) || phrase.parts.length > 0) return false;
  return /^(?:a|an|one|this|that|another|my|his|her)$/i.test(tokens[phrase.start]!.text) && !CROWD.test(head.lemma);
}

/** "long lines of civilians". */
const STREAM = /^(?:line|column|stream|crowd|wave|convoy|group|busload|truckload|flow|throng)$/;

const CROWD =
  /^(?:number|majority|population|family|crowd|group|stream|third|quarter|half|hundred|thousand|million|dozen)$/;

/** "its men": soldiers, not people. */
function isTheirMen(phrase: Phrase): boolean {
  const { tokens } = phrase.sentence;
  return /^(?:its|their|his)$/i.test(tokens[phrase.start]!.text) && /^men$/i.test(tokens[phrase.head]!.text);
}

/** "Thousands left on foot", taken for a passive. */
function isLeft(frame: Frame): boolean {
  return frame.lemma === 'leave' && frame.voice === 'passive' && frame.group.end - frame.group.start === 1;
}

function leaves(reader: Reader, patient: Phrase | null, drafts: readonly Draft[]): boolean {
  if (drafts.some((d) => d.place)) return true;
  return patient ? /\b(?:homes?|houses?|villages?|town|city|area)\b/i.test(phraseWords(reader, patient)) : true;
}

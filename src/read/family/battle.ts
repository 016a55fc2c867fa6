import type { When } from '../../model/when.ts';
import type { Draft } from '../draft.ts';
import type { Frame } from '../frame.ts';
import type { Reader } from '../reader.ts';
import { AMOUNT, amountOf, shift, UNIT, type Unit } from '../time/amount.ts';

const OPENS = '\\b(?:after|following|end(?:ed|ing|s)|capp(?:ed|ing)|despite|amid) (?:an? |the |its |their )?';
/** "after [three days] of fierce fighting", up to the noun. */
const LASTING = new RegExp(`${OPENS}(?:${AMOUNT} )?${UNIT} of (?:[\\p{L}-]+ ){0,4}$`, 'iu');
/** "after a [three-week] offensive", up to the noun. */
const LONG = new RegExp(`${OPENS}(?:[\\p{L}]+ )?${AMOUNT}[- ]${UNIT}(?:-long)? (?:[\\p{L}-]+ ){0,3}$`, 'iu');
const CHANGE = /^(take|leave|enter|hold)$/;

/** "captured X after three days of fighting", "left X after a five-month battle": a fight for X that lasted so long. */
export function battlesBefore(reader: Reader, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const sentence of reader.document.sentences)
    for (const frame of sentence.frames) {
      if (frame.form !== 'noun' || !frame.phrase || !isCombat(reader, frame)) continue;
      if (drafts.some((d) => d.frame === frame && d.predicate === 'fight')) continue;
      const lasted = durationOf(reader, frame);
      const end = lasted && changeOf(drafts, frame);
      if (!lasted || !end) continue;
      for (const d of drafts.filter((x) => x.frame === end.frame && x.predicate === end.predicate && x.place?.name))
        if (!drafts.some((x) => x.predicate === 'fight' && x.frame === frame))
          out.push({ ...fightFor(reader, d, frame), when: spanOf(d.when, lasted, reader.document.published) });
    }
  return out;
}

function isCombat(reader: Reader, frame: Frame): boolean {
  return (reader.rules.byTrigger.get(`noun:${frame.lemma}`) ?? []).some((r) => r.id === 'fight.nominal');
}

interface Lasted {
  amount: string | undefined;
  unit: Unit;
}

function durationOf(reader: Reader, frame: Frame): Lasted | null {
  const { text } = reader.document.report;
  const { tokens } = frame.sentence;
  const before = text.slice(frame.sentence.start, tokens[frame.head]!.start).replace(/\s+/g, ' ');
  const hit = LASTING.exec(before) ?? LONG.exec(before);
  return hit ? { amount: hit.groups!.amount, unit: hit.groups!.unit!.toLowerCase() as Unit } : null;
}

/** What ended the fight: the verb it hangs on, else the nearest change told in the sentence. */
function changeOf(drafts: readonly Draft[], frame: Frame): Draft | null {
  const here = drafts.filter(
    (d) =>
      d.frame.sentence === frame.sentence &&
      CHANGE.test(d.predicate) &&
      d.polarity === 'affirmed' &&
      (d.modality === 'actual' || d.modality === 'historical') &&
      d.place?.name,
  );
  const far = (d: Draft): number => Math.abs(d.frame.head - frame.head);
  return here.find((d) => d.frame === frame.governor) ?? here.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

function fightFor(reader: Reader, d: Draft, frame: Frame): Draft {
  const foe = frame.obliques.find((o) => /^(with|against)$/.test(o.prep));
  const other = foe ? reader.actors.of(foe.phrase) : null;
  const against = other?.name ? other : null;
  const comes = d.predicate !== 'leave' && d.predicate !== 'hold';
  const { tokens } = frame.sentence;
  return {
    ...d,
    predicate: 'fight',
    rule: 'fight.nominal',
    frame,
    actor: comes ? d.actor : against,
    against: comes ? (against ?? d.against) : d.actor,
    manner: null,
    means: 'ground',
    quote: { start: tokens[frame.phrase!.start]!.start, end: tokens[frame.group.end - 1]!.end },
  };
}

/** From so long before the day of the change up to that day. */
function spanOf(when: When | null, { amount, unit }: Lasted, published: string): When {
  const end = when?.to ?? published;
  return { from: shift(when?.from ?? end, -amountOf(amount).high, unit), to: end, precision: 'days', text: null };
}

import { DAY_MS, type Day, dayOf, type Instant, longDay, toIso } from '../lib/time.ts';
import type { Claim } from '../model/claim.ts';
import type { Control } from '../model/control.ts';
import type { Theatre } from '../model/source.ts';
import type { Why } from '../model/why.ts';
import { centibans } from './belief.ts';
import type { Evidence } from './evidence.ts';
import { PINNED } from './standing.ts';

/** One row of `why` before it is written out. */
export interface Part {
  evidence: Evidence;
  centibans: number;
  counted: boolean;
}

interface Sums {
  time: number;
  total: number;
  at: Instant;
  theatre: Theatre;
}

/** The parts as the model's `Why`, with the same told in sentences. */
export function reported(control: Control, parts: readonly Part[], { time, total, at, theatre }: Sums): Why {
  const rows = parts.map((part) => ({ part, note: noteOf(part, parts) }));
  const evidence: Why['evidence'] = rows.map(({ part: { evidence: e, centibans }, note }) => ({
    claim: e.claim?.() ?? null,
    report: e.report?.head ?? null,
    centibans,
    group: e.group,
    note,
    published: toIso(e.published),
  }));
  let sum = total;
  if (control.pinned) {
    const pin = Math.round(centibans(PINNED)) - total;
    sum += pin;
    evidence.push({
      claim: null,
      report: null,
      centibans: pin,
      group: 'pin',
      note: `pinned by ${control.pinned.author}: ${control.pinned.why}`,
      published: toIso(at),
    });
  }
  const told = nameIn(parts);
  const namer = (id: string) => theatre.partyName?.(id) ?? told(id);
  const lines = [
    opening(control, at, theatre, namer),
    ...rows.filter(({ part }) => part.counted).map(({ part, note }) => sentence(part, note, theatre, namer)),
    ...silence(control, parts, at, theatre, namer),
    ...(time ? [`The time that passed between and since adds ${signed(time)}.`] : []),
    `Together ${signed(sum)} centibans for ${control.holder ? namer(control.holder) : 'nobody named'}.`,
  ];
  return { control, evidence, time: { centibans: time }, total: { centibans: sum }, text: lines.join('\n') };
}

/** Party names as the reports write them; ids where none does. */
function nameIn(parts: readonly Part[]): (id: string) => string {
  const names = new Map<string, string>();
  for (const { evidence } of parts)
    for (const actor of [evidence.claim?.().actor, evidence.claim?.().against])
      if (actor?.id && !names.has(actor.id)) names.set(actor.id, actor.name);
  return (id) => names.get(id) ?? id;
}

function noteOf({ evidence: e, counted }: Part, parts: readonly Part[]): string {
  if (e.baseline) return `starting state: ${e.baseline.row.source}`;
  const notes: string[] = [];
  if (e.interest === 'against') notes.push('admission against interest');
  if (e.interest === 'own') notes.push('about its own gain');
  if (e.reviewed) notes.push('accepted by a person');
  const same = parts.filter(
    (p) =>
      p.evidence.row === e.row &&
      p.evidence.party === e.party &&
      (p.evidence.group === e.group || p.evidence.voice === e.voice),
  );
  const texts = new Set(same.map((p) => p.evidence.reportId)).size;
  if (!counted) notes.push(same.some((p) => p.counted) ? 'said before: not counted again' : 'no weight of its own');
  else if (texts > 1 && same.some((p) => !p.counted)) notes.push(`${number(texts)} reports counted once`);
  return notes.join('; ');
}

const number = (n: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][n] ?? String(n);
const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));

function opening(control: Control, at: Instant, theatre: Theatre, namer: (id: string) => string): string {
  const { place, holder, status, since } = control;
  const day = longDay(dayOf(at, theatre.timezone));
  if (control.pinned)
    return `${place.name}: ${holder ? namer(holder) : 'unknown'}, pinned by ${control.pinned.author} (${control.pinned.why}).`;
  if (holder === null) return `${place.name}: nobody is known to hold it on ${day}.`;
  const score = `model score ${control.probability}`;
  const began = since?.to ? `, since ${between(since.from, since.to)}` : '';
  return `${place.name}: ${namer(holder)}${began}; ${status} on ${day} (${score}).`;
}

function between(from: Day | null, to: Day): string {
  if (from === null) return `${longDay(to)} or before`;
  return from === to ? longDay(to) : `between ${longDay(from)} and ${longDay(to)}`;
}

const VERBS: Record<string, [affirmed: string, negated: string]> = {
  take: ['took', 'did not take'],
  hold: ['holds', 'does not hold'],
  leave: ['left', 'did not leave'],
  enter: ['entered', 'did not enter'],
  fight: ['fights in', 'does not fight in'],
  besiege: ['surrounds', 'does not surround'],
  repel: ['beat back an attack on', 'did not beat back an attack on'],
};

function sentence(
  { evidence: e, centibans }: Part,
  note: string,
  theatre: Theatre,
  namer: (id: string) => string,
): string {
  if (e.baseline) {
    const { row } = e.baseline;
    return `${signed(centibans)}: ${namer(row.holder)} held it on ${longDay(row.on)} (${row.source}).`;
  }
  const claim = e.claim!();
  const report = e.report!;
  const source = report.head.source ?? report.head.title ?? report.id;
  const day = longDay(dayOf(report.published, theatre.timezone));
  const extra = note ? `; ${note}` : '';
  return `${signed(centibans)}: ${saying(claim, e)} — “${claim.quote.text}” (${source}, ${day}${extra}).`;
}

function saying(claim: Claim, e: Evidence): string {
  const who = claim.speaker ? `${claim.speaker.mention} ${claim.speaker.stance} ` : '';
  const actor = claim.actor?.name ?? 'somebody';
  const part = claim.extent === 'part' ? ' part of' : '';
  const verb = VERBS[claim.predicate]![claim.polarity === 'negated' ? 1 : 0];
  const what =
    e.row === 'leave' && claim.predicate === 'take'
      ? `${claim.against?.name ?? 'its holder'} lost`
      : `${actor} ${verb}${part}`;
  const when = e.from && e.to ? `, ${between(e.from, e.to)}` : '';
  return `${who}${what} ${claim.place?.name ?? e.place}${when}`;
}

/** What was not reported: the reader must not take silence for agreement or for calm. */
function silence(
  control: Control,
  parts: readonly Part[],
  at: Instant,
  theatre: Theatre,
  namer: (id: string) => string,
): string[] {
  const lines: string[] = [];
  const { holder } = control;
  const counted = parts.filter((p) => p.counted);
  const captures = counted.filter((p) => p.evidence.row === 'take' && p.evidence.party === holder);
  if (holder !== null && captures.length) {
    const began = Math.min(...captures.map((p) => p.evidence.effect));
    const contrary = counted.some(
      ({ evidence: e }) =>
        e.effect > began &&
        ((e.party !== holder && /^(take|hold|repel)$/.test(e.row)) ||
          (e.party === holder && /^(leave|deny\.(take|hold))$/.test(e.row))),
    );
    lines.push(
      contrary ? `Others say that ${namer(holder)} does not hold it, or not any more.` : 'No report of recapture.',
    );
  }
  if (control.lastReported) {
    const days = Math.floor((at - Date.parse(control.lastReported)) / DAY_MS);
    if (days >= 1)
      lines.push(
        `No report of this place in the ${days === 1 ? 'day' : `${days} days`} since ${longDay(dayOf(Date.parse(control.lastReported), theatre.timezone))}.`,
      );
  }
  for (const site of control.except)
    lines.push(`${site.name} is held by ${site.holder ? namer(site.holder) : 'nobody known'}.`);
  return lines;
}

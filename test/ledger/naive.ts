import { contentId } from '../../src/ledger/entry.ts';
import type { FilterPolicy, RowKey } from '../../src/ledger/policy.ts';
import { loadPolicies } from '../../src/ledger/policy-file.ts';
import type { Draft } from '../../src/ledger/port.ts';
import { DAY_MS, dayEnd, dayStart, parseInstant } from '../../src/lib/time.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Report } from '../../src/model/report.ts';
import { ZONE } from './build.ts';

/** What the naive model says of a place; the ledger must say the same. */
export interface NaiveControl {
  holder: string | null;
  probability: number;
  confirmation: string;
  pressure: string;
  lastReported: string | null;
}

interface Said {
  id: string;
  row: RowKey;
  party: string | null;
  time: number;
  before: number | null;
  published: number;
  claim: Claim | null;
  voice: string;
  partisan: boolean;
  group: string;
  outlet: string | null;
  reviewed: boolean;
}

const policy = loadPolicies().find((p) => p.id === 'bayes-1') as FilterPolicy;

/**
 * Control of one place worked out from nothing but the drafts, each time anew, in the plainest way: what counts at the
 * two clocks, then one pass over it. No caches, no versions, no intervals.
 */
export function naive(
  drafts: readonly Draft[],
  place: string,
  at: number,
  known: number,
  logged: number,
): NaiveControl {
  const decided = Math.min(known, logged);
  const t = (draft: Draft) => Date.parse(draft.recorded);
  const stands = (draft: Draft): boolean =>
    t(draft) <= decided &&
    !drafts.some(
      (d) =>
        d.body.kind === 'decision' &&
        d.body.action.do === 'undo' &&
        d.body.action.entry === contentId(draft) &&
        stands(d),
    );
  const inOrder = (a: Draft, b: Draft) => t(a) - t(b) || (contentId(a) < contentId(b) ? -1 : 1);
  const decisions = drafts.filter((d) => d.body.kind === 'decision' && stands(d)).sort(inOrder);
  const actions = decisions.map((d) => (d.body.kind === 'decision' ? d.body.action : null)!);

  const become = (claim: Claim): { claim: Claim; reviewed: boolean }[] => {
    let now = [{ claim, reviewed: false }];
    let gone = false;
    for (const a of actions) {
      if (!('claim' in a) || a.claim !== claim.id) continue;
      gone = a.do === 'reject' || a.do === 'merge';
      if (a.do === 'edit') now = [{ claim: { ...a.to, id: claim.id }, reviewed: true }];
      else if (a.do === 'split') now = a.to.flatMap((c) => become(c)).map((o) => ({ ...o, reviewed: true }));
      else now = now.map((o) => ({ ...o, reviewed: true }));
    }
    return gone ? [] : now;
  };

  const said: Said[] = [];
  for (const draft of drafts) {
    if (draft.body.kind === 'baseline' && t(draft) <= logged && dayEnd(draft.body.published, ZONE) <= known)
      for (const row of draft.body.rows)
        if (row.place === place && !said.some((s) => s.id === `baseline p ${row.place} ${row.on} ${row.holder}`))
          said.push({
            id: `baseline p ${row.place} ${row.on} ${row.holder}`,
            row: 'baseline',
            party: row.holder,
            time: dayStart(row.on, ZONE),
            before: null,
            published: dayEnd(draft.body.published, ZONE),
            claim: null,
            voice: 'baseline p',
            partisan: false,
            group: 'baseline p',
            outlet: null,
            reviewed: false,
          });
    if (draft.body.kind !== 'report' || t(draft) > logged) continue;
    const { report } = draft.body;
    const published = parseInstant(report.published, ZONE);
    if (published > known) continue;
    const withdrawn = drafts.some(
      (d) =>
        d.body.kind === 'retract' &&
        d.body.report === report.id &&
        t(d) <= logged &&
        parseInstant(d.body.published, ZONE) <= known,
    );
    if (withdrawn) continue;
    const reading = drafts
      .filter((d) => d.body.kind === 'claims' && d.body.report === report.id && t(d) <= logged)
      .sort(inOrder)
      .at(-1);
    const read = reading?.body.kind === 'claims' ? reading.body.claims.flatMap(become) : [];
    const added = actions.flatMap((a) =>
      a.do === 'add' && a.report === report.id ? become(a.to).map((o) => ({ ...o, reviewed: true })) : [],
    );
    for (const { claim, reviewed } of [...read, ...added]) {
      const one = sayingOf(claim, report, published, reviewed);
      if (one && claim.place?.id === place) said.push(one);
    }
  }

  const control = pass(said, at, (outlet) => {
    const grade = actions.filter((a) => a.do === 'grade' && a.source.toLowerCase() === outlet).at(-1);
    return grade?.do === 'grade' ? grade.grade : 'F';
  });
  const pin = drafts
    .filter((d) => d.body.kind === 'pin' && d.body.place === place && stands(d) && dayStart(d.body.from, ZONE) <= at)
    .sort((a, b) =>
      a.body.kind === 'pin' && b.body.kind === 'pin' && a.body.from !== b.body.from
        ? a.body.from < b.body.from
          ? -1
          : 1
        : inOrder(a, b),
    )
    .at(-1);
  if (pin?.body.kind !== 'pin') return control;
  return {
    ...control,
    holder: pin.body.holder,
    probability: pin.body.holder === null ? 0 : 0.999,
    confirmation: 'confirmed',
  };
}

function sayingOf(claim: Claim, report: Report, published: number, reviewed: boolean): Said | null {
  if (claim.modality !== 'actual') return null;
  const site = claim.place?.id?.endsWith('-airport') ?? false;
  const part = claim.extent === 'part' && !site;
  const no = claim.polarity === 'negated';
  const actor = claim.actor?.id ?? null;
  let party = actor;
  let row: RowKey | null = null;
  if (claim.predicate === 'take' && !actor && claim.against && !no && !part) {
    row = 'leave';
    party = claim.against.id;
  } else if (['take', 'hold', 'leave'].includes(claim.predicate) && actor) {
    if (!no) row = `${claim.predicate}${part ? '.part' : ''}` as RowKey;
    else if (!part) row = `deny.${claim.predicate}` as RowKey;
    else if (claim.predicate === 'take') row = 'deny.enter';
  } else if (claim.predicate === 'enter' || claim.predicate === 'besiege')
    row = no ? `deny.${claim.predicate}` : claim.predicate;
  else if (claim.predicate === 'fight') row = no ? 'deny.fight' : `fight.${claim.means ?? 'unknown'}`;
  else if (claim.predicate === 'repel' && !no) row = 'repel';
  if (!row) return null;
  const dated = claim.when?.from && claim.when.to && claim.when.text !== null && claim.when.precision !== 'before';
  const span = dated ? (Date.parse(claim.when!.to!) - Date.parse(claim.when!.from!)) / DAY_MS : 0;
  if (row === 'hold' && span >= 2 && span <= 30) row = 'hold.since';
  const start = claim.when?.from ? dayStart(claim.when.from, ZONE) : null;
  let end = claim.when?.to ? dayEnd(claim.when.to, ZONE) : published;
  if (row === 'hold.since') end = dayEnd(claim.when!.from!, ZONE);
  else if (/^(take|leave|enter|repel)/.test(row) && claim.when?.from && claim.when.to) {
    const days = (Date.parse(claim.when.to) - Date.parse(claim.when.from)) / DAY_MS;
    if (days >= 2) end = dayEnd(claim.when.from, ZONE) + Math.floor(days / 2) * DAY_MS;
  }
  let time = Math.min(end, published);
  if (start !== null && start <= published) time = Math.max(time, start);
  if (start !== null && start > published) time = published;
  const group = report.group ?? report.id;
  const s = claim.speaker;
  const partisan = Boolean(s?.party);
  let voice = report.source ? `outlet ${report.source.toLowerCase()}` : `none in ${group}`;
  if (s?.party) voice = `party ${s.party}${s.class === 'local-official' ? ' local' : ''}`;
  else if (s?.class === 'media') voice = 'outlet media';
  else if (s?.class === 'international') voice = 'international international';
  else if (s) voice = `${s.class} in ${group}`;
  return {
    id: `${claim.id} ${report.id}`,
    row,
    party,
    time,
    before: ['take', 'hold.since'].includes(row) && start !== null && start <= published ? start - 1 : null,
    published,
    claim,
    voice,
    partisan,
    group,
    outlet: report.source?.toLowerCase() ?? null,
    reviewed,
  };
}

const meaning = (s: Said): string => {
  if (['take', 'hold', 'hold.since', 'deny.leave', 'repel', 'baseline'].includes(s.row)) return `+${s.party}`;
  if (['leave', 'deny.take', 'deny.hold'].includes(s.row)) return `-${s.party}`;
  return s.row.endsWith('.part') ? `~${s.party}` : s.row;
};

function pass(
  said: Said[],
  at: number,
  grade: (outlet: string | null) => 'A' | 'B' | 'C' | 'D' | 'E' | 'F',
): NaiveControl {
  const turns = said
    .flatMap((s) => [
      { s, time: s.time, before: false },
      ...(s.before === null ? [] : [{ s, time: s.before, before: true }]),
    ])
    .filter((turn) => turn.time <= at)
    .sort(
      (a, b) =>
        a.time - b.time ||
        a.s.published - b.s.published ||
        (a.s.id < b.s.id ? -1 : a.s.id > b.s.id ? 1 : a.before ? -1 : 1),
    );
  const mass = new Map<string | null, number>([[null, 1]]);
  let [contested, encircled, clock, last] = [0, 0, Number.NaN, Number.NEGATIVE_INFINITY];
  const told = new Set<string | null>();
  const inside = new Set<string | null>();
  let left = false;
  let [holder, began]: [string | null, number] = [null, Number.NEGATIVE_INFINITY];
  const counted: { s: Said; time: number }[] = [];
  const texts = new Map<string, number>();
  const voices = new Map<string, { strength: number; since: number }>();
  const { time: halves, standing, ceiling } = policy;

  const pass = (to: number) => {
    const days = (to - clock) / DAY_MS;
    if (!(days > 0)) {
      clock = Number.isNaN(clock) ? to : clock;
      return;
    }
    const rate = (h: number) => Math.LN2 / h;
    const over = (likely: number, fade: number, fast: number) =>
      ((likely * (1 - Math.exp(-rate(fade) * days))) / rate(fade)) * (rate(fast) - rate(halves.holderHalfLife.calm));
    const left = Math.exp(
      -(
        rate(halves.holderHalfLife.calm) * days +
        over(contested, halves.pressureHalfLife.contested, halves.holderHalfLife.contested) +
        over(encircled, halves.pressureHalfLife.encircled, halves.holderHalfLife.encircled)
      ),
    );
    const named = mass.size - 1;
    for (const [p, m] of mass) {
      const all = Math.max(policy.parties, named + 1);
      const even = (p === null ? all - named : 1) / all;
      mass.set(p, even + (m - even) * left);
    }
    contested *= 0.5 ** (days / halves.pressureHalfLife.contested);
    encircled *= 0.5 ** (days / halves.pressureHalfLife.encircled);
    clock = to;
  };

  for (const { s, time, before } of turns) {
    const row = policy.rows[before ? 'before.take' : s.row];
    const reading = policy.reading.find(
      (r) => readers(s) >= r.readers && (s.claim?.confidence ?? 1) >= r.confidence,
    )!.percent;
    const margin = policy.margin.find((r) => (s.claim?.place?.margin ?? 1) >= r.margin)!.percent;
    const percent = s.reviewed ? 100 : (reading * margin) / 100;
    const part = (n: number) => Math.round((n * percent) / 100);
    const [c, e] = [part((row.contested ?? 0) - (row.calm ?? 0)), part((row.encircled ?? 0) - (row.calm ?? 0))].map(
      (n) => (before ? 0 : n),
    ) as [number, number];
    const weight = (base: number) => {
      const full = part(
        Math.max(0, base + policy.speakers[s.claim?.speaker?.class ?? 'none'].add + policy.grades[grade(s.outlet)].add),
      );
      return s.reviewed && row.weight!.neutral >= 100 ? Math.max(full, policy.reviewed.atLeast) : full;
    };
    const onHolder = Boolean(row.weight && row.actor !== 'none' && s.party);
    const plain = Math.max(onHolder ? weight(row.weight!.neutral) : 0, Math.abs(c), Math.abs(e));
    const means = meaning(s);
    const key = `${before ? 'before ' : ''}${means}`;
    const isNew = !before && !texts.has(s.group);
    if (!before) texts.set(s.group, 1);
    let share = 0;
    if (plain > 0) {
      const days = /^[+-]/.test(means)
        ? s.partisan
          ? policy.repeat.party
          : policy.repeat.other
        : policy.repeat.fighting;
      const inText = texts.get(`${s.group}|${key}`) ?? 0;
      const own = voices.get(`${s.voice}|${key}`);
      const fresh = own && time - own.since <= days * DAY_MS ? own.strength : 0;
      const heard = Math.max(inText, fresh);
      texts.set(`${s.group}|${key}`, Math.max(inText, plain));
      if (heard < plain) {
        share = (plain - heard) / plain;
        voices.set(`${s.voice}|${key}`, { strength: plain, since: fresh ? own!.since : time });
        if (!before)
          for (const other of [...voices.keys()]) {
            const [who, what] = other.split('|') as [string, string];
            if (who !== s.voice || !/^[+-]/.test(what) || !/^[+-]/.test(means)) continue;
            const opposite = what.slice(1) === means.slice(1) && what[0] !== means[0];
            if (opposite || (what[0] === '+' && means[0] === '+' && what !== means)) voices.delete(other);
          }
      }
    }
    if (!share && !isNew) continue;
    pass(time);
    if (!before) last = Math.max(last, s.published);
    if (share) {
      if (onHolder && weight(row.weight![s.claim?.speaker?.interest ?? 'neutral'])) {
        if (!mass.has(s.party)) {
          const taken = mass.get(null)! / Math.max(2, policy.parties - mass.size + 1);
          mass.set(null, mass.get(null)! - taken).set(s.party, taken);
        }
        const sign = row.actor === 'for' ? 1 : -1;
        mass.set(
          s.party,
          mass.get(s.party)! *
            10 ** ((sign * weight(row.weight![s.claim?.speaker?.interest ?? 'neutral']) * share) / 100),
        );
        if (!before && means[0] === '+') told.add(s.party);
        if (!before && ['enter', 'take.part', 'hold.part'].includes(s.row)) inside.add(s.party);
        left ||= !before && s.row === 'leave';
        const total = [...mass.values()].reduce((a, b) => a + b, 0);
        for (const [p, m] of mass) mass.set(p, m / total);
        const top = [...mass].find(([, m]) => m > ceiling);
        if (top) for (const [p, m] of mass) mass.set(p, p === top[0] ? ceiling : (m * (1 - ceiling)) / (1 - top[1]));
      }
      const shift = (p: number, by: number, floor: number) => {
        if (!by) return p;
        const from = by > 0 ? Math.max(p, floor) : p;
        const odds = (from / (1 - from)) * 10 ** (by / 100);
        return Math.min(ceiling, odds / (1 + odds));
      };
      contested = shift(contested, c * share, policy.pressure.contested);
      encircled = shift(encircled, e * share, policy.pressure.encircled);
      if (!before) counted.push({ s, time });
    }
    const [likeliest, likely] = [...mass]
      .filter(([p]) => p !== null)
      .reduce((a, b) => (b[1] > a[1] * (1 + 1e-9) ? b : a), [null as string | null, 0]);
    const unnamed =
      mass.get(null)! /
      (told.has(likeliest) || (left && inside.has(likeliest)) ? Math.max(2, policy.parties - mass.size + 1) : 1);
    const best = likely > unnamed * (1 + 1e-9) ? likeliest : null;
    if (best !== holder) [holder, began] = [best, time];
  }
  if (Number.isNaN(clock))
    return { holder: null, probability: 0, confirmation: 'claimed', pressure: 'none', lastReported: null };
  pass(at);
  const supports = counted.filter(
    ({ s, time }) =>
      holder !== null &&
      time >= began - standing.carryDays * DAY_MS &&
      (meaning(s) === `+${holder}` || (meaning(s)[0] === '-' && s.party !== holder)),
  );
  const enough = supports.some(
    ({ s }) => s.reviewed || s.row === 'baseline' || s.claim?.speaker?.interest === 'against',
  );
  const pairs = supports.some((a) => supports.some((b) => a.s.voice !== b.s.voice && a.s.group !== b.s.group));
  return {
    holder,
    probability: holder === null ? 0 : Math.round(mass.get(holder)! * 1000) / 1000,
    confirmation: enough || pairs ? 'confirmed' : 'claimed',
    pressure:
      contested >= standing.contestedFrom ? 'contested' : encircled >= standing.encircledFrom ? 'encircled' : 'none',
    lastReported: last === Number.NEGATIVE_INFINITY ? null : new Date(last).toISOString(),
  };
}

function readers(s: Said): number {
  if (!s.claim || s.claim.readers.some((r) => r === 'person' || r === 'import')) return 2;
  return s.claim.readers.length;
}

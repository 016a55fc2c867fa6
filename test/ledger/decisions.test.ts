import { describe, expect, it } from 'vitest';
import { asOf, claim, LogBuilder, OFFICIALS_ADMIT } from './build.ts';

function flipped(): LogBuilder {
  const log = new LogBuilder();
  log.baseline();
  log.report('2021-08-12', [{ id: 'take', when: '2021-08-12' }], { source: 'Gazette' });
  return log;
}
const DAY = '2021-08-12';

describe('decisions', () => {
  it('accepts: the change is reviewed and no longer only claimed', () => {
    const log = flipped();
    log.decide({ do: 'accept', claim: 'take', why: null });
    expect(log.control(DAY)).toMatchObject({ holder: 'taliban', status: 'held', reviewed: true });
    expect(log.ledger().view(asOf(DAY)).reviewed).toEqual({ changes: 1, of: 1 });
    expect(flipped().ledger().view(asOf(DAY)).reviewed).toEqual({ changes: 0, of: 1 });
  });

  it('rejects, and undoes the rejection, each from when it was recorded', () => {
    const log = flipped();
    const entry = log.decide({ do: 'reject', claim: 'take', why: 'wrong town' });
    expect(log.control(DAY)).toMatchObject({ holder: 'gov', status: 'held' });
    expect(log.control(DAY, 'ghazni', { known: '2025-12-31' }).holder).toBe('taliban');
    const undo = log.decide({ do: 'undo', entry: entry.hash, why: null });
    expect(log.control(DAY).holder).toBe('taliban');
    log.decide({ do: 'undo', entry: undo.hash, why: null });
    expect(log.control(DAY).holder).toBe('gov');
  });

  it('edits', () => {
    const log = flipped();
    log.decide({
      do: 'edit',
      claim: 'take',
      to: claim('other-id', { when: DAY, place: 'herat' }),
      why: 'it says Herat',
    });
    expect(log.control(DAY).holder).toBe('gov');
    expect(log.control(DAY, 'herat')).toMatchObject({ holder: 'taliban', reviewed: true });
    expect(
      log
        .ledger()
        .claims(asOf(DAY))
        .map((r) => r.claim.id),
    ).toEqual(['take']);
  });

  it('merges: two claims count as one', () => {
    const log = flipped();
    log.report(DAY, [{ id: 'same', when: DAY }]);
    expect(log.control(DAY).confirmation).toBe('confirmed');
    log.decide({ do: 'merge', claim: 'same', into: 'take', why: null });
    expect(log.control(DAY).confirmation).toBe('claimed');
    expect(log.ledger().claims(asOf(DAY))).toHaveLength(1);
  });

  it('splits, and decides on the parts', () => {
    const log = flipped();
    const parts = [claim('a', { when: DAY }), claim('b', { when: DAY, place: 'herat' })];
    log.decide({ do: 'split', claim: 'take', to: parts, why: 'two towns' });
    expect(log.control(DAY, 'herat').holder).toBe('taliban');
    log.decide({ do: 'reject', claim: 'b', why: 'no' });
    expect(log.control(DAY, 'herat').holder).toBe(null);
    expect(log.control(DAY).holder).toBe('taliban');
  });

  it('adds a claim that the reader missed', () => {
    const log = new LogBuilder();
    log.baseline();
    const report = log.report(DAY, []);
    const added = log.decide({ do: 'add', report, to: claim('new', { when: DAY }), why: null });
    expect(log.control(DAY)).toMatchObject({ holder: 'taliban', reviewed: true, status: 'held' });
    log.decide({ do: 'undo', entry: added.hash, why: null });
    expect(log.control(DAY).holder).toBe('gov');
  });

  it('grades a source: what it says weighs more or less', () => {
    const score = (grade: 'A' | 'E' | null) => {
      const log = flipped();
      if (grade) log.decide({ do: 'grade', source: 'Gazette', grade, why: 'its record' });
      const { holder, probability } = log.control(DAY);
      return holder === 'taliban' ? probability : 1 - probability;
    };
    expect(score('A')).toBeGreaterThan(score(null));
    expect(score('E')).toBeLessThan(score(null));
  });

  it('pins from a day on until a later pin or until it is taken back', () => {
    const log = flipped();
    const pin = log.push({ kind: 'pin', place: 'ghazni', holder: 'gov', from: '2021-08-12', why: 'saw it' });
    expect(log.control(DAY)).toMatchObject({
      holder: 'gov',
      status: 'held',
      pinned: { author: 'desk', why: 'saw it' },
    });
    const why = log.ledger().why('ghazni', asOf(DAY));
    expect(why.evidence.reduce((n, e) => n + e.centibans, 0) + why.time.centibans).toBe(why.total.centibans);
    log.push({ kind: 'pin', place: 'ghazni', holder: null, from: '2021-08-20', why: 'lost touch' });
    expect(log.control('2021-08-19').holder).toBe('gov');
    expect(log.control('2021-08-20')).toMatchObject({ holder: null, status: 'unknown' });
    log.decide({ do: 'undo', entry: pin.hash, why: null });
    expect(log.control('2021-08-19')).toMatchObject({ holder: 'taliban', pinned: null });
  });

  it('retracts a report from the notice on', () => {
    const log = new LogBuilder();
    log.baseline();
    const report = log.report(DAY, [{ when: DAY }]);
    log.push({ kind: 'retract', report, published: '2021-08-14', why: 'killed by the agency' });
    expect(log.control(DAY, 'ghazni', { known: '2021-08-13' }).holder).toBe('taliban');
    expect(log.control(DAY, 'ghazni', { known: '2021-08-14' }).holder).toBe('gov');
    expect(log.ledger().claims(asOf(DAY))).toEqual([]);
  });

  it('lets a newer reader version replace what the older one took', () => {
    const log = new LogBuilder();
    log.baseline();
    const report = log.report(DAY, [{ when: DAY }]);
    log.push({
      kind: 'claims',
      report,
      reader: 'r2',
      claims: [claim('x', { when: DAY, modality: 'possible' })],
      figures: [],
    });
    expect(log.control(DAY).holder).toBe('gov');
    const first = Date.parse(log.entries[2]!.recorded);
    const ledger = log.ledger();
    expect(ledger.view({ ...asOf(DAY), logged: first }, ['ghazni']).places[0]!.holder).toBe('taliban');
  });
});

describe('the review queue', () => {
  it('puts first what would change the holder, and says why', () => {
    const log = flipped();
    log.report(DAY, [
      { id: 'unsure', place: 'herat', predicate: 'fight', means: 'remote', doubts: ['which war?'] },
      { id: 'sure', place: 'herat', when: DAY, speaker: OFFICIALS_ADMIT },
      { id: 'nowhere', place: null },
    ]);
    const queue = log.ledger().queue(asOf(DAY));
    expect(queue.map((i) => i.claim.id)).toEqual(['take', 'unsure']);
    expect(queue[0]).toMatchObject({
      effect: 'rejecting this gives Ghazni back to gov',
      why: ['one independent source carries this change'],
    });
    expect(queue[1]).toMatchObject({ effect: 'changes nothing on the map', why: ['which war?'] });
    log.decide({ do: 'accept', claim: 'take', why: null });
    expect(
      log
        .ledger()
        .queue(asOf(DAY))
        .map((i) => i.claim.id),
    ).toEqual(['unsure']);
  });

  it('says when accepting would flip a place', () => {
    const log = new LogBuilder();
    log.baseline();
    log.report(DAY, [{ id: 'boast', when: DAY, speaker: { class: 'party-claim', party: 'taliban', interest: 'own' } }]);
    expect(log.ledger().queue(asOf(DAY))[0]).toMatchObject({
      effect: 'accepting this flips Ghazni to taliban',
      impact: 4,
    });
  });
});

describe('sources', () => {
  it('propose a grade from what others bore out', () => {
    const log = new LogBuilder();
    for (let i = 0; i < 6; i++) {
      const place = `town${i}`;
      log.report(DAY, [{ place, when: DAY }], { source: 'Honest', text: `h${i}`, id: `h${i}` });
      log.report(DAY, [{ place, actor: 'gov', when: DAY }], { source: 'Liar', id: `l${i}` });
      for (const n of [1, 2])
        log.report('2021-08-13', [{ place, when: DAY, speaker: { class: 'witness' } }], {
          source: `Other ${i} ${n}`,
          id: `o${i}.${n}`,
        });
    }
    log.decide({ do: 'grade', source: 'Liar', grade: 'E', why: 'lies' });
    const sources = log.ledger().sources(asOf(DAY));
    expect(sources.find((s) => s.source === 'Honest')).toMatchObject({
      claims: 6,
      borneOut: 6,
      proposed: 'A',
      grade: null,
    });
    expect(sources.find((s) => s.source === 'Liar')).toMatchObject({
      contradicted: 6,
      proposed: 'E',
      grade: 'E',
      gradedWhy: 'lies',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { asOf, LogBuilder, OFFICIALS_ADMIT, OFFICIALS_DENY, TALIBAN_SAYS } from './build.ts';

/** A log with the government holding Ghazni on 1 August. */
function begun(): LogBuilder {
  const log = new LogBuilder();
  log.baseline();
  return log;
}

describe('control by bayes-1', () => {
  it('is unknown of a place nobody spoke of', () => {
    const log = begun();
    expect(log.control('2021-08-12', 'herat')).toMatchObject({ holder: null, status: 'unknown', probability: 0 });
  });

  it('takes a neutral report of a capture, as claimed until a second independent one', () => {
    const log = begun();
    log.report('2021-08-12', [{ when: '2021-08-12' }]);
    expect(log.control('2021-08-12')).toMatchObject({ holder: 'taliban', status: 'claimed' });
    expect(log.control('2021-08-11')).toMatchObject({ holder: 'gov', status: 'held' });
    log.report('2021-08-13', [{ when: '2021-08-12' }]);
    expect(log.control('2021-08-13')).toMatchObject({
      holder: 'taliban',
      status: 'held',
      confirmation: 'confirmed',
      since: { from: '2021-08-12', to: '2021-08-12' },
    });
  });

  it('believes an admission at once', () => {
    const log = begun();
    log.report('2021-08-12', [{ when: '2021-08-12', speaker: OFFICIALS_ADMIT }]);
    expect(log.control('2021-08-12')).toMatchObject({ holder: 'taliban', status: 'held' });
  });

  it('is not moved by one liar reprinted fifty times, and sees a recapture a day later', () => {
    const log = begun();
    for (let i = 0; i < 50; i++)
      log.report(`2021-08-${10 + (i % 15)}`, [{ when: '2021-08-10', speaker: TALIBAN_SAYS }], {
        group: i % 2 ? 'copy' : null,
      });
    expect(log.control('2021-08-25')).toMatchObject({ holder: 'gov', confirmation: 'confirmed' });
    log.report('2021-08-26', [{ when: '2021-08-26' }]);
    log.report('2021-08-26', [{ when: '2021-08-26', speaker: OFFICIALS_ADMIT }]);
    expect(log.control('2021-08-26')).toMatchObject({ holder: 'taliban', status: 'held' });
    log.report('2021-08-27', [{ when: '2021-08-27', actor: 'gov' }]);
    expect(log.control('2021-08-27').holder).toBe('gov');
  });

  it('calls a capture disputed when the other side denies it and nothing settles it', () => {
    const log = begun();
    log.report('2021-08-12', [{ when: '2021-08-12' }]);
    log.report('2021-08-12', [{ when: '2021-08-12', polarity: 'negated', speaker: OFFICIALS_DENY }]);
    expect(log.control('2021-08-12')).toMatchObject({ holder: 'taliban', status: 'disputed', others: ['gov'] });
    for (const _ of [1, 2, 3]) log.report('2021-08-13', [{ when: '2021-08-12' }]);
    expect(log.control('2021-08-13').status).toBe('held');
  });

  it('calls it disputed when one report quotes both sides, and not when it quotes a witness and its own reporter', () => {
    const log = begun();
    log.report('2021-08-12', [
      { when: '2021-08-12', speaker: TALIBAN_SAYS },
      { when: '2021-08-12', polarity: 'negated', speaker: OFFICIALS_DENY },
    ]);
    expect(log.control('2021-08-12')).toMatchObject({ holder: 'gov', status: 'disputed', others: ['taliban'] });
    const one = begun();
    one.report('2021-08-12', [
      { when: '2021-08-12', speaker: { class: 'witness' } },
      { when: '2021-08-12', polarity: 'negated' },
    ]);
    expect(one.control('2021-08-12').standing).not.toBe('disputed');
  });

  it('is contested by fighting on the ground and not by shells', () => {
    const shelled = begun();
    shelled.report('2021-08-12', [{ predicate: 'fight', means: 'remote' }]);
    expect(shelled.control('2021-08-12')).toMatchObject({ status: 'held', pressure: 'none' });
    const fought = begun();
    fought.report('2021-08-12', [{ predicate: 'fight', means: 'ground', against: 'gov' }]);
    expect(fought.control('2021-08-12')).toMatchObject({ status: 'contested', holder: 'gov', others: ['taliban'] });
    expect(fought.control('2021-08-30').status).toBe('held');
  });

  it('is contested when a witness sees forces enter, though that says nothing of who holds it', () => {
    const log = begun();
    log.report('2021-08-12', [{ predicate: 'enter', when: '2021-08-12', speaker: { class: 'witness' } }]);
    expect(log.control('2021-08-12')).toMatchObject({ holder: 'gov', status: 'contested' });
  });

  it('is encircled by a siege, and besieged only where a source says so', () => {
    const log = begun();
    log.report('2021-08-12', [{ predicate: 'besiege' }]);
    expect(log.control('2021-08-12')).toMatchObject({ status: 'encircled', besieged: false });
    log.report('2021-08-13', [{ predicate: 'besiege', quote: { start: 0, end: 8, text: 'besieged' } }]);
    expect(log.control('2021-08-13')).toMatchObject({ status: 'besieged', besieged: true });
  });

  it('goes stale after the half-life of silence', () => {
    const log = begun();
    expect(log.control('2021-08-30').status).toBe('held');
    expect(log.control('2021-09-01')).toMatchObject({ status: 'stale', holder: 'gov' });
  });

  it('lists a site held by another side under its town, which it does not change', () => {
    const log = begun();
    log.report('2021-08-12', [{ when: '2021-08-12', place: 'ghazni-airport', kind: 'site' }]);
    log.report('2021-08-12', [{ when: '2021-08-12', place: 'ghazni-airport', kind: 'site' }]);
    expect(log.control('2021-08-12')).toMatchObject({
      holder: 'gov',
      status: 'held',
      except: [{ place: 'ghazni-airport', name: 'Ghazni-airport', holder: 'taliban' }],
    });
  });

  it.each([
    ['province', { kind: 'province' as const }],
    ['planned', { modality: 'planned' as const }],
    ['possible', { modality: 'possible' as const }],
    ['historical', { modality: 'historical' as const }],
    ['part of it', { extent: 'part' as const }],
  ])('is not changed by a claim that is %s', (_, over) => {
    const log = begun();
    for (const _ of [1, 2, 3]) log.report('2021-08-12', [{ when: '2021-08-12', ...over }]);
    expect(log.control('2021-08-12').holder).toBe('gov');
  });

  it('counts what was published by the end of that day in the zone of the theatre', () => {
    const log = begun();
    log.report('2021-08-12', [{ when: '2021-08-11' }]);
    const holder = (known: string) => log.control('2021-08-11', 'ghazni', { known }).holder;
    expect(holder('2021-08-12T23:59:59.998+04:30')).toBe('gov');
    expect(holder('2021-08-12')).toBe('taliban');
    expect(holder('2021-08-11')).toBe('gov');
  });

  it('has no known holder after the only known one left', () => {
    const log = begun();
    log.report('2021-08-12', [
      { predicate: 'leave', actor: 'gov', speaker: { class: 'military', party: 'gov', interest: 'against' } },
    ]);
    expect(log.control('2021-08-12')).toMatchObject({ holder: null, status: 'unknown' });
  });

  it('gives a place that its holder left to who is said to hold it or to be inside, and to nobody else', () => {
    const left = () => {
      const log = begun();
      log.report('2021-08-12', [{ predicate: 'leave', actor: 'gov', when: '2021-08-12', speaker: OFFICIALS_ADMIT }]);
      return log;
    };
    expect(left().control('2021-08-12').holder).toBe(null);
    const claimed = left();
    claimed.report('2021-08-12', [{ predicate: 'hold', when: '2021-08-12', speaker: TALIBAN_SAYS }]);
    expect(claimed.control('2021-08-12')).toMatchObject({ holder: 'taliban', status: 'held' });
    const inside = left();
    inside.report('2021-08-12', [{ predicate: 'take', extent: 'part', when: '2021-08-12' }]);
    expect(inside.control('2021-08-12')).toMatchObject({ holder: 'taliban', status: 'contested' });
    const entered = new LogBuilder();
    entered.report('2021-08-12', [{ predicate: 'enter', when: '2021-08-12' }]);
    expect(entered.control('2021-08-12').holder).toBe(null);
  });

  it('takes "held since Saturday" for that day, and "held since 2016" for today', () => {
    const log = begun();
    log.report('2021-08-12', [{ predicate: 'hold', when: '2021-08-08/2021-08-12' }]);
    expect(log.control('2021-08-08')).toMatchObject({
      holder: 'taliban',
      since: { from: '2021-08-08', to: '2021-08-08' },
    });
    expect(log.control('2021-08-07').holder).toBe('gov');
    expect(log.control('2021-08-08', 'ghazni', { known: '2021-08-11' }).holder).toBe('gov');
    const old = new LogBuilder();
    old.report('2021-08-12', [{ predicate: 'hold', when: '2016-01-01/2021-08-12' }]);
    expect(old.control('2021-08-12')).toMatchObject({ holder: 'taliban', probability: expect.closeTo(0.97, 1) });
    expect(old.control('2021-08-11').holder).toBe(null);
  });

  it('has scores that add up to one, also of a party known only from the day before its capture', () => {
    const log = begun();
    log.report('2021-08-12', [
      { when: '2021-08-12' },
      { predicate: 'enter', actor: 'us', speaker: { class: 'unnamed' } },
    ]);
    for (const day of ['2021-07-31', '2021-08-11', '2021-08-12']) {
      const scores = log.ledger().scores('ghazni', asOf(day));
      expect(scores.reduce((sum, s) => sum + s.score, 0)).toBeCloseTo(1, 9);
      expect(scores.some((s) => s.party === 'taliban')).toBe(day >= '2021-08-11');
    }
  });

  it('counts a capture told over weeks from their middle: one of a named day after that stands', () => {
    const log = begun();
    log.report('2021-08-16', [{ actor: 'taliban', when: '2021-08-14' }]);
    log.report('2021-08-16', [{ actor: 'gov', when: '2021-08-02/2021-08-16' }]);
    expect(log.control('2021-08-16').holder).toBe('taliban');
    const alone = begun();
    alone.report('2021-08-16', [{ actor: 'taliban', when: '2021-08-02/2021-08-16' }]);
    expect(alone.control('2021-08-08').holder).toBe('gov');
    expect(alone.control('2021-08-09')).toMatchObject({
      holder: 'taliban',
      since: { from: '2021-08-02', to: '2021-08-16' },
    });
  });

  it('does not let two speakers in one text confirm each other', () => {
    const log = begun();
    log.report('2021-08-12', [{ when: '2021-08-12', speaker: { class: 'witness' } }, { when: '2021-08-12' }]);
    expect(log.control('2021-08-12').confirmation).toBe('claimed');
  });
});

describe('why', () => {
  it('adds up, names speaker, source and date, and says what was not reported', () => {
    const log = begun();
    log.report('2021-08-12', [{ when: '2021-08-12', speaker: OFFICIALS_ADMIT }], { source: 'Example Wire' });
    log.report('2021-08-12', [{ when: '2021-08-12', speaker: TALIBAN_SAYS }]);
    log.report('2021-08-12', [{ when: '2021-08-12', speaker: TALIBAN_SAYS }]);
    for (const policy of ['bayes-1', 'latest-credible']) {
      const why = log.ledger().why('ghazni', asOf('2021-08-20', { policy }));
      const sum = why.evidence.reduce((n, e) => n + e.centibans, 0) + why.time.centibans;
      expect(sum).toBe(why.total.centibans);
      expect(Math.round(100 * Math.log10(why.control.probability / (1 - why.control.probability)))).toBeCloseTo(
        why.total.centibans,
        -1,
      );
    }
    const { text, evidence } = log.ledger().why('ghazni', asOf('2021-08-20'));
    expect(evidence.map((e) => e.note)).toEqual([
      'starting state: a map',
      expect.stringContaining('admission against interest'),
      expect.stringMatching(/about its own gain; two reports counted once/),
      expect.stringContaining('said before: not counted again'),
    ]);
    expect(text).toContain('Afghan officials');
    expect(text).toContain('Example Wire, 12 August 2021');
    expect(text).toContain('No report of recapture.');
    expect(text).toContain('No report of this place in the 8 days since 12 August 2021.');
  });
});

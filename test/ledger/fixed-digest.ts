import { LogBuilder, TALIBAN_SAYS } from './build.ts';

/** The digest of a fixed war. */
export function fixedDigest(): string {
  const log = new LogBuilder();
  log.baseline();
  for (let i = 1; i < 28; i++)
    log.report(`2021-08-${String(i).padStart(2, '0')}`, [
      {
        actor: i % 3 ? 'taliban' : 'gov',
        when: `2021-08-${String(i).padStart(2, '0')}`,
        speaker: i % 2 ? TALIBAN_SAYS : null,
      },
      { predicate: 'fight', means: 'ground', place: 'herat' },
    ]);
  return log.ledger().digest();
}

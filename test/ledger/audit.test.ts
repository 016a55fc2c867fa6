import { describe, expect, it } from 'vitest';
import { auditLog, type OldHead } from '../../src/ledger/audit.ts';
import { GENESIS, sealEntry } from '../../src/ledger/entry.ts';
import { newSigningKey, signatureHolds, signerOf } from '../../src/ledger/signing.ts';
import type { Entry } from '../../src/model/entry.ts';
import { LogBuilder } from './build.ts';

function war(): Entry[] {
  const log = new LogBuilder();
  log.baseline();
  for (let day = 1; day < 10; day++) log.report(`2021-08-0${day}`, [{ place: `p${day % 3}` }]);
  return log.entries;
}

/** The same bodies sealed anew, as somebody would who has the store and wants the chain to hold. */
function resealed(bodies: readonly Entry[]): Entry[] {
  const log: Entry[] = [];
  for (const e of bodies) log.push(sealEntry(e, log.at(-1) ?? GENESIS));
  return log;
}

const flip = (entry: Entry): Entry =>
  JSON.parse(JSON.stringify(entry).replace('"polarity":"affirmed"', '"polarity":"negated"'));

const signer = signerOf(newSigningKey());
const byDesk = (s: { key: string }) => s.key === signer.key;
const oldAt = (log: readonly Entry[], seq: number, by = signer): OldHead => {
  const hash = log[seq - 1]!.hash;
  return { from: 'export.json', hash, seq: null, signature: by.sign({ seq, hash }) };
};
const swapped = (log: readonly Entry[], i: number) => log.with(i, log[i + 1]!).with(i + 1, log[i]!);

describe('given one old head', () => {
  const log = war();
  const old = oldAt(log, 12);

  it('a log that only grew is good, and the head is where it was', () => {
    expect(auditLog(log, [old], byDesk)).toMatchObject({
      ok: true,
      firstBad: null,
      against: [{ kept: true, seq: 12, signature: 'good' }],
    });
  });

  it.each<[string, Entry[], number]>([
    ['an entry flipped', log.with(4, flip(log[4]!)), 5],
    ['an entry deleted', log.toSpliced(6, 1), 7],
    ['the first entry deleted', log.slice(1), 1],
    ['two entries reordered', swapped(log, 7), 8],
    ['two entries reordered and renumbered', swapped(log, 7).map((e, i) => ({ ...e, seq: i + 1 })), 8],
  ])('%s: the first bad entry is named', (_, changed, firstBad) => {
    expect(changed).not.toEqual(log);
    expect(auditLog(changed, [old], byDesk)).toMatchObject({ ok: false, firstBad });
  });

  it.each<[string, Entry[]]>([
    ['an entry flipped', resealed(log.with(4, flip(log[4]!)))],
    ['an entry deleted', resealed(log.toSpliced(6, 1))],
    ['two entries reordered', resealed(swapped(log, 7))],
    ['everything replaced', resealed(war().map((e) => ({ ...e, author: 'somebody else' })))],
    ['the end cut off', log.slice(0, 8)],
  ])('%s and the whole chain rewritten: it shows all the same', (_, rewritten) => {
    expect(auditLog(rewritten)).toMatchObject({ ok: true });
    const audit = auditLog(rewritten, [old], byDesk);
    expect(audit).toMatchObject({ ok: false, against: [{ kept: false, signature: 'good' }] });
    expect(audit.why).toMatch(/export\.json: its head is/);
  });

  it('more old heads narrow down where a rewritten log departs; a backup says it exactly', () => {
    const rewritten = resealed(log.with(10, flip(log[10]!)));
    const heads = [4, 9, 12, 15].map((seq) => oldAt(log, seq));
    expect(auditLog(rewritten, heads, byDesk)).toMatchObject({ firstBad: null, rewritten: { from: 10, to: 12 } });
    const backup = { ...oldAt(log, 15), hashes: log.slice(0, 15).map((e) => e.hash) };
    expect(auditLog(rewritten, [backup], byDesk)).toMatchObject({ firstBad: 11, rewritten: { from: 11, to: 11 } });
  });

  it('the head of an empty log is in every log', () => {
    const empty: OldHead = { from: 'x', hash: GENESIS.hash, seq: 0, signature: signer.sign(GENESIS) };
    expect(auditLog(log, [empty], byDesk).ok).toBe(true);
    expect(auditLog([], [old], byDesk)).toMatchObject({ ok: false, against: [{ kept: false }] });
  });
});

describe('signatures', () => {
  const log = war();
  const other = signerOf(newSigningKey());

  it('by another key are told apart, and so are those that do not hold', () => {
    const state = (old: OldHead) => auditLog(log, [old], byDesk).against[0]!.signature;
    const old = oldAt(log, 5);
    expect(state(old)).toBe('good');
    expect(state(oldAt(log, 5, other))).toBe('other-key');
    expect(state({ ...old, signature: { ...old.signature!, key: other.key } })).toBe('bad');
    expect(state({ ...old, signature: { ...old.signature!, key: other.key, keyId: other.keyId } })).toBe('bad');
    expect(state({ ...old, signature: { ...old.signature!, seq: 6 } })).toBe('bad');
    expect(state({ ...old, hash: log[5]!.hash })).toBe('bad');
    expect(state({ ...old, signature: null })).toBe('none');
    for (const bad of [oldAt(log, 5, other), { ...old, hash: log[5]!.hash }])
      expect(auditLog(log, [bad], byDesk).ok).toBe(false);
  });

  it('hold for one head only, are the same each time, and garbage is no signature', () => {
    const head = { seq: 5, hash: log[4]!.hash };
    const signature = signer.sign(head);
    expect(signer.sign(head)).toEqual(signature);
    expect(signatureHolds(head.hash, signature)).toBe(true);
    for (let byte = 0; byte < 64; byte++) {
      const value = Buffer.from(signature.value, 'base64');
      value[byte]! ^= 1;
      expect(signatureHolds(head.hash, { ...signature, value: value.toString('base64') }), `byte ${byte}`).toBe(false);
    }
    expect(signatureHolds(head.hash, { ...signature, key: 'AAAA' })).toBe(false);
    expect(signatureHolds(head.hash, { ...signature, value: '' })).toBe(false);
  });

  it('a ledger with a signer signs the head of its views, and signs anew when the log grows', () => {
    const builder = new LogBuilder();
    builder.baseline();
    const ledger = builder.ledger({ sign: signer.sign });
    const at = Date.parse('2027-01-01');
    const first = ledger.view({ at, known: at });
    expect(first.signature).toMatchObject({ seq: 1, keyId: signer.keyId });
    expect(signatureHolds(first.head, first.signature!)).toBe(true);
    builder.report('2021-08-02', [{}]);
    ledger.add(builder.entries.slice(1));
    const second = ledger.view({ at, known: at });
    expect(second.signature!.seq).toBe(3);
    expect(signatureHolds(second.head, second.signature!)).toBe(true);
    expect(builder.ledger().view({ at, known: at }).signature).toBe(null);
  });

  it('a key that is none, or of another kind, is refused', () => {
    expect(() => signerOf('nonsense', 'k.pem')).toThrow(/no private key/);
  });
});

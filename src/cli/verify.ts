import { oldHeadOf } from '../desk/old-head.ts';
import { deskSigner, trustedKey } from '../desk/signing-key.ts';
import { type Audit, auditLog, type OldHead, signatureState } from '../ledger/audit.ts';
import type { HeadSignature } from '../model/signature.ts';
import { openStore } from '../store/open.ts';
import { deskOptions, deskPath } from './at-desk.ts';
import { type Command, type Context, DESK, FORMAT, list, text, wantsJson } from './command.ts';

type Trust = { keyId: string } | { key: string } | null;

const command: Command = {
  name: 'verify',
  usage: 'verify [FILE…] [--desk DIR] [--against FILE]… [--head HASH] [--key ID|FILE] [--format text|json]',
  summary:
    'Recomputes the hash chain of a desk and names the first bad entry. With --against, also that the head in an old export, map or backup is still in the log and that its signature holds. With FILE, checks only the signature that such a file carries (and the chain of a backup); this needs no desk.',
  example: 'marchland verify --desk desk --against control-2021-08-12.json',
  options: [
    DESK,
    {
      name: 'against',
      value: 'FILE',
      multiple: true,
      help: 'something the desk gave out earlier: control or situation (json, geojson, csv), a map, a backup; may be given more than once',
    },
    { name: 'head', value: 'HASH', help: 'a head from an earlier export, which must still be in the log' },
    {
      name: 'key',
      value: 'ID|FILE',
      help: "the key that must have signed: its id (ed25519:…) or its public key in PEM; the desk's own unless said",
    },
    FORMAT,
  ],
  async run(context) {
    const key = text(context, 'key');
    const trust = key === undefined ? null : trustedKey(key);
    const olds: OldHead[] = [];
    for (const file of [...context.args, ...list(context, 'against')]) olds.push(await oldHeadOf(file));
    if (!context.args.length) return verifyDesk(context, olds, trust);
    if (list(context, 'against').length || text(context, 'head')) {
      context.note(`marchland verify: either FILE alone or a desk; usage: marchland ${this.usage}`);
      return 2;
    }
    return verifyFiles(context, olds, trust);
  },
};
export default command;

/** Whether a signature is by the key that is trusted. */
const isTrusted = (trust: Trust) => (s: HeadSignature) =>
  !trust || ('key' in trust ? s.key === trust.key : s.keyId === trust.keyId);

async function verifyDesk(context: Context, olds: OldHead[], given: Trust): Promise<number> {
  const path = deskPath(context);
  const store = await openStore(path);
  try {
    const head = text(context, 'head');
    if (head) olds.push({ from: head, hash: head, seq: null, signature: null });
    const signer = deskSigner(path, deskOptions(context).signingKey, { make: false });
    const audit = auditLog(await store.since(0), olds, isTrusted(given ?? signer));
    const signature = signer?.sign({ seq: audit.entries, hash: audit.head }) ?? null;
    if (wantsJson(context))
      context.out(JSON.stringify({ ...audit, kept: audit.against.every((a) => a.kept), signature }));
    else context.out(sentences(audit, signature).join('\n'));
    return audit.ok ? 0 : 1;
  } finally {
    await store.close();
  }
}

function sentences(audit: Audit, signature: HeadSignature | null): string[] {
  const { ok, entries, head, firstBad, rewritten, why, against } = audit;
  const by = signature ? `, key ${signature.keyId}` : ', no signing key';
  const where = firstBad
    ? ` entry ${firstBad}:`
    : rewritten
      ? ` the first bad entry is one of ${rewritten.from} to ${rewritten.to}:`
      : '';
  return [
    ok ? `good: ${entries} entries, head ${head}${by}` : `bad:${where} ${why}`,
    ...against.map((a) => {
      const signed = a.signature === 'none' ? 'unsigned' : `signature ${a.signature} (${a.keyId})`;
      return `  ${a.from}: ${a.kept ? 'in the log' : 'not in the log'}${a.seq === null ? '' : `, entry ${a.seq}`}, ${signed}`;
    }),
  ];
}

/** Files by themselves: what they say of who signed them. */
function verifyFiles(context: Context, olds: readonly OldHead[], trust: Trust): number {
  const checked = olds.map((old) => ({
    file: old.from,
    head: old.hash,
    seq: old.seq,
    keyId: old.signature?.keyId ?? null,
    signature: signatureState(old, isTrusted(trust)),
  }));
  const ok = checked.every((c) => c.signature === 'good');
  if (wantsJson(context)) context.out(JSON.stringify({ ok, files: checked }));
  else
    for (const c of checked)
      context.out(
        c.signature === 'none'
          ? `unsigned: ${c.file}: head ${c.head}`
          : `${c.signature === 'good' ? 'good' : 'bad'}: ${c.file}: entry ${c.seq}, head ${c.head}, ${
              { good: 'signed', bad: 'signature does not hold', 'other-key': 'signed by another key' }[c.signature]
            } (${c.keyId})`,
      );
  return ok ? 0 : 1;
}

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { OldHead } from '../ledger/audit.ts';
import { MarchlandError } from '../lib/error.ts';
import { HeadSignature } from '../model/signature.ts';
import { checkBackup } from '../store/backup-file.ts';

const HASH = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const Stamp = z.object({ head: HASH, signature: HeadSignature.nullable().optional() });
/** As the server's `/api/desk` gives it. */
const DeskStamp = z.object({
  head: z.object({ seq: z.int(), hash: HASH }),
  signature: HeadSignature.nullable().optional(),
});

/**
 * The head that a file carries: anything Marchland wrote (control or situation as JSON, GeoJSON or CSV, a map, a backup,
 * an answer of the server) or a file with nothing but a head. Errors: input-unreadable, input-malformed, desk-corrupt.
 */
export async function oldHeadOf(file: string): Promise<OldHead> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new MarchlandError('input-unreadable', (cause as Error).message, { file }, { cause });
  }
  const text = bytes.toString('latin1');
  if (isBackup(text)) return ofBackup(file);
  const found = inJson(text) ?? inMap(text) ?? inCsv(text) ?? alone(text);
  if (!found) throw new MarchlandError('input-malformed', 'the file carries no head of a log', { file });
  return { from: file, ...found };
}

type Found = Omit<OldHead, 'from'>;

const isBackup = (text: string): boolean =>
  /^\{"seq":1,/.test(text) && /"previous":"sha256:/.test(text.split('\n', 1)[0]!);

async function ofBackup(file: string): Promise<OldHead> {
  const hashes: string[] = [];
  const { hash, seq, signature } = await checkBackup(file, (entry) => hashes.push(entry.hash));
  return { from: file, hash, seq, signature, hashes };
}

function inJson(text: string): Found | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return stamp(value);
}

function stamp(value: unknown): Found | null {
  const desk = DeskStamp.safeParse(value);
  if (desk.success) {
    const { head, signature } = desk.data;
    return { hash: head.hash, seq: head.seq, signature: signature ?? null };
  }
  const plain = Stamp.safeParse(value);
  if (!plain.success) return null;
  const { head, signature } = plain.data;
  return { hash: head, seq: signature?.seq ?? null, signature: signature ?? null };
}

/** The record in the metadata of a map: in an SVG escaped, in a PNG or PDF as it is. */
function inMap(text: string): Found | null {
  const plain = text.replaceAll('&quot;', '"');
  for (const [record] of plain.matchAll(/\{"at":"[^<>]{0,200}?"head":"[^<>]{0,600}?"policy":"[^"]*"\}/g)) {
    const found = inJson(record);
    if (found) return found;
  }
  return null;
}

function inCsv(text: string): Found | null {
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { columns: true, to: 1 });
  } catch {
    return null;
  }
  const row = rows[0];
  if (!row?.head) return null;
  if (!row.signature) return stamp({ head: row.head });
  const { head_seq: seq, key_id: keyId, key, signature: value } = row;
  return stamp({ head: row.head, signature: { algorithm: 'ed25519', keyId, key, seq: Number(seq), value } });
}

function alone(text: string): Found | null {
  const hash = HASH.safeParse(text.trim());
  return hash.success ? { hash: hash.data, seq: null, signature: null } : null;
}

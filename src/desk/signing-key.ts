import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSigningKey, publicKeyOf, publicPem, type Signer, signerOf } from '../ledger/signing.ts';
import { MarchlandError } from '../lib/error.ts';
import { isDatabase } from '../store/open.ts';

/** The files of a desk folder that hold its private key (mode 0600) and the public half of it. */
export const KEY_FILE = 'signing-key.pem';
export const PUBLIC_FILE = 'signing-key.pub.pem';

/**
 * Who signs the heads of a desk: the key given (MARCHLAND_SIGNING_KEY: a private key in PEM, or the file of one), else the
 * one in the desk's folder, which is made where there is none (with `make`, as unless said). Null for a database without a given key, and for a folder
 * that cannot be written. Errors: input-unreadable, input-malformed.
 */
export function deskSigner(desk: string, given: string | undefined, { make = true } = {}): Signer | null {
  if (given) return given.includes('-----BEGIN') ? signerOf(given) : signerOf(readKey(given), given);
  if (isDatabase(desk)) return null;
  const file = join(desk, KEY_FILE);
  if (!existsSync(file) && !(make && makeKey(desk, file))) return null;
  return signerOf(readKey(file), file);
}

/** The key a reader trusts: a key id as it is, or the public key of a PEM file. */
export function trustedKey(given: string): { keyId: string } | { key: string } {
  return given.startsWith('ed25519:') ? { keyId: given } : { key: publicKeyOf(readKey(given), given) };
}

/** Writes a new key whole or not at all; another process may do so at the same time, and the first one's stays. */
function makeKey(desk: string, file: string): boolean {
  const part = `${file}.${process.pid}`;
  try {
    writeFileSync(part, newSigningKey(), { mode: 0o600, flag: 'wx', flush: true });
    try {
      linkSync(part, file);
    } finally {
      rmSync(part, { force: true });
    }
    writeFileSync(join(desk, PUBLIC_FILE), publicPem(publicKeyOf(readKey(file), file)), { flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return existsSync(file);
    if (error instanceof MarchlandError) throw error;
    return false;
  }
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new MarchlandError(
      'input-unreadable',
      `the signing key: ${(cause as Error).message}`,
      { file },
      {
        cause,
      },
    );
  }
}

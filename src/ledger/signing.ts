import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { MarchlandError } from '../lib/error.ts';
import { sha256 } from '../lib/hash.ts';
import type { HeadSignature } from '../model/signature.ts';
import type { Head } from './port.ts';

/** Signs heads with one key. */
export interface Signer {
  keyId: string;
  /** The public key, SPKI in DER, base64. */
  key: string;
  sign(head: Head): HeadSignature;
}

/** What is signed: that this head, and so everything before it, is the log's up to an entry of that number. */
export const headText = ({ seq, hash }: Head): string => `marchland head 1\n${seq}\n${hash}\n`;

/** A short name of a public key (SPKI in DER, base64). */
export const keyIdOf = (key: string): string => `ed25519:${sha256(Buffer.from(key, 'base64')).slice(7, 23)}`;

/** A new private key, PKCS #8 in PEM. */
export function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

/** The signer of a private key in PEM. Errors: input-malformed. */
export function signerOf(pem: string, file?: string): Signer {
  const secret = parsed(() => createPrivateKey(pem), 'private', file);
  const key = publicText(createPublicKey(secret));
  const keyId = keyIdOf(key);
  return {
    keyId,
    key,
    sign: (head) => ({
      algorithm: 'ed25519',
      keyId,
      key,
      seq: head.seq,
      value: sign(null, Buffer.from(headText(head)), secret).toString('base64'),
    }),
  };
}

/** A public key in PEM, or the public half of a private one, as base64. Errors: input-malformed. */
export function publicKeyOf(pem: string, file?: string): string {
  return publicText(parsed(() => createPublicKey(pem), 'public', file));
}

export function publicPem(key: string): string {
  return `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----\n`;
}

/** Whether a signature is that of the head by the key it names. */
export function signatureHolds(hash: string, { keyId, key, seq, value }: HeadSignature): boolean {
  if (keyIdOf(key) !== keyId) return false;
  try {
    const from = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    if (from.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(headText({ seq, hash })), from, Buffer.from(value, 'base64'));
  } catch {
    return false;
  }
}

function publicText(key: KeyObject): string {
  return (key.export({ type: 'spki', format: 'der' }) as Buffer).toString('base64');
}

function parsed(read: () => KeyObject, which: string, file: string | undefined): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch (cause) {
    throw new MarchlandError('input-malformed', `this is no ${which} key in PEM`, { file }, { cause });
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new MarchlandError('input-malformed', `the key is ${key.asymmetricKeyType}, not Ed25519`, { file });
  return key;
}

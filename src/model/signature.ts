import { z } from 'zod';

/**
 * The desk's Ed25519 signature of a head of its log. `key` is the public key (SPKI in DER, base64: the middle line of its
 * PEM), `keyId` a short name of it, `seq` the number of the head's entry, `value` the signature (base64) of the text
 * `marchland head 1`, the number and the head, each on a line of its own.
 */
export const HeadSignature = z.object({
  algorithm: z.literal('ed25519'),
  keyId: z.string(),
  key: z.string(),
  seq: z.int().min(0),
  value: z.string(),
});
export type HeadSignature = z.infer<typeof HeadSignature>;

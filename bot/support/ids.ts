import { createHmac, hash, randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Five bits a letter. The last letter is filled up with zeros. */
const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let value = 0;
  let bits = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET.charAt((value >>> (bits - 5)) & 31);
    value &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + ALPHABET.charAt((value << (5 - bits)) & 31);
};

/**
 * The first 128 bits of SHA-256 over a name, in base32. The same name gives the same id. The id tells nothing to who
 * cannot guess the name.
 */
export const opaque = (name: string): string => base32(hash('sha256', name, 'buffer').subarray(0, 16));

/** The same with a secret. Without the secret nobody can make the id of a name. */
export const keyed = (secret: string, name: string): string =>
  base32(createHmac('sha256', secret).update(name).digest().subarray(0, 16));

const KEY_BYTES = 16;
/** To ask for random bytes costs more than to take many of them. */
let drawn = Buffer.alloc(0);

/** A key for a card or a reference for a fault. */
export const freshKey = (): string => {
  if (drawn.length === 0) drawn = randomBytes(KEY_BYTES * 64);
  const key = base32(drawn.subarray(0, KEY_BYTES));
  drawn = drawn.subarray(KEY_BYTES);
  return key;
};

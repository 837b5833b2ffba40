import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET.charAt(parseInt(five.padEnd(5, '0'), 2))).join('');
};

/** The first 128 bits of SHA-256 over a name, in base32: the same name gives the same id, and the id tells nothing. */
export const opaque = (name: string): string => base32(createHash('sha256').update(name).digest().subarray(0, 16));

/** A key for a card or a reference for a fault. */
export const freshKey = (): string => base32(randomBytes(16));

import { inflateSync } from 'node:zlib';

/** Unpacks a font that is packed for browsers. In a packed font, every look at one sign unpacks all of it again. */

const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

type Table = { tag: Buffer; checksum: number; bytes: Buffer };

const tableAt = (woff: Buffer, at: number): Table => {
  const [from, packed, length] = [4, 8, 12].map((more) => woff.readUInt32BE(at + more));
  const bytes = woff.subarray(from, (from ?? 0) + (packed ?? 0));
  return {
    tag: woff.subarray(at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    bytes: packed === length ? bytes : inflateSync(bytes),
  };
};

const headerOf = (flavor: number, count: number): Buffer => {
  const header = Buffer.alloc(SFNT_HEADER);
  const power = Math.floor(Math.log2(count));
  header.writeUInt32BE(flavor, 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  return header;
};

/** The bytes of a TrueType font, from those of a WOFF. */
export const laidOpen = (woff: Buffer): Buffer => {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, n) => tableAt(woff, HEADER + n * ENTRY));
  const directory = Buffer.alloc(count * SFNT_ENTRY);
  const parts: Buffer[] = [];
  let at = SFNT_HEADER + directory.length;
  for (const [n, { tag, checksum, bytes }] of tables.entries()) {
    tag.copy(directory, n * SFNT_ENTRY);
    directory.writeUInt32BE(checksum, n * SFNT_ENTRY + 4);
    directory.writeUInt32BE(at, n * SFNT_ENTRY + 8);
    directory.writeUInt32BE(bytes.length, n * SFNT_ENTRY + 12);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    at += bytes.length + padding.length;
  }
  return Buffer.concat([headerOf(woff.readUInt32BE(4), count), directory, ...parts]);
};

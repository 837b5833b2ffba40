import { inflateSync } from 'node:zlib';

export type Png = {
  width: number;
  height: number;
  pixels: { red: number; green: number; blue: number; alpha: number }[];
};

const SIGNATURE = '89504e470d0a1a0a';
/** Bytes a pixel, by the kind of colour: without and with transparency. */
const PER_PIXEL: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

const chunks = function* (file: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
};

const nearest = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one)) as [number, number, number];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
};

/** Every line says how it was made smaller: from what stands left, above, or both. */
const unfiltered = (raw: Buffer, width: number, height: number, size: number): Buffer => {
  const line = width * size;
  const out = Buffer.alloc(line * height);
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : out.readUInt8(y * line + x));
  for (let y = 0; y < height; y += 1) {
    const filter = raw.readUInt8(y * (line + 1));
    for (let x = 0; x < line; x += 1) {
      const [left, up, corner] = [at(x - size, y), at(x, y - 1), at(x - size, y - 1)];
      const added = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0;
      out.writeUInt8((raw.readUInt8(y * (line + 1) + 1 + x) + added) & 0xff, y * line + x);
    }
  }
  return out;
};

/** A PNG of 8 bits a colour. */
export const readPng = (bytes: Uint8Array): Png => {
  const file = Buffer.from(bytes);
  if (file.toString('hex', 0, 8) !== SIGNATURE) throw new Error('not a PNG');
  const parts = [...chunks(file)];
  const header = parts.find(({ type }) => type === 'IHDR')!.data;
  const size = PER_PIXEL[header.readUInt8(9)];
  if (header.readUInt8(8) !== 8 || size === undefined) throw new Error('not 8 bits a colour');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = Buffer.concat(parts.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])));
  const plain = unfiltered(inflateSync(packed), width, height, size);
  const pixels = Array.from({ length: width * height }, (_, nth) => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = plain.subarray(nth * size, (nth + 1) * size);
    return { red, green, blue, alpha };
  });
  return { width, height, pixels };
};

import type { Strip } from './strips.js';

/** Divides strips over pages. What belongs together stands on one, and no page ends with a heading. */

export type Placed = { strip: Strip; y: number };

/** Strips that hold on to the next one, with that one. */
const chunks = (strips: readonly Strip[]): Strip[][] => {
  const all: Strip[][] = [[]];
  for (const strip of strips) {
    all.at(-1)?.push(strip);
    if (!strip.holds) all.push([]);
  }
  return all.filter((chunk) => chunk.length > 0);
};

const heightOf = (chunk: readonly Strip[]): number => chunk.reduce((sum, { height, gap = 0 }) => sum + height + gap, 0);

export const paged = (strips: readonly Strip[], height: number): Placed[][] => {
  const pages: Placed[][] = [[]];
  let y = 0;
  const isTop = (): boolean => pages.at(-1)?.length === 0;
  const turn = (head: readonly Strip[] = []): void => {
    pages.push([]);
    y = 0;
    for (const strip of head) place(strip);
  };
  const place = (strip: Strip): void => {
    y += isTop() ? 0 : (strip.gap ?? 0);
    pages.at(-1)?.push({ strip, y });
    y += strip.height;
  };
  for (const chunk of chunks(strips)) {
    const [first] = chunk;
    if (!isTop() && (first?.breaks === true || y + heightOf(chunk) > height)) turn(first?.breaks ? [] : first?.head);
    for (const strip of chunk) {
      // Together the strips are longer than a page.
      if (!isTop() && y + (strip.gap ?? 0) + strip.height > height) turn();
      if (strip.breaks !== true) place(strip);
    }
  }
  return pages.filter((page, n) => n === 0 || page.length > 0);
};

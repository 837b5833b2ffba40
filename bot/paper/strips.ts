import { linesOf, type Line, type Span } from './lines.js';

/** What a page is made of: strips from margin to margin, each drawn whole. Lengths are in points. */

export type Pen = {
  /** `y`: where the letters stand. */
  line: (line: Line, look: { x: number; y: number; width: number; size: number; color: string }) => void;
  rule: (from: readonly [x: number, y: number], to: readonly [x: number, y: number]) => void;
  /** The page on which the strip with this mark stands. */
  pageOf: (mark: unknown) => number;
};

export type Strip = {
  height: number;
  /** White above it, unless it is the first of a page. */
  gap?: number;
  /** This strip stands on the same page as the next one. */
  holds?: true;
  /** Strips that are repeated on top when a page ends just before this one. */
  head?: readonly Strip[];
  /** Begins a page. */
  breaks?: true;
  mark?: unknown;
  draw: (pen: Pen, y: number) => void;
};

export const BLACK = '#000000';
export const GREY = '#555555';

export type Look = { size: number; color?: string };
const LEADING = 1.35;
export const heightOf = ({ size }: Look, lines = 1): number => size * LEADING * lines;
/** From the top of a line to where its letters stand. */
const ASCENT = 1.05;

export const broken = (spans: readonly Span[], width: number, { size }: Look): Line[] => linesOf(spans, width / size);

export const ink = (lines: readonly Line[], look: Look, { x, y, width }: { x: number; y: number; width: number }) => {
  const { size, color = BLACK } = look;
  return (pen: Pen): void => {
    for (const [n, line] of lines.entries())
      pen.line(line, { x, y: y + heightOf(look, n) + size * ASCENT, width, size, color });
  };
};

/** A text of at most this many lines stays on one page. A longer text may go on on the next, a few lines at a time. */
const TOGETHER = 10;
const A_FEW = 5;

export const slices = <T>(lines: readonly T[]): T[][] =>
  lines.length <= TOGETHER
    ? [[...lines]]
    : Array.from({ length: Math.ceil(lines.length / A_FEW) }, (_, n) => lines.slice(n * A_FEW, (n + 1) * A_FEW));

type Placing = { x?: number; width: number; gap?: number };

/** Running text. */
export const textStrips = (spans: readonly Span[], look: Look, { x = 0, width, gap = 0 }: Placing): Strip[] =>
  slices(broken(spans, width, look)).map((lines, n) => ({
    height: heightOf(look, lines.length),
    ...(n === 0 && { gap }),
    draw: (pen, y) => ink(lines, look, { x, y, width })(pen),
  }));

export const held = (strips: readonly Strip[]): Strip[] => strips.map((strip) => ({ ...strip, holds: true }));

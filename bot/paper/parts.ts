import { runs } from '../../cards/runs.js';
import type { Block, Paper } from '../../dialogs/engine/language/paper.js';
import type { Line, Span } from './lines.js';
import { broken, GREY, heightOf, held, ink, textStrips, type Look, type Strip } from './strips.js';
import { answerStrips, tableStrips } from './tables.js';

/** How each part of a paper looks in a PDF. */

export const PAGE = { width: 595.28, height: 841.89 };
export const MARGIN = 50;
const WIDTH = PAGE.width - 2 * MARGIN;

const TEXT: Look = { size: 10 };
const SMALL: Look = { size: 8.5 };
const UNDER: Look = { size: 10, color: GREY };
const FOOT: Look = { size: 8, color: GREY };
const HEADS = {
  0: { size: 18, gap: 0, below: 6 },
  1: { size: 14, gap: 14, below: 4 },
  2: { size: 11, gap: 8, below: 2 },
};
const BULLET = 12;

const space = (height: number): Strip => ({ height, draw: () => undefined });

const headingStrips = (text: string, level: keyof typeof HEADS, mark?: Block): Strip[] => {
  const { size, gap, below } = HEADS[level];
  const strips = textStrips([{ text, isBold: true }], { size }, { width: WIDTH, gap });
  return held([...strips.map((strip) => ({ ...strip, mark })), space(below)]);
};

/** White above it, unless it begins a page. */
const under = (gap: number, [first, ...others]: readonly Strip[]): Strip[] =>
  first === undefined ? [] : [{ ...first, gap }, ...others];

/** Drawn on the height of another one. */
const beside = (one: Strip | undefined, other: Strip): Strip => ({
  ...other,
  draw: (pen, y) => {
    one?.draw(pen, y);
    other.draw(pen, y);
  },
});

const itemStrips = (text: string): Strip[] => {
  const [dot] = textStrips([{ text: '•' }], TEXT, { width: BULLET });
  const strips = textStrips([{ text }], TEXT, { x: BULLET, width: WIDTH - BULLET, gap: 2 });
  return strips.map((strip, n) => (n === 0 ? beside(dot, strip) : strip));
};

const NUMBER = 40;

/** The index: each heading with its page. The number is known once all pages are made. */
const indexStrips = (headings: readonly Extract<Block, { kind: 'heading' }>[]): Strip[] =>
  headings.flatMap((block) => {
    const strips = textStrips([{ text: block.text }], TEXT, { width: WIDTH - NUMBER, gap: 2 });
    return strips.map((strip, n) => (n === 0 ? { ...strip, draw: numbered(strip, block) } : strip));
  });

const numbered =
  (strip: Strip, block: Block): Strip['draw'] =>
  (pen, y) => {
    strip.draw(pen, y);
    const page = [{ text: String(pen.pageOf(block)) }];
    ink(broken(page, NUMBER, TEXT), TEXT, { x: WIDTH - NUMBER, y, width: NUMBER })(pen);
  };

const spansOf = (line: Extract<Block, { kind: 'text' }>['line']): Span[] =>
  runs(line).map(({ text, weight }) => ({ text, isBold: weight === 'Bolder' }));

const partOf = (block: Block, { blocks }: Paper): Strip[] => {
  switch (block.kind) {
    case 'heading':
      return headingStrips(block.text, block.level, block);
    case 'text':
      return textStrips(spansOf(block.line), TEXT, { width: WIDTH, gap: 4 });
    case 'rows':
      return under(2, answerStrips(block.rows, { look: TEXT, width: WIDTH }));
    case 'items':
      return block.items.flatMap(itemStrips);
    case 'page':
      return [{ ...space(0), breaks: true }];
    case 'index':
      return indexStrips(blocks.flatMap((one) => (one.kind === 'heading' && one.listed ? [one] : [])));
    case 'table':
      return under(
        6,
        tableStrips(block.head, block.rows, {
          look: block.toFillIn ? SMALL : TEXT,
          width: WIDTH,
          isGrid: block.toFillIn === true,
        }),
      );
  }
};

/** All of a paper, from its title to its last word. */
export const stripsOf = (paper: Paper): Strip[] => [
  ...headingStrips(paper.title, 0),
  ...paper.under.flatMap((text) => textStrips([{ text }], UNDER, { width: WIDTH, gap: 2 })),
  ...paper.blocks.flatMap((block) => partOf(block, paper)),
];

type Foot = { lines: readonly Line[]; look: Look; height: number; width: number };

export const footLines = (foot: readonly string[], page: number, pages: number): Foot => {
  const lines = broken([{ text: [...foot, `bladzijde ${page} van ${pages}`].join(' · ') }], WIDTH, FOOT);
  return { lines, look: FOOT, height: heightOf(FOOT, lines.length), width: WIDTH };
};

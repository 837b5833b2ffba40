import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import { drawable, pieceOf, piecesOf, signsOf, type Piece } from './fonts.js';

/** A text as lines of a width: no line is longer, whatever is in it. */

export type Span = { text: string; isBold?: boolean };
/** One line, drawn from left to right. `isFromRight`: its text begins at the right. */
export type Line = { pieces: readonly Piece[]; width: number; isFromRight: boolean };

/** A word with the space behind it; `ink`: its width without. */
type Word = { text: string; isBold: boolean; width: number; ink: number };

/** Scripts that put no space between words. */
const APART = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const BREAKS = new RegExp(
  `(?<=[ \\u2000-\\u200a\\u3000])(?=\\S)|(?<=\\p{L}[-–—/])(?=\\p{L})|(?<=${APART})(?=${APART})`,
  'u',
);

const sum = (pieces: readonly Piece[]): number => pieces.reduce((all, { width }) => all + width, 0);

const wordOf = (text: string, isBold: boolean): Word => {
  const [width, ink] = [text, text.trimEnd()].map((one) => sum(piecesOf(one, isBold)));
  return { text, isBold, width: width ?? 0, ink: ink ?? 0 };
};

const wordsOf = ({ text, isBold = false }: Span): Word[] =>
  text === '' ? [] : text.split(BREAKS).map((word) => wordOf(word, isBold));

/** A word that is longer than a line, in parts that are not. */
const parts = (word: Word, width: number): Word[] => {
  const cut: Word[] = [];
  for (const sign of signsOf(word.text, word.isBold)) {
    const more = pieceOf(sign, word.isBold).width;
    const last = cut.at(-1);
    if (last === undefined || last.ink + more > width) cut.push({ ...word, text: sign, width: more, ink: more });
    else cut[cut.length - 1] = { ...last, text: last.text + sign, width: last.width + more, ink: last.ink + more };
  }
  return cut;
};

const filled = (words: readonly Word[], width: number): Word[][] => {
  const lines: Word[][] = [[]];
  let at = 0;
  for (const word of words.flatMap((one) => (one.ink > width ? parts(one, width) : [one]))) {
    if (at > 0 && at + word.ink > width) {
      lines.push([]);
      at = 0;
    }
    lines.at(-1)?.push(word);
    at += word.width;
  }
  return lines;
};

const paragraphs = (spans: readonly Span[]): Span[][] =>
  spans.reduce<Span[][]>(
    (all, span) => {
      const [first = '', ...others] = drawable(span.text, span.isBold === true).split('\n');
      return [
        ...all.slice(0, -1),
        [...(all.at(-1) ?? []), { ...span, text: first }],
        ...others.map((text) => [{ ...span, text }]),
      ];
    },
    [[]],
  );

const FROM_RIGHT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
/** The types of bidi-js describe another kind of module than its code is. */
const bidi = createRequire(import.meta.url)('bidi-js') as () => Bidi;
const order = bidi();

type Sign = { text: string; isBold: boolean; level: number };

/** The rule of Unicode for a line (UAX 9, L2). From the highest level down, each run is turned around. */
const turned = (signs: readonly Sign[]): Sign[] => {
  let turning = [...signs];
  for (let level = Math.max(...signs.map((one) => one.level)); level > 0; level -= 1) {
    const next: Sign[] = [];
    for (let n = 0; n < turning.length;) {
      let end = n;
      while ((turning[end]?.level ?? -1) >= level) end += 1;
      next.push(...(end > n ? turning.slice(n, end).toReversed() : turning.slice(n, n + 1)));
      n = Math.max(end, n + 1);
    }
    turning = next;
  }
  return turning;
};

const signsWith = (words: readonly Word[], isFromRight: boolean): Sign[] => {
  const { levels } = order.getEmbeddingLevels(words.map(({ text }) => text).join(''), isFromRight ? 'rtl' : 'ltr');
  let at = 0;
  return words.flatMap(({ text, isBold }) =>
    signsOf(text, isBold).map((sign) => {
      const level = levels[at] ?? 0;
      at += sign.length;
      return { text: level % 2 === 1 ? (order.getMirroredCharacter(sign) ?? sign) : sign, isBold, level };
    }),
  );
};

/** Letters that go from the right are drawn word by word. The writer of the file turns a word around by itself. */
const visual = (words: readonly Word[], isFromRight: boolean): Piece[] => {
  const pieces: Piece[] = [];
  let word: Sign[] = [];
  const ends = (): void => {
    const isTurned = word.some(({ text }) => FROM_RIGHT.test(text));
    const text = (isTurned ? word.toReversed() : word).map((sign) => sign.text).join('');
    pieces.push(...piecesOf(text, word[0]?.isBold ?? false));
    word = [];
  };
  for (const sign of turned(signsWith(words, isFromRight))) {
    const last = word.at(-1);
    if (last !== undefined && (last.text === ' ' || sign.text === ' ' || last.level !== sign.level)) ends();
    word.push(sign);
  }
  ends();
  return pieces;
};

/** Joins words of one weight into one text, so that a copied text has its spaces. */
const joined = (words: readonly Word[]): Piece[] => {
  const runs: { text: string; isBold: boolean }[] = [];
  for (const { text, isBold } of words) {
    const last = runs.at(-1);
    if (last?.isBold === isBold) last.text += text;
    else runs.push({ text, isBold });
  }
  return runs.flatMap((run) => piecesOf(run.text, run.isBold));
};

const lineOf = (words: readonly Word[], isFromRight: boolean): Line => {
  const last = words.at(-1);
  const inked = last === undefined ? words : [...words.slice(0, -1), { ...last, text: last.text.trimEnd() }];
  const isMixed = inked.some(({ text }) => FROM_RIGHT.test(text));
  const pieces = isMixed ? visual(inked, isFromRight) : joined(inked);
  return { pieces, width: sum(pieces), isFromRight };
};

/** Room for letters that lean over to each other: together they may be a hair wider than apart. */
const SPARE = 0.2;

/** `width`: in letters of size 1. An empty text is one empty line. */
export const linesOf = (spans: readonly Span[], width: number): Line[] =>
  paragraphs(spans).flatMap((paragraph) => {
    const isFromRight = isRightFirst(paragraph.map(({ text }) => text).join(''));
    return filled(paragraph.flatMap(wordsOf), width - SPARE).map((words) => lineOf(words, isFromRight));
  });

const isRightFirst = (text: string): boolean => FROM_RIGHT.test(/\p{L}/u.exec(text)?.[0] ?? '');

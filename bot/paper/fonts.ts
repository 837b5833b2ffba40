import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { laidOpen } from './woff.js';

/**
 * The letters of papers, and how signs without a letter are drawn. Fonts are read at the first sign that needs them.
 */

const require = createRequire(import.meta.url);
const FILES = {
  plain: require.resolve('@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/roboto/500Medium/Roboto_500Medium.ttf'),
  /** Arabic, Hebrew, Greek, signs and arrows. */
  wide: require.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff'),
  wideBold: require.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff'),
  emoji: require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
  /** Nearly every script there is, in dots. */
  every: require.resolve('@fontsource/unifontex/files/unifontex-latin-400-normal.woff'),
};
export type Face = keyof typeof FILES;

/** The bytes of a face, and what can be asked of it. */
type Opened = { bytes: Buffer; font: Font };
const opened = new Map<Face, Opened>();

const open = (face: Face): Opened => {
  const file = readFileSync(FILES[face]);
  const bytes = FILES[face].endsWith('.woff') ? laidOpen(file) : file;
  return { bytes, font: create(bytes) as Font };
};

export const openedFace = (face: Face): Opened => {
  const found = opened.get(face) ?? open(face);
  opened.set(face, found);
  return found;
};
const fontOf = (face: Face): Font => openedFace(face).font;

/** Letters of one face, with the width they take at size 1. */
export type Piece = { text: string; face: Face; width: number };

const LETTERS: readonly Face[] = ['plain', 'wide', 'emoji', 'every'];
const BOLD: readonly Face[] = ['bold', 'wideBold', 'wide', 'emoji', 'every'];
const PICTURE = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;
/** Signs without ink of their own. They only change how their neighbours are drawn. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
/** No letter is wider. A wider sign is named, or taken apart. */
const WIDEST = 3;

const hasIt = (face: Face, one: string): boolean => fontOf(face).hasGlyphForCodePoint(one.codePointAt(0) ?? 0);

const faceOf = (sign: string, isBold: boolean): Face | undefined => {
  const seen = pointsOf(sign).filter((one) => !UNSEEN.test(one));
  const faces: readonly Face[] = [...(PICTURE.test(sign) ? (['emoji'] as const) : []), ...(isBold ? BOLD : LETTERS)];
  return faces.find((face) => seen.every((one) => hasIt(face, one)));
};

/** Words come again and again. This many are kept. */
const MOST_WORDS = 5_000;
const widths = new Map<string, number>();

const wordWidth = (word: string, face: Face): number => {
  const key = `${face} ${word}`;
  const found = widths.get(key);
  if (found !== undefined) return found;
  const font = fontOf(face);
  const width = font.layout(word).advanceWidth / font.unitsPerEm;
  if (widths.size < MOST_WORDS) widths.set(key, width);
  return width;
};

/** Word by word, as the writer of the file sets them. */
const widthOf = (text: string, face: Face): number =>
  text.split(/(?<= )/).reduce((sum, word) => sum + wordWidth(word, face), 0);

/** How one visible sign is drawn. Undefined when no face has it. */
const drawnAnew = (sign: string, isBold: boolean): Piece | undefined => {
  const face = faceOf(sign, isBold);
  if (face === undefined) return undefined;
  const text = pointsOf(sign)
    .filter((one) => !UNSEEN.test(one) || hasIt(face, one))
    .join('');
  const width = widthOf(text, face);
  return width > WIDEST ? undefined : { text, face, width };
};

const known = [new Map<string, Piece | undefined>(), new Map<string, Piece | undefined>()] as const;
const drawn = (sign: string, isBold: boolean): Piece | undefined => {
  const all = known[isBold ? 1 : 0];
  if (!all.has(sign)) all.set(sign, drawnAnew(sign, isBold));
  return all.get(sign);
};

/** A sign that cannot be drawn is named, so that somebody can look it up. */
const named = (one: string): string =>
  UNSEEN.test(one) ? '' : `[teken U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });
/** In most texts each unit is one sign. */
const PLAIN = /^[\n\u0020-\u02ff\u2010-\u2027\u20ac]*$/;
const segments = (text: string): string[] =>
  PLAIN.test(text) ? text.split('') : Array.from(graphemes.segment(text), ({ segment }) => segment);

const pointsOf = (sign: string): string[] => Array.from(sign);

const MARK = /\p{M}/u;
/** More marks on one letter climb out of their line. */
const MOST_MARKS = 4;
/** The base of a mark that stands on no letter. */
const BASE = '\u25cc';

const withBases = (sign: string): string => {
  let marks = MOST_MARKS;
  return pointsOf(sign)
    .map((one) => {
      marks = MARK.test(one) ? marks + 1 : 0;
      return marks > MOST_MARKS ? BASE + one : one;
    })
    .join('');
};

/** The same text, of signs that can all be drawn. */
export const drawable = (text: string, isBold: boolean): string =>
  segments(PLAIN.test(text) ? text : segments(text).map(withBases).join(''))
    .map((sign) => {
      if (sign === '\n' || drawn(sign, isBold) !== undefined) return sign;
      return pointsOf(sign)
        .map((one) => (drawn(one, isBold) === undefined ? named(one) : one))
        .join('');
    })
    .join('');

/** The visible signs of a text, all of which can be drawn. A sign that is drawn in parts is broken in parts. */
export const signsOf = (text: string, isBold: boolean): string[] =>
  segments(text).flatMap((sign) => (drawn(sign, isBold) === undefined ? pointsOf(sign) : [sign]));

export const pieceOf = (sign: string, isBold: boolean): Piece =>
  drawn(sign, isBold) ?? { text: '', face: 'plain', width: 0 };

/** In as few pieces as there are faces in it. */
export const piecesOf = (text: string, isBold: boolean): Piece[] => {
  const pieces: Piece[] = [];
  for (const sign of signsOf(text, isBold)) {
    const { text: ink, face } = pieceOf(sign, isBold);
    const last = pieces.at(-1);
    if (last?.face === face) last.text += ink;
    else pieces.push({ text: ink, face, width: 0 });
  }
  return pieces.map((piece) => ({ ...piece, width: widthOf(piece.text, piece.face) }));
};

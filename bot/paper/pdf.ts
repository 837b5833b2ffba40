import PDFDocument from 'pdfkit';
import type { Paper } from '../../dialogs/engine/language/paper.js';
import { openedFace, type Face } from './fonts.js';
import { paged, type Placed } from './paged.js';
import { footLines, PAGE, MARGIN, stripsOf } from './parts.js';
import { heightOf, ink, type Pen } from './strips.js';

/** A paper as a PDF of A4 pages, with the same numbered foot. It fetches nothing and reads no file but the fonts. */

const RULE = '#bbbbbb';

const documentOf = (title: string): PDFKit.PDFDocument =>
  new PDFDocument({
    size: 'A4',
    autoFirstPage: false,
    font: '',
    lang: 'nl',
    displayTitle: true,
    info: { Title: title, Creator: 'Vangnet', Producer: 'Vangnet' },
  });

/** Puts a face in the file at its first use. */
const takesFaces = (document: PDFKit.PDFDocument): ((face: Face) => void) => {
  const taken = new Set<Face>();
  return (face) => {
    if (!taken.has(face)) document.registerFont(face, openedFace(face).bytes);
    taken.add(face);
  };
};

const penFor = (document: PDFKit.PDFDocument, takes: (face: Face) => void, pageOf: Pen['pageOf']): Pen => ({
  pageOf,
  line: ({ pieces, width, isFromRight }, { x, y, width: room, size, color }) => {
    let at = MARGIN + x + (isFromRight ? room - width * size : 0);
    document.fillColor(color);
    for (const piece of pieces) {
      takes(piece.face);
      document.font(piece.face, size).text(piece.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
      at += piece.width * size;
    }
  },
  rule: ([x1, y1], [x2, y2]) =>
    void document
      .moveTo(MARGIN + x1, y1)
      .lineTo(MARGIN + x2, y2)
      .lineWidth(0.5)
      .stroke(RULE),
});

const draw = (document: PDFKit.PDFDocument, pages: readonly Placed[][], foot: readonly string[]): void => {
  const pageOf = (mark: unknown): number =>
    pages.findIndex((page) => page.some(({ strip }) => strip.mark !== undefined && strip.mark === mark)) + 1;
  const pen = penFor(document, takesFaces(document), pageOf);
  for (const [n, page] of pages.entries()) {
    document.addPage({ size: 'A4', margin: 0 });
    for (const { strip, y } of page) strip.draw(pen, MARGIN + y);
    const { lines, look, height, width } = footLines(foot, n + 1, pages.length);
    ink(lines, look, { x: 0, y: PAGE.height - MARGIN - height, width })(pen);
  }
};

const bytesOf = (document: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => void parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
    document.end();
  });

/** Rejects when the paper could not be drawn. */
export const pdfOf = async (paper: Paper): Promise<Buffer> => {
  const document = documentOf(paper.title);
  const { height } = footLines(paper.foot, 999, 999);
  const pages = paged(stripsOf(paper), PAGE.height - 2 * MARGIN - height - heightOf({ size: 10 }));
  draw(document, pages, paper.foot);
  return bytesOf(document);
};

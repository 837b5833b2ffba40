import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { runs } from '../../cards/runs.js';
import type { Block, Paper } from '../../dialogs/engine/paper.js';

/** A paper as a PDF: A4, the same foot on every page with its number. Nothing is fetched and no file is read but the fonts. */

const FONTS = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const font = (name: string): string => join(FONTS, `Roboto-${name}.ttf`);

pdfmake.setFonts({
  Roboto: {
    normal: font('Regular'),
    bold: font('Medium'),
    italics: font('Italic'),
    bolditalics: font('MediumItalic'),
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => dirname(path) === FONTS);

const GREY = '#555555';
const LABELS: (number | '*')[] = [130, '*'];

const contentOf = (block: Block): Content => {
  switch (block.kind) {
    case 'heading':
      return headingOf(block);
    case 'text':
      return {
        text: runs(block.line).map(({ text, weight }) => ({ text, bold: weight === 'Bolder' })),
        margin: [0, 0, 0, 4],
      };
    case 'rows':
      return ruled(block.rows, LABELS, []);
    case 'page':
      return { text: '', pageBreak: 'after' };
    case 'items':
      return block.items.length === 0 ? [] : { ul: [...block.items], margin: [0, 0, 0, 6] };
    case 'table':
      return ruled(
        block.rows,
        block.head.map((_, n) => (n === block.head.length - 1 ? '*' : 'auto')),
        [block.head.map((text) => ({ text, bold: true }))],
      );
  }
};

type Heading = Extract<Block, { kind: 'heading' }>;
const headingOf = ({ text, level }: Heading) => ({ text, style: `heading${level}` });

/** Headings above questions and answers are rows of theirs: never alone at the foot of a page, and there again on the next. */
const contentsOf = (blocks: readonly Block[]): Content[] => {
  const contents: Content[] = [];
  let heads: Heading[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') heads.push(block);
    else {
      const above = block.kind === 'rows' && block.rows.length > 0 ? heads : [];
      if (above.length === 0) contents.push(...heads.map(headingOf), contentOf(block));
      else if (block.kind === 'rows')
        contents.push(
          ruled(
            block.rows,
            LABELS,
            above.map((head) => [{ ...headingOf(head), colSpan: 2 }, '']),
          ),
        );
      heads = [];
    }
  }
  return [...contents, ...heads.map(headingOf)];
};

/** Lines between the rows only: it is read, not filled in. */
const THIN: CustomTableLayout = {
  hLineWidth: (line, { table }) => (line === 0 || line === table.body.length ? 0 : 0.5),
  hLineColor: () => '#bbbbbb',
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 10,
};

/** A row of such cells stands on one page; a longer one may go on on the next. */
const A_SHORT_CELL = 400;

const ruled = (
  lines: readonly (readonly string[])[],
  widths: (number | '*' | 'auto')[],
  head: TableCell[][],
): Content =>
  lines.length === 0
    ? []
    : {
        table: {
          widths,
          headerRows: head.length,
          keepWithHeaderRows: 1,
          dontBreakRows: lines.flat().every((text) => text.length < A_SHORT_CELL),
          body: [
            ...head,
            ...lines.map((line) =>
              line.map((text, n) => ({ text, ...(n === 0 && widths === LABELS && { color: GREY }) })),
            ),
          ],
        },
        layout: THIN,
        margin: [0, 2, 0, 8],
      };

const definitionOf = ({ title, under, foot, blocks }: Paper): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [50, 50, 50, 60],
  language: 'nl',
  displayTitle: true,
  info: { title, creator: 'Vangnet', producer: 'Vangnet' },
  defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
  styles: {
    title: { fontSize: 18, bold: true, margin: [0, 0, 0, 6] },
    heading1: { fontSize: 14, bold: true, margin: [0, 14, 0, 4] },
    heading2: { fontSize: 11, bold: true, margin: [0, 8, 0, 2] },
  },
  content: [
    { text: title, style: 'title' },
    ...under.map((text): Content => ({ text, color: GREY, margin: [0, 0, 0, 2] })),
    ...contentsOf(blocks),
  ],
  footer: (page, pages) => ({
    text: [...foot, `bladzijde ${page} van ${pages}`].join(' · '),
    alignment: 'center',
    fontSize: 8,
    color: GREY,
    margin: [50, 20, 50, 0],
  }),
});

/** Rejects when the paper could not be drawn. */
export const pdfOf = (paper: Paper): Promise<Buffer> => pdfmake.createPdf(definitionOf(paper)).getBuffer();

import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { runs } from '../../cards/runs.js';
import type { Block, Paper } from '../../dialogs/engine/language/paper.js';

/** A paper as a text document, which people can go on editing. */

/** Sizes in half points. Above a paragraph the space is that of the one before it. */
const STYLES = {
  document: { run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } } },
  title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 120 } } },
  heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 280, after: 80 }, keepNext: true } },
  heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
};

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 };

/** A new line in a text is a new line on paper. */
const words = (text: string, isBold = false): TextRun[] =>
  text.split('\n').map((line, n) => {
    const run: IRunOptions = { text: line, ...(isBold && { bold: true }), ...(n > 0 && { break: 1 }) };
    return new TextRun(run);
  });

const bulleted = (text: string): Paragraph => new Paragraph({ children: words(text), bullet: { level: 0 } });

const partsOf = (block: Block, { blocks }: Paper): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: LEVELS[block.level] })];
    case 'text':
      return [
        new Paragraph({
          children: runs(block.line).flatMap(({ text, weight }) => words(text, weight === 'Bolder')),
          spacing: { after: 160 },
        }),
      ];
    case 'rows':
      return block.rows.map(
        ([label, text]) => new Paragraph({ children: [...words(`${label}: `, true), ...words(text)] }),
      );
    case 'items':
      return block.items.map(bulleted);
    case 'index':
      return blocks.flatMap((one) => (one.kind === 'heading' && one.listed ? [bulleted(one.text)] : []));
    case 'page':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'table':
      return [tableOf(block.head, block.rows)];
  }
};

const rowOf = (cells: readonly string[], isHead: boolean): TableRow =>
  new TableRow({
    tableHeader: isHead,
    children: cells.map((text) => new TableCell({ children: [new Paragraph({ children: words(text, isHead) })] })),
  });

const tableOf = (head: readonly string[], lines: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    // Fixed columns: a word without end takes no room from the others.
    layout: TableLayoutType.FIXED,
    rows: [rowOf(head, true), ...lines.map((line) => rowOf(line, false))],
  });

const footerOf = (foot: readonly string[]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [[...foot, 'bladzijde '].join(' · '), PageNumber.CURRENT], size: 16 })],
      }),
    ],
  });

/** Rejects when the text could not be made. */
export const docxOf = (paper: Paper): Promise<Buffer> => {
  const { title, under, foot, blocks } = paper;
  return Packer.toBuffer(
    new Document({
      title,
      creator: 'Vangnet',
      lastModifiedBy: 'Vangnet',
      styles: { default: STYLES },
      sections: [
        {
          footers: { default: footerOf(foot) },
          children: [
            new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
            ...under.map((text) => new Paragraph({ children: words(text), spacing: { after: 240 } })),
            ...blocks.flatMap((block) => partsOf(block, paper)),
          ],
        },
      ],
    }),
  );
};

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Read = { pages: string[]; text: string; title: string; language: string; info: Record<string, unknown> };

/** What somebody reads in a PDF, page by page. Words that stand beside each other have one space between them. */
export const readPdf = async (bytes: Uint8Array): Promise<Read> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.flatMap((item) => ('str' in item ? [item.str + (item.hasEOL ? '\n' : '')] : []));
    pages.push(words.join('').replaceAll(/\s+/g, ' ').trim());
  }
  const { info } = await document.getMetadata();
  const known = info as Record<string, unknown>;
  await task.destroy();
  return { pages, text: pages.join(' '), title: String(known.Title), language: String(known.Language), info: known };
};

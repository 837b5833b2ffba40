import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Some letters as they stand on a page: where they begin and end, from its left and from its foot. */
type Run = { page: number; text: string; left: number; right: number; foot: number; top: number };
export type Read = {
  pages: string[];
  text: string;
  title: string;
  language: string;
  info: Record<string, unknown>;
  runs: Run[];
};

/** What somebody reads in a PDF, page by page. Words that stand beside each other have one space between them. */
export const readPdf = async (bytes: Uint8Array): Promise<Read> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: string[] = [];
  const runs: Run[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
    const found = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push(
      found
        .map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ''))
        .join('')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
    for (const { str, transform, width, height } of found) {
      const [left, foot] = [Number(transform[4]), Number(transform[5])];
      runs.push({ page: number, text: str, left, right: left + width, foot, top: foot + height });
    }
  }
  const { info } = await document.getMetadata();
  const known = info as Record<string, unknown>;
  await task.destroy();
  return {
    pages,
    text: pages.join(' '),
    title: String(known.Title),
    language: String(known.Language),
    info: known,
    runs,
  };
};

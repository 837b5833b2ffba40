import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { written } from '../../../bot/paper/draw.js';
import { drawable } from '../../../bot/paper/fonts.js';
import { printable } from '../../../bot/paper/printable.js';
import type { Block, Paper } from '../../../dialogs/engine/language/paper.js';
import { readDocx } from '../../support/docx.js';
import { readPdf, type Read } from '../../support/pdf.js';

/** Nothing that was written is lost, cut or off the page, whatever it is. */

const SAID = [
  'x'.repeat(300),
  'Ł'.repeat(300),
  '🔪'.repeat(60),
  '漢字'.repeat(200),
  'De ouder deelde dit 😭🔪 in de groepsapp 👩‍🏫🏳️‍🌈🇳🇱',
  'مرحبا بكم في المدرسة، الطفل (سام) بخير 123 abc',
  'الطفل'.repeat(100),
  'Hij zei “שלום עולם” tegen mij.',
  'Привіт, Трần Thị Đặng, Şahin Yılmaz, Ελένη, こんにちは, 안녕하세요, नमस्ते, สวัสดี, ⴰⵣⵓⵍ, ሰላም',
  '☎ ✓ ☐ → ± € ½ ∞ ♥',
  'Twee kinderen.\vNiemand\fgewond.\u2028Klaar\u0085Echt',
  'a\u0000b\u0001c\u001bd\ufffee\uffff\u{1fffe}',
  'half \ud800 en \udc00',
  'om\u202egekeerd\u202c en \u2067zo\u2069',
  'e\u0301\u0302\u0303'.repeat(100),
  'ﷺ ﷽',
  'ᄀ'.repeat(120),
  `a${'\u0300\u0301\u0316'.repeat(100)}b`,
  '&amp; <b>"vet"</b> ]]> **sterretjes** # kop',
  'regel een\r\nregel twee\rregel drie\n\n\nvier\tvijf',
  '   voor en na   ',
];

/** Signs of every kind, and any sign at all. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SAID) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...SAID), fc.string({ maxLength: 20 }), fc.constantFrom(...SAID))
      .map((parts) => parts.join('')),
  },
);
const texts = (maxLength: number) => fc.array(text, { maxLength });
const level = fc.constantFrom<1 | 2>(1, 2);
const table = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const row = fc.array(text, { minLength: count, maxLength: count });
  return fc.record({ kind: fc.constant('table' as const), head: row, rows: fc.array(row, { maxLength: 4 }) });
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text, level }),
  fc.record({ kind: fc.constant('heading' as const), text, level, listed: fc.constant(true as const) }),
  text.map((plain) => ({ kind: 'text' as const, line: { plain } })),
  text.map((line) => ({ kind: 'text' as const, line: `**Vet.** ${line.replaceAll('*', '').replace(/^# /, '')}` })),
  fc.record({ kind: fc.constant('rows' as const), rows: fc.array(fc.tuple(text, text), { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('items' as const), items: texts(4) }),
  table,
  table.map((one) => ({ ...one, toFillIn: true as const })),
  fc.constant<Block>({ kind: 'page' }),
  fc.constant<Block>({ kind: 'index' }),
);
const paper: fc.Arbitrary<Paper> = fc.record({
  title: text,
  under: texts(2),
  foot: fc.array(fc.constantFrom('K7F-2M3', 'De Regenboog', 'school '.repeat(20), 'x'.repeat(120)), { maxLength: 3 }),
  blocks: fc.array(block, { maxLength: 6 }),
});

const saidIn = (one: Block): string[] => {
  switch (one.kind) {
    case 'heading':
      return [one.text];
    case 'text':
      return [typeof one.line === 'string' ? one.line.replaceAll('**', '') : one.line.plain];
    case 'rows':
      return one.rows.flat();
    case 'items':
      return [...one.items];
    case 'table':
      return [...one.head, ...one.rows.flat()];
    case 'page':
    case 'index':
      return [];
  }
};
const allSaid = ({ title, under, foot, blocks }: Paper): string[] => [
  title,
  ...under,
  ...foot,
  ...blocks.flatMap(saidIn),
];

/** Two signs that have one shape are read back as either; what has no ink is not read back. */
const shape = (said: string): string => said.normalize('NFKC').replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
const counted = (said: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const sign of shape(said)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
};
const FROM_RIGHT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
/** In a text from the right a bracket looks the other way, and is read back as that. */
const missing = (said: readonly string[], read: string): string[] => {
  const isTurned = FROM_RIGHT.test(said.join(''));
  const [wanted, found] = [said.join(''), read].map((all) => (isTurned ? all.replaceAll(/\p{Bidi_M}/gu, '') : all));
  const there = counted(found ?? '');
  return [...counted(wanted ?? '')].flatMap(([sign, n]) => ((there.get(sign) ?? 0) < n ? [sign] : []));
};

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 49;
/** A mark may stand a little above its letter. */
const MARKED = 12;
const outside = ({ runs }: Read) =>
  runs.filter(
    ({ text: words, left, right, foot, top }) =>
      words.trim() !== '' &&
      (left < MARGIN || right > A4.width - MARGIN || foot < MARGIN - MARKED || top > A4.height - MARGIN + MARKED),
  );

const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const inPdf = async (one: Paper): Promise<void> => {
  const read = await readPdf(await written(one, 'pdf'));
  expect(outside(read)).toEqual([]);
  const said = allSaid(one).map((words) => drawable(printable(words), false));
  expect(missing(said, read.pages.join(''))).toEqual([]);
};

const inDocx = async (one: Paper): Promise<void> => {
  const { parts, text: read } = readDocx(await written(one, 'docx'));
  for (const part of Object.values(parts)) {
    expect(XMLValidator.validate(part)).toBe(true);
    expect(part).not.toMatch(NO_XML);
  }
  for (const words of allSaid(one)) expect(shape(read)).toContain(shape(printable(words)));
};

const RUNS = Number(process.env.RUNS ?? 15);

describe('whatever is written', () => {
  test.each(SAID.map((words, n) => [n, words] as const))(
    'sample %d stands whole on every kind of place',
    async (_, words) => {
      const one: Paper = {
        title: words,
        under: [words],
        foot: ['K7F-2M3'],
        blocks: [
          { kind: 'heading', text: words, level: 1, listed: true },
          { kind: 'index' },
          { kind: 'text', line: { plain: words } },
          { kind: 'rows', rows: [[words, words]] },
          { kind: 'items', items: [words] },
          { kind: 'table', head: ['Wanneer', 'Wie', words], rows: [[words, words, '']] },
          { kind: 'table', head: ['', 'Wat', 'Tijd'], rows: [['☐', words, '']], toFillIn: true },
        ],
      };
      await inPdf(one);
      await inDocx(one);
    },
  );

  test('is read back from the PDF, inside its margins', async () => {
    await fc.assert(fc.asyncProperty(paper, inPdf), { numRuns: RUNS });
  });

  test('is read back from the Word file, and Word opens it', async () => {
    await fc.assert(fc.asyncProperty(paper, inDocx), { numRuns: RUNS });
  });
});

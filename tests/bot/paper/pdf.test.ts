import { describe, expect, test } from 'vitest';
import { unzipSync, strFromU8 } from 'fflate';
import { docxOf } from '../../../bot/paper/docx.js';
import { pdfOf } from '../../../bot/paper/pdf.js';
import { heading, items, rows, says, subheading, table, type Paper } from '../../../dialogs/engine/language/paper.js';
import { readPdf } from '../../support/pdf.js';

const paper = (more: Partial<Paper> = {}): Paper => ({
  title: 'Meldcodedossier K7F-2M3',
  under: ['Over: Zoë Łukasiewicz-Şahin, groep 5'],
  foot: ['K7F-2M3', 'De Regenboog', 'vertrouwelijk'],
  blocks: [
    says('**Vertrouwelijk.** Alleen voor wie het nodig heeft.'),
    heading('Wat er gebeurde'),
    subheading('Gesprek'),
    rows(['Wie', 'Ilse Bakker'], ['Leeg', ''], ['Wat', 'Regel een\nRegel twee **zonder** opmaak']),
    items(['Eén afspraak', '€ 5 mee – morgen']),
    table(['Tijd', 'Wat'], [['9.00', 'Begonnen']]),
  ],
  ...more,
});

const wordXml = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(new Uint8Array(bytes))[part]!);

describe('a paper as PDF', () => {
  test('says all that stands in it, letter for letter, in any European name', async () => {
    const { text, pages } = await readPdf(await pdfOf(paper()));
    for (const words of [
      'Zoë Łukasiewicz-Şahin, groep 5',
      'Vertrouwelijk. Alleen voor',
      'Wat er gebeurde',
      'Regel twee **zonder** opmaak',
      '€ 5 mee – morgen',
      'Begonnen',
      'K7F-2M3 · De Regenboog · vertrouwelijk · bladzijde 1 van 1',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Leeg');
    expect(pages).toHaveLength(1);
  });

  test('has a title and a language, and names nobody in what a browser shows around it', async () => {
    const { title, language, info } = await readPdf(await pdfOf(paper()));
    expect(title).toBe('Meldcodedossier K7F-2M3');
    expect(language).toBe('nl');
    expect(JSON.stringify(info)).not.toContain('Zoë');
    expect(info).toMatchObject({ Creator: 'Vangnet', Producer: 'Vangnet' });
    expect(info).not.toHaveProperty('Author');
  });

  test('numbers its pages, and leaves no heading alone at the foot of one', async () => {
    const many = Array.from({ length: 60 }, (_, n) => [
      subheading(`Kop ${n}`),
      rows(['Wat', `Regel ${n} `.repeat(20)]),
    ]);
    const { pages } = await readPdf(await pdfOf(paper({ blocks: many.flat() })));
    expect(pages.length).toBeGreaterThan(3);
    for (const [n, page] of pages.entries()) {
      expect(page).toContain(`bladzijde ${n + 1} van ${pages.length}`);
      expect(page).not.toMatch(/Kop \d+ K7F-2M3 · De Regenboog/);
    }
  });

  test.each([
    ['a text as long as can be', 'Sam viel weer van de fiets. '.repeat(1500)],
    ['what looks like a picture or an address', 'data:image/png;base64,AAAA /etc/passwd http://127.0.0.1/x'],
  ])('takes %s', async (_, text) => {
    const { text: read } = await readPdf(await pdfOf(paper({ blocks: [rows(['Wat', text])] })));
    expect(read).toContain('bladzijde 1 van');
  });
});

describe('a paper as Word', () => {
  test('says the same, and names nobody in its properties', async () => {
    const bytes = await docxOf(paper());
    const body = wordXml(bytes, 'word/document.xml').replaceAll(/<[^>]+>/g, '');
    for (const words of [
      'Zoë Łukasiewicz-Şahin',
      'Vertrouwelijk.',
      'Regel twee **zonder** opmaak',
      '€ 5 mee',
      'Begonnen',
    ])
      expect(body).toContain(words);
    const properties = wordXml(bytes, 'docProps/core.xml');
    expect(properties).toContain('Meldcodedossier K7F-2M3');
    expect(properties).not.toContain('Zoë');
    expect(wordXml(bytes, 'word/styles.xml')).toContain('nl-NL');
  });
});

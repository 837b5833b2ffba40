import { z } from 'zod';
import type { Line } from '../dialogs/engine/language/words.js';

/** The only element that shows typed text letter for letter. It knows no markdown and makes no links. */
export type TextRun = {
  type: 'TextRun';
  text: string;
  weight?: 'Bolder';
  size?: 'Large' | 'Small';
  color?: 'Attention' | 'Accent';
  isSubtle?: true;
};
type Looks = Omit<TextRun, 'type' | 'text'>;
/** What a RichTextBlock of a template repeats over. */
export type Paragraph = { inlines: TextRun[] };

export const line = z.union([z.string(), z.object({ plain: z.string() })]) satisfies z.ZodType<Line>;

/** Text as it is. */
export const plain = (text: string, looks: Looks = {}): TextRun[] =>
  text === '' ? [] : [{ type: 'TextRun', text, ...looks }];

/**
 * One of our own sentences. `**words**` become bold, and a sentence that begins with `# ` is large. Anything else
 * stays.
 */
export const runs = (sentence: Line): TextRun[] => {
  if (typeof sentence !== 'string') return plain(sentence.plain);
  if (sentence.startsWith('# ')) return plain(sentence.slice(2), { weight: 'Bolder', size: 'Large' });
  return sentence.split(/\*\*(.+?)\*\*/s).flatMap((text, n) => plain(text, n % 2 === 1 ? { weight: 'Bolder' } : {}));
};

/** One paragraph, or none when there is nothing to read. */
export const paragraph = (inlines: TextRun[]): Paragraph[] => (inlines.length === 0 ? [] : [{ inlines }]);

export const heading = (title: string): Paragraph[] => paragraph(plain(title, { weight: 'Bolder', size: 'Large' }));

export const paragraphs = (lines: readonly Line[]): Paragraph[] => lines.flatMap((one) => paragraph(runs(one)));

/** Sentences of ours that nobody may miss. They are red, and bold for people who see no red. */
export const alarms = (sentences: readonly string[]): Paragraph[] =>
  sentences.map((text) => ({ inlines: plain(text, { weight: 'Bolder', color: 'Attention' }) }));

/** Teams reads markdown in the title of a choice. The title must stay readable without its signs. */
export const choiceTitle = (title: string): string =>
  title
    .replaceAll(/[[\]()*_~<>`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim() || '-';

import { z } from 'zod';
import { button, buttons, execute, rows as buttonRows } from '../button.js';
import { defineCard } from '../card.js';
import { heading, line, paragraphs, plain, runs } from '../runs.js';
import template from './template.json' with { type: 'json' };

/** What waits, row by row. The whole row is pressed, so six rows leave room for the buttons below them. */
const MOST_ROWS = 6;

const row = z.object({
  /** The code stands first, and looks like what can be pressed. */
  code: z.string().min(1),
  /** Whom it is about. */
  who: z.string(),
  /** What cannot wait, in one word. */
  hurry: z.string(),
  text: line,
  opens: button,
});

const data = z.object({
  title: z.string(),
  lines: z.array(line).readonly(),
  rows: z.array(row).max(MOST_ROWS).readonly(),
  buttons,
  help: button.optional(),
});

const words = ({ code, who, hurry, text }: z.infer<typeof row>) => [
  ...plain(`${code} `, { weight: 'Bolder', color: 'Accent' }),
  ...plain(who === '' ? '' : `${who}\n`, { weight: 'Bolder' }),
  ...plain(hurry === '' ? '' : `${hurry}. `, { weight: 'Bolder', color: 'Attention' }),
  ...runs(text),
];

export const list = defineCard({
  data,
  template,
  view: (data) => ({
    title: heading(data.title),
    lines: paragraphs(data.lines),
    rows: data.rows.map((one) => ({ opens: execute(one.opens), inlines: words(one) })),
    ...buttonRows(data.buttons, data.help),
  }),
  sample: {
    title: 'Mijn werk',
    lines: ['Er wachten 2 dingen op je.'],
    rows: [
      {
        code: 'K7P-4QX',
        who: 'S.d.V., groep 5',
        hurry: 'Spoed',
        text: { plain: 'Signaal: Beoordelen, voor 13.00' },
        opens: { title: 'K7P-4QX', data: { go: 'open' } },
      },
      { code: 'ABC-2D3', who: '', hurry: '', text: 'Terugkijken', opens: { title: 'ABC-2D3', data: { go: 'open' } } },
    ],
    buttons: [
      { title: 'Meer', data: { go: 'work' } },
      { title: 'Zoeken', data: { go: 'work' } },
      { title: 'Sluiten', data: { go: 'close' } },
    ],
    help: { title: 'Hulp nu', data: { go: 'help' } },
  },
});

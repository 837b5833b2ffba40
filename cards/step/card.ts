import { primaryFirst, rows } from '../button.js';
import { defineCard } from '../card.js';
import { heading, paragraph, paragraphs, plain, runs } from '../runs.js';
import { stepData, type StepData } from './data.js';
import { fieldItems } from './field.js';
import { words } from './layout.js';
import { sample } from './sample.js';
import template from './template.json' with { type: 'json' };

export type { StepData } from './data.js';

/** One page of a step: its questions, what was typed so far, and the faults in it. */
export const step = defineCard({
  data: stepData,
  sample,
  template,
  view: (data: StepData) => ({
    notice: data.notice.length === 0 ? [] : [{ items: data.notice.flatMap((one) => words(runs(one))) }],
    progress: paragraph(plain(progress(data), { size: 'Small', isSubtle: true })),
    title: heading(data.title),
    about: paragraph(plain(data.about ?? '', { weight: 'Bolder' })),
    story: (data.story ?? []).length === 0 ? [] : [{ items: (data.story ?? []).flatMap(told) }],
    lines: paragraphs(data.lines),
    fields: data.fields.map((field) => ({ items: fieldItems(field, data) })),
    ...rows(primaryFirst(data.buttons), data.help),
  }),
});

/** So much of a story stands beside its questions. The whole is on the card of its case. */
const MOST_TOLD = 2_000;
const cut = (text: string): string => (text.length > MOST_TOLD ? `${text.slice(0, MOST_TOLD)}…` : text);

const told = ({ label, text }: { label: string; text: string }) => [
  ...words(plain(label, { isSubtle: true, size: 'Small' })),
  ...words(plain(cut(text)), 'None'),
];

const progress = ({ page, pages, code }: StepData): string =>
  [pages > 1 ? `Kaart ${page + 1} van ${pages}` : '', code ?? ''].filter(Boolean).join(' · ');

import { heading, items, rows, says, subheading, table } from '../../dialogs/engine/language/paper.js';
import { type Print } from './toyWords.js';

/** What parents get to read of the outing, with the trips before it. */
export const programma: Print = {
  title: 'Programma als PDF',
  to: ['directeur', 'starter'],
  while: (c) => c.status === 'open',
  as: 'pdf',
  staff: 'initials',
  names: (c) => c.subjects.slice(0, 1),
  outside: true,
  takesIn: (entries) => entries.flatMap(({ answers }) => answers.map(({ text }) => text)),
  looks: true,
  notes: 'meegenomen',
  reads: { title: 'Programma lezen', to: ['directeur'] },
  says: (told) => ({
    title: `Uitje ${told.code}`,
    under: told.about,
    foot: [told.code],
    blocks: [
      says('**Neem mee:** een jas.'),
      heading('Wat er gebeurde'),
      ...told.entries.flatMap(({ title, who, answers }) => [
        subheading(title),
        rows(['Wie', who], ...answers.map(({ label, text }) => [label, text] as const)),
      ]),
      table(
        ['Eerder', 'Wanneer'],
        told.others.map(({ code, opened }) => [code, opened]),
      ),
      items(told.missing),
    ],
  }),
};

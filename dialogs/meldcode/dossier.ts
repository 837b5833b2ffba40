import { heading, rows, says, subheading, type Block, type Print } from '../engine/paper.js';
import type { Told, ToldEntry } from '../engine/told.js';
import { dayAndTime, dayWithYear } from '../engine/wording.js';

/** P14: the meldcode dossier (domain.md 9; law.md L14). */

const entryOf = ({ title, who, at, answers }: ToldEntry): Block[] => [
  subheading(title),
  rows(['Wie en wanneer', `${who}, ${dayAndTime(at)}`], ...answers.map(({ label, text }) => [label, text] as const)),
];

export const dossier: Print = {
  title: 'Dossier als PDF',
  to: ['intern_begeleider', 'directeur'],
  as: 'pdf',
  staff: 'names',
  says: (told: Told) => ({
    title: `Meldcodedossier ${told.code}`,
    under: [`Over: ${told.about.join(' · ')}`, `${told.school} · gemaakt op ${dayWithYear(told.now)}`],
    foot: [told.code, told.school, 'vertrouwelijk'],
    blocks: [says('**Vertrouwelijk.**'), heading('Wat er gebeurde'), ...told.entries.flatMap(entryOf)],
  }),
};

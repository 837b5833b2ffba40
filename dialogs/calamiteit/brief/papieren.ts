import { says, type Print } from '../../engine/paper.js';
import type { Told, ToldEntry } from '../../engine/told.js';
import { dayWithYear } from '../../engine/wording.js';
import { isSoort, SOORTEN, type Soort } from './soorten.js';

/** A text that the directeur said yes to, to work on in Word and to print (domain.md 13; P23). */

const answer = ({ answers }: ToldEntry, field: string): string =>
  answers.find((one) => one.field === field)?.text ?? '';

/** The text as it was approved last. */
const approved = (soort: Soort, { entries }: Told): string => {
  const entry = entries.findLast((one) => one.step === 'goedkeuren' && one.of === soort);
  return entry === undefined ? '' : answer(entry, 'tekst');
};

const paper = (soort: Soort): Print => ({
  title: 'Als Word-bestand',
  to: ['starter', 'lezer', 'directeur'],
  while: (c) => c.open('versturen', soort),
  as: 'docx',
  staff: 'names',
  says: (told) => ({
    title: told.school,
    under: [dayWithYear(told.now)],
    foot: [told.school],
    blocks: approved(soort, told)
      .split(/\n{2,}/)
      .map((plain) => says({ plain })),
  }),
});

/** Its name, for the card from which it is fetched. */
export const papierVan = (soort: Soort): string => `brief_${soort}`;

export const papieren: Readonly<Record<string, Print>> = Object.fromEntries(
  Object.keys(SOORTEN)
    .filter(isSoort)
    .map((soort) => [papierVan(soort), paper(soort)]),
);

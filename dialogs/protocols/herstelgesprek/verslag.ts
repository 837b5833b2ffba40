import { dayWithYear, momentWithYear, says, type Paper, type ToldCase } from '../../engine/language/index.js';
import { isTelling, partBlocks } from '../shared/papier.js';
import { READS } from '../shared/routes.js';
import { type Print, type Sight } from './woorden.js';

/** A paper for each child: the common part and its own, and no other child (practice2.md 1, law 1). */

const DELEN = [
  ['Voor het gesprek', 'voorgesprek'],
  ['Het gesprek', 'gesprek'],
  ['Afspraken', 'afspraken'],
  ['Terugkijken', 'terugkijken'],
] as const;

const delen = ({ entries }: ToldCase) =>
  DELEN.flatMap(([title, step]) =>
    partBlocks(
      title,
      entries.filter((entry) => entry.step === step && isTelling(entry)),
    ),
  );

const isGeweest = (c: Sight): boolean => c.by('gesprek') !== undefined;

const verslag = (n: number): Print => ({
  title: (c) => `Verslag voor ${c.spelled(c.subjects.slice(n, n + 1).map((pupil) => ({ pupil })))}`,
  to: READS,
  while: (c) => isGeweest(c) && c.subjects.length > n,
  as: 'pdf',
  staff: 'names',
  names: (c) => c.subjects.slice(n, n + 1),
  outside: true,
  says: (told): Paper => ({
    title: `Herstelgesprek ${told.code}`,
    under: [
      `Over: ${told.about.join(' · ')}`,
      `${told.school} · begonnen op ${dayWithYear(told.opened)} · gemaakt op ${momentWithYear(told.now)}`,
    ],
    foot: [told.code, told.school, 'vertrouwelijk'],
    blocks: [
      says('Andere kinderen staan hier zonder naam. Wat zij over zichzelf zeiden, staat hier niet.'),
      ...delen(told),
    ],
  }),
});

export const verslagen = {
  verslag1: verslag(0),
  verslag2: verslag(1),
  verslag3: verslag(2),
  verslag4: verslag(3),
  verslag5: verslag(4),
};

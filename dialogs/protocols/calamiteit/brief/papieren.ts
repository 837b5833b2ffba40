import { letterDay, says, subheading, type Block, type Story, type ToldEntry } from '../../../engine/language/index.js';
import { geldtNog } from './familie.js';
import type { Soort } from './berichten/soort.js';
import type { Print } from '../woorden.js';

/** A text that the directeur approved, to edit in Word and to print (domain.md 13; P23). */

const answer = ({ answers }: ToldEntry, field: string): string =>
  answers.find((one) => one.field === field)?.text ?? '';

/** The text as it was last approved. */
const approved = (soort: Soort, { entries }: Story): string => {
  const entry = entries.findLast((one) => one.step === 'goedkeuren' && one.of === soort);
  return entry === undefined ? '' : answer(entry, 'tekst');
};

/** The subject and no more. Somebody who finds the paper learns nothing from this line. */
const onderwerp = (soort: Soort): string =>
  soort === 'team' ? 'boodschap voor het team' : 'bericht van de school aan ouders en verzorgers';

const LONGEST_HEADING = 60;

/** A short line above others that does not end as a sentence. */
const isHeading = (line: string, below: string): boolean =>
  below !== '' && line.length <= LONGEST_HEADING && !/[.,:;!?…”"]$/.test(line);

const partOf = (text: string): Block[] => {
  const [first = '', ...others] = text.split('\n');
  const below = others.join('\n').trim();
  const line = first.trim();
  return isHeading(line, below) ? [subheading(line), says({ plain: below })] : [says({ plain: text })];
};

const paper = (soort: Soort): Print => ({
  title: 'Als Word-bestand',
  to: ['starter', 'lezer', 'directeur'],
  while: (c) => c.open('versturen', soort) && geldtNog(soort, c),
  as: 'docx',
  staff: 'names',
  says: (told) => ({
    title: told.school,
    under: [`Telefoon ${told.reach.school}`, letterDay(told.now), `Betreft: ${onderwerp(soort)}`],
    foot: [told.school, told.reach.school],
    blocks: approved(soort, told)
      .replaceAll(/\r\n?/g, '\n')
      .split(/\n{2,}/)
      .flatMap(partOf),
  }),
});

/** Its name, for the card from which it is fetched. */
export const papierVan = (soort: Soort) => `brief_${soort}` as const;

export const papieren = {
  brief_team: paper('team'),
  brief_betrokken_groep: paper('betrokken_groep'),
  brief_overige_groepen: paper('overige_groepen'),
  brief_jonge_kinderen: paper('jonge_kinderen'),
};

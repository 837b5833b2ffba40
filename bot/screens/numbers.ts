import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import { answers } from '../../dialogs/engine/school/helpNumbers.js';
import type { HelpNumber, School } from '../../dialogs/engine/school/school.js';
import { CLOSE, HELP } from './buttons.js';
import { numbersOf } from './people.js';

const shown = (number: HelpNumber, now: string): string =>
  `${number.name}: **${number.phone}**${number.about === undefined ? '' : ` (${number.about})`}, ${answers(number, now)}`;

/** The sociale kaart: people of the school first, then help from outside, and who is open now. */
export const telephoneNumbers = (school: School, now: string): AdaptiveCard =>
  notice.render({
    title: 'Telefoonnummers',
    lines: [
      'Gevaar: **112**.',
      ...numbersOf(school, now),
      `Bestuur, ${school.bestuur.name}: **${school.bestuur.phone}**`,
      ...school.settings.numbers.map((number) => shown(number, now)),
    ],
    buttons: [{ ...CLOSE, title: 'Sluiten' }],
    help: HELP,
  });

import { term } from '../../dialogs/engine/school/terms.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { type Role } from '../../dialogs/engine/school/school.js';
import { isClosedTrack } from '../../dialogs/engine/school/ids.js';
import type { Speaker } from '../people/directory.js';
import { DEPUTIES, HELP, NUMBERS, PEOPLE, PRIVACY, RECORD, URGENT, WORK } from './buttons.js';
import { CALL_FIRST, ofBestuur } from './home.js';
import { rolesOf } from '../people/roles.js';

type Greeting = { lines: Line[]; buttons: Button[] };

const READING =
  'Heeft een collega je nodig, dan krijg je van mij een bericht met een code. Namen zie je pas als je het opent.';

const DIRECTEUR: Greeting = {
  lines: [
    READING,
    `Regel eerst wie spoed krijgt als jij of de ${term.intern_begeleider} er niet is. In de spoedlijst zie je per dag wie er te bereiken is.`,
  ],
  buttons: [{ ...URGENT, title: 'Spoedlijst regelen', style: 'positive' }, PEOPLE],
};

const READER: Greeting = {
  lines: [READING, `Ik beslis nooit iets. Jij en de ${term.directeur} beslissen. Ik bewaak de stappen en de tijd.`],
  buttons: [{ ...WORK, style: 'positive' }, DEPUTIES, NUMBERS],
};

const WRITER: Greeting = { lines: [], buttons: [{ ...RECORD, style: 'positive' }, PRIVACY] };

/**
 * The greeting by the main task of this person (practice.md 3.1). Who stands in for the directeur is greeted as the
 * IB'er.
 */
const greetingFor = (roles: readonly Role[]): Greeting => {
  if (roles.includes('intern_begeleider') || roles.includes('aandachtsfunctionaris')) return READER;
  return roles.includes('directeur') ? DIRECTEUR : WRITER;
};

/** The first message, kept in the chat: no names. `above`: read before it. */
export const greeting = (speaker: Speaker, now: string, above: readonly Line[] = []): AdaptiveCard => {
  if (isClosedTrack(speaker.school.id)) return ofBestuur('Hoi, ik ben Vangnet.', above);
  const { lines, buttons } = greetingFor(rolesOf(speaker, now));
  return notice.render({
    title: 'Hoi, ik ben Vangnet.',
    lines: [
      ...above,
      'Zie of hoor je iets over de veiligheid van een kind? Leg het hier vast. Dat kost een minuut. Ik zorg dat de juiste collega het leest.',
      'Schrijf nooit de naam van een kind in deze chat. Druk op een knop. Dan open ik een kaart die alleen jij ziet.',
      ...lines,
      CALL_FIRST,
    ],
    buttons,
    help: HELP,
  });
};

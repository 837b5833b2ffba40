import type { Button } from '../../cards/button.js';
import { calamiteit } from '../../dialogs/protocols/calamiteit/calamiteit.js';
import { fold } from '../../dialogs/engine/names/names.js';
import type { Role } from '../../dialogs/engine/school/school.js';
import { BEGINT } from '../../dialogs/protocols/shared/meldcodeBegin.js';
import { meldcodejaar } from '../../dialogs/protocols/meldcode/jaar.js';
import { READS } from '../../dialogs/protocols/shared/routes.js';
import * as at from './buttons.js';
import { deputyWay, endWay, stopWay } from './staff.js';

/**
 * Every way in, once: the cards take their buttons from here and the chat its words, so that what stands on a button can
 * be typed too (practice.md 3.2).
 */
export type WayIn = {
  /** Without one it is found by its words only: what it opens need not be there. */
  button?: Button;
  /** What people call it besides what stands on the button, folded. */
  words: readonly string[];
  /** The card whose button it is. */
  on?: 'home' | 'more' | 'together';
  /** Whose it is; everybody's when left out. To others it is no word. */
  for?: (roles: readonly Role[]) => boolean;
  /** Stands above the button when somebody typed the word. */
  says?: string;
};

const heldBy =
  (held: readonly string[]) =>
  (roles: readonly Role[]): boolean =>
    roles.some((role) => held.includes(role));

/** Who may lead a calamity; a deputy has the role of the one he stands in for. */
export const mayDeclare = heldBy(calamiteit.startedBy);
const mayBeginMeldcode = heldBy(BEGINT);
const isReader = heldBy(READS);
const isTeacherOrReader = heldBy([...READS, 'leerkracht']);
const isDirecteur = heldBy(['directeur']);
const readsReport = heldBy(meldcodejaar.access.map(({ who }) => who));

const ALONG = 'Vraag collega’s om mee te denken. Zij zien de naam van het kind niet.';

/** What is said depends on what runs now; who may not declare one reads whom to warn. */
export const CALAMITY: WayIn = {
  button: at.CALAMITY,
  words: ['nieuwe calamiteit', 'ontruiming', 'ontruimen', 'kind vermist', 'crisis'],
  on: 'more',
  for: mayDeclare,
};
export const REPORT: WayIn = { words: ['rapportage', 'rapportage meldcode', 'jaarrapportage'], for: readsReport };
export const WORK: WayIn = {
  button: at.WORK,
  words: ['werk', 'taken', 'mijn taken', 'work', 'tasks'],
  on: 'home',
  says: 'Wat er op je wacht, staat achter deze knop.',
};

/** In the order in which they stand on their card: the most used first. */
export const WAYS_IN: readonly WayIn[] = [
  { button: at.TOLD, words: ['kind vertelde', 'kind vertelt', 'kind heeft iets verteld'], on: 'home' },
  { button: at.HAPPENED, words: ['incident', 'er is iets gebeurd', 'iets gebeurd'], on: 'home' },
  { button: at.WORRIED, words: ['zorg', 'zorgen', 'ik heb zorgen', 'ik heb een zorg'], on: 'home' },
  WORK,
  { button: at.MORE, words: ['more'], on: 'home' },
  {
    button: at.RECORD,
    words: ['signaal', 'signalen', 'signal', 'vastleggen', 'leg het veilig vast', 'melding', 'melden', 'report'],
  },
  {
    button: at.CONSULT,
    words: ['overleg', 'eerst overleggen', 'consultatie', 'consult', 'advies', 'meedenken'],
    on: 'more',
    says: ALONG,
  },
  { button: at.STAFF, words: ['collega', 'over een collega', 'gaat over een collega'], on: 'more' },
  {
    button: at.NUMBERS,
    words: ['telefoon', 'telefoonnummer', 'nummers', 'nummer', 'bellen', 'phone'],
    on: 'more',
    says: 'De nummers van de school en van hulp daarbuiten.',
  },
  CALAMITY,
  { button: at.DOSSIER, words: ['dossiers', 'kind zoeken', 'zoeken'], on: 'more', for: isTeacherOrReader },
  {
    button: at.MELDCODE,
    words: ['meldcode beginnen', 'meldcode starten'],
    on: 'more',
    for: mayBeginMeldcode,
    says: 'De meldcode begint achter deze knop. Is er nu gevaar? Bel 112.',
  },
  { button: at.TOGETHER, words: ['wegen', 'samen overleggen'], on: 'more', for: isReader },
  { button: at.WEEKLY, words: ['lijst van de week', 'signalen van de week'], on: 'more', for: isReader },
  { button: at.QUIET, words: ['stille zaken', 'stil'], on: 'more', for: isReader },
  { button: at.PEOPLE, words: ['mensen', 'groepen', 'medewerkers', 'rollen'], on: 'more', for: isDirecteur },
  {
    button: at.URGENT,
    words: ['spoedlijst regelen', 'bereikbaarheid', 'wie is er vandaag'],
    on: 'more',
    for: isDirecteur,
  },
  {
    button: at.AWAY,
    words: ['afwezig', 'afwezigheid', 'ziek', 'ik ben ziek', 'ziekmelden', 'vrij', 'verlof', 'sick', 'ill', 'absent'],
    on: 'more',
  },
  { button: at.DEPUTIES, words: ['vervanging', 'vervanger', 'mijn vervanger', 'wie vervangt me'], on: 'more' },
  { button: at.PRIVACY, words: ['privacy', 'avg', 'wie leest dit', 'wie leest mee'], on: 'more' },
  { button: at.FLAG, words: ['vlag', 'vlaggen'], on: 'together', for: isReader },
  { button: at.WEIGH, words: [], on: 'together', for: isReader },
  { button: at.MEET, words: ['casus', 'casuistiek'], on: 'together', for: isReader },
  { button: at.OUTSIDE, words: ['extern', 'advies van buiten'], on: 'together', for: isReader },
  { button: at.HOLIDAY, words: ['vakantie', 'veilig vakantie'], for: isReader },
  { button: deputyWay, words: [], for: isDirecteur },
  { button: endWay, words: ['einddatum'], for: isDirecteur },
  { button: stopWay, words: ['toegang', 'stop toegang'], for: isDirecteur },
  REPORT,
];

/** What this person may open from a card. */
export const buttonsOn = (card: NonNullable<WayIn['on']>, roles: readonly Role[]): Button[] =>
  WAYS_IN.flatMap((way) => (way.on === card && (way.for?.(roles) ?? true) ? (way.button ?? []) : []));

/** As they are typed: what stands on the button, and what it is called. */
export const wordsOf = ({ button, words }: WayIn): string[] => [...(button ? [fold(button.title)] : []), ...words];

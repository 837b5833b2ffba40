import type { Button } from '../../cards/button.js';
import type { Entry, EntryCard } from '../../dialogs/engine/language/entry.js';
import { fold } from '../../dialogs/engine/names/names.js';
import { READERS } from '../../dialogs/engine/school/readers.js';
import type { Role } from '../../dialogs/engine/school/school.js';
import type { Speaker } from '../people/directory.js';
import { rolesOf } from '../people/roles.js';
import * as at from './buttons.js';
import { ENTRIES, FOR_ALL, FOUND, placeOf, ROUND, type FoundCase } from './entries.js';

/**
 * Every way in, once. Cards take their buttons from here and the chat its words. So whatever stands on a button can be
 * typed too (practice.md 3.2). Protocols bring their own ways; here are those of screens.
 */
export type WayIn = Pick<Entry, 'under' | 'called' | 'says' | 'forAll'> & {
  /** A way without a button is found by its words only: its case need not be there. */
  button?: Button;
  words?: readonly string[];
  for?: readonly string[];
  /** It opens the case that runs under a name of the day. */
  found?: FoundCase;
};

const TEACHER_OR_READER: readonly Role[] = [...READERS, 'leerkracht'];
const DIRECTEUR: readonly Role[] = ['directeur'];

export const WORK: WayIn = {
  button: at.WORK,
  words: ['werk', 'taken', 'mijn taken', 'work', 'tasks'],
  under: { home: 40 },
  says: 'Wat er op je wacht, staat achter deze knop.',
};

const OF_SCREENS: readonly WayIn[] = [
  WORK,
  { button: at.MORE, words: ['more'], under: { home: 50 } },
  {
    button: at.RECORD,
    words: ['signaal', 'signal', 'vastleggen', 'leg het veilig vast', 'melding', 'melden', 'report'],
  },
  {
    button: at.STAFF,
    words: ['collega', 'over een collega', 'gaat over een collega'],
    under: { more: 20, record: 40 },
  },
  {
    button: at.NUMBERS,
    words: ['telefoon', 'telefoonnummer', 'nummers', 'nummer', 'bellen', 'phone'],
    under: { more: 30 },
    says: 'De nummers van de school en van hulp daarbuiten.',
  },
  {
    button: at.WRITTEN,
    words: ['wat ik schreef', 'eigen signalen'],
    says: 'Wat je schreef, en wat ervan kwam, staat achter deze knop.',
  },
  { button: at.DOSSIER, words: ['dossiers', 'kind zoeken', 'zoeken'], under: { more: 50 }, for: TEACHER_OR_READER },
  { button: at.TOGETHER, words: ['wegen', 'samen overleggen'], under: { more: 70 }, for: READERS },
  { button: at.WEEKLY, words: ['lijst van de week', 'signalen van de week'], under: { more: 80 }, for: READERS },
  { button: at.QUIET, words: ['stille zaken', 'stil'], under: { more: 90 }, for: READERS },
  { button: at.PEOPLE, words: ['mensen', 'groepen', 'medewerkers', 'rollen'], under: { more: 100 }, for: DIRECTEUR },
  {
    button: at.URGENT,
    words: ['spoedlijst regelen', 'bereikbaarheid', 'wie is er vandaag'],
    under: { more: 110 },
    for: DIRECTEUR,
  },
  {
    button: at.DEPUTIES,
    words: ['vervanging', 'vervanger', 'mijn vervanger', 'wie vervangt me'],
    under: { more: 130 },
  },
  { button: at.PRIVACY, words: ['privacy', 'avg', 'wie leest dit', 'wie leest mee'], under: { more: 140 } },
  { button: at.roundButton(ROUND), words: ROUND.words, for: READERS },
  ...FOUND.map((found) => ({ found, words: found.words, for: found.for })),
];

const CARDS: readonly EntryCard[] = ['home', 'more', 'together'];
/**
 * Where it stands among all ways: the first of these cards that has it, and its place there. A way on no card comes
 * last.
 */
const standsAt = ({ under = {} }: WayIn): readonly [card: number, place: number] => {
  const card = CARDS.findIndex((one) => under[one] !== undefined);
  return card < 0 ? [CARDS.length, 0] : [card, under[CARDS[card] ?? 'home'] ?? 0];
};

/** The most used come first, and guesses follow this order. */
export const WAYS_IN: readonly WayIn[] = [...ENTRIES, ...OF_SCREENS].sort((one, other) => {
  const [[card, place], [card2, place2]] = [standsAt(one), standsAt(other)];
  return card - card2 || place - place2;
});

export const isOpenTo = ({ for: held }: WayIn, roles: readonly Role[]): boolean =>
  held === undefined || roles.some((role) => held.includes(role));

/** Who may begin what is for the whole school at once. */
export const mayDeclare = (roles: readonly Role[]): boolean => isOpenTo(FOR_ALL, roles);

/** What this person may open from a card, the most used first. */
export const buttonsOn = (card: EntryCard, roles: readonly Role[]): Button[] =>
  WAYS_IN.filter((way) => way.under?.[card] !== undefined && isOpenTo(way, roles))
    .sort((one, other) => (one.under?.[card] ?? 0) - (other.under?.[card] ?? 0))
    .flatMap(({ button, called }) => (button ? [{ ...button, title: called?.[card] ?? button.title }] : []));

/** The words to type: the title of the button, and its other names. */
export const wordsOf = ({ button, words = [] }: WayIn): string[] => [...(button ? [fold(button.title)] : []), ...words];

/** Who may write down what happened, and ask for help. A visitor of the school tells a colleague. */
export const mayRecord = (speaker: Speaker, now: string): boolean => {
  const { startedBy } = placeOf('help');
  return rolesOf(speaker, now).some((role) => startedBy.includes(role));
};

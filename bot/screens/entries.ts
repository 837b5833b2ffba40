import type { PupilId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';
import type { Entry } from '../../dialogs/engine/language/entry.js';
import { protocols } from '../../dialogs/register.js';
import { wayId } from './ways.js';

/** The ways into protocols, as the protocols say them: each a button, and the words that lead to it. */
export type ProtocolEntry = Omit<Entry, 'button'> & { protocol: string; button: Button };

export const ENTRIES: readonly ProtocolEntry[] = Object.values(protocols).flatMap(({ id, entry = [] }) =>
  entry.map(({ button, ...one }) => ({
    ...one,
    protocol: id,
    button: { title: button, data: { go: 'begin', way: wayId(id, one.way) } },
  })),
);

/** The one of which this holds; the register has it. */
const theOne = (which: (entry: ProtocolEntry) => boolean): ProtocolEntry => {
  const [found] = ENTRIES.filter(which);
  if (found === undefined) throw new Error('no protocol has this way in');
  return found;
};

/** What the whole school is in at once. */
export const FOR_ALL = theOne(({ forAll }) => forAll === true);

const TAKES_TEXT = theOne(({ takesText }) => takesText === true);
/** With what was just typed in the chat, as the text of a signal. */
export const SAFELY: Button = { title: 'Leg het veilig vast', data: { ...TAKES_TEXT.button.data, go: 'safely' } };
/** The same on an empty card. */
export const SAFELY_ANEW: Button = { ...SAFELY, data: { ...SAFELY.data, go: 'fresh' } };

/** What can be begun about one child, from that child's dossier. */
export const aboutChild = (leerling: PupilId, school: SchoolId): Button[] =>
  ENTRIES.filter((entry) => entry.aboutChild).map(({ button }) => ({
    ...button,
    data: { ...button.data, go: 'about', school, leerling },
  }));

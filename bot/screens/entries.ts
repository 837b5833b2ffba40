import type { PupilId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';
import type { Entry, Found } from '../../dialogs/engine/language/entry.js';
import type { Place, Places } from '../../dialogs/engine/language/places.js';
import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import type { Round } from '../../dialogs/engine/language/round.js';
import type { Role } from '../../dialogs/engine/school/school.js';
import { protocols } from '../../dialogs/register.js';
import { wayId } from './ways.js';

/** The ways into protocols, as the protocols say them: each a button, and the words that lead to it. */
export type ProtocolEntry = Omit<Entry, 'button'> & { protocol: string; button: Button };

export const ENTRIES: readonly ProtocolEntry[] = Object.values(protocols).flatMap(({ id, entry = [] }) =>
  entry.map(({ button, ...one }) => ({
    ...one,
    protocol: id,
    button: { title: button, data: { go: one.anew ? 'fresh' : 'begin', way: wayId(id, one.way) } },
  })),
);

const theOnly = <T>([found]: readonly T[], what: string): T => {
  if (found === undefined) throw new Error(`no protocol has ${what}`);
  return found;
};
const allOf = <T>(of: (protocol: Protocol) => T | undefined): T[] =>
  Object.values(protocols).flatMap((one) => of(one) ?? []);

/** What the whole school is in at once. */
export const FOR_ALL = theOnly(
  ENTRIES.filter(({ forAll }) => forAll !== undefined),
  'a way in for all',
);

/** Where the bot itself leads to: the protocol that is come into there, and how. */
export const placeOf = <P extends Place>(
  place: P,
): NonNullable<Places[P]> & { protocol: string; startedBy: readonly Role[] } => {
  const all = allOf(({ id, places, startedBy }) => {
    const found = places?.[place];
    return found && { ...found, protocol: id, startedBy };
  });
  return theOnly(all, `a way in at ${place}`);
};

/** The card that is opened from there. */
export const wayAt = (place: Place): string => {
  const { protocol, way } = placeOf(place);
  return wayId(protocol, way);
};

/** What runs under names of the day, and who may read of it. */
export type FoundCase = Found & { protocol: string; for: readonly string[] };
export const FOUND: readonly FoundCase[] = allOf(
  ({ id, found, access }) => found && { ...found, protocol: id, for: access.map(({ who }) => who) },
);

/** The question that is gone round with. */
export const ROUND: Round & { protocol: string; way: string } = theOnly(
  allOf(({ id, ways: [way = ''], round }) => round && { ...round, protocol: id, way }),
  'a round',
);

const TAKES_TEXT = theOnly(
  ENTRIES.filter(({ takesText }) => takesText !== undefined),
  'a place for a typed text',
);
/** The field of its first card. */
export const TEXT_FIELD = TAKES_TEXT.takesText ?? '';
/** With what was just typed in the chat, as the text of a signal. */
export const SAFELY: Button = { title: 'Leg het veilig vast', data: { ...TAKES_TEXT.button.data, go: 'safely' } };
/** The same on an empty card. */
export const SAFELY_ANEW: Button = { ...SAFELY, data: { ...SAFELY.data, go: 'fresh' } };

/** The field for the child on the first card of this way, by the id of its button. */
export const childField = (way: string): string | undefined =>
  ENTRIES.find(({ button }) => button.data.way === way)?.aboutChild;

/** What can be begun about one child, from that child's dossier. */
export const aboutChild = (leerling: PupilId, school: SchoolId): Button[] =>
  ENTRIES.filter((entry) => entry.aboutChild).map(({ button }) => ({
    ...button,
    data: { ...button.data, go: 'about', school, leerling },
  }));

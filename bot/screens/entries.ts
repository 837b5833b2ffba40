import type { PupilId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';
import type { Entry, Found } from '../../dialogs/engine/language/entry.js';
import type { Place, Places } from '../../dialogs/engine/language/places.js';
import type { Round } from '../../dialogs/engine/language/round.js';
import type { Role } from '../../dialogs/engine/school/school.js';
import { allOf, theOneOf } from '../../dialogs/register.js';
import { wayId } from './ways.js';

/** The ways into protocols, as the protocols say them: each a button, and the words that lead to it. */
export type ProtocolEntry = Omit<Entry, 'button'> & { protocol: string; button: Button };

export const ENTRIES: readonly ProtocolEntry[] = allOf(({ id, entry = [] }) =>
  entry.map(({ button, ...one }) => ({
    ...one,
    protocol: id,
    button: { title: button, data: { go: one.anew ? 'fresh' : 'begin', way: wayId(id, one.way) } },
  })),
).flat();

/** The one procedure that the whole school is in at once. */
export const FOR_ALL = theOneOf('a way in for all', ({ id }) =>
  ENTRIES.find(({ protocol, forAll }) => protocol === id && forAll !== undefined),
);

/** The protocol that begins at a place of the bot itself, and how. */
export const placeOf = <P extends Place>(
  place: P,
): NonNullable<Places[P]> & { protocol: string; startedBy: readonly Role[] } =>
  theOneOf(`a way in at ${place}`, ({ id, places, startedBy }) => {
    const found = places?.[place];
    return found && { ...found, protocol: id, startedBy };
  });

/** The card that opens at this place. */
export const wayAt = (place: Place): string => {
  const { protocol, way } = placeOf(place);
  return wayId(protocol, way);
};

/** Cases that run under names of the day, and who may read of them. */
export type FoundCase = Found & { protocol: string; for: readonly string[] };
export const FOUND: readonly FoundCase[] = allOf(
  ({ id, found, access }) => found && { ...found, protocol: id, for: access.map(({ who }) => who) },
);

/** The question of the round. */
export const ROUND: Round & { protocol: string; way: string } = theOneOf(
  'a round',
  ({ id, ways: [way = ''], round }) => round && { ...round, protocol: id, way },
);

const TAKES_TEXT = theOneOf('a place for a typed text', ({ id }) =>
  ENTRIES.find(({ protocol, takesText }) => protocol === id && takesText !== undefined),
);
/** The field of its first card. */
export const TEXT_FIELD = TAKES_TEXT.takesText ?? '';
/** Opens the card of a signal with the text that was just typed in the chat. */
export const SAFELY: Button = { title: 'Leg het veilig vast', data: { ...TAKES_TEXT.button.data, go: 'safely' } };
/** The same on an empty card. */
export const SAFELY_ANEW: Button = { ...SAFELY, data: { ...SAFELY.data, go: 'fresh' } };

/** The field for the child on the first card of this way, by the id of its button. */
export const childField = (way: string): string | undefined =>
  ENTRIES.find(({ button }) => button.data.way === way)?.aboutChild;

/** What can be begun about a child from its dossier. */
export const aboutChild = (leerling: PupilId, school: SchoolId): Button[] =>
  ENTRIES.filter((entry) => entry.aboutChild).map(({ button }) => ({
    ...button,
    data: { ...button.data, go: 'about', school, leerling },
  }));

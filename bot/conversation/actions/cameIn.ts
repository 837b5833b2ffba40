import type { Coming, Place } from '../../../dialogs/engine/language/places.js';
import type { School } from '../../../dialogs/engine/school/school.js';
import { beginFor, type Begun } from '../../cases/beginFor.js';
import type { Outcome } from '../../cases/attempt.js';
import type { RunsUnasked } from '../../cases/run.js';
import { placeOf } from '../../screens/entries.js';

/** Begins the protocol of this place, with what is known of who came. */
export const cameIn = <P extends Place>(
  place: P,
  known: Coming[P],
  school: School,
  begun: Pick<Begun, 'id' | 'starter' | 'guest'>,
  services: RunsUnasked,
): Promise<Outcome> => {
  const { protocol, way } = placeOf(place);
  return beginFor(school, { ...begun, protocol, way, raw: answersAt(place, known) }, services);
};

/** What is known, as answers to its first card. */
export const answersAt = <P extends Place>(place: P, known: Coming[P]) => placeOf(place).answers?.(known) ?? {};

import type { Coming, Place } from '../../../dialogs/engine/language/places.js';
import type { School } from '../../../dialogs/engine/school/school.js';
import { beginFor, type Begun } from '../../cases/beginFor.js';
import type { Outcome } from '../../cases/attempt.js';
import type { RunsUnasked } from '../../cases/run.js';
import { placeOf } from '../../screens/entries.js';

/** Begins what somebody comes into at this place, with what is known of who came. */
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

/** As its first card asks it. */
export const answersAt = <P extends Place>(place: P, known: Coming[P]) => placeOf(place).answers?.(known) ?? {};

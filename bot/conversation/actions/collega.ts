import { dayOf, isOpen, nextOpening } from '../../../dialogs/engine/school/calendar.js';
import { rolesAt, type School } from '../../../dialogs/engine/school/school.js';
import { until } from '../../../dialogs/engine/school/wording.js';
import { errorFacts } from '../../support/log.js';
import { screen, type Reply } from '../../screens/reply.js';
import { isKind, otherBehaviour, rung, tellBestuur, tellDirecteur, whichKind } from '../../screens/collega.js';
import { holdersOf } from '../../people/roles.js';
import type { Press } from '../press.js';
import type { Can } from '../services.js';
import { placeOf, wayAt } from '../../screens/entries.js';
import { cameIn } from './cameIn.js';
import { beginForm } from './form/begin.js';

/**
 * *Het gaat over een collega* (practice.md 4.8). The school gets nothing in writing of it: no case, no audit, no log.
 */

export const aboutColleague = async (press: Press, services: Can<'cases' | 'directory' | 'now'>): Promise<Reply> => {
  const { speaker, values } = press;
  const { school } = speaker;
  const now = services.now().toISOString();
  const kind = values.soort ?? '';
  if (!isKind(kind)) return screen(whichKind(school, { error: press.ids.page > 0 ? 'Maak een keuze.' : undefined }));
  if (kind === 'gedrag') return screen(otherBehaviour(school, now));
  if (kind === 'thuis') return beginForm({ ...press, ids: { ...press.ids, way: wayAt('colleaguesChild') } }, services);
  if (kind === 'geweld' && goesToDirecteur(press, now)) return screen(tellDirecteur(school, now));
  return board(press, services);
};

const goesToDirecteur = ({ speaker: { school, person } }: Press, now: string): boolean => {
  const heads = holdersOf(school, 'directeur', now);
  return school.settings.violenceToDirecteur && heads.length > 0 && !heads.some(({ id }) => id === person.id);
};

type Reach = Can<'directory' | 'now'>;
type Asked = { number?: string; error?: string };

const board = async ({ speaker }: Press, services: Reach, more: Asked = {}): Promise<Reply> => {
  const { number = speaker.person.phone ?? '', error } = more;
  const reach = (await bestuurOf(speaker.school, speaker.person.id, services)) !== undefined;
  return screen(tellBestuur(speaker.school, { reach, number, error }));
};

/** The bestuur's own partition. Undefined when the asker is the only one who could be asked there. */
const bestuurOf = async ({ bestuur }: School, asker: string, { directory, now }: Reach) => {
  const found = bestuur.id === undefined ? undefined : (await directory.school(bestuur.id))?.school;
  const day = dayOf(now().toISOString());
  const isThere = found?.people.some(
    (person) => person.id !== asker && rolesAt(person, found.id, day).some(({ role }) => role === 'bestuur'),
  );
  return isThere ? found : undefined;
};

/** Only a number may be typed here, because it stands in a message. */
const NUMBER = /^\+?[\d ()-]{6,19}$/;

/** *Vraag het bestuur mij te bellen*. The same press twice is one request. */
export const ring = async (press: Press, services: Reach & Can<'names' | 'unasked' | 'log'>): Promise<Reply> => {
  const { school, person } = press.speaker;
  const number = (press.values.nummer ?? '').trim();
  const bestuur = await bestuurOf(school, person.id, services);
  if (bestuur === undefined) return board(press, services);
  if (!NUMBER.test(number)) return board(press, services, { number, error: 'Vul een telefoonnummer in.' });
  try {
    const { protocol } = placeOf('callBack');
    const id = await services.names.idOf(bestuur.id, `${protocol}.${bestuur.id}.${person.id}.${press.ids.key}`);
    const known = { name: person.name, phone: number, school: school.name };
    await cameIn('callBack', known, bestuur, { id, starter: person, guest: true }, services.unasked);
  } catch (error) {
    services.log.error(errorFacts(error), 'a request was not kept');
    return board(press, services, { number, error: 'Dit is niet gelukt. Bel zelf, of probeer het over een minuut.' });
  }
  const now = services.now().toISOString();
  return screen(rung(school, number, isOpen(bestuur, now) ? undefined : until(nextOpening(bestuur, now), now)));
};

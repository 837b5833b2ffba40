import type { TenantId } from '../../../dialogs/engine/school/ids.js';
import { dayOf } from '../../../dialogs/engine/school/calendar.js';
import type { Coming } from '../../../dialogs/engine/language/places.js';
import { own } from '../../../dialogs/engine/case/own.js';
import type { School } from '../../../dialogs/engine/school/school.js';
import type { AdaptiveCard } from '../../../cards/card.js';
import type { PupilAccount } from '../accounts.js';
import { opaque } from '../../support/ids.js';
import type { From, Incoming } from '../../teams/incoming.js';
import { screen, type Reply } from '../../screens/reply.js';
import { asked, forPupil, nobodyToAsk, unknownPerson, whichSchool, worksHere } from '../../screens/strangers.js';
import type { Can, Services } from '../services.js';
import { placeOf } from '../../screens/entries.js';
import { answersAt, cameIn } from './cameIn.js';
import { runUnasked } from '../../cases/run.js';
import { firstWith } from '../../people/roles.js';

type Heard = Exclude<Incoming, { kind: 'ignored' }>;
type Acted = Extract<Heard, { kind: 'acted' }>;

/** Answers somebody without a role: a pupil, a colleague whom we do not know yet, or anybody (practice.md 9.2, 9.3). */
export const stranger = async (incoming: Heard, services: Services): Promise<Reply> => {
  const { from } = incoming;
  const schools = await schoolsOf(from.tenant, services);
  const pupil = await services.pupilOf(from, schools);
  if (pupil !== undefined) await tellOfPupil(pupil, from, services);
  if (incoming.kind !== 'acted') return { kind: 'chat', cards: [pupil ? forPupil() : unknownPerson(schools)] };
  return screen(pupil ? forPupil() : await pressed(incoming, schools, services));
};

/** The first name that Teams gives. */
const named = (...names: (string | undefined)[]): string =>
  names.map((name) => name?.trim()).find((name) => name !== undefined && name !== '') ?? 'Teams geeft geen naam';

const schoolsOf = async (tenant: TenantId, { store, directory }: Can<'store' | 'directory'>): Promise<School[]> => {
  const found = await Promise.all((await store.schools(tenant)).map((id) => directory.school(id)));
  return found.flatMap((one) => one?.school ?? []);
};

/** Tells of an account once a day: the same day has the same id. What was written is not looked at. */
const tellOfPupil = async ({ school, name }: PupilAccount, from: From, services: Services): Promise<void> => {
  const now = services.now().toISOString();
  const starter = firstWith(school, ['intern_begeleider', 'directeur', 'bestuur'], now);
  if (starter === undefined) return;
  const id = await services.names.idOf(
    school.id,
    `${placeOf('pupilAccount').protocol}.${school.id}.${from.person}.${dayOf(now)}`,
  );
  await cameIn('pupilAccount', { name: named(name, from.name) }, school, { id, starter }, services.unasked);
};

type Asks = Coming['stranger'];
const WISHES: Readonly<Record<string, Asks['wish']>> = { callme: 'call', letmein: 'access' };

const pressed = async ({ action, from }: Acted, schools: School[], services: Services): Promise<AdaptiveCard> => {
  const only = schools.length === 1 ? schools[0] : undefined;
  const school = schools.find(({ id }) => id === action.school) ?? only;
  const wish = own(WISHES, action.go);
  if (wish !== undefined && school !== undefined) return ask(wish, school, from, schools, services);
  if (action.go !== 'staffer' || schools.length === 0) return unknownPerson(schools);
  return school === undefined ? whichSchool(schools, Number(action.page) || 0) : worksHere(school);
};

const requestId = (school: School, { tenant, person }: From, { names }: Can<'names'>): Promise<string> =>
  names.idOf(school.id, `${placeOf('stranger').protocol}.${tenant}.${school.id}.${person}`);

/** One question a person. With a question open somewhere, the person is asked for there and nowhere else. */
const ask = async (
  wish: Asks['wish'],
  school: School,
  from: From,
  schools: School[],
  services: Services,
): Promise<AdaptiveCard> => {
  const { store, now } = services;
  const at = now().toISOString();
  const starter = firstWith(school, ['directeur', 'bestuur'], at);
  if (starter === undefined) return nobodyToAsk(school);
  for (const one of schools) {
    const earlier = await store.readCase(one.id, await requestId(one, from, services));
    if (earlier?.value.status === 'open') return asked(one);
  }
  const { tenant, person, serviceUrl, conversation } = from;
  await store.mergeConversation({ tenant, person, serviceUrl, conversation, seen: at });
  const known = { account: person, name: named(from.name), wish };
  const id = await requestId(school, from, services);
  if ((await store.readCase(school.id, id)) === undefined)
    await cameIn('stranger', known, school, { id, starter }, services.unasked);
  else await askAgain(school, id, known, at, services);
  return asked(school);
};

/** The protocol decides whether one may ask again. Soon after a refusal one may not. */
const askAgain = (school: School, id: string, known: Asks, at: string, { unasked }: Can<'unasked'>) => {
  const key = opaque(`${id}.again.${at}`);
  const { again: step = '' } = placeOf('stranger');
  const command = { do: 'report', key, from: id, step, raw: answersAt('stranger', known) } as const;
  return runUnasked({ school, partners: [] }, { case: id, command }, unasked);
};

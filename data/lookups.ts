import type { FactName, KnownFacts } from '../dialogs/engine/language/lookups.js';
import { KNOW_EVERY_CHILD } from '../dialogs/engine/school/readers.js';
import { rolesAt, type Person, type PersonId, type PupilId } from '../dialogs/engine/school/school.js';
import { dayOf } from '../dialogs/engine/school/calendar.js';
import { dateOf } from '../dialogs/engine/school/wording.js';
import { isShutOut } from '../dialogs/engine/rights/who.js';
import type { CaseHead, Store } from './store.js';

export type Asking = {
  person: Person;
  school: string;
  staff: readonly PersonId[];
  subjects: readonly PupilId[];
  now: string;
  weeks: number;
};

/** Carries out the look-ups a step needs, with the rights of the person who acts. */
export const lookUp = async (store: Store, names: readonly FactName[], asking: Asking): Promise<KnownFacts> => ({
  ...(names.includes('bereikbaar') && { bereikbaar: await reachable(store, asking) }),
  ...(names.includes('eerdereSignalen') && { eerdereSignalen: await earlierSignals(store, asking) }),
  ...(names.includes('signalenOverKind') && { signalenOverKind: await allSignals(store, asking) }),
  ...(names.includes('lopendTraject') && (await runningTraject(store, asking))),
});

const reachable = async (store: Store, { person, staff }: Asking): Promise<string[]> => {
  const chats = await Promise.all(staff.map((id) => store.conversation(person.tenant, id)));
  return chats.flatMap((chat) => chat?.person ?? []);
};

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Earlier signals about the first child concerned; who may not read that child's dossier is told nothing. */
const earlierSignals = async (store: Store, asking: Asking) => {
  const since = new Date(Date.parse(asking.now) - asking.weeks * WEEK_MS).toISOString();
  const [pupil] = asking.subjects;
  const heads = pupil === undefined ? [] : await store.about(asking.school, pupil, since);
  const mine = await readable(store, heads, asking);
  return { count: mine.length, weeks: asking.weeks, codes: mine.map(({ code }) => code) };
};

const MOST_SIGNALS = 12;

const allSignals = async (store: Store, asking: Asking) => {
  const [pupil] = asking.subjects;
  const heads = pupil === undefined ? [] : await store.about(asking.school, pupil, '');
  const mine = await readable(store, heads, asking);
  return mine
    .slice(0, MOST_SIGNALS)
    .map(({ code, opened, starter }) => ({ code, day: dateOf(opened, asking.now), by: starter }));
};

/**
 * Who leads trajects, started it or does its first steps may know that it runs; nobody else learns it here. Only that
 * somebody looks at what is started, so that nobody waits for cards.
 */
const runningTraject = async (store: Store, { person, school, subjects, now }: Asking) => {
  const [pupil] = subjects;
  const heads = pupil === undefined ? [] : await store.about(school, pupil, '');
  const all = rolesAt(person, school, dayOf(now)).some(({ role }) => KNOW_EVERY_CHILD.includes(role));
  const found = heads.find(
    (head) =>
      head.protocol === 'meldcode' &&
      head.status === 'open' &&
      // The others are brothers and sisters, who have a traject of their own.
      head.subjects[0] === pupil &&
      !isShutOut(person, head),
  );
  if (found === undefined) return {};
  const { code, id, starter, facts } = found;
  if (all || starter === person.id || facts.leerkracht === person.id) return { lopendTraject: { code, case: id } };
  return { anderTraject: true };
};

/** Protocols whose cases are signals. */
const SIGNALS: readonly string[] = ['signaal', 'kind'];

const readable = async (
  store: Store,
  heads: readonly CaseHead[],
  { person, school, subjects, now }: Asking,
): Promise<CaseHead[]> => {
  if (heads.length === 0) return [];
  const held = rolesAt(person, school, dayOf(now));
  const all = held.some(({ role, deputy }) => KNOW_EVERY_CHILD.includes(role) && deputy !== true);
  const groups = (await store.pupils(school, [...subjects])).map(({ group }) => group);
  const own = held.some(
    ({ role, groups: mine }) => role === 'leerkracht' && mine.some((group) => groups.includes(group)),
  );
  if (!all && !own) return [];
  return heads.filter(
    (head) =>
      SIGNALS.includes(head.protocol) &&
      !isShutOut(person, head) &&
      (all || head.visibility === 'gewoon' || head.starter === person.id),
  );
};

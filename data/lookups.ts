import type { FactName, KnownFacts } from '../dialogs/engine/language/lookups.js';
import { staffOn, type Person } from '../dialogs/engine/school/school.js';
import type { PupilId } from '../dialogs/engine/school/ids.js';
import { dayOf } from '../dialogs/engine/school/calendar.js';
import { dateOf } from '../dialogs/engine/school/wording.js';
import { knowsOf, ofHead } from '../dialogs/engine/rights/access.js';
import { isShutOut, readsAbout } from '../dialogs/engine/rights/who.js';
import type { World } from '../dialogs/engine/rights/world.js';
import type { CaseHead, Store } from './store.js';

/** Who acts, where and when. `subjects`: the children of the case; the first one is asked about. */
export type Asking = { person: Person; world: World; subjects: readonly PupilId[] };

/**
 * Carries out the look-ups that a step needs. They tell nothing of a case of which the actor may not know, except
 * `anderTraject`. Rights are judged by heads, so a reader by name may learn less than the case would show.
 */
export const lookUp = async (store: Store, names: readonly FactName[], asking: Asking): Promise<KnownFacts> => ({
  ...(names.includes('bereikbaar') && { bereikbaar: await reachable(store, asking) }),
  ...(names.includes('eerdereSignalen') && { eerdereSignalen: await earlierSignals(store, asking) }),
  ...(names.includes('signalenOverKind') && { signalenOverKind: await allSignals(store, asking) }),
  ...(names.includes('lopendTraject') && (await runningTraject(store, asking))),
});

const reachable = async (store: Store, { person, world: { school, now } }: Asking): Promise<string[]> => {
  const staff = staffOn(school, dayOf(now));
  const chats = await Promise.all(staff.map(({ id }) => store.conversation(person.tenant, id)));
  return chats.flatMap((chat) => chat?.person ?? []);
};

const aboutFirst = async (store: Store, { world, subjects: [pupil] }: Asking, since = ''): Promise<CaseHead[]> =>
  pupil === undefined ? [] : store.about(world.school.id, pupil, since);

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Earlier signals about the first child, only for a reader of that child (practice.md 4.3). */
const earlierSignals = async (store: Store, asking: Asking) => {
  const { world, person, subjects } = asking;
  const weeks = world.school.settings.earlierWeeks;
  const since = new Date(Date.parse(world.now) - weeks * WEEK_MS).toISOString();
  const isReader = world.pupils.some((pupil) => pupil.id === subjects[0] && readsAbout(person, pupil, world));
  const heads = await aboutFirst(store, asking, since);
  const mine = isReader ? signalsIn(heads, asking) : [];
  return { count: mine.length, weeks, codes: mine.map(({ code }) => code) };
};

const MOST_SIGNALS = 12;

const allSignals = async (store: Store, asking: Asking) =>
  signalsIn(await aboutFirst(store, asking), asking)
    .slice(0, MOST_SIGNALS)
    .map(({ code, opened, starter }) => ({ code, day: dateOf(opened, asking.world.now), by: starter }));

/** The signals of which this person may know. */
const signalsIn = (heads: readonly CaseHead[], { person, world }: Asking): CaseHead[] =>
  heads.filter((head) => world.protocols[head.protocol]?.sign === 'Signaal' && knowsOf(person, ofHead(head), world));

/**
 * A running traject, for who may know it. Anybody else who starts one learns that somebody looks at it, and need not
 * wait for cards. People who are shut out learn not even that (practice.md 8.0 and 11).
 */
const runningTraject = async (store: Store, asking: Asking) => {
  const { person, subjects, world } = asking;
  const found = (await aboutFirst(store, asking)).find(
    (head) =>
      world.protocols[head.protocol]?.onePerChild === true &&
      head.status === 'open' &&
      // The other subjects are brothers and sisters, who have a traject of their own.
      head.subjects[0] === subjects[0] &&
      !isShutOut(person, head),
  );
  if (found === undefined) return {};
  const { code, id } = found;
  return (await isKnown(store, found, asking)) ? { lopendTraject: { code, case: id } } : { anderTraject: true };
};

/** The teacher of the first steps is a reader by name and stands in no head. So the case itself is read. */
const isKnown = async (store: Store, head: CaseHead, { person, world }: Asking): Promise<boolean> => {
  if (knowsOf(person, ofHead(head), world)) return true;
  const c = (await store.readCase(head.school, head.id))?.value;
  return c !== undefined && knowsOf(person, c, world);
};

import type { Word } from '../../bot/conversation/action.js';
import { LUCHTPOST, REGENBOOG, VLIEGER } from '../../bot/cli/demo/ids.js';
import { demoPupils } from '../../bot/cli/demo/schools.js';
import { opaque } from '../../bot/support/ids.js';
import { ACTS } from '../../bot/conversation/turn.js';
import { stepId, wayId } from '../../bot/screens/ways.js';
import { knowsOf, rightsOf } from '../../dialogs/engine/rights/access.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { isListedFor } from '../../dialogs/engine/rights/deeds.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import { rolesAt, type Person } from '../../dialogs/engine/school/school.js';
import { mayKnow } from '../../dialogs/engine/rights/who.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { protocols } from '../../dialogs/register.js';
import type { Dice } from '../engine/answers.js';
import { people, type Walked } from './cases.js';
import type { Came, Data, Town } from './town.js';

/**
 * The law of every button: an id that is there and not yours, and an id that is not there, are the same. Every act says
 * which ids it reads, and here two presses are made of each of those: with the one and with the other.
 */

export type Pair = { go: string; word: Word; person: string; there: Data; nowhere: Data; via: 'inline' | 'submit' };

const NOWHERE = opaque('nowhere');
const NO_TASK = opaque('no task');
/** Ids of a register have ten letters. */
const NO_CHILD = 'zzzzzzzzzz';
const NO_COLLEAGUE = '00000000-0000-4000-8000-000000000000';

/** Verbs that no act does: of a board in a chat, of who has no role yet, and of nobody. */
const OTHERS: Readonly<Record<string, readonly Word[]>> = {
  board: ['case', 'step', 'task'],
  callme: ['case'],
  letmein: ['case'],
  staffer: ['case'],
  nothing: ['case', 'task', 'parent', 'pupil'],
};
export const VERBS: readonly (readonly [string, readonly Word[]])[] = [
  ...Object.entries(ACTS).map(([go, { reads }]) => [go, reads] as const),
  ...Object.entries(OTHERS),
];

const isHere = ({ id }: Person, { school, partners, now }: World): boolean =>
  partners.some((one) => one.id === id) ||
  school.people.some((one) => one.id === id && rolesAt(one, school.id, dayOf(now)).length > 0);

/** Whoever is told nothing of this case, for whatever reason. */
const shutOut = ({ c, world }: Walked): Person[] =>
  people.filter((person) => !isHere(person, world) || !knowsOf(person, c, world));

const knowing = ({ c, world }: Walked): Person[] =>
  world.school.people.filter((person) => isHere(person, world) && rightsOf(person, c, world).code);

const TYPED = { wat: 'Een verhaal dat niemand las.', 'over.wie': 'weet_ik_niet', 'over.zoek': 'bo', reden: 'Zomaar.' };

/** What stands on every button of a case. */
const around = (c: Case, dice: Dice): Data => {
  const steps = Object.keys(protocols[c.protocol]!.steps);
  return {
    school: c.school,
    case: c.id,
    task: dice.chance(4) ? '' : dice.pick(c.tasks).id,
    once: opaque(`key ${dice.upTo(1e6)}`),
    page: String(dice.upTo(3)),
    way: wayId(c.protocol, c.way),
    step: stepId(c.protocol, dice.pick(steps)),
    ...(dice.chance(2) ? TYPED : {}),
  };
};

const papersOf = (c: Case): string[] => Object.keys(protocols[c.protocol]?.papers ?? {});

type Two = { person: string; there: Data; nowhere: Data };
type Make = (walked: Walked, go: string, dice: Dice) => Two | undefined;

const one = <T>(list: readonly T[], dice: Dice): T | undefined => (list.length === 0 ? undefined : dice.pick(list));

/** A case of others: under its own school, under that of who presses, or under none. */
const ofCase: Make = (walked, go, dice) => {
  const person = one(shutOut(walked), dice);
  if (person === undefined) return undefined;
  const data = around(walked.c, dice);
  const school = dice.pick([data.school!, data.school!, person.roles[0]?.school ?? '', VLIEGER, LUCHTPOST]);
  const step = ['paper', 'pages'].includes(go) ? { step: one(papersOf(walked.c), dice) ?? 'dossier' } : {};
  const there = { ...data, ...step, school };
  // A card of no task asks for no task either way.
  const task = data.task !== '' && dice.chance(2) ? { task: NO_TASK } : {};
  return { person: person.id, there, nowhere: { ...there, case: NOWHERE, ...task } };
};

const asParent: Make = (walked, _, dice) => {
  const person = one(shutOut(walked), dice);
  if (person === undefined) return undefined;
  const begins = Object.values(protocols).flatMap(({ id, ways }) => ways.map((way) => wayId(id, way)));
  const there = { school: walked.c.school, way: dice.pick(begins), from: walked.c.id };
  return { person: person.id, there, nowhere: { ...there, from: NOWHERE } };
};

/** In a case this person may know of: a task that is for others. */
const ofTask =
  (word: 'task' | 'tasks'): Make =>
  (walked, _, dice) => {
    const { c, world } = walked;
    const person = one(knowing(walked), dice);
    const others = c.tasks.filter(
      (task) =>
        person !== undefined &&
        ![...task.to, ...(task.declined ?? [])].includes(person.id) &&
        !isListedFor({ c, task, by: person.id, world }) &&
        !rightsOf(person, c, world).all,
    );
    const task = one(others, dice);
    if (person === undefined || task === undefined) return undefined;
    const there = { ...around(c, dice), task: word === 'task' ? task.id : '', taken: task.id };
    return {
      person: person.id,
      there,
      nowhere: { ...there, task: word === 'task' ? NO_TASK : '', taken: NO_TASK },
    };
  };

/** A child of another school, or one that this person may not know. */
const ofPupil: Make = ({ world }, _, dice) => {
  const school = people.filter(({ roles }) => roles.some((role) => role.school === REGENBOOG));
  const person = dice.pick(school);
  const at = { ...world, school: { ...world.school, id: REGENBOOG } };
  const child = one(
    demoPupils.filter((pupil) => pupil.school !== REGENBOOG || !mayKnow(person, pupil, at)),
    dice,
  );
  if (child === undefined) return undefined;
  const there = { school: REGENBOOG, leerling: child.id, way: wayId('meldcodestart', 'woord') };
  return { person: person.id, there, nowhere: { ...there, leerling: NO_CHILD } };
};

/** Somebody of the bestuur, whom nobody at a school can be handed anything. */
const ofPerson: Make = (walked, _, dice) => {
  const person = one(knowing(walked), dice);
  const stranger = people.find(({ roles }) => roles.every(({ school }) => school === LUCHTPOST));
  if (person === undefined || stranger === undefined || walked.c.school === LUCHTPOST) return undefined;
  const there = { ...around(walked.c, dice), wie: stranger.id };
  return { person: person.id, there, nowhere: { ...there, wie: NO_COLLEAGUE } };
};

/** A way in that is open to others, from nothing. */
const ofWay: Make = (_, __, dice) => {
  const person = dice.pick(people.filter(({ roles }) => roles.some(({ school }) => school === REGENBOOG)));
  const held = person.roles.map(({ role }) => role);
  const closed = Object.values(protocols).filter(({ startedBy }) => !startedBy.some((role) => held.includes(role)));
  const { id, ways } = dice.pick(closed);
  const there = { school: REGENBOOG, way: wayId(id, dice.pick(ways)) };
  return { person: person.id, there, nowhere: { ...there, way: NOWHERE } };
};

/** A paper of a case that this person may know of, and may not have. */
const ofPaper: Make = (walked, _, dice) => {
  const { c, world } = walked;
  const person = one(
    knowing(walked).filter((one) => !rightsOf(one, c, world).all),
    dice,
  );
  const paper = one(papersOf(c), dice);
  if (person === undefined || paper === undefined) return undefined;
  const there = { school: c.school, case: c.id, step: paper };
  return { person: person.id, there, nowhere: { ...there, step: 'nergens' } };
};

/** `step` names what anybody can read in the program; `answers` are no ids of a button, and are looked at elsewhere. */
const MAKES: Readonly<Record<Word, Make | undefined>> = {
  case: ofCase,
  parent: asParent,
  task: ofTask('task'),
  tasks: ofTask('tasks'),
  pupil: ofPupil,
  person: ofPerson,
  way: ofWay,
  paper: ofPaper,
  step: undefined,
  answers: undefined,
};

export const pairOf = (walked: Walked, go: string, word: Word, dice: Dice): Pair | undefined => {
  const made = MAKES[word]?.(walked, go, dice);
  if (made === undefined) return undefined;
  const onBoard = go === 'board' ? { go: dice.pick(['mine', 'list', 'does', 'offer']), board: '1' } : { go };
  const via = go === 'board' ? 'inline' : 'submit';
  const { person, there, nowhere } = made;
  return { go, word, person, via, there: { ...there, ...onBoard }, nowhere: { ...nowhere, ...onBoard } };
};

/** Ids of the press may come back; what is drawn by lot is another each time. */
const plain = (came: Came, asked: Data, known: ReadonlySet<string>): string =>
  JSON.stringify(came)
    .replaceAll(/[\w-]{10,}/g, (id) => (Object.values(asked).includes(id) && !known.has(id) ? 'the id' : id))
    .replaceAll(/[a-z2-7]{26}/g, (id) => (known.has(id) ? id : 'an id'));

/** What tells the one press from the other, if anything does. */
export const differenceIn = async (
  pair: Pair,
  town: Town,
  known: ReadonlySet<string>,
): Promise<{ there: string; nowhere: string } | undefined> => {
  const { person, via, go } = pair;
  // Who asks something of the school is heard once a day, whatever else the press says.
  if (go === 'letmein' || go === 'callme') await town.presses(person, pair.nowhere, via);
  const there = plain(await town.presses(person, pair.there, via), pair.there, known);
  const nowhere = plain(await town.presses(person, pair.nowhere, via), pair.nowhere, known);
  return there === nowhere ? undefined : { there, nowhere };
};

/** Ids that every card may hold: the names of ways and steps. */
export const NAMED: ReadonlySet<string> = new Set(
  Object.values(protocols).flatMap(({ id, ways, steps }) => [
    ...ways.map((way) => wayId(id, way)),
    ...Object.keys(steps).map((step) => stepId(id, step)),
  ]),
);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '../../bot/cli/demo/people.js';
import { opaque } from '../../bot/support/ids.js';
import { REGENBOOG } from '../../bot/cli/demo/ids.js';
import { stepNamed } from '../../bot/screens/ways.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { protocols } from '../../dialogs/register.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { asks, cast } from '../protocols/consultatie/story.js';
import { declares, leavesTheSchool } from '../protocols/calamiteit/story.js';
import { diceOf, type Dice } from '../engine/answers.js';
import { drawnFor, type Drawn } from '../engine/drawn.js';
import { starts } from '../protocols/meldcode/story.js';
import { records } from '../protocols/signaal/story.js';
import type { Who } from '../support/cast.js';
import { buttonsOf, inputsOf, type InputOn } from '../support/cards.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';

/**
 * Colleagues press what they see; each press is sent by somebody else first, with all its real ids and answers. Whatever
 * came of it stood on a card of that person too.
 */

const PRESSES = Number(process.env.RUNS ?? 100);
const PEOPLE: Who[] = [
  'leerkracht',
  'vervanger',
  'ib',
  'directeur',
  'contactpersoon',
  'duo',
  'leerkrachtVlieger',
  'ibVlieger',
  'invaller',
  'stagiair',
  'vakleerkracht',
  'concierge',
];

let school: SchoolDay;
let people: Person[];
beforeAll(async () => {
  school = await SchoolDay.opens({ haste: 4 });
  people = await school.cameIn(...PEOPLE);
  const [teacher, , , head] = people;
  await records(teacher!);
  await records(people[10]!, { zoek: 'Sam', speelt: ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'] });
  await asks((await cast(school)).asker);
  await starts(teacher!);
  await declares(head!, { veilig: 'Nee' });
  await leavesTheSchool(head!);
});
afterAll(() => school.closes());

const answerTo = ({ type, value, choices }: InputOn, dice: Dice): string => {
  if (type === 'Input.ChoiceSet') return choices.length === 0 ? '' : dice.pick(choices).value;
  if (type === 'Input.Text') return value === '' ? 'Een zin over wat er was.' : value;
  return value === '' && type === 'Input.Time' ? '09:00' : value;
};

type Press = Record<string, string>;

/** A press as it would be sent now: its own words, and the card filled in. */
const somePress = (person: Person, dice: Dice): Press | undefined => {
  const cards = [...(person.front === undefined ? [] : [person.front]), ...person.chat.map(({ card }) => card)];
  const card = dice.chance(3) || person.front === undefined ? dice.pick(cards) : person.front;
  const all = buttonsOf(card).filter(({ data }) => data.go !== 'drop');
  const ofCases = all.filter(({ data }) => data.case !== undefined);
  const buttons = ofCases.length > 0 && !dice.chance(4) ? ofCases : all;
  if (buttons.length === 0) return undefined;
  const typed = Object.fromEntries(inputsOf(card).map((input) => [input.id, answerTo(input, dice)]));
  return { ...typed, ...dice.pick(buttons).data };
};

const stored = async ({ case: id = '' }: Press): Promise<Case | undefined> =>
  id === '' ? undefined : (await school.data.readCase(REGENBOOG, id))?.value;

/** What people did, and nothing of what is on its way to them. */
const doneIn = (c: Case | undefined) =>
  c && { ...c, outbox: [], posted: [], updated: '', tasks: c.tasks.map((task) => ({ ...task, remind: '' })) };

const worldNow = async (): Promise<World> => {
  const here = (await school.data.school(REGENBOOG))!;
  const partner = await school.data.school(here.partner ?? '');
  const pupils = await school.data.allPupils(REGENBOOG);
  return {
    now: school.now,
    school: here,
    partners: partner?.people ?? [],
    pupils,
    choosable: pupils,
    register: pupils,
    looked: {},
    id: opaque,
    named: opaque,
    protocols,
  };
};

const VERBS = [
  'take',
  'cannot',
  'tick',
  'ticks',
  'undo',
  'claim',
  'handed',
  'skip',
  'tomorrow',
  'next',
  'later',
  'give',
];

/** As it was, or with another word about a task of that case: now and then one of the sender's own. */
const forgedFrom = (press: Press, { tasks }: Case, sender: Person, dice: Dice): Press => {
  if (dice.chance(3)) return press;
  const own = tasks.filter(({ status, to }) => status === 'open' && to.includes(sender.id));
  const { id: task } = dice.pick(own.length > 0 && dice.chance(2) ? own : tasks);
  return { ...press, task, go: dice.pick(VERBS), wie: dice.pick(demoPeople).id, dag: '', reden: 'Daarom.' };
};

const OFFERS = ['offer', 'give', 'does'];

/** Buttons that send the same. */
const ALIKE: readonly (readonly string[])[] = [['tick', 'ticks'], OFFERS, ['later', 'help']];

/** What is somebody's is told by its task; what is only offered, by its step. */
const isAbout = ({ go, task, step, choices }: Drawn, press: Press, named: string | undefined): boolean => {
  if (OFFERS.includes(go)) return step === named;
  const tasks = press.task ? [press.task] : (press.taken ?? '').split(',');
  return tasks.includes(task) && (go !== 'handed' || choices.wie?.includes(press.wie ?? '') === true);
};

const stoodOn = (drawn: readonly Drawn[], press: Press, named: string | undefined): boolean => {
  const goes = ALIKE.find((one) => one.includes(press.go ?? '')) ?? [press.go];
  return drawn.some((one) => goes.includes(one.go) && isAbout(one, press, named));
};

/** Sends it for somebody else; whether it did something that stood on no card of that person. */
const isForgery = async (sender: Person, press: Press, before: Case): Promise<'nothing' | 'allowed' | 'forged'> => {
  const world = await worldNow();
  await sender.forges(press);
  const after = await stored(press);
  if (JSON.stringify(doneIn(after)) === JSON.stringify(doneIn(before))) return 'nothing';
  const known = demoPeople.find(({ id }) => id === sender.id)!;
  const step = stepNamed(before.protocol, press.step ?? '');
  const about = [press.task, ...(press.taken ?? '').split(','), step];
  const drawn = drawnFor(before, known, world, (id) => about.includes(id));
  // To take it upon oneself is to give it to oneself.
  const same = press.go === 'claim' ? [press, { ...press, go: 'handed', wie: sender.id }] : [press];
  return same.some((one) => stoodOn(drawn, one, step)) ? 'allowed' : 'forged';
};

test('a press that was on no card of who sends it does nothing', async () => {
  const dice = diceOf(7);
  let changes = 0;
  for (let n = 0; n < PRESSES; n += 1) {
    const owner = dice.pick(people);
    const other = dice.pick(people);
    const press = somePress(owner, dice);
    if (press === undefined) continue;
    const before = await stored(press);
    if (before !== undefined) {
      const sent = { ...forgedFrom(press, before, other, dice), once: `${press.once ?? ''}${n}` };
      const became = await isForgery(other, sent, before);
      expect(became, `${other.who} sent ${JSON.stringify(sent)} of ${owner.who}`).not.toBe('forged');
      if (became === 'allowed') changes += 1;
    }
    await owner.forges(press);
  }
  expect(changes).toBeGreaterThan(0);
});

import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../bot/cli/demo/ids.js';
import { idOf, type Who } from '../support/cast.js';
import { demoPupils } from '../../bot/cli/demo/schools.js';
import { wayId } from '../../bot/screens/ways.js';
import { NOT_YOURS } from '../../bot/screens/reply.js';
import { protocols } from '../../dialogs/register.js';
import { fillsFirstCard, searches, WORRY } from '../protocols/signaal/story.js';
import { buttonsOf } from '../support/cards.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';
import { cardIn, Town, type Came } from './town.js';

/** No child is shown to who may not know of it before that is written down, whatever way its id came in. */

const SAM = demoPupils.find(({ school: at, group, first }) => at === REGENBOOG && group === '5' && first === 'Sam')!;
/** Of group 5, and nobody else has the name. */
const ALONE = demoPupils.find(
  (one) =>
    one.group === '5' && one.school === REGENBOOG && demoPupils.filter(({ last }) => last === one.last).length === 1,
)!;
const OTHERS: Who[] = [
  'concierge',
  'invaller',
  'vakleerkracht',
  'vervanger',
  'contactpersoon',
  'leerkracht',
  'ibVlieger',
];

const names = ({ shown, sight }: Person): boolean => shown !== undefined && sight.includes(SAM.last);

/** Who reads about every child, or teaches Sam; and who has that group in the own list besides. */
const MAY_KNOW: Who[] = ['leerkracht', 'vervanger'];
const KNOWS: Who[] = [...MAY_KNOW, 'invaller'];

const INPUTS = ['over.wie', 'over.meer', 'kind.wie', 'leerling', 'wie', 'iets'];

const isWritten = ({ written }: Came): boolean =>
  JSON.stringify(written).includes('"did":"searched"') && JSON.stringify(written).includes(SAM.id);

/** Everything a first card can do, with the id of Sam in each of its inputs and in one that it has not. */
const forgedBy = async (person: string, way: string, town: Town): Promise<Came[]> => {
  const card = cardIn(await town.presses(person, { go: 'begin', school: REGENBOOG, way }));
  const button = card && buttonsOf(card).find(({ data }) => data.go === 'next');
  const ids = Object.fromEntries(INPUTS.map((name) => [name, SAM.id]));
  const data = { ...button?.data, school: REGENBOOG, way, ...ids };
  const came: Came[] = [];
  for (const go of ['search', 'back', 'next', 'later', 'about', 'begin', 'fresh', 'dossier', 'find'])
    came.push(await town.presses(person, { ...data, go }));
  return came;
};

test('a forged id shows nobody without an entry in the same press', async () => {
  const town = await Town.opens();
  let shown = 0;
  for (const who of OTHERS)
    for (const { id, ways } of Object.values(protocols).filter(({ startedBy }) => startedBy.length > 0))
      for (const came of await forgedBy(idOf(who), wayId(id, ways[0]!), town)) {
        if (!came.answer.includes(SAM.last) || KNOWS.includes(who)) continue;
        shown += 1;
        expect([who, id, isWritten(came)]).toEqual([who, id, true]);
      }
  expect(shown).toBeGreaterThan(0);
  await town.closes();
});

describe('children', () => {
  let school: SchoolDay;
  afterEach(() => school.closes());

  const searchedBy = async (person: Person): Promise<boolean> =>
    (await school.auditOf(REGENBOOG)).some(
      ({ did, person: by, subjects }) => did === 'searched' && by === person.id && subjects?.includes(SAM.id) === true,
    );

  test('from the dossier a card is begun about a child that this person may know', async () => {
    school = await SchoolDay.opens();
    for (const person of await school.cameIn(...OTHERS)) {
      await person.forges({ go: 'about', school: REGENBOOG, way: wayId('meldcodestart', 'woord'), leerling: SAM.id });
      const may = MAY_KNOW.includes(person.who);
      expect([person.who, person.sight === NOT_YOURS]).toEqual([person.who, !may]);
      expect(await searchedBy(person)).toBe(false);
    }
  });

  test('what was found and chosen comes back with its name, and is written down again', async () => {
    school = await SchoolDay.opens();
    const [gym] = await school.cameIn('vakleerkracht');
    await gym.says('hoi');
    await gym.presses(WORRY);
    await searches(gym, 'boter');
    fillsFirstCard(gym, { wat: ' ' });
    await gym.presses('Verder');
    expect(names(gym)).toBe(true);
    const all = await school.auditOf(REGENBOOG);
    expect(all.filter(({ did, person }) => did === 'searched' && person === gym.id)).toHaveLength(2);
  });

  test('a search that finds a child of the own list only leaves no entry', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    await searches(teacher, ALONE.last);
    expect(teacher.sight).toContain(ALONE.last);
    expect((await school.auditOf(REGENBOOG)).filter(({ did }) => did === 'searched')).toEqual([]);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { records, type Told } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import type { Person } from '../../../support/person.js';
import { castOf, NOT_YOURS, told, workOf } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NOBODY = 'Niemand. Ik houd het zelf in de gaten';
const TIPS = 'Tips over je tekst';

const opens = async (what: Told = {}, day = '2026-11-10') => {
  school = await SchoolDay.opens({ day });
  const cast = await castOf(school);
  await records(cast.teacher, what);
  return cast;
};

/** Both pages; the children and the wound are written by whoever fills in more than nothing. */
const fillsIn = async (person: Person, first = {}, second = {}): Promise<void> => {
  person.fills(first);
  await person.presses('Verder');
  person.fills(second);
  await person.presses('Opslaan');
};

const SECOND = { 'Zag je een plek of wond?': 'Blauwe plek op de arm.', 'Weten de ouders het?': 'Nog niet' };

describe('adding to a signal', () => {
  test('from the closing card, two pages; the reader is told and reads it', async () => {
    const { teacher, ib } = await opens();
    await teacher.presses('Nu aanvullen');
    expect(teacher.sight).toContain('Kaart 1 van 2');
    const more = { 'Waar was het?': 'Plein', 'Welke kinderen waren erbij?': 'Fenna Appelwang' };
    const [heard = ''] = await told(ib, () => fillsIn(teacher, more, SECOND));
    expect(teacher.sight).toContain('Dit is toegevoegd aan het signaal.');
    expect(heard).toContain('is iets bijgeschreven');
    expect(heard).not.toMatch(/Fenna|plek|Plein/);
    await ib.presses('Openen');
    expect(ib.sight).toContain('Blauwe plek op de arm.');
    expect(ib.sight).toContain('F.A.');
    expect(await workOf(teacher)).toContain('Er wacht niets op je.');
  });

  test('all of it may stay empty, and then nobody hears anything', async () => {
    const { teacher, ib } = await opens();
    await teacher.presses('Nu aanvullen');
    expect(await told(ib, () => fillsIn(teacher))).toEqual([]);
    expect(teacher.sight).toContain('Dank je.');
  });

  test('nobody reads it yet: nobody is told, and it is there when somebody does', async () => {
    const { teacher, ib } = await opens({ meekijken: NOBODY });
    await teacher.presses('Nu aanvullen');
    expect(await told(ib, () => fillsIn(teacher, {}, SECOND))).toEqual([]);
  });

  test('one reminder when the children have left; done or two working days later it is gone', async () => {
    const { teacher } = await opens();
    expect(await told(teacher, () => school.itIs('14:10'))).not.toContainEqual(expect.stringContaining('aanvullen'));
    const [reminder = ''] = await told(teacher, () => school.itIs('14:20'));
    expect(reminder).toContain('wil je nog iets aanvullen? Het mag ook leeg blijven.');
    for (const day of ['11', '12', '13'])
      expect(await told(teacher, () => school.itIs('15:00', `2026-11-${day}`))).toEqual([]);
    const message = teacher.newest;
    await school.itIs('12:30', '2026-11-16');
    expect(teacher.newest.id).toBe(message.id);
    expect(teacher.newest.raw).toContain('is bewaard. Is er nog iets?');
    expect(await workOf(teacher)).not.toContain('aanvullen');
  });

  test('of several signals of a day it is asked once, and the others are said to lie in the work', async () => {
    const { teacher } = await opens();
    await records(teacher);
    await records(teacher);
    const asked = (await told(teacher, () => school.itIs('14:20'))).filter((one) => one.includes('aanvullen'));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Wat je vandaag nog meer schreef, staat in Mijn werk.');
    expect((await workOf(teacher)).match(/Nu aanvullen/g)).toHaveLength(3);
  });

  test('from the reminder; and what was added before it is not asked for', async () => {
    const { teacher } = await opens();
    await school.itIs('14:20');
    await teacher.presses('Aanvullen');
    await fillsIn(teacher, { 'Is dit vaker gebeurd?': 'Vaker', 'Hoeveel keer ongeveer?': '3' });
    expect(teacher.sight).toContain('Dank je.');
    await records(teacher);
    await teacher.presses('Nu aanvullen');
    await fillsIn(teacher);
    expect(await told(teacher, () => school.itIs('14:20', '2026-11-11'))).not.toContainEqual(
      expect.stringContaining('aanvullen'),
    );
  });

  test('written after school or on a day off, it is asked on the next day she works', async () => {
    const { teacher } = await opens({}, '2026-11-12');
    for (const day of ['12', '13'])
      expect(await told(teacher, () => school.itIs('16:00', `2026-11-${day}`))).not.toContainEqual(
        expect.stringContaining('aanvullen'),
      );
    expect(await told(teacher, () => school.itIs('14:20', '2026-11-16'))).toContainEqual(
      expect.stringContaining('wil je nog iets aanvullen?'),
    );
  });
});

describe('saying it differently', () => {
  const WAT = 'Sam is altijd druk. Hij lijkt wel een agressieve jongen, echt een dader.';

  test('at most three tips, and the better text stands beside the first', async () => {
    const { teacher, ib } = await opens({ wat: WAT });
    expect(teacher.sight).toContain(TIPS);
    expect(teacher.sight.match(/^- /gm)?.length).toBeLessThanOrEqual(3);
    await teacher.presses('Pas aan');
    expect(teacher.value('Wat zag of hoorde je?')).toBe(WAT);
    teacher.fills({ 'Wat zag of hoorde je?': 'Sam liep zes keer van zijn plek.' });
    const [heard = ''] = await told(ib, () => teacher.presses('Opslaan'));
    expect(heard).toContain('is iets bijgeschreven');
    expect(teacher.sight).toContain('Je eerste tekst blijft ook staan.');
    await ib.presses('Openen');
    expect(ib.sight).toContain('liep zes keer van zijn plek.');
    expect(ib.sight).toContain('is altijd druk.');
  });

  test.each(['Sam liep weg van zijn plek.', 'Sam zei: "Papa is altijd boos, hij is een dader."'])(
    '%s: no tips, and no button to change it',
    async (wat) => {
      const { teacher } = await opens({ wat });
      expect(teacher.sight).not.toContain(TIPS);
      expect(teacher.buttons).not.toContain('Pas aan');
    },
  );

  test('somebody else has no such button, and cannot press it', async () => {
    const { teacher, ib } = await opens({ wat: WAT });
    await ib.forges({ ...teacher.holding('Pas aan') });
    expect(ib.sight).toBe(NOT_YOURS);
  });

  test('written down for somebody else: it says for whom', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await teacher.says('hoi');
    await teacher.presses('Ik maak me zorgen');
    teacher.fills({
      'Over wie gaat het?': 'Sam',
      'Wat zag of hoorde je?': 'Sam huilde.',
      'Hoe weet je dit?': 'Een volwassene vertelde het',
      'Wie zag of hoorde het?': 'overblijfkracht, J.D.',
    });
    await teacher.presses('Verder');
    teacher.fills({ 'Speelt een van deze dingen?': ['Geen van deze'], 'Wie moet meekijken?': 'De IB’er, vandaag' });
    await teacher.presses('Opslaan');
    await ib.presses('Openen');
    expect(ib.sight).toMatch(/Wie zag of hoorde het\?\s+overblijfkracht, J\.D\./);
  });
});

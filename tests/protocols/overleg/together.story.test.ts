import { afterEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../support/school.js';
import type { Person } from '../../support/person.js';
import { castOf, NOT_YOURS, opensOwn, rolesOf, told, workOf } from '../signaal/desk/support.js';
import { demoSchools } from '../../../bot/cli/demo/schools.js';
import { opensCase } from './casus/support.js';
import { fillsSecondCard, WORRY } from '../signaal/story.js';
import { choosesFlag, consultsFrom, goesOn, looksAtCriteria } from './vlag/support.js';

/** A flag and a weighing are made with the teacher, and the writer of the signal reads what came of it (domain.md 10). */

let school: SchoolDay;
afterEach(() => school.closes());

const REGENBOOG = demoSchools[0]!.id;

const raisesFlag = async (ib: Person, vlag: string): Promise<void> => {
  await choosesFlag(ib, vlag);
  ib.fills({ 'Wat doen jullie?': 'Bas praat morgen met beide kinderen.' });
  await ib.presses('Opslaan');
};

describe('a flag with the teacher', () => {
  test('who wrote the signal stands there already, is asked, reads what happened, and answers', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await consultsFrom(teacher, ib, 'Vlaggensysteem');
    await ib.presses('Verder');
    const [asked] = await told(teacher, () => looksAtCriteria(ib));
    expect(asked).toContain('vraagt je om mee te wegen');
    expect(asked).not.toMatch(/Sam|broek|vlag/i);
    expect(ib.sight).toContain('Eén collega schreef nog niets.');

    await teacher.presses('Lezen');
    expect(teacher.sight).toContain('trok de broek van een ander omlaag');
    await teacher.presses('Meewegen');
    teacher.fills({ 'Hoe kijk jij hiernaar?': 'Het was een spel, tot het ene kind huilde.' });
    await teacher.presses('Versturen');
    expect(teacher.sight).toContain('Hatice Kompasroos leest het.');

    ib.reloads();
    await ib.pressesOn(ib.newest, 'Lezen');
    await ib.presses('De vlag');
    expect(ib.sight).toContain('Het was een spel, tot het ene kind huilde.');
    const [outcome] = await told(teacher, () => raisesFlag(ib, 'Geel: licht over de grens'));
    expect(outcome).toContain('Er is nieuws voor je bij signaal');
    await opensOwn(teacher);
    expect(teacher.sight).toContain('vlag geel.');
    expect(teacher.sight).not.toContain('Bas praat morgen');
  });

  test('about two children: the line at the signal names no flag, since a reader may know one of them', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    teacher.fills({
      'Over wie gaat het?': 'Meer kinderen',
      'Wat zag of hoorde je?': 'Er werd geduwd.',
      'Hoe weet je dit?': 'Zelf gezien of gehoord',
    });
    await teacher.presses('Verder');
    teacher.fills({ 'Welke kinderen?': ['Sam Boterbloem, groep 5', 'Fenna Appelwang, groep 5'] });
    await teacher.presses('Verder');
    await teacher.presses('Verder');
    fillsSecondCard(teacher);
    await teacher.presses('Opslaan');
    await ib.presses('Openen');
    await goesOn(ib, 'Vlaggensysteem');
    await ib.presses('Verder');
    await looksAtCriteria(ib);
    await raisesFlag(ib, 'Geel: licht over de grens');
    await opensOwn(teacher);
    expect(teacher.sight).toContain('Vlaggensysteem');
    expect(teacher.sight).not.toMatch(/geel/i);
  });

  test.each(['Rood: ernstig over de grens', 'Zwart: zeer ernstig over de grens'])(
    '%s reaches the directeur today, and not as a finished question',
    async (vlag) => {
      school = await SchoolDay.opens();
      const { teacher, ib, head } = await castOf(school);
      await consultsFrom(teacher, ib, 'Vlaggensysteem');
      await ib.presses('Verder');
      await looksAtCriteria(ib);
      const heard = await told(head, () => raisesFlag(ib, vlag));
      expect(heard).toEqual([expect.stringContaining('Vandaag lezen.')]);
      expect(heard[0]).not.toMatch(/vlag|rood|zwart|Sam/i);
      expect(ib.sight).toContain('Joris Vuurtoren');
      await head.presses('Lezen');
      await head.presses('Ernstige uitkomst lezen');
      expect(head.sight).toContain(`Jullie kozen de vlag ${vlag.slice(0, vlag.indexOf(':')).toLowerCase()}.`);
      await head.presses('Ik heb het gelezen');
      expect((await school.data.assignedTo(REGENBOOG, head.id, { limit: 10, offset: 0 })).length).toBe(0);
    },
  );

  test('agreements come back on their date', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await consultsFrom(teacher, ib, 'Vlaggensysteem');
    await ib.presses('Verder');
    await looksAtCriteria(ib);
    await choosesFlag(ib, 'Geel: licht over de grens');
    ib.fills({
      'Wat doen jullie?': 'We spreken iets af.',
      '1. Wat?': 'Sam en het andere kind kleden zich apart om',
      '1. Wie doet het?': 'Bas',
      '1. Wanneer vraag ik of het lukte?': '2026-11-17',
    });
    await ib.presses('Opslaan');
    await school.itIs('12:30', '2026-11-17');
    expect(await workOf(ib)).toContain('Vlaggensysteem: Is deze afspraak gelukt?');
    await ib.presses(ib.buttons.find((title) => title.startsWith('Vlag')) ?? ib.buttons[1]!);
    await ib.presses('Is deze afspraak gelukt?');
    expect(ib.sight).toContain('kleden zich apart om');
    expect(ib.sight).toContain('Wie: Bas');
    ib.fills({ 'Is het gelukt?': 'Ja' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Bewaard.');
  });
});

describe('who else reads a weighing', () => {
  const msv = () => rolesOf('contactpersoon', [{ school: REGENBOOG, role: 'manager_sociale_veiligheid', groups: [] }]);

  test.each([
    ['an ordinary one', {}, true],
    ['never what is beperkt', { speelt: ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'] }, false],
  ])('the manager sociale veiligheid: %s', async (_, signal, may) => {
    school = await SchoolDay.opens({ store: msv() });
    const { teacher, ib } = await castOf(school);
    const manager = school.person('contactpersoon');
    await consultsFrom(teacher, ib, 'Weging van gedrag of onrust', signal);
    await ib.presses('Verder');
    const { school: at, case: id } = ib.holding('Hulp nu');
    await opensCase(manager, { school: at!, case: id! });
    if (may) expect(manager.sight).toContain('Het komt vaker voor.');
    else expect(manager.sight).toBe(NOT_YOURS);
  });

  test('a gedragsspecialist reads nothing until somebody asks that person along', async () => {
    const specialist = rolesOf('contactpersoon', [{ school: REGENBOOG, role: 'gedragsspecialist', groups: [] }]);
    school = await SchoolDay.opens({ store: specialist });
    const { teacher, ib } = await castOf(school);
    const [invited] = await school.cameIn('contactpersoon');
    await consultsFrom(teacher, ib, 'Vlaggensysteem');
    await ib.presses('Verder');
    const { school: at, case: id } = ib.holding('Hulp nu');
    await opensCase(invited, { school: at!, case: id! });
    expect(invited.sight).toBe(NOT_YOURS);
    ib.fills({ 'Met wie weeg je dit af?': ['Anouk Luisteroor – gedragsspecialist'] });
    await looksAtCriteria(ib);
    await invited.presses('Lezen');
    expect(invited.sight).toContain('trok de broek van een ander omlaag');
  });
});

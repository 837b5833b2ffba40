import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT, REGENBOOG, VLIEGER } from '../../../bot/cli/demo/ids.js';
import { demoPeople } from '../../../bot/cli/demo/schools.js';
import { idOf, type Who } from '../../support/cast.js';
import type { RoleAt } from '../../../dialogs/engine/school/school.js';
import { buttonsOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const CANNOT = 'Deze collega kan ik niet vragen. Kies een ander.';
const STAFF = demoPeople.filter(({ roles }) => roles.some((held) => held.school === REGENBOOG));
type Way = 'Vervanger aanwijzen' | 'Toegang stoppen' | 'Einddatum wijzigen';

const opensPeople = async (head: Person, way: Way): Promise<void> => {
  head.reloads();
  await head.forges({ go: 'people' });
  await head.presses(way);
};
/** From the list of people to the question about one of them. */
const chooses = async (head: Person, way: Way, who: string): Promise<void> => {
  await opensPeople(head, way);
  head.fills({ 'Om wie gaat het?': who });
  await head.presses('Verder');
};
const forgesWho = async (head: Person, way: Way, id: string): Promise<void> => {
  await opensPeople(head, way);
  await head.forges({ ...head.holding('Verder'), wie: id });
};
const rolesOf = async (who: Who): Promise<RoleAt[]> => (await school.data.person(DEMO_TENANT, idOf(who)))?.roles ?? [];
const everybodysRoles = (): Promise<RoleAt[][]> =>
  Promise.all(STAFF.map(async ({ id }) => (await school.data.person(DEMO_TENANT, id))?.roles ?? []));

describe.each(BOTH_WAYS)('the directeur chooses, forms in %s', (forms) => {
  test('a deputy from who can be one, each with the roles beside the name', async () => {
    school = await SchoolDay.opens({ forms });
    const [head] = await school.cameIn('directeur');
    await opensPeople(head, 'Vervanger aanwijzen');
    expect(head.choices('Om wie gaat het?').sort()).toEqual([
      'Bas van der Pannenkoek – leerkracht groep 7, bhv’er, vervanger intern begeleider',
      'Hatice Kompasroos – intern begeleider, aandachtsfunctionaris, vervanger directeur',
      'Marit Zonnedauw – leerkracht groep 5',
      'Renske Suikerspin – leerkracht groep 5',
      'Sjoerd Klimtouw – vakleerkracht',
    ]);
    expect(head.sight).toContain('Een stagiair, een invaller, de administratie of het bestuur kan hier geen vervanger');
  });

  test('and reads who that is and what a deputy reads, before and after', async () => {
    school = await SchoolDay.opens({ forms });
    const [head] = await school.cameIn('directeur');
    await chooses(head, 'Vervanger aanwijzen', 'Bas van der Pannenkoek');
    const bas = 'Bas van der Pannenkoek (leerkracht groep 7, bhv’er, vervanger intern begeleider)';
    expect(head.sight).toContain(`${bas} krijgt wat bij deze rol hoort`);
    expect(head.sight).toContain('leest alle signalen en dossiers van de school');
    head.fills({ 'Voor welke rol?': 'directeur', 'Tot en met welke dag?': '2026-12-01' });
    await head.presses('Opslaan');
    expect(head.sight).toContain(`Gedaan. ${bas} is nu vervanger van de directeur, tot en met 1 dec.`);
    expect(head.sight).toContain('een vervanger leest alle signalen en dossiers van de school');
    expect((await rolesOf('vervanger')).at(-1)).toMatchObject({ role: 'directeur', deputy: true, to: '2026-12-01' });
  });

  test('nothing for who holds the role already: that is not among the questions', async () => {
    school = await SchoolDay.opens({ forms });
    const [head] = await school.cameIn('directeur');
    await chooses(head, 'Vervanger aanwijzen', 'Hatice Kompasroos');
    expect(head.choices('Voor welke rol?')).toEqual(['directeur']);
  });

  test('whom to end from all but himself and the bestuur', async () => {
    school = await SchoolDay.opens({ forms });
    const [head] = await school.cameIn('directeur');
    for (const way of ['Toegang stoppen', 'Einddatum wijzigen'] as const) {
      await opensPeople(head, way);
      const names = head.choices('Om wie gaat het?').join();
      expect(head.choices('Om wie gaat het?')).toHaveLength(STAFF.length - 2);
      for (const name of ['Wilhelmina Overzee', 'Joris Vuurtoren']) expect(names).not.toContain(name);
    }
  });

  test('and who stands in for the directeur does not end the directeur', async () => {
    school = await SchoolDay.opens({ forms });
    const [deputy] = await school.cameIn('ib');
    await opensPeople(deputy, 'Toegang stoppen');
    expect(deputy.choices('Om wie gaat het?').join()).not.toContain('Joris Vuurtoren');
    await forgesWho(deputy, 'Toegang stoppen', idOf('directeur'));
    expect(deputy.sight).toContain(CANNOT);
  });

  test('no last day that has gone by', async () => {
    school = await SchoolDay.opens({ forms });
    const [head] = await school.cameIn('directeur');
    await chooses(head, 'Einddatum wijzigen', 'Jasmijn Regenjas');
    head.fills({ 'Wat is de laatste dag?': '2026-11-09' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Deze datum is al voorbij.');
    expect((await rolesOf('invaller'))[0]).toMatchObject({ to: '2026-12-18' });
    head.fills({ 'Wat is de laatste dag?': '2026-11-10' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('heeft toegang tot en met 10 nov');
    await chooses(head, 'Vervanger aanwijzen', 'Marit Zonnedauw');
    head.fills({ 'Voor welke rol?': 'directeur', 'Tot en met welke dag?': '2026-11-09' });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Deze datum is al voorbij.');
  });

  test('who is forged, whoever it is: nobody but who stands in the list, and a Dutch sentence', async () => {
    school = await SchoolDay.opens({ forms });
    const [head] = await school.cameIn('directeur');
    const before = await everybodysRoles();
    for (const way of ['Vervanger aanwijzen', 'Toegang stoppen', 'Einddatum wijzigen'] as const) {
      await opensPeople(head, way);
      const listed = head.choices('Om wie gaat het?').join();
      for (const { id, name } of [...demoPeople, { id: idOf('98'), name: 'nobody' }]) {
        await forgesWho(head, way, id);
        if (listed.includes(name)) expect(head.sight).not.toContain(CANNOT);
        else expect(head.sight).toContain(CANNOT);
      }
    }
    expect(await everybodysRoles()).toEqual(before);
  });

  test('a role that is forged is refused in words, and nobody gets it', async () => {
    school = await SchoolDay.opens({ forms });
    const [head] = await school.cameIn('directeur');
    const before = await everybodysRoles();
    for (const role of ['bestuur', 'manager_sociale_veiligheid', 'constructor', '__proto__', 'intern_begeleider']) {
      await chooses(head, 'Vervanger aanwijzen', 'Hatice Kompasroos');
      await head.forges({ ...head.holding('Opslaan'), rol: role });
      expect(head.sight).toContain('Kies een van de mogelijkheden.');
    }
    expect(await everybodysRoles()).toEqual(before);
  });
});

const NAME = 'Pleuntje Wolkenveger';
const asks = async (stranger: Person): Promise<void> => {
  stranger.name = NAME;
  await stranger.says('hoi');
  await stranger.presses('Ik werk hier');
  await stranger.presses('De Regenboog');
  await stranger.presses('Vraag toegang');
};
/** The card of the question, for who did not begin it. */
const opensQuestion = async (person: Person): Promise<void> => {
  await person.presses('Openen');
  if (buttonsOf(person.card).some(({ title }) => title === 'Wie is dit?')) await person.presses('Wie is dit?');
};

describe.each(BOTH_WAYS)('somebody asks for access, forms in %s', (forms) => {
  test('the administratie lets in who reads own texts only; the rest is for the directeur', async () => {
    school = await SchoolDay.opens({ forms });
    const [head, office] = await school.cameIn('directeur', 'administratie');
    await school.data.changePerson(DEMO_TENANT, head.id, (old) => ({
      ...old!,
      absent: [{ from: '2026-11-10', to: '2026-11-10' }],
    }));
    await school.data.changePerson(DEMO_TENANT, idOf('ib'), (old) => ({
      ...old!,
      absent: [{ from: '2026-11-10', to: '2026-11-10' }],
    }));
    await asks(school.person('99'));
    await opensQuestion(office);
    expect(office.choices('Wie is dit?')).toEqual([
      'Ken ik niet',
      'vakleerkracht',
      'invaller',
      'stagiair',
      'ondersteunend personeel',
    ]);
    expect(office.sight).toContain('Laat de vraag dan aan de directeur.');
    const data = office.holding('Verder');
    for (const wie of ['intern_begeleider', 'directeur', 'administratie', 'leerkracht', 'bestuur']) {
      await office.forges({ ...data, wie });
      expect(office.sight).toContain('Kies een van de mogelijkheden.');
    }
    office.fills({ 'Wie is dit?': 'ondersteunend personeel' });
    await office.presses('Verder');
    await office.presses('Geef toegang');
    expect(office.sight).toContain(`${NAME} kan nu met Vangnet werken.`);
    expect(office.sight).not.toContain('leest alle signalen');
    expect(await rolesOf('99')).toMatchObject([{ role: 'ondersteunend_personeel' }]);
  });

  test('the directeur reads what an intern begeleider reads', async () => {
    school = await SchoolDay.opens({ forms });
    const [head] = await school.cameIn('directeur');
    await asks(school.person('99'));
    await opensQuestion(head);
    expect(head.choices('Wie is dit?')).not.toContain('directeur');
    head.fills({ 'Wie is dit?': 'intern begeleider' });
    await head.presses('Verder');
    await head.presses('Geef toegang');
    expect(head.sight).toContain('Wie intern begeleider is, leest alle signalen en dossiers van de school');
    expect(await rolesOf('99')).toMatchObject([{ role: 'intern_begeleider' }]);
  });

  test('whose role has ended, or is one of another school, is not chosen for it', async () => {
    school = await SchoolDay.opens({ forms });
    const [head] = await school.cameIn('directeur');
    await school.data.changePerson(DEMO_TENANT, idOf('concierge'), (old) => ({
      ...old!,
      roles: [
        ...old!.roles,
        { school: REGENBOOG, role: 'leerkracht', groups: ['5'], to: '2026-11-09' },
        { school: VLIEGER, role: 'leerkracht', groups: ['5'] },
      ],
    }));
    await asks(school.person('99'));
    await opensQuestion(head);
    head.fills({ 'Wie is dit?': 'stagiair' });
    await head.presses('Verder');
    expect(head.choices('Wie begeleidt deze stagiair?').join()).not.toContain('Hennie');
    const typed = { naam: NAME, groepen: '5', tot: '2026-12-01', mentor: idOf('concierge') };
    await head.forges({ ...head.holding('Geef toegang'), ...typed });
    expect(head.sight).toContain(CANNOT);
    expect(await rolesOf('99')).toEqual([]);
  });

  test('a mentor is somebody who works with children and stays', async () => {
    school = await SchoolDay.opens({ forms });
    const [head] = await school.cameIn('directeur');
    await asks(school.person('99'));
    await opensQuestion(head);
    head.fills({ 'Wie is dit?': 'stagiair' });
    await head.presses('Verder');
    const mentors = head.choices('Wie begeleidt deze stagiair?').join();
    expect(mentors).toContain('Marit Zonnedauw');
    for (const name of ['Wout', 'Jasmijn', 'Ria', 'Wilhelmina', 'Hennie']) expect(mentors).not.toContain(name);
    head.fills({ 'Welke groep?': ['groep 5'], 'Wat is de laatste dag?': '2026-12-01' });
    await head.forges({
      ...head.holding('Geef toegang'),
      naam: NAME,
      groepen: '5',
      tot: '2026-12-01',
      mentor: idOf('stagiair'),
    });
    expect(head.sight).toContain(CANNOT);
    expect(await rolesOf('99')).toEqual([]);
  });
});

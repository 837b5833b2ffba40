import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT, REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { idOf } from '../../support/cast.js';
import type { Case, OutgoingChange } from '../../../dialogs/engine/case/case.js';
import type { Change } from '../../../dialogs/engine/school/staffChanges.js';
import type { Person as Staff } from '../../../dialogs/engine/school/school.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';

/** What lies in the store from before the rules of who gives which role to whom, or was decided a moment too late. */

let school: SchoolDay;
afterEach(() => school.closes());

const TEACHER = idOf('leerkracht');
const DIRECTEUR = idOf('directeur');
const BESTUUR = idOf('bestuur');
const STUDENT = idOf('stagiair');
const OFFICE = idOf('administratie');

const stored = async (id: string): Promise<Staff> => (await school.data.person(DEMO_TENANT, id))!;
/** The newest case of this protocol that somebody has something open in. */
const caseOf = async (person: Person, protocol: string): Promise<string> => {
  const heads = await school.data.assignedTo(REGENBOOG, person.id, { limit: 50, offset: 0 });
  return heads.filter((head) => head.protocol === protocol).at(-1)!.id;
};
const rewrites = async (id: string, how: (c: Case) => Case): Promise<void> => {
  const found = (await school.data.readCase(REGENBOOG, id))!;
  await school.data.replaceCase(how(found.value), found.etag);
};
/** Another answer than was given, as an older bot took it. */
const answered =
  (step: string, field: string, value: string) =>
  (c: Case): Case => ({
    ...c,
    log: c.log.map((entry) => ({
      ...entry,
      answers: entry.answers.map((one) => (entry.step === step && one.field === field ? { ...one, value } : one)),
    })),
  });

const chooses = async (head: Person, way: string, who: string): Promise<void> => {
  await head.forges({ go: 'people' });
  await head.presses(way);
  head.fills({ 'Om wie gaat het?': who });
  await head.presses('Verder');
};

describe('a case of before', () => {
  test('that appoints a stagiair opens, asks nothing, and the press of its old card changes nothing', async () => {
    school = await SchoolDay.opens();
    const [head] = await school.cameIn('directeur');
    await chooses(head, 'Vervanger aanwijzen', 'Marit Zonnedauw');
    const old = head.holding('Opslaan');
    await rewrites(await caseOf(head, 'mensen'), answered('kiezen', 'wie', STUDENT));
    const before = await stored(STUDENT);
    await head.forges({ go: 'form', school: REGENBOOG, case: old.case, task: old.task });
    expect(head.sight).toContain('Wout Sprokkelhout (stagiair groep 5) kan geen vervanger zijn.');
    await head.forges({ ...old, rol: 'directeur', tot: '' });
    expect(head.sight).toContain('Niet gedaan. Er is niets veranderd.');
    expect(await stored(STUDENT)).toEqual(before);
  });

  test.each([
    ['Toegang stoppen', { zeker: 'ja' }],
    ['Einddatum wijzigen', { tot: '2026-11-20' }],
  ])('of %s for the bestuur opens, and says that it cannot be', async (way, answer) => {
    school = await SchoolDay.opens();
    const [head] = await school.cameIn('directeur');
    await chooses(head, way, 'Marit Zonnedauw');
    await rewrites(await caseOf(head, 'mensen'), answered('kiezen', 'wie', BESTUUR));
    const before = await stored(BESTUUR);
    await head.forges({ ...head.holding('Opslaan'), ...answer });
    expect(head.sight).toContain('Niet gedaan. De toegang van Wilhelmina Overzee (bestuur) is niet veranderd.');
    expect(await stored(BESTUUR)).toEqual(before);
  });

  test('in which the administratie named an intern begeleider goes to the directeur', async () => {
    school = await SchoolDay.opens();
    const [head, office] = await school.cameIn('directeur', 'administratie');
    const stranger = school.person('99');
    stranger.name = 'Pleuntje Wolkenveger';
    await stranger.says('hoi');
    await stranger.presses('Ik werk hier');
    await stranger.presses('De Regenboog');
    await stranger.presses('Vraag toegang');
    const id = await caseOf(head, 'toegang');
    await rewrites(id, (c) => ({ ...c, tasks: c.tasks.map((task) => ({ ...task, to: [DIRECTEUR, OFFICE] })) }));
    const open = (await school.data.readCase(REGENBOOG, id))!.value.tasks.at(-1)!.id;
    await office.forges({ go: 'form', school: REGENBOOG, case: id, task: open });
    office.fills({ 'Wie is dit?': 'vakleerkracht' });
    await office.presses('Verder');
    await rewrites(id, answered('kennen', 'wie', 'intern_begeleider'));
    await office.presses('Geef toegang');
    expect(office.sight).toContain('Nog niet gedaan. Deze rol geeft alleen de directeur. Die krijgt nu de vraag.');
    expect(await school.data.person(DEMO_TENANT, stranger.id)).toBeUndefined();
    await head.pressesOn(head.newest, 'Openen');
    head.fills({ 'Wie is dit?': 'intern begeleider' });
    await head.presses('Verder');
    await head.presses('Geef toegang');
    expect((await stored(stranger.id)).roles).toMatchObject([{ role: 'intern_begeleider' }]);
  });
});

const enrol = (person: string, role: 'directeur' | 'intern_begeleider' | 'invaller', deputy?: true): Change => ({
  what: 'enrol',
  person,
  name: 'Iemand',
  role,
  groups: [],
  deputy,
});

/** A decision that was saved and not carried out yet lies in a case; the clock takes it up. */
const lies = async (by: string, change: Change): Promise<void> => {
  const [head] = await school.cameIn('directeur');
  await chooses(head, 'Einddatum wijzigen', 'Marit Zonnedauw');
  const delivery = { state: 'claimed', until: school.now, tries: 0 } as const;
  const sent: OutgoingChange = { id: 'besluit', kind: 'directory', change, by, at: school.now, delivery };
  await rewrites(await caseOf(head, 'mensen'), (c) => ({ ...c, outbox: [...c.outbox, sent] }));
};
const clockComes = async (): Promise<string[]> => {
  const before = school.logs.length;
  await school.itIs('10:02');
  return school.logs.slice(before).filter((line) => line.includes('people'));
};

const NOT_CARRIED_OUT: [string, string, Change][] = [
  ['a stagiair as deputy of the directeur', DIRECTEUR, enrol(STUDENT, 'directeur', true)],
  ['the bestuur as deputy of the directeur', DIRECTEUR, enrol(BESTUUR, 'directeur', true)],
  ['the administratie as deputy of the IB’er', DIRECTEUR, enrol(OFFICE, 'intern_begeleider', true)],
  ['an end for the bestuur', DIRECTEUR, { what: 'leave', person: BESTUUR }],
  ['an end for who decided it', DIRECTEUR, { what: 'leave', person: DIRECTEUR }],
  ['an end that a teacher decided', TEACHER, { what: 'leave', person: STUDENT }],
  ['a role that a teacher gave', TEACHER, enrol(idOf('99'), 'invaller')],
  ['a role that reads all, from the administratie', OFFICE, enrol(idOf('99'), 'intern_begeleider')],
  ['a role from somebody who is nobody', idOf('97'), enrol(idOf('99'), 'invaller')],
  ['a role from the clock', 'clock', enrol(idOf('99'), 'invaller')],
  [
    'an absence of another',
    TEACHER,
    { what: 'absent', person: DIRECTEUR, period: { from: '2026-11-10', to: '2026-11-10' } },
  ],
];

describe('a decision that waits to be carried out', () => {
  test.each(NOT_CARRIED_OUT)('%s is dropped, once, and logged without a name', async (_, by, change) => {
    school = await SchoolDay.opens();
    await lies(by, change);
    const before = await school.data.person(DEMO_TENANT, change.person);
    const [line, ...more] = await clockComes();
    expect(line).toContain('people not changed');
    expect(more).toEqual([]);
    for (const word of ['Iemand', change.person, by]) expect(line).not.toContain(`"${word}"`);
    expect(await school.data.person(DEMO_TENANT, change.person)).toEqual(before);
    expect((await school.auditOf(REGENBOOG)).filter(({ did }) => did === 'rights_changed')).toEqual([]);
    await school.itIs('10:10');
    expect(school.logs.filter((one) => one.includes('people not changed'))).toHaveLength(1);
  });

  test('is carried out while who decided it still may', async () => {
    school = await SchoolDay.opens();
    await lies(DIRECTEUR, enrol(TEACHER, 'directeur', true));
    expect((await clockComes()).join()).toContain('people changed');
    expect((await stored(TEACHER)).roles.at(-1)).toMatchObject({ role: 'directeur', deputy: true });
  });

  test('is not, once who decided it is no directeur any more', async () => {
    school = await SchoolDay.opens();
    await lies(DIRECTEUR, enrol(TEACHER, 'directeur', true));
    await school.data.changePerson(DEMO_TENANT, DIRECTEUR, (old) => ({
      ...old!,
      roles: old!.roles.map((held) => ({ ...held, to: '2026-11-09' })),
    }));
    expect((await clockComes()).join()).toContain('people not changed');
    expect((await stored(TEACHER)).roles).toHaveLength(1);
  });
});

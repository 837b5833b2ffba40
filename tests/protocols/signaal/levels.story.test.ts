import { afterEach, describe, expect, test } from 'vitest';
import { demoSchools } from '../../../bot/cli/demo/schools.js';
import type { RoleAt } from '../../../dialogs/engine/school/school.js';
import { SchoolDay } from '../../support/school.js';
import { assesses, castOf, NOT_YOURS, opensOwn, recordsAndReads, rolesOf, told, workOf } from './desk/support.js';
import { opensCase } from '../overleg/casus/support.js';
import { records } from './story.js';

/** Who hears of an assessment, and reads a signal by its kind (domain.md 5, 44 and 45). */

let school: SchoolDay;
afterEach(() => school.closes());

const REGENBOOG = demoSchools[0]!.id;
const only = (role: RoleAt['role']) => rolesOf('contactpersoon', [{ school: REGENBOOG, role, groups: [] }]);

describe('the aandachtsfunctionaris is told by level', () => {
  const af = async () => {
    school = await SchoolDay.opens({ store: only('aandachtsfunctionaris') });
    const { teacher, ib } = await castOf(school);
    const [person] = await school.cameIn('contactpersoon');
    await recordsAndReads(teacher, ib);
    return { ib, person };
  };

  test.each([
    ['Komt vaker voor, valt op of is ernstig', 1, false],
    ['Kan huiselijk geweld of kindermishandeling zijn', 1, false],
    ['Gebeurt vaak, met meer kinderen, of is schadelijk', 1, true],
    ['Ik twijfel', 1, true],
    ['Eén keer gebeurd', 0, false],
  ])('%s', async (level, messages, calls) => {
    const { ib, person } = await af();
    const heard = await told(person, () => assesses(ib, { 'Hoe schat je het in?': level }));
    expect(heard).toHaveLength(messages);
    expect(heard.join()).not.toMatch(/Sam|stil|vaak|twijfel/i);
    const work = await workOf(person);
    if (calls) expect(work).toContain('Roep mensen bij elkaar');
    else expect(work).not.toContain('Roep mensen bij elkaar');
  });

  test('calls the meeting, and who wrote the signal is invited there already', async () => {
    const { ib, person } = await af();
    await assesses(ib, { 'Hoe schat je het in?': 'Ik twijfel' });
    await workOf(person);
    await person.presses(person.buttons[0]!);
    await person.presses('Roep mensen bij elkaar');
    person.fills({ 'Wat doe je?': 'Ik plan een casuïstiekoverleg' });
    await person.presses('Opslaan');
    expect(await workOf(person)).toContain('Overleg plannen');
  });

  test('an IB’er who is the aandachtsfunctionaris calls it herself', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await recordsAndReads(teacher, ib);
    await assesses(ib, { 'Hoe schat je het in?': 'Ik twijfel' });
    expect(await workOf(ib)).toContain('Roep mensen bij elkaar');
  });
});

describe('the antipestcoördinator', () => {
  const categorised = async (categorie: string, speelt?: string[]) => {
    school = await SchoolDay.opens({ store: only('antipestcoordinator') });
    const { teacher, ib } = await castOf(school);
    const [person] = await school.cameIn('contactpersoon');
    await records(teacher, speelt === undefined ? {} : { speelt });
    await ib.presses('Openen');
    const { school: at, case: id } = ib.holding('Hulp nu');
    await opensCase(person, { school: at!, case: id! });
    expect(person.sight).toBe(NOT_YOURS);
    while (!ib.buttons.includes('Dossier compleet maken')) await ib.presses('Meer');
    await ib.presses('Dossier compleet maken');
    ib.fills({ 'Waar gaat het over?': categorie, 'Staat het in': 'Het hoort daar niet' });
    const heard = await told(person, () => ib.presses('Opslaan'));
    await opensCase(person, { school: at!, case: id! });
    return { person, heard };
  };

  test('hears of bullying and reads that signal, and not its assessment', async () => {
    const { person, heard } = await categorised('Pesten');
    expect(heard).toHaveLength(1);
    await person.presses('Openen');
    expect(person.sight).toContain('was stil in de kring.');
  });

  test('does not read what is about something else, or closed to the teachers', async () => {
    const other = await categorised('Verzorging');
    expect([other.heard, other.person.sight]).toEqual([[], NOT_YOURS]);
    await school.closes();
    const closed = await categorised('Pesten', ['Kind vertelde zelf over geweld, misbruik of verwaarlozing']);
    expect([closed.heard, closed.person.sight]).toEqual([[], NOT_YOURS]);
  });
});

describe('what is known later', () => {
  test('a story is confirmed at that story, from the next day on', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await records(teacher);
    await opensOwn(teacher);
    expect(teacher.buttons).not.toContain('Klopte het?');
    await school.itIs('10:00', '2026-11-12');
    await opensOwn(teacher);
    while (!teacher.buttons.includes('Klopte het?')) await teacher.presses('Meer');
    await teacher.presses('Klopte het?');
    teacher.fills({ 'Wat weten we nu?': 'Het bleek anders', 'Hoe weet je dat?': 'De hond was ziek, zei Sam.' });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Bewaard');
    await ib.presses('Openen');
    expect(ib.sight).toContain('Het bleek anders');
    expect(ib.sight).toContain('was stil in de kring.');
  });

  test('earlier signals stand on the card of Beoordelen, by code and day', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await records(teacher);
    await records(teacher);
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    expect(ib.sight).toMatch(/Eerder over dit kind: [A-Z2-9]{3}-[A-Z2-9]{3} \(10 nov\)\./);
  });

  test('agreements, the view of the parents and the source; an agreement comes back, and what was planned for it', async () => {
    school = await SchoolDay.opens();
    const { teacher } = await castOf(school);
    await records(teacher);
    await teacher.presses('Nu aanvullen');
    teacher.fills({ 'Van wie hoorde je het?': 'overblijfkracht, J.D.', 'Mag erbij staan van wie?': 'Liever niet' });
    await teacher.presses('Verder');
    teacher.fills({
      'Weten de ouders het?': 'Ja',
      'Wat vinden de ouders?': 'Moeder herkent het.',
      '1. Wat?': 'Elke ochtend even praten',
      '1. Wie doet het?': 'Ik',
      '1. Wanneer vraag ik of het lukte?': '2026-11-17',
      'Wat doe je als het niet lukt?': 'Dan bel ik de ouders.',
    });
    await teacher.presses('Opslaan');
    await school.itIs('12:30', '2026-11-17');
    expect(await workOf(teacher)).toContain('Is deze afspraak gelukt?');
    await teacher.presses(teacher.buttons[0]!);
    await teacher.presses('Is deze afspraak gelukt?');
    teacher.fills({ 'Is het gelukt?': 'Nee' });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Dan bel ik de ouders.');
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT, REGENBOOG } from '../../../../bot/cli/demo/ids.js';
import { records } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import { assesses, castOf, codesOn, familyOf, NOT_YOURS, told, workOf } from './support.js';

/** More rows of practice.md 11: another aandachtsfunctionaris, a child that moves, parents apart. */

let school: SchoolDay;
afterEach(() => school.closes());

const SAM = 'mk6df9k8gj';
const HONOUR = ['Familie-eer, gedwongen trouwen, besnijdenis van een meisje, of achterlaten in het buitenland'];

describe('in every school', () => {
  test('the aandachtsfunctionaris is a parent: not asked, and cannot open it; another child is read', async () => {
    school = await SchoolDay.opens({ store: familyOf('contactpersoon', SAM) });
    await school.data.changePerson(DEMO_TENANT, school.person('contactpersoon').id, (old) => ({
      ...old!,
      roles: [...old!.roles, { school: REGENBOOG, role: 'aandachtsfunctionaris', groups: [] }],
    }));
    const { teacher, ib } = await castOf(school);
    const [parent] = await school.cameIn('contactpersoon');
    expect(await told(parent, () => records(teacher, { speelt: HONOUR }))).toEqual([]);
    expect(teacher.sight).not.toContain('Anouk');
    await parent.forges(ib.holding('Openen'));
    expect(parent.sight).toBe(NOT_YOURS);
    expect(await workOf(parent)).toContain('Er wacht niets op je.');
    const other = await told(parent, () => records(teacher, { over: 'Weet ik niet', speelt: HONOUR }));
    expect(other).toEqual([expect.stringContaining('Spoed. Lees nu.')]);
  });

  test('a child moves to another school: what is open stays open, with its name', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await records(teacher);
    const [sam] = await school.data.pupils(REGENBOOG, [SAM]);
    await school.data.savePupils(REGENBOOG, [{ ...sam!, left: '2026-11-10' }]);
    await school.itIs('08:30', '2026-11-11');
    expect(await workOf(ib)).toContain('Beoordelen');
    await ib.presses(codesOn(ib)[0]!);
    expect(ib.sight).toContain('Sam Boterbloem');
    await ib.presses('Beoordelen');
    await assesses(ib);
    expect(ib.sight).toContain('Verstuurd.');
  });

  test.each([
    ['Eén ouder', 'Vertel een ouder zonder gezag niets uit jezelf.'],
    ['Een voogd', 'Bel de voogd als eerste.'],
  ])('gezag: %s', async (gezag, said) => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await records(teacher);
    await ib.presses('Openen');
    while (!ib.buttons.includes('Gezin en hulp')) await ib.presses('Meer');
    await ib.presses('Gezin en hulp');
    ib.fills({ 'Broertjes of zusjes?': 'Geen', 'Wie heeft het gezag?': gezag });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain(said);
  });
});

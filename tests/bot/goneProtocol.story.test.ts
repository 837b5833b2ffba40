import { afterEach, describe, expect, test } from 'vitest';
import { NOT_YOURS } from '../../bot/screens/reply.js';
import { codeOn, DONE, records } from '../protocols/signaal/story.js';
import { isOf, overnight } from '../support/aged.js';
import { BOTH_WAYS, SchoolDay } from '../support/school.js';

/** A protocol of which cases run is taken out, or the build that has it is taken back. Here: a signal's. */

let school: SchoolDay;
afterEach(() => school.closes());

const named = (json: string, of: string, is: string): string =>
  json.replace(`"protocol":"${of}"`, `"protocol":"${is}"`);

const takenOut = (code: string, of = 'signaal', is = 'opgeheven'): Promise<void> =>
  overnight(school, (stored) =>
    isOf(code, stored) ? { head: named(stored.head, of, is), body: named(stored.body, of, is) } : undefined,
  );

const CANNOT = 'nu niet helemaal lezen';

describe.each(BOTH_WAYS)('a case of a protocol that is not there, forms in %s', (forms) => {
  test('shows its code and whom to phone, to its writer the own words; nothing is lost', async () => {
    school = await SchoolDay.opens({ forms });
    await school.cameIn('01', '03', '02');
    await records(school.person('01'));
    const code = codeOn(school.person('01'));
    const opens = school.person('03').holding('Openen');
    let ib = school.person('03');
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    ib.fills({ ...DONE, 'Antwoord aan je collega': 'Ik kom morgen kijken.' });
    const sent = ib.sending('Opslaan en antwoord sturen');
    await takenOut(code);

    const teacher = school.person('01');
    await teacher.forges(opens, 'task/fetch');
    expect(teacher.sight).toContain(CANNOT);
    expect(teacher.sight).toContain('was stil in de kring.');
    expect(teacher.sight).not.toContain('Boterbloem');

    ib = school.person('03');
    await ib.says('hoi');
    await ib.presses('Mijn werk');
    expect(ib.sight).toContain('Zaak: kan ik nu niet lezen');
    await ib.presses(code);
    expect(ib.sight).toContain(`Ik kan zaak ${code} ${CANNOT}`);
    expect(ib.sight).toMatch(/School:\s+\d/);
    expect(ib.sight).not.toContain('kring');
    await ib.forges(sent);
    expect(ib.sight).toContain('Ik kom morgen kijken.');

    const stranger = school.person('02');
    await stranger.forges(opens, 'task/fetch');
    expect(stranger.sight).toBe(NOT_YOURS);

    await takenOut(code, 'opgeheven', 'signaal');
    ib = school.person('03');
    await ib.forges(sent);
    expect(ib.sight).toContain('Verstuurd.');
  });
});

test('the clock leaves it alone and counts it; the others go on', async () => {
  school = await SchoolDay.opens();
  await school.cameIn('01', '03');
  await records(school.person('01'));
  const code = codeOn(school.person('01'));
  await records(school.person('01'), { over: 'Tijn' });
  const next = codeOn(school.person('01'));
  await takenOut(code);
  await school.itIs('13:20');
  const heard = school.person('01').chat.filter(({ raw }) => raw.includes('Nog niemand heeft'));
  expect(heard.map(({ raw }) => raw)).toEqual([expect.stringContaining(next)]);
  expect(await (await fetch(`${school.url}/readyz`)).json()).toMatchObject({ setAside: 1 });
});

test('a child’s dossier has the rest', async () => {
  school = await SchoolDay.opens();
  await school.cameIn('01', '03');
  await records(school.person('01'));
  const code = codeOn(school.person('01'));
  await records(school.person('01'), { wat: 'Sam lachte weer.' });
  await takenOut(code);
  const ib = school.person('03');
  await ib.presses('Openen');
  await ib.presses('Meer');
  await ib.presses('Meer');
  await ib.presses('Dossier');
  expect(ib.sight).toContain('S.B. lachte weer.');
});

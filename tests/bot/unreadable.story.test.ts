import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../bot/cli/demo/ids.js';
import { NOT_YOURS } from '../../bot/screens/reply.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { codeOn, DONE, fillsFirstCard, records, WORRY } from '../protocols/signaal/story.js';
import { isOf, overnight } from '../support/aged.js';
import { BOTH_WAYS, SchoolDay } from '../support/school.js';

/** A case that lies in the store, and that this build cannot read whole. */

let school: SchoolDay;
afterEach(() => school.closes());

/** One entry has a kind that nobody knows. */
const oneEntry = (body: string): string => {
  const c = JSON.parse(body) as Case;
  const { held: _held, ...entry } = c.log.at(-1)!;
  return JSON.stringify({ ...c, log: [...c.log, { ...entry, id: 'x', did: 'overlegd' }] });
};
const halfOf = (body: string): string => body.slice(0, body.length / 2);

type Spoils = (body: string) => string;
let whole = new Map<string, string>();

/** Of the case with this code, overnight. */
const spoilt = (code: string, how: Spoils): Promise<void> =>
  overnight(school, (stored) => {
    if (!isOf(code, stored)) return undefined;
    whole = whole.set(stored.id, stored.body);
    return { head: stored.head, body: how(stored.body) };
  });
const mended = async (): Promise<void> => {
  await overnight(school, ({ id, head }) => {
    const body = whole.get(id);
    return body === undefined ? undefined : { head, body };
  });
  whole = new Map();
};

const CANNOT = 'nu niet helemaal lezen';
const readyz = async (): Promise<unknown> => (await fetch(`${school.url}/readyz`)).json();

describe.each(BOTH_WAYS)('a case that is not whole, forms in %s', (forms) => {
  test('stands in Mijn werk, and shows what can be read and whom to phone; a look, as always', async () => {
    school = await SchoolDay.opens({ forms });
    await school.cameIn('01', '03');
    await records(school.person('01'));
    const code = codeOn(school.person('01'));
    await spoilt(code, oneEntry);

    const ib = school.person('03');
    await ib.says('hoi');
    await ib.presses('Mijn werk');
    await ib.presses(code);
    expect(ib.sight).toContain(`Ik kan zaak ${code} ${CANNOT}`);
    expect(ib.sight).toContain('Sam Boterbloem');
    expect(ib.sight).toContain('was stil in de kring.');
    expect(ib.sight).toMatch(/Beoordelen voor\s+13\.15/);
    expect(ib.sight).toMatch(/School:\s+\d/);
    expect(ib.buttons).toEqual(['Sluiten', 'Hulp nu']);
    const looks = (await school.auditOf(REGENBOOG)).filter(({ did, person }) => did === 'looked' && person === ib.id);
    expect(looks).toHaveLength(1);
  });

  test('of which nothing can be read shows its code and what waits, to whose it is and to who reads all of them', async () => {
    school = await SchoolDay.opens({ forms });
    await school.cameIn('01', '02', '03', '04');
    await records(school.person('01'));
    const code = codeOn(school.person('01'));
    const opens = school.person('03').holding('Openen');
    await spoilt(code, halfOf);

    for (const number of ['01', '03', '04'] as const) {
      const person = school.person(number);
      await person.forges(opens, 'task/fetch');
      expect([number, person.sight]).toEqual([number, expect.stringContaining(code)]);
      expect(person.sight).toContain(CANNOT);
      expect(person.sight).not.toContain('kring');
    }
    expect(school.person('03').sight).toContain('Beoordelen');
    expect(school.person('04').sight).not.toContain('Beoordelen voor');
    const other = school.person('02');
    await other.forges(opens, 'task/fetch');
    expect(other.sight).toBe(NOT_YOURS);
    const { answer } = other;
    await other.forges({ ...opens, case: 'nowhere' }, 'task/fetch');
    expect(other.answer).toBe(answer);
  });

  test('takes no answer; what was typed comes back, and goes in once it is mended', async () => {
    school = await SchoolDay.opens({ forms });
    await school.cameIn('01', '03');
    await records(school.person('01'));
    const code = codeOn(school.person('01'));
    let ib = school.person('03');
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    ib.fills({ ...DONE, 'Antwoord aan je collega': 'Ik kom morgen kijken.' });
    const sent = ib.sending('Opslaan en antwoord sturen');
    await spoilt(code, oneEntry);

    ib = school.person('03');
    await ib.forges(sent);
    expect(ib.sight).toContain(CANNOT);
    expect(ib.sight).toContain('Ik kom morgen kijken.');
    await mended();
    ib = school.person('03');
    await ib.forges(sent);
    expect(ib.sight).toContain('Verstuurd.');
  });

  test('that its writer had not sent keeps nobody from writing a new one', async () => {
    school = await SchoolDay.opens({ forms });
    await school.cameIn('01', '03');
    let teacher = school.person('01');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    fillsFirstCard(teacher, { wat: 'Sam huilde.' });
    await teacher.presses('Verder');
    const [concept] = await school.data.concepts(REGENBOOG, teacher.id);
    await spoilt(concept!.code, halfOf);

    teacher = school.person('01');
    await records(teacher);
    expect(teacher.sight).toContain('Opgeslagen. Dank je.');
    expect(await school.data.concepts(REGENBOOG, teacher.id)).toHaveLength(1);
  });
});

describe('the clock', () => {
  test('leaves it alone and counts it; the others go on, and it goes on itself once it is mended', async () => {
    school = await SchoolDay.opens();
    await school.cameIn('01', '03');
    await records(school.person('01'));
    const code = codeOn(school.person('01'));
    await records(school.person('01'), { over: 'Tijn' });
    const next = codeOn(school.person('01'));
    await spoilt(code, oneEntry);
    const teacher = school.person('01');
    const heard = () => teacher.chat.filter(({ raw }) => raw.includes('Nog niemand heeft')).map(({ raw }) => raw);

    await school.itIs('13:20');
    expect(heard()).toEqual([expect.stringContaining(next)]);
    expect(await readyz()).toMatchObject({ stores: true, setAside: 1 });
    await mended();
    await school.itIs('13:25');
    expect(heard().join()).toContain(code);
    expect(await readyz()).toMatchObject({ setAside: 0 });
  });

  test('brings what waited of other cases to who comes', async () => {
    school = await SchoolDay.opens();
    await school.cameIn('01');
    await records(school.person('01'));
    const code = codeOn(school.person('01'));
    await records(school.person('01'), { over: 'Tijn' });
    const next = codeOn(school.person('01'));
    await spoilt(code, oneEntry);
    const [ib] = await school.cameIn('03');
    expect(ib.chat.map(({ raw }) => raw).join()).toContain(next);
    expect(ib.chat.map(({ raw }) => raw).join()).not.toContain(code);
  });
});

test('a child’s dossier has the rest, and the code of that one', async () => {
  school = await SchoolDay.opens();
  await school.cameIn('01', '03');
  await records(school.person('01'));
  const code = codeOn(school.person('01'));
  await records(school.person('01'), { wat: 'Sam lachte weer.' });
  await spoilt(code, oneEntry);
  const ib = school.person('03');
  await ib.presses('Openen');
  await ib.presses('Meer');
  await ib.presses('Meer');
  await ib.presses('Dossier');
  expect(ib.sight).toContain('S.B. lachte weer.');
  await ib.presses(code);
  expect(ib.sight).toContain(CANNOT);
});

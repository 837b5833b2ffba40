import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT, REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { rolesAt } from '../../../dialogs/engine/school/school.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { IllStore } from '../../support/store.js';

let school: SchoolDay;
const store = new IllStore();
afterEach(async () => {
  store.heals();
  await school.closes();
});

const endsAccess = async (head: Person): Promise<void> => {
  await head.presses('Mensen en groepen');
  await head.presses('Toegang stoppen');
  head.fills({ 'Om wie gaat het?': 'Jasmijn Regenjas' });
  await head.presses('Verder');
  head.fills({ 'Weet je het zeker?': 'Ja, de toegang stopt nu' });
  await head.presses('Opslaan');
};

const rolesOfJasmijn = async () => {
  const person = await school.data.person(DEMO_TENANT, school.person('invaller').id);
  return rolesAt(person!, REGENBOOG, '2026-11-10');
};

const changes = async () => (await school.auditOf(REGENBOOG)).filter(({ did }) => did === 'rights_changed');

describe('a change of people with the store in trouble', () => {
  test.each([
    ['cannot write down who did it', 'audit', 'away'],
    ['keeps it and does not say so', 'changePerson', 'lost'],
    ['does not keep it', 'changePerson', 'away'],
  ] as const)('that %s: it is carried out later, and once', async (_, call, ill) => {
    school = await SchoolDay.opens({ store: store.before });
    const [head] = await school.cameIn('directeur');
    store.ill = (name) => (name === call ? ill : undefined);
    await endsAccess(head);
    expect(head.sight).toContain('Jasmijn Regenjas heeft geen toegang meer.');
    if (ill === 'away') expect(await rolesOfJasmijn()).toHaveLength(1);
    store.heals();
    await school.itIs('10:01');
    expect(await rolesOfJasmijn()).toEqual([]);
    expect(await changes()).toHaveLength(1);
    await school.itIs('10:30');
    expect(await changes()).toHaveLength(1);
  });

  test('Teams away: who is let in reads it at the first word', async () => {
    school = await SchoolDay.opens();
    const [head] = await school.cameIn('directeur');
    const newcomer = school.person('99');
    await newcomer.says('hoi');
    for (const title of ['Ik werk hier', 'De Regenboog', 'Vraag toegang']) await newcomer.presses(title);
    await head.presses('Openen');
    head.fills({ 'Wie is dit?': 'vakleerkracht' });
    await head.presses('Verder');
    school.teams.trouble = (url) => (url.includes(newcomer.conversation) ? { status: 403 } : undefined);
    await head.presses('Geef toegang');
    school.teams.trouble = () => undefined;
    expect(newcomer.chat.at(-1)?.raw).toContain('Ik ken je nog niet.');
    await newcomer.says('hoi');
    expect(newcomer.sight).toContain('Hoi, ik ben Vangnet.');
    await newcomer.says('hoi');
    expect(newcomer.chat.filter(({ raw }) => raw.includes('Hoi, ik ben Vangnet.'))).toHaveLength(1);
  });
});

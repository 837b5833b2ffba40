import { afterEach, describe, expect, test } from 'vitest';
import { ASSESSED, records } from '../protocols/signaal/story.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const ANSWER = 'Antwoord aan je collega';
const TOLD = { speelt: ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'] };

const recorded = async (): Promise<[Person, Person, Person]> => {
  school = await SchoolDay.opens();
  const [teacher, ib, head] = await school.cameIn('leerkracht', 'ib', 'directeur');
  await records(teacher, TOLD);
  return [teacher, ib, head];
};

const heard = (person: Person, words: string): number => person.chat.filter(({ raw }) => raw.includes(words)).length;

describe('two people at once', () => {
  test('both press Ik pak dit op: one owner, the other sees who', async () => {
    const [teacher, ib, head] = await recorded();
    await Promise.all([ib.presses('Ik pak dit op'), head.presses('Ik pak dit op')]);
    const [owner, other] = ib.sight.includes('Opgepakt.') ? [ib, head] : [head, ib];
    const name = owner === ib ? 'Hatice Kompasroos' : 'Joris Vuurtoren';
    expect(owner.sight).toContain(`Opgepakt door: ${name}`);
    expect(other.sight).toBe(`Dit is al opgepakt door ${name}, 10.00. Je hoeft niets te doen.`);
    expect(heard(teacher, 'heeft je signaal')).toBe(1);
    expect(other.newest.raw).toContain(`${name} heeft dit opgepakt, 10.00.`);
    expect(owner.newest.edits).toBe(0);
  });

  test('the other cannot answer any more, and reads who can', async () => {
    const [teacher, ib, head] = await recorded();
    await head.presses('Openen');
    await head.presses('Beoordelen');
    await ib.presses('Ik pak dit op');
    head.fills({ ...ASSESSED, [ANSWER]: 'Ik bel **nu** de ouders.' });
    await head.presses('Opslaan en antwoord sturen');
    expect(head.sight).toContain('Dit is al opgepakt door Hatice Kompasroos, 10.00.');
    expect(head.sight).toContain('Ik bel **nu** de ouders.');
    expect(heard(teacher, 'Er is een antwoord')).toBe(0);
    await ib.presses('Beoordelen');
    expect(ib.value(ANSWER)).toBe('');
    ib.fills({ ...ASSESSED, [ANSWER]: 'Kom even langs.' });
    await ib.presses('Opslaan en antwoord sturen');
    await teacher.presses('Lezen');
    expect(teacher.sight).toContain('Kom even langs.');
  });

  test('both answer at once: one answer is kept, the other text is given back', async () => {
    const [teacher, ib, head] = await recorded();
    for (const one of [ib, head]) {
      await one.presses('Openen');
      await one.presses('Beoordelen');
      one.fills({ ...ASSESSED, [ANSWER]: `Antwoord van ${one.who}.` });
    }
    await Promise.all([ib.presses('Opslaan en antwoord sturen'), head.presses('Opslaan en antwoord sturen')]);
    const [kept, late] = ib.sight.includes('Verstuurd.') ? [ib, head] : [head, ib];
    expect(kept.sight).toContain('Verstuurd.');
    expect(late.sight).toContain('Dit is al gedaan door');
    expect(late.sight).toContain(`Antwoord van ${late.who}.`);
    await teacher.presses('Lezen');
    expect(teacher.sight).toContain(`Antwoord van ${kept.who}.`);
    expect(teacher.sight).not.toContain(`Antwoord van ${late.who}.`);
    expect(heard(teacher, 'Er is een antwoord')).toBe(1);
  });

  test('one who was too late opens the message and reads who has it', async () => {
    const [, ib, head] = await recorded();
    await ib.presses('Ik pak dit op');
    await head.presses('Openen');
    expect(head.sight).toContain('Opgepakt door: Hatice Kompasroos');
    expect(head.buttons).not.toContain('Beoordelen');
    expect(head.buttons).toContain('Neem over');
  });

  test('six people record at once: six codes, nothing mixed', async () => {
    school = await SchoolDay.opens();
    const people = await school.cameIn('leerkracht', 'vervanger', 'ib', 'directeur', 'contactpersoon', 'duo');
    await Promise.all(
      people.map((person) =>
        records(person, { over: 'Weet ik niet', wat: `Gezien door ${person.who}.`, meekijken: 'Ik wil advies' }),
      ),
    );
    const codes = people.map((person) => /[A-Z2-9]{3}-[A-Z2-9]{3}/.exec(person.sight)?.[0]);
    expect(new Set(codes).size).toBe(people.length);
    const ib = school.person('ib');
    for (const message of ib.chat.filter(({ raw }) => raw.includes('signaal voor je'))) {
      await ib.pressesOn(message, 'Openen');
      const [, code = ''] = /([A-Z2-9]{3}-[A-Z2-9]{3})/.exec(message.raw) ?? [];
      expect(ib.sight).toContain(`Gezien door ${people[codes.indexOf(code)]?.who}.`);
    }
  });
});

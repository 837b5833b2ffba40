import { afterEach, describe, expect, test } from 'vitest';
import { DONE, records } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import type { Person } from '../../../support/person.js';
import { assesses, castOf, opensOwn, recordsAndReads, told, workOf } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NOBODY = 'Niemand. Ik houd het zelf in de gaten';
const CONTENT = /Sam|Boterbloem|kring|gym/;

const asks = async (person: Person): Promise<void> => {
  await person.presses('Ik heb een vraag');
  person.fills({ 'Wat is je vraag?': 'Moet Sam naar gym?' });
  await person.presses('Opslaan');
};

const opens = async () => {
  school = await SchoolDay.opens();
  return castOf(school);
};

describe('questions to and fro', () => {
  test('the teacher asks back, the IB’er is told without a word of it, and answers', async () => {
    const { teacher, ib } = await opens();
    await recordsAndReads(teacher, ib);
    await assesses(ib);
    await teacher.presses('Lezen');
    const [heard = ''] = await told(ib, () => asks(teacher));
    expect(teacher.sight).toContain('Verstuurd. Hatice Kompasroos krijgt bericht.');
    expect(heard).toContain('heeft een vraag over signaal');
    expect(heard).not.toMatch(CONTENT);

    await ib.presses('Lezen');
    await ib.presses('Antwoord op de vraag');
    expect(ib.sight).toContain('Moet S.B. naar gym?');
    ib.fills({ 'Je antwoord': 'Nee, vandaag niet.' });
    const [answer = ''] = await told(teacher, () => ib.presses('Opslaan'));
    expect(answer).toContain('Hatice Kompasroos heeft je vraag over signaal');
    expect(answer).not.toMatch(CONTENT);
    await teacher.pressesOn(teacher.newest, 'Lezen');
    expect(teacher.sight).toContain('Nee, vandaag niet.');
  });

  test('the IB’er asks the teacher before assessing, and reads the answer', async () => {
    const { teacher, ib } = await opens();
    await records(teacher);
    await ib.presses('Openen');
    await ib.presses('Ik pak dit op');
    const [heard = ''] = await told(teacher, () => asks(ib));
    expect(ib.sight).toContain('Marit Zonnedauw krijgt bericht.');
    expect(heard).not.toMatch(CONTENT);
    expect(await workOf(teacher)).toContain('Signaal: Nu aanvullen, Antwoord op de vraag');
    await teacher.pressesOn(teacher.newest, 'Lezen');
    expect(teacher.sight).toContain('Moet S.B. naar gym?');
    teacher.fills({ 'Je antwoord': 'Liever niet.' });
    const [answer = ''] = await told(ib, () => teacher.presses('Opslaan'));
    expect(answer).toContain('Marit Zonnedauw heeft je vraag over signaal');
    await ib.pressesOn(ib.newest, 'Lezen');
    expect(ib.sight).toContain('Liever niet.');
    expect(ib.buttons).toContain('Beoordelen');
  });

  test('a question about what the directeur has is for the directeur', async () => {
    const { teacher, ib, head } = await opens();
    await records(teacher, {
      way: 'Er is iets gebeurd op school',
      speelt: ['Letsel, of een dokter nodig'],
      meekijken: NOBODY,
    });
    await opensOwn(teacher);
    const before = ib.chat.length;
    const [heard = ''] = await told(head, () => asks(teacher));
    expect(heard).toContain('heeft een vraag over signaal');
    expect(ib.chat).toHaveLength(before);
  });

  test('who answered by reading closes nothing that waits for an answer', async () => {
    const { teacher, ib } = await opens();
    await recordsAndReads(teacher, ib);
    await assesses(ib, DONE);
    await teacher.presses('Lezen');
    await asks(teacher);
    await teacher.pressesOn(teacher.newest, 'Lezen');
    await teacher.presses('Duidelijk');
    await school.itIs('12:30', '2026-11-16');
    expect(await workOf(ib)).toContain('Signaal: Antwoord op de vraag');
  });
});

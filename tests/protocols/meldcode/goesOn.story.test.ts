import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../support/school.js';
import { CONTACT, answers, canDo, comesTo, does, opens, trajectOf, type Traject } from './story.js';

/** How a traject goes on after the help is said to be so, and there is a way on: no circle, and no closing that is not there. */

let school: SchoolDay;
let traject: Traject;
beforeEach(async () => {
  school = await SchoolDay.opens();
  traject = await trajectOf(school);
  await comesTo(school, traject, 5);
});
afterEach(() => school.closes());

const QUESTION_5 = 'Stap 5. Vraag 5: resultaat';

describe('question 5, in part', () => {
  test('Veilig Thuis advises that the help goes on: the question comes on that day', async () => {
    await answers(traject, 5, 'Deels');
    await does(traject.ib, traject, 'Overleg met Veilig Thuis', {
      ...CONTACT,
      'Ander advies: de hulp loopt door tot': '2027-01-12',
    });
    expect(traject.ib.sight).toContain('De hulp loopt door tot 12 jan.');
    await opens(traject.ib, traject);
    expect(traject.ib.sight).toContain('De hulp loopt tot 12 jan.');
    await school.itIs('12:30', '2027-01-12');
    expect(await canDo(traject.ib, traject)).toContain(QUESTION_5);
  });

  test('no other advice: it is answered again now', async () => {
    await answers(traject, 5, 'Deels');
    await does(traject.ib, traject, 'Overleg met Veilig Thuis', CONTACT);
    expect(await canDo(traject.ib, traject)).toContain(QUESTION_5);
  });
});

test('a child that leaves while help runs: question 5 comes now, and it can be closed', async () => {
  const { ib } = traject;
  await does(ib, traject, 'Het kind gaat van school', {
    'Wanneer gaat het kind weg?': '2026-12-10',
    'Weet Veilig Thuis het?': 'Ja',
  });
  await does(ib, traject, 'Overdracht bij een andere school', {
    'Wanneer overlegde je met Veilig Thuis?': '2026-12-08',
    'Wat is afgesproken': 'Veilig Thuis belt de andere school.',
    'Weten de ouders met gezag dit?': 'Ja',
  });
  expect(ib.sight).toContain('Afsluiten kan nu');
  expect(await canDo(ib, traject)).toEqual(expect.arrayContaining([QUESTION_5, 'Afsluiten']));
  await school.itIs('12:30', '2026-12-14');
  await opens(ib, traject);
  expect(ib.sight).toContain('Het kind ging van school op 10 dec.');
});

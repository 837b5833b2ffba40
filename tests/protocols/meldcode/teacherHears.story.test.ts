import { afterEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../support/school.js';
import { textOf } from '../../support/cards.js';
import { NORM, does, handsOver, reportWith, trajectOf, type Traject } from './story.js';

/** What the teacher hears of a traject that others lead: that a report was made, and nothing of how it was decided. */

let school: SchoolDay;
afterEach(() => school.closes());

const reports = async (): Promise<Traject> => {
  school = await SchoolDay.opens();
  const traject = await trajectOf(school);
  await handsOver(traject);
  await does(traject.ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM));
  return traject;
};
const REPORTED = 'Er is gemeld. Blijf gewoon doen voor het kind. Vragen? Hatice Kompasroos.';

describe('after a report', () => {
  test('the teacher gets a message that says nothing of it, and reads it at once when it is opened', async () => {
    const { teacher } = await reports();
    expect(textOf(teacher.newest.card)).toMatch(/^Er is nieuws voor je bij taak [A-Z2-9-]{7}\.\nLezen$/);
    await teacher.pressesOn(teacher.newest, 'Lezen');
    expect(teacher.sight).toContain(REPORTED);
    await teacher.presses('Ik heb het gelezen');
    expect(teacher.sight).toContain(REPORTED);
  });

  test('it stands there ever after, and only for the teacher', async () => {
    const { teacher, ib } = await reports();
    const message = teacher.newest;
    await school.itIs('12:30', '2026-11-24');
    await teacher.pressesOn(message, 'Lezen');
    expect(teacher.sight).toContain(REPORTED);
    await ib.pressesOn(ib.newest, 'Openen');
    expect(ib.sight).not.toContain(REPORTED);
  });

  test('that the two who decide do not agree is not to be seen, nor who was asked for it', async () => {
    const traject = await reports();
    const { teacher, head, ib } = traject;
    await does(head, traject, 'Akkoord met de melding', { 'Jouw oordeel': 'Niet akkoord' });
    head.fills({ 'Waarom niet akkoord?': 'Ik had eerst met de ouders willen praten.' });
    await head.presses('Opslaan');
    await teacher.pressesOn(teacher.newest, 'Lezen');
    expect(teacher.sight).toContain(REPORTED);
    expect(teacher.sight).not.toMatch(/Farida|bezorgd|Opgepakt/);
    await ib.pressesOn(ib.newest, 'Openen');
    expect(ib.sight).toContain('Nog niet bezorgd aan: Farida Noorderlicht');
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../support/school.js';
import {
  CLOSING,
  CONTACT,
  HELP,
  REPORT,
  WHY,
  answers,
  comesTo,
  does,
  handsOver,
  opens,
  reportWith,
  trajectOf,
  type Traject,
} from './story.js';

let school: SchoolDay;
let traject: Traject;
beforeEach(async () => {
  school = await SchoolDay.opens();
  traject = await trajectOf(school);
});
afterEach(() => school.closes());

/** What stands above the case for who leads. */
const headOf = async (): Promise<string> => {
  await opens(traject.ib, traject);
  return traject.ib.sight;
};

describe('since when a traject is where it is', () => {
  test('is the day on which that began, whichever part it is', async () => {
    expect(await headOf()).toContain('Stap 1, 2 en 3, sinds 10 nov');
    await handsOver(traject);
    await school.itIs('12:30', '2026-11-11');
    expect(await headOf()).toContain('Stap 4, wegen, sinds 10 nov');
    await school.itIs('12:30', '2026-11-12');
    await answers(traject, 1, 'Ja');
    expect(await headOf()).toContain('Stap 5, beslissen, sinds 12 nov');
    await answers(traject, 2, 'Nee');
    await does(traject.ib, traject, 'Stap 5. Samen met Veilig Thuis', CONTACT);
    await answers(traject, 3, 'Ja');
    await answers(traject, 4, 'Ja');
    await school.itIs('12:30', '2026-11-13');
    await does(traject.ib, traject, 'Stap 5. Afspraken over hulp', ...HELP);
    expect(await headOf()).toContain('Stap 5, hulp loopt, sinds 13 nov');
    await school.itIs('12:30', '2026-12-08');
    await answers(traject, 5, 'Nee');
    await does(traject.ib, traject, 'Melden bij Veilig Thuis', ...REPORT);
    expect(await headOf()).toContain('Gemeld bij Veilig Thuis, sinds 8 dec');
    expect(await headOf()).toContain('Gemeld op 8 dec.');
  });

  test('of a report is the day it was made, also when it is written down later', async () => {
    await comesTo(school, traject, 2);
    await answers(traject, 2, 'Ja');
    await school.itIs('09:00', '2026-11-12');
    const yesterday = { 'Welke dag?': '2026-11-11', 'Hoe laat?': '16:00' };
    await does(traject.ib, traject, 'Melden bij Veilig Thuis', ...reportWith(yesterday));
    expect(await headOf()).toContain('Gemeld bij Veilig Thuis, sinds 11 nov');
    expect(await headOf()).toContain('Gemeld op 11 nov.');
  });

  test('is the day it was opened again', async () => {
    await comesTo(school, traject, 1);
    await answers(traject, 1, 'Nee');
    await does(traject.ib, traject, 'Afsluiten', ...CLOSING);
    await school.itIs('12:30', '2026-11-16');
    await does(traject.head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });
    expect(await headOf()).toContain('Gesloten, er let iemand op, sinds 16 nov');
    await school.itIs('12:30', '2026-11-30');
    await does(traject.teacher, traject, 'Hoe gaat het met het kind?', {
      'Hoe gaat het?': 'Ik maak me weer zorgen',
      'Wat zie je?': WHY,
    });
    expect(await headOf()).toContain('Stap 5, beslissen, sinds 30 nov');
  });
});

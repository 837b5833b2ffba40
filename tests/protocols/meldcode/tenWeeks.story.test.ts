import { afterEach, describe, expect, test } from 'vitest';
import { told } from '../signaal/desk/support.js';
import { records } from '../signaal/story.js';
import { SchoolDay } from '../../support/school.js';
import {
  answers,
  canDo,
  closingWith,
  comesTo,
  CONTACT,
  does,
  finds,
  handsOver,
  HELP,
  opens,
  QUESTION,
  reportWith,
  trajectOf,
  WHY,
} from './story.js';

/** A traject of ten weeks, by the clock: terms, reminders, Veilig Thuis late, the holiday, question 5. */

let school: SchoolDay;
afterEach(() => school.closes());

const NORM3 = { 'Welke norm?': ['3. De hulp stopt de onveiligheid niet'] };

describe('ten weeks', () => {
  test('help that does not work is reported, Veilig Thuis is late, and it ends with somebody who watches', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher, ib, head } = traject;
    await comesTo(school, traject, 4);
    await answers(traject, 4, 'Ja');
    await does(ib, traject, 'Stap 5. Afspraken over hulp', ...HELP);

    // Week 2: a new signal brings question 2 back; answered with no, the questions go on with Veilig Thuis.
    await school.itIs('10:00', '2026-11-17');
    await records(teacher, { wat: 'Sam wilde niet naar huis.' });
    expect(await canDo(ib, traject)).toContain(QUESTION[2].title);
    await answers(traject, 2, 'Nee');
    await does(ib, traject, 'Stap 5. Samen met Veilig Thuis', {
      ...CONTACT,
      'Wanneer sprak je Veilig Thuis?': '2026-11-17',
    });
    await answers(traject, 3, 'Ja');
    await answers(traject, 4, 'Ja');
    await does(ib, traject, 'Stap 5. Afspraken over hulp', ...HELP);

    // Week 4: the term. Question 5 comes up by itself, and nobody answers it for a person.
    const heard = await told(ib, () => school.itIs('12:30', '2026-12-08'));
    expect(heard.join()).toContain('Er is een taak voor je');
    await answers(traject, 5, 'Nee');
    await does(ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM3));
    await does(head, traject, 'Akkoord met de melding', { 'Jouw oordeel': 'Akkoord' });

    // Week 5: five working days later the IB'er is asked, and again until something was heard.
    await school.itIs('11:00', '2026-12-15');
    expect(await canDo(ib, traject)).not.toContain('Iets gehoord van Veilig Thuis?');
    await school.itIs('12:30', '2026-12-15');
    await does(ib, traject, 'Iets gehoord van Veilig Thuis?', { 'Heb je iets gehoord?': 'Nog niets: ik bel nu' });
    expect(ib.sight).toContain('Bel Veilig Thuis: 0800-2000.');
    expect(await canDo(ib, traject)).not.toContain('Iets gehoord van Veilig Thuis?');

    // The last days before Christmas: who can be reached?
    expect(await canDo(ib, traject)).toContain('Veilig in de vakantie');
    await does(ib, traject, 'Veilig in de vakantie', {
      'Is dit kind veilig': 'Ja',
      'Wie kan worden gebeld?': 'De directeur',
      'Wie van ons let op': 'Ikzelf',
    });

    await school.itIs('12:30', '2026-12-17');
    await does(ib, traject, 'Iets gehoord van Veilig Thuis?', { 'Heb je iets gehoord?': 'Ik heb iets gehoord' });
    ib.fills({
      'Wat doet Veilig Thuis?': 'Veiligheidsvoorwaarden',
      'Is het vermoeden bevestigd?': 'Ja',
      'Wat verwacht Veilig Thuis': 'Dat we blijven kijken.',
    });
    await ib.presses('Verder');
    ib.fills({ 'Wanneer kijken wij weer?': '2026-12-29' });
    await ib.presses('Opslaan');

    // The term of Veilig Thuis runs through the holiday.
    const inHoliday = await told(ib, () => school.itIs('12:30', '2026-12-29'));
    expect(inHoliday.join()).toContain('Er is een taak voor je');

    // Week 9 and 10: how does it go on, closing, and somebody who watches.
    await school.itIs('10:00', '2027-01-05');
    await does(ib, traject, 'Hoe gaat het nu verder?', { 'Hoe gaat het verder?': 'Afsluiten', 'Waarom?': WHY });
    await does(ib, traject, 'Afsluiten', ...closingWith('Nee', '2027-02-12'));
    await does(head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });
    await opens(ib, traject);
    expect(ib.sight).toContain('Gesloten, er let iemand op');
    await school.itIs('12:30', '2027-01-19');
    expect(await canDo(teacher, traject)).toContain('Hoe gaat het met het kind?');
    await does(teacher, traject, 'Hoe gaat het met het kind?', {
      'Hoe gaat het?': 'Ik maak me weer zorgen',
      'Wat zie je?': 'Sam is weer stil.',
    });
    expect(await canDo(ib, traject)).toContain(QUESTION[2].title);
  });

  test('steps that wait are no secret: the teacher is reminded, the IB’er is told', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher, ib } = traject;
    const before = [teacher.chat.length, ib.chat.length];
    await school.itIs('12:30', '2026-11-24');
    expect(teacher.chat.length).toBeGreaterThan(before[0]!);
    expect(ib.newest.raw).toContain('ligt bij een collega en is over tijd.');
  });

  test('five school days before a holiday somebody is asked who can be reached', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await handsOver(traject);
    await school.itIs('12:30', '2026-12-11');
    expect(await canDo(traject.ib, traject)).not.toContain('Veilig in de vakantie');
    await school.itIs('12:30', '2026-12-14');
    expect(await canDo(traject.ib, traject)).toContain('Veilig in de vakantie');
  });

  test('an IB’er who has no role any more sees nothing; the deputy has what stood open', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { head, ib, deputy } = traject;
    await handsOver(traject);
    await head.forges({ go: 'people' });
    await head.presses('Toegang stoppen');
    head.fills({ 'Om wie gaat het?': 'Hatice Kompasroos' });
    await head.presses('Verder');
    head.fills({ 'Weet je het zeker?': 'Ja, de toegang stopt nu' });
    await head.presses('Opslaan');
    await school.itIs('10:05');
    await opens(ib, traject);
    expect(ib.sight).not.toContain('blauwe plek');
    expect(await canDo(deputy, traject)).toContain(QUESTION[1].title);
  });

  test.each([
    ['a term in the past', '2026-11-09'],
    ['no date', 'morgen'],
  ])('help with %s is refused', async (_, day) => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await comesTo(school, traject, 4);
    await answers(traject, 4, 'Ja');
    await opens(traject.ib, traject);
    await finds(traject.ib, 'Stap 5. Afspraken over hulp');
    traject.ib.fills({ ...HELP[0], 'Wanneer moet het effect': day });
    await traject.ib.presses('Verder');
    expect(traject.ib.sight).toMatch(/Deze datum is al voorbij\.|Dit is geen datum\./);
  });

  test('a report in the future is refused, and an old card of a question after the decision changes nothing', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib } = traject;
    await comesTo(school, traject, 2);
    await opens(ib, traject);
    await finds(ib, QUESTION[2].title);
    const old = { ...ib.holding('Opslaan') };
    await does(ib, traject, 'Melden bij Veilig Thuis', reportWith({ ...NORM3, 'Welke dag?': '2026-11-11' })[0]!);
    expect(ib.sight).toContain('Dit ligt in de toekomst.');
    await answers(traject, 2, 'Ja');
    await ib.forges({ ...old, onveilig: 'nee', motief2: WHY });
    expect(ib.sight).toContain('Dit is al gedaan door jou');
  });
});

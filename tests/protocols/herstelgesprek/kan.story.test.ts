import { afterEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../support/school.js';
import { askedOfStaff, asks, begins, CAN, choosesChildren, plans, prepared, speaks, TIES, TIES_TOLD } from './story.js';

/** Whether it can be held: every condition, or it is said plainly what to do instead (practice2.md 10). */

let school: SchoolDay;
afterEach(() => school.closes());

const HELD_BACK = [
  [{ 'Wil wie het deed luisteren': 'Nee, of nog niet' }, 'Praat eerst apart met wie het deed'],
  [{ 'Weten de ouders': 'Nee, of nog niet' }, 'Vraag dan eerst de IB’er.'],
  [{ 'Gaat het om seksueel': 'Ja, en er is nog geen advies' }, 'Vraag eerst advies'],
] as const;

describe('not every condition holds', () => {
  test.each(HELD_BACK)('%j: not held, what to do instead, and asked again with a date', async (no, instead) => {
    school = await SchoolDay.opens();
    const [marit] = await school.cameIn('leerkracht');
    await asks(marit, { ...CAN, ...no });
    expect(marit.sight).toContain('Nu geen herstelgesprek.');
    expect(marit.sight).toContain(instead);
    expect(marit.sight).toContain('Ik vraag het je opnieuw: di 17 nov 12.00.');
    await marit.presses('Openen');
    await marit.presses('Kan het nu wel?');
    marit.fills(CAN);
    await marit.presses('Verder');
    expect(marit.sight).toContain('Wie leidt het gesprek?');
  });

  test('a child that does not want to is left alone: nothing is asked again', async () => {
    school = await SchoolDay.opens();
    const [marit] = await school.cameIn('leerkracht');
    await asks(marit, { ...CAN, 'Wil het kind dat het overkwam dit zelf?': 'Nee' });
    expect(marit.sight).toContain('Het kind wil niet. Zeg dat dat goed is.');
    expect(marit.sight).not.toContain('opnieuw');
    await marit.presses('Openen');
    expect(marit.buttons).not.toContain('Kan het nu wel?');
  });

  test('with advice a talk about serious violence can be held', async () => {
    school = await SchoolDay.opens();
    const [marit] = await school.cameIn('leerkracht');
    await asks(marit, { ...CAN, 'Gaat het om seksueel': 'Ja, en er is advies' });
    expect(marit.sight).toContain('Wie leidt het gesprek?');
  });
});

describe('asked before anything is typed', () => {
  test('about somebody who works here nothing is kept, and the bestuur is named', async () => {
    school = await SchoolDay.opens();
    const [marit] = await school.cameIn('leerkracht');
    await begins(marit);
    await askedOfStaff(marit, 'Iemand die op school werkt, deed een kind iets aan');
    expect(marit.sight).toContain('Dit bewaar ik niet.');
    expect(marit.sight).toContain('Stichting Luchtpost');
  });

  test('about home it is a signal', async () => {
    school = await SchoolDay.opens();
    const [marit] = await school.cameIn('leerkracht');
    await begins(marit);
    await askedOfStaff(marit, 'Misschien is het thuis niet veilig');
    expect(marit.sight).toContain('Leg een signaal vast: ‘Ik maak me zorgen’.');
    expect(marit.buttons).toContain('Verder');
  });

  test('one child alone is no talk between children', async () => {
    school = await SchoolDay.opens();
    const [marit] = await school.cameIn('leerkracht');
    await begins(marit);
    await askedOfStaff(marit, 'Geen van deze');
    marit.fills({ 'Tussen welke kinderen?': 'Sam Boterbloem, groep 5' });
    await marit.presses('Verder');
    expect(marit.sight).toContain('Daarna kies je 2 tot 5 kinderen.');
  });
});

describe('who leads it', () => {
  test('is nobody who was involved, and not who asks for it', async () => {
    school = await SchoolDay.opens();
    const [marit, ib] = await school.cameIn('leerkracht', 'ib', 'directeur', 'vervanger');
    await asks(marit, CAN, { 'Welke collega’s waren erbij betrokken?': ['Joris Vuurtoren'] });
    expect(marit.names('Wie leidt het gesprek?')).toEqual(['Bas van der Pannenkoek', 'Hatice Kompasroos']);
    await asks(ib);
    expect(ib.names('Wie leidt het gesprek?')).toEqual(['Bas van der Pannenkoek', 'Joris Vuurtoren']);
  });

  test('who asked for it does not lead it, whoever it is passed to', async () => {
    school = await SchoolDay.opens();
    const [ib, head] = await school.cameIn('ib', 'directeur', 'vervanger');
    await asks(ib);
    await plans(ib, 'Joris Vuurtoren');
    await head.presses('Openen');
    await head.presses('Iemand anders leidt het gesprek');
    expect(head.names('Wie leidt het gesprek?')).toEqual(['Bas van der Pannenkoek']);
  });

  test('can be somebody else, who has both children from then on', async () => {
    school = await SchoolDay.opens();
    const { ib, bas } = await prepared(school);
    await ib.presses('Iemand anders leidt het gesprek');
    ib.fills({ 'Wie leidt het gesprek?': 'Bas van der Pannenkoek' });
    await ib.presses('Opslaan');
    expect(bas.newest.raw).toContain('Hatice Kompasroos vraagt je een gesprek te leiden');
    await bas.presses('Openen');
    expect(bas.buttons).toContain('Voorgesprek met S.B.');
    expect(bas.buttons).toContain('Voorgesprek met T.Z.');
    ib.reloads();
    await ib.presses('Openen');
    expect(ib.buttons).not.toContain('Voorgesprek met S.B.');
  });
});

describe('a child may always stop', () => {
  test('in the talk before: it does not go on, and everybody hears it', async () => {
    school = await SchoolDay.opens();
    const { marit, ib } = await prepared(school);
    await ib.presses('Voorgesprek met T.Z.');
    await speaks(ib, TIES, TIES_TOLD, { [`Doet mee: ${TIES}`]: 'Nee, wil dit niet' });
    expect(ib.sight).toContain('Het gesprek gaat niet door.');
    expect(marit.newest.raw).toContain('Het gesprek gaat niet door.');
    await marit.presses('Lezen');
    expect(marit.sight).not.toContain(TIES_TOLD);
  });

  test('and later, by anybody who leads or asked', async () => {
    school = await SchoolDay.opens();
    const { marit, ib } = await prepared(school);
    await marit.presses('Openen');
    await marit.presses('Het gesprek gaat niet door');
    marit.fills({ 'Waarom niet?': 'Sam wil het toch niet.' });
    await marit.presses('Opslaan');
    expect(ib.newest.raw).toContain('Het gesprek gaat niet door.');
  });
});

test('family of a child among the staff has no part in it', async () => {
  school = await SchoolDay.opens();
  const [ib, mother] = await school.cameIn('ib', 'duo', 'directeur');
  await begins(ib);
  await choosesChildren(ib, {}, 'Noémi Suikerspin');
  ib.fills(CAN);
  await ib.presses('Verder');
  expect(ib.names('Wie leidt het gesprek?')).not.toContain('Renske Suikerspin');
  expect(mother.chat.map(({ raw }) => raw).join()).not.toContain('gesprek');
});

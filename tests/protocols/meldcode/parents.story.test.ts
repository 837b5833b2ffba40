import { afterEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../support/school.js';
import {
  canDo,
  comesTo,
  does,
  finds,
  GEZIN,
  handsOver,
  DOSSIER,
  KIND,
  NORM,
  opens,
  QUESTION,
  reportWith,
  STAP1,
  STAP2,
  trajectOf,
  VERSLAG,
  VOORAF,
  VOORCHECK,
  type Traject,
} from './story.js';

/** Every parent with gezag apart: told by whom, when, and what that person thinks, or a day chosen with Veilig Thuis. */

let school: SchoolDay;
afterEach(() => school.closes());

const tellsOf = async ({ ib }: Traject, traject: Traject, title: string, told: 'Ja' | 'Nog niet'): Promise<void> => {
  await opens(ib, traject);
  await finds(ib, title);
  await ib.presses(told);
};

const talksWith = async (traject: Traject, met: string[], gezin: typeof GEZIN): Promise<void> => {
  const { teacher } = traject;
  await does(teacher, traject, 'Stap 1. Signalen op een rij', STAP1);
  await does(teacher, traject, 'Stap 2. Overleg', STAP2);
  await does(teacher, traject, 'Stap 3. Kijk eerst hiernaar', VOORCHECK);
  teacher.fills({ ...VOORAF, 'Met wie praat je?': met });
  await teacher.presses('Verder');
  teacher.fills(gezin);
  await teacher.presses('Opslaan');
};

describe('at step 3', () => {
  test('who was spoken to is asked for by name of role; who was not, is told apart', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher, ib } = traject;
    await talksWith(traject, ['Ouder 1'], { ...GEZIN, 'Is er een voogd?': 'Ja, zonder gezag' });
    const { 'Wat vindt ouder 2?': _, ...first } = VERSLAG[0]!;
    await does(teacher, traject, 'Verslag van het gesprek met ouders', first, ...VERSLAG.slice(1));
    const can = await canDo(teacher, traject);
    expect(can).toContain('Ouder 2 inlichten');
    expect(can).not.toContain('Ouder 1 inlichten');
    expect(can).not.toContain('Voogd inlichten');
    await opens(teacher, traject);
    await finds(teacher, 'Ouder 2 inlichten');
    await teacher.presses('Ja');
    expect(teacher.sight).toContain('Wie vertelde het?');
    teacher.fills({
      'Wie vertelde het?': 'Ik',
      'Wanneer?': '2026-11-10',
      'Wat vindt deze persoon?': 'Dit wist ik niet.',
    });
    await teacher.presses('Opslaan');
    await opens(ib, traject);
    expect(ib.sight).toContain('Ouder 2: wie vertelde het?');
    expect(ib.sight).toContain('Dit wist ik niet.');
  });

  test('the talk goes to the child too: what it thinks, was told, and who is next', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { teacher } = traject;
    await talksWith(traject, ['Ouder 1', 'Ouder 2'], GEZIN);
    await does(teacher, traject, 'Verslag van het gesprek met ouders', ...VERSLAG.slice(0, 2));
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Vul dit in.');
    teacher.fills(KIND);
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Bewaard.');
  });
});

describe('at question 4', () => {
  test('is asked of each; who was told nothing yet, is told', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib } = traject;
    await comesTo(school, traject, 4);
    await does(ib, traject, QUESTION[4].title, {
      'Aanvaarden zij': 'Niet allemaal',
      'Waarom?': 'Een van hen weet nog van niets.',
    });
    expect(ib.sight).toContain('Maak een keuze.');
    ib.fills({ 'Aanvaardt ouder 1': 'Ja', 'Aanvaardt ouder 2': 'Nog niet verteld' });
    await ib.presses('Opslaan');
    const can = await canDo(ib, traject);
    expect(can).toContain('Ouder 2 inlichten');
    expect(can).not.toContain('Ouder 1 inlichten');
  });
});

const NOBODY_KNEW = { 'Wisten de ouders het vooraf?': 'Nee: het kon niet wachten' };

describe('at a report', () => {
  test('of who all knew beforehand nobody is still to be told: it is written down who told them', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await handsOver(traject);
    await does(traject.ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM));
    const can = await canDo(traject.ib, traject);
    expect(can).toEqual(expect.arrayContaining(['Ouder 1: wie vertelde het?', 'Ouder 2: wie vertelde het?']));
    expect(can.join()).not.toContain('inlichten');
  });

  test('each with gezag: a yes says by whom and when, a not yet has a day that was chosen with Veilig Thuis', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib } = traject;
    await handsOver(traject);
    await does(ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM, NOBODY_KNEW));
    await opens(ib, traject);
    await finds(ib, 'Ouder 1 inlichten');
    expect(ib.sight.match(/[^.\n]*\?/g)).toEqual(['Is het verteld?']);
    await ib.presses('Ja');
    ib.fills({ 'Wie vertelde het?': 'De directeur', 'Wat vindt deze persoon?': 'Is boos.' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Vul dit in.');
    ib.fills({ 'Wanneer?': '2026-11-10' });
    await ib.presses('Opslaan');
    await tellsOf(traject, traject, 'Ouder 2 inlichten', 'Nog niet');
    ib.fills({ 'Waarom nog niet?': 'Woont in het buitenland.', 'Wanneer wel?': '2026-11-24' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Vul dit in.');
    ib.fills({ 'Wanneer overlegde je': '2026-11-10' });
    await ib.presses('Opslaan');
    expect(await canDo(ib, traject)).not.toContain('Ouder 2 inlichten');
    await school.itIs('12:30', '2026-11-24');
    expect(await canDo(ib, traject)).toContain('Ouder 2 inlichten');
  });

  test('of who knew beforehand it is asked which, and only the others are still to be told', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib } = traject;
    await handsOver(traject);
    await does(
      ib,
      traject,
      'Melden bij Veilig Thuis',
      ...reportWith({}, { 'Wisten de ouders het vooraf?': 'Een van hen', 'Een van hen: wie?': ['Ouder 2'] }),
    );
    const can = await canDo(ib, traject);
    expect(can).toEqual(expect.arrayContaining(['Ouder 1 inlichten', 'Ouder 2: wie vertelde het?']));
    expect(can).not.toContain('Ouder 2 inlichten');
  });

  test('nothing stands filled in that nobody said, and what is only for a yes is not kept after a no', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib, teacher } = traject;
    await does(ib, traject, 'Melden bij Veilig Thuis', { 'Waarom deze norm?': '' });
    expect(['Welke norm?', 'Namens de directie?'].map((label) => ib.value(label))).toEqual(['', '']);
    expect(ib.sight).toContain('Minstens 20 tekens.');
    await does(teacher, traject, 'Stap 3. Kijk eerst hiernaar', {
      ...VOORCHECK,
      'Is het gesprek besproken': 'Nog niet. Vraag het nu',
      'Zo ja: wanneer?': '2026-11-10',
    });
    await opens(teacher, traject);
    expect(teacher.sight).toContain('Nog niet. Vraag het nu');
    expect(teacher.sight).not.toContain('Zo ja: wanneer?');
  });

  test('after an exception nobody is led to the parents: when will it be safe?', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school, ['Het kind vertelde dit zelf']);
    const { ib } = traject;
    await does(
      ib,
      traject,
      'Melden bij Veilig Thuis',
      ...reportWith(NORM, { 'Wisten de ouders het vooraf?': 'Nee: het kind vertelde het zelf' }),
    );
    expect(await canDo(ib, traject)).toContain('Ouders en gezag');
    await does(ib, traject, 'Ouders en gezag', GEZIN);
    const can = await canDo(ib, traject);
    expect(can).toEqual(expect.arrayContaining(['Ouder 1 weet het nog niet', 'Ouder 2 weet het nog niet']));
    expect(can).not.toContain('Ouder 1 inlichten');
  });

  test('danger takes a talk away that was to come', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    const { ib, teacher } = traject;
    await handsOver(traject);
    await does(ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM, NOBODY_KNEW));
    await opens(teacher, traject);
    await finds(teacher, 'Er is acuut gevaar');
    await teacher.presses('Waarschuw nu');
    const can = await canDo(ib, traject);
    expect(can).not.toContain('Ouder 1 inlichten');
    expect(can).toContain('Ouder 1 weet het nog niet');
  });
});

describe('at step 4 and at a closing', () => {
  test('the child is asked for, and a question without it is not answered', async () => {
    school = await SchoolDay.opens();
    const traject = await trajectOf(school);
    await comesTo(school, traject, 1);
    const { ib } = traject;
    await does(ib, traject, QUESTION[1].title, {
      'Een vermoeden?': 'Ja',
      'Waarom?': 'Drie plekken en een bang kind.',
      'Is de directeur op de hoogte?': 'Ja, gesproken',
    });
    ib.fills(DOSSIER);
    await ib.presses('Verder');
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Maak een keuze.');
    await opens(ib, traject);
    expect(ib.sight).not.toContain('Drie plekken en een bang kind.');
    await finds(ib, QUESTION[1].title);
    expect(ib.sight).toContain('Wat vindt het kind? (10 nov) S.B. vindt het spannend.');
    ib.fills({ 'Is dit nog steeds zo?': 'Ja, nog steeds zo' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Verder met de veiligheid.');
  });
});

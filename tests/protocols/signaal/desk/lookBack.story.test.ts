import { afterEach, describe, expect, test } from 'vitest';
import { SchoolDay } from '../../../support/school.js';
import type { Person } from '../../../support/person.js';
import { assesses, castOf, codesOn, NOT_YOURS, opensList, recordsAndReads, told, workOf } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const A_WEEK_ON = '2026-11-17';
const TWO_WEEKS_ON = '2026-11-24';

/** A week after an assessment: the card of looking back is in front of the IB'er. */
const looksBack = async () => {
  school = await SchoolDay.opens();
  const cast = await castOf(school);
  await recordsAndReads(cast.teacher, cast.ib);
  await assesses(cast.ib, { 'Wanneer kijk je terug?': '' });
  await school.itIs('12:30', A_WEEK_ON);
  await reads(cast.ib);
  return cast;
};

const reads = async (ib: Person): Promise<void> => {
  await ib.presses('Openen');
  await ib.presses('Terugkijken');
};

const finds = async (ib: Person, answer: string): Promise<void> => {
  ib.fills({ 'Zijn de signalen nu duidelijker?': answer });
  await ib.presses('Verder');
};

describe('looking back on a signal', () => {
  test('after seven days the IB’er is reminded, though the date was left empty', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await recordsAndReads(teacher, ib);
    await assesses(ib, { 'Wanneer kijk je terug?': '' });
    expect(await told(ib, () => school.itIs('11:50', A_WEEK_ON))).toEqual([]);
    const [reminder = ''] = await told(ib, () => school.itIs('12:10', A_WEEK_ON));
    expect(reminder).toContain('Nog te doen bij');
    expect(await workOf(ib)).toContain('Signaal: Terugkijken, had klaar moeten zijn: 12.00');
  });

  test.each(['Vaker of erger', 'Hetzelfde', 'Ik weet het niet'])('%s: what now, and a new date', async (answer) => {
    const { ib } = await looksBack();
    await finds(ib, answer);
    expect(ib.sight).toContain('Hoe nu verder?');
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Maak een keuze.');
    ib.fills({ 'Wat ga je doen?': ['Advies Veilig Thuis'] });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Het staat in je werk.');
    expect(await workOf(ib)).toContain('Signaal: Advies Veilig Thuis, Terugkijken, voor wo 12.00');
    await school.itIs('12:30', TWO_WEEKS_ON);
    await reads(ib);
    expect(ib.sight).toContain('Zijn de signalen nu duidelijker?');
  });

  test.each(['Minder', 'Weg'])('%s: somebody keeps watching until a date, then it is rounded off', async (answer) => {
    const { teacher, ib, deputy } = await looksBack();
    await finds(ib, answer);
    expect(ib.sight).toContain('Wie blijft opletten?');
    ib.fills({ 'Tot wanneer?': '' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Maak een keuze.');
    expect(ib.sight).toContain('Vul dit in.');
    ib.fills({ 'Wie let er nog op?': 'Bas', 'Tot wanneer?': TWO_WEEKS_ON });
    const [asked = ''] = await told(deputy, () => ib.presses('Opslaan'));
    expect(asked).toContain('Een collega vraagt je om mee te letten.');
    expect(asked).not.toMatch(/Sam|kring|Boterbloem/);

    await school.itIs('09:00', TWO_WEEKS_ON);
    await deputy.pressesOn(deputy.newest, 'Openen');
    expect(deputy.sight).toContain('was stil in de kring.');
    expect(deputy.sight).not.toContain('Komt vaker voor');
    await school.itIs('12:30', TWO_WEEKS_ON);
    await school.itIs('09:00', '2026-11-25');
    await deputy.pressesOn(deputy.newest, 'Openen');
    expect(deputy.sight).toBe(NOT_YOURS);

    await ib.presses('Openen');
    await ib.presses('Afronden');
    expect(ib.sight).toContain('Dit signaal is klaar.');
    expect(await workOf(ib)).toContain('Er wacht niets op je.');
    await teacher.presses('Lezen');
    expect(teacher.buttons).toEqual(['Klopte het?', 'Dossier', 'Sluiten', 'Hulp nu']);
  });

  test('who keeps watching himself gets no message and no right', async () => {
    const { ib } = await looksBack();
    await finds(ib, 'Weg');
    ib.fills({ 'Wie let er nog op?': 'Ikzelf' });
    expect(await told(ib, () => ib.presses('Opslaan'))).toEqual([]);
    expect(await workOf(ib)).toContain('Signaal: Afronden, voor di 15 dec 12.00');
    await ib.presses(codesOn(ib)[0]!);
    await ib.presses('Afronden');
    await opensList(ib, 'work');
    expect(ib.sight).toContain('Er wacht niets op je.');
  });
});

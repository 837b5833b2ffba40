import { afterEach, describe, expect, test } from 'vitest';
import { DONE } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import { assesses, castOf, codesOn, opensList, recordsAndReads, told, workOf } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const VEILIG_THUIS = 'Veilig Thuis 0800-2000';
const NEXT_WEEK = 'di 17 nov 12.00';

/** What somebody chooses to do, by when it is done, and what stands above its card. */
const ACTIONS: [action: string, due: string, above: string][] = [
  ['Zelf kijken in de klas', NEXT_WEEK, ''],
  ['Gesprek met het kind', NEXT_WEEK, ''],
  ['Gesprek met ouders', NEXT_WEEK, 'Praat dan nog niet met de ouders en bel Veilig Thuis 0800-2000.'],
  ['Overleg met collega’s', NEXT_WEEK, ''],
  ['Advies Veilig Thuis', 'wo 12.00', 'Advies vragen kan zonder naam.'],
  ['Incident vastleggen', 'wo 12.00', ''],
];
const LOOK_BACK = { 'Wanneer kijk je terug?': '2026-11-24' };

describe('what follows on a signal', () => {
  test.each(ACTIONS)('%s becomes a task for %s, and is asked again after a week', async (action, due, above) => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await recordsAndReads(teacher, ib);
    await assesses(ib, { 'Wat ga je doen?': ['Advies aan collega', action], ...LOOK_BACK });

    expect(await workOf(ib)).toContain(`Signaal: ${action}, Terugkijken, voor ${due}`);
    await ib.presses(codesOn(ib)[0]!);
    await ib.presses(action);
    expect(ib.sight).toContain(above);
    expect(ib.value('Is het gedaan?')).toBe('ja');
    ib.fills({ 'Is het gedaan?': 'Nog niet, vraag het over een week' });
    await ib.presses('Opslaan');
    expect(await workOf(ib)).toContain(`Signaal: Terugkijken, ${action}, voor ${NEXT_WEEK}`);

    await ib.presses(codesOn(ib)[0]!);
    await ib.presses(action);
    ib.fills({ 'Wat kwam eruit?': 'Rustige week.' });
    await ib.presses('Opslaan');
    expect(await workOf(ib)).toContain('Signaal: Terugkijken, voor di 24 nov 12.00');
  });

  test('what is soon to be done is never for a day off', async () => {
    school = await SchoolDay.opens({ day: '2026-11-12' });
    const { teacher, ib } = await castOf(school);
    await recordsAndReads(teacher, ib);
    await assesses(ib, { 'Wat ga je doen?': ['Advies Veilig Thuis'] });
    expect(await workOf(ib)).toContain('voor ma 12.00');
  });

  test('advice to a colleague, or only following, is no task', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await recordsAndReads(teacher, ib);
    await assesses(ib, { ...DONE, 'Wat ga je doen?': ['Alleen volgen'] });
    expect(await workOf(ib)).toContain('Er wacht niets op je.');
  });

  test.each([
    ['Ik twijfel', true],
    ['Kan huiselijk geweld of kindermishandeling zijn', true],
    ['Komt vaker voor, valt op of is ernstig', false],
  ])('%s: nobody decides that alone: %s', async (inschatting, shown) => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await recordsAndReads(teacher, ib);
    await assesses(ib, { 'Hoe schat je het in?': inschatting });
    // She is the aandachtsfunctionaris herself: nobody is told to talk with herself.
    expect(ib.sight.includes(`Bel ${VEILIG_THUIS} voor advies`)).toBe(shown);
  });

  test('the teacher reads the answer and the question, not how it was assessed or what will be done', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await recordsAndReads(teacher, ib);
    await assesses(ib, { 'Wat ga je doen?': ['Gesprek met ouders'], 'Wat vraag je van je collega?': 'Kijk je mee?' });
    await teacher.presses('Lezen');
    expect(teacher.sight).toContain('Ik kom kijken.');
    expect(teacher.sight).toContain('Kijk je mee?');
    const inner = /schat|Komt vaker voor|ga je doen|Gesprek met ouders|kijk je terug|17 nov/i;
    expect(teacher.sight).not.toMatch(inner);
    await head.forges({ ...ib.holding('Openen'), go: 'open' });
    expect(head.sight).toMatch(inner);
  });

  test('on its own and not looked back on: it is ready once the teacher has read the answer', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await recordsAndReads(teacher, ib);
    await assesses(ib, DONE);
    await teacher.presses('Lezen');
    await teacher.presses('Duidelijk');
    expect(teacher.sight).toContain('Dit signaal is klaar.');
    await school.itIs('12:30', '2026-11-17');
    await school.itIs('12:30', '2026-11-24');
    expect(ib.newest.raw).not.toContain('wacht nog');
    await opensList(ib, 'quiet');
    expect(ib.sight).toContain('Er is geen zaak stil geworden.');
  });

  test('an answer that is not read: one reminder, on a day the teacher works; it can be read ever after', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await recordsAndReads(teacher, ib);
    await assesses(ib, DONE);
    await school.itIs('14:30');
    const days = ['11', '12', '13', '16', '17', '18', '19'];
    const heard: string[] = [];
    for (const day of days)
      if ((await told(teacher, () => school.itIs('12:30', `2026-11-${day}`))).length > 0) heard.push(day);
    expect(heard).toEqual(['16']);
    expect(teacher.newest.raw).toContain('Er is een antwoord op je signaal');
    await teacher.pressesOn(teacher.newest, 'Lezen');
    expect(teacher.sight).toContain('Ik kom kijken.');
  });
});

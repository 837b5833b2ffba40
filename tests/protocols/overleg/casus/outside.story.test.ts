import { afterEach, expect, test } from 'vitest';
import { elementsOf } from '../../../support/cards.js';
import { SchoolDay } from '../../../support/school.js';
import { workOf } from '../../signaal/desk/support.js';
import { calls, opensCase, opensReport, reports, shares, startsFromSignal } from './support.js';

/** People from outside the school, parents who are not there, and a meeting in a calendar (domain.md 5 and 6). */

let school: SchoolDay;
afterEach(() => school.closes());

test('people from outside are rows of what they do, and stand in the report', async () => {
  school = await SchoolDay.opens();
  const { ib, deputy } = await startsFromSignal(school);
  await calls(ib, {
    'Komt er iemand van buiten?': 'Ja, zonder naam van het kind',
    '1. Functie': 'jeugdverpleegkundige',
    '1. Organisatie': 'GGD',
    '2. Functie': 'schoolmaatschappelijk werker',
    '2. Organisatie': 'Wijkteam',
  });
  await opensReport(school, ib, deputy.holding('Openen'));
  expect(ib.value('Wie waren erbij?')).toBe(
    'Bas van der Pannenkoek, jeugdverpleegkundige (GGD) en schoolmaatschappelijk werker (Wijkteam)',
  );
});

test('a row that is half filled in is asked about, and nothing is lost', async () => {
  school = await SchoolDay.opens();
  const { ib } = await startsFromSignal(school);
  ib.fills({
    'Welke vragen willen jullie beantwoorden?': 'Wat helpt?',
    'Komt er iemand van buiten?': 'Ja, zonder naam van het kind',
    'Zijn de ouders erbij?': 'Ja',
    '1. Organisatie': 'GGD',
  });
  await ib.presses('Verder');
  expect(ib.sight).toContain('Regel 1, ‘Functie’: Vul dit in.');
  expect(ib.value('1. Organisatie')).toBe('GGD');
});

test('parents who are not there: somebody tells them the plan, after a look at what is safe', async () => {
  school = await SchoolDay.opens();
  const { ib, deputy } = await startsFromSignal(school);
  await calls(ib, { 'Zijn de ouders erbij?': 'Nee' });
  await opensReport(school, ib, deputy.holding('Openen'));
  await reports(ib);
  await shares(ib, 'Ikzelf', '2026-11-19');
  await shares(ib, 'Ikzelf', '2026-11-19');
  await workOf(ib);
  await ib.presses(ib.buttons[1]!);
  await ib.presses('Vertel de ouders het plan');
  expect(ib.sight).toContain('Kan het kind door dit gesprek in gevaar komen?');
  ib.fills({ 'Weten de ouders het plan?': 'Ja', 'Wat vinden de ouders?': 'Vader is het ermee eens.' });
  await ib.presses('Opslaan');
  expect(ib.sight).toContain('Bewaard.');
});

test('the meeting goes into a calendar with a code and a place, and not a word about a child', async () => {
  school = await SchoolDay.opens();
  const { ib, deputy } = await startsFromSignal(school);
  await calls(ib);
  await opensCase(ib, deputy.holding('Openen'));
  await ib.presses('Zet in je agenda');
  const [link] = elementsOf(ib.card).filter(({ type }) => type === 'Action.OpenUrl');
  const file = await fetch(String(link?.url), { method: 'POST' });
  expect(file.headers.get('content-disposition')).toMatch(/\.ics"$/);
  const text = await file.text();
  expect(text).toMatch(/^BEGIN:VCALENDAR/);
  expect(text).toContain('DTSTART:20261112T143000Z');
  expect(text).toMatch(/SUMMARY:Overleg [A-Z2-9]{3}-[A-Z2-9]{3}/);
  expect(text).toContain('LOCATION:Kamer van Hatice');
  expect(text).not.toMatch(/Sam|Boterbloem|kring/);
});

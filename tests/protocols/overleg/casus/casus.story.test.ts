import { afterEach, describe, expect, test } from 'vitest';
import { assesses, codesOn, NOT_YOURS, opensList, workOf } from '../../signaal/desk/support.js';
import { textOf } from '../../../support/cards.js';
import { BOTH_WAYS, SchoolDay } from '../../../support/school.js';
import { asksByWord, goesOn } from '../vlag/support.js';
import { calls, opensCase, opensReport, reports, shares, startsFromSignal } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

describe.each(BOTH_WAYS)('a meeting about a child, forms in %s', (forms) => {
  test('called from a signal, held, a plan shared out, looked back on, and closed', async () => {
    school = await SchoolDay.opens({ forms });
    const { ib, deputy } = await startsFromSignal(school);
    await calls(ib);
    expect(ib.sight).toContain('Uitgenodigd voor do 15.30.');

    expect(deputy.newest.raw).toContain('Een collega vraagt je erbij voor een overleg');
    expect(deputy.newest.raw).toContain('do 15.30');
    expect(textOf(deputy.newest.card)).not.toMatch(/Sam|kring|Hatice|casus/i);
    const invited = deputy.holding('Openen');
    await deputy.presses('Openen');
    expect(deputy.sight).toContain('Wat helpt');
    await deputy.presses('Kun je erbij zijn?');
    expect(deputy.sight).toContain('Kamer van Hatice');
    deputy.fills({ 'Kun je erbij zijn?': 'Ja' });
    await deputy.presses('Opslaan');

    await opensReport(school, ib, invited);
    await reports(ib);
    expect(ib.sight).toContain('Afspraak 1 van 2');
    await shares(ib, 'Bas van der Pannenkoek', '2026-11-13');
    expect(ib.sight).toContain('Afspraak 2 van 2');
    expect(ib.sight).toContain('Elke dag even praten');
    await shares(ib, 'Ikzelf', '2026-11-19');

    await deputy.presses('Openen');
    expect(deputy.sight).toContain('schrikt van drukte');
    await deputy.presses('Afspraak');
    expect(deputy.sight).toContain('Vaste plek voor S.B. in de kring');
    deputy.fills({ 'Is het gedaan?': 'Ja' });
    await deputy.presses('Opslaan');

    expect(await workOf(ib)).toContain('Casuïstiekoverleg: Groeidocument, Terugkijken op het plan, Afspraak');
    await opensCase(ib, invited);
    await ib.presses('Groeidocument');
    ib.fills({ 'Starten jullie een groeidocument?': 'Nee', 'Waarom?': 'Eerst dit plan.' });
    await ib.presses('Opslaan');
    await opensCase(ib, invited);
    await ib.presses('Afspraak');
    ib.fills({ 'Is het gedaan?': 'Ja' });
    await ib.presses('Opslaan');

    await school.itIs('12:30', '2026-12-10');
    expect(ib.newest.raw).toContain('Nog te doen bij');
    await opensCase(ib, invited);
    await ib.presses('Terugkijken op het plan');
    ib.fills({ 'Hoe gaat het nu?': 'Beter', 'Waaraan zie je dat?': 'Hij zit rustig.', 'Hoe nu verder?': 'Afsluiten' });
    await ib.presses('Opslaan');
    expect(deputy.newest.raw).toContain('is afgerond');

    await opensCase(deputy, invited);
    expect(deputy.sight).toBe(NOT_YOURS);
    await opensCase(ib, invited);
    expect(ib.sight).toContain('Sam Boterbloem');
    expect(ib.sight).toContain('Hij zit rustig.');
  });

  test('one line comes back to the signal, and the writer of it reads that line alone', async () => {
    school = await SchoolDay.opens({ forms });
    const { ib, teacher, deputy } = await startsFromSignal(school);
    await calls(ib);
    const invited = deputy.holding('Openen');
    await opensReport(school, ib, invited);
    await reports(ib);
    ib.reloads();
    const signal = ib.chat.find(({ raw }) => raw.includes('signaal'))!;
    await ib.pressesOn(signal, 'Openen');
    expect(ib.sight).toMatch(/Casuïstiekoverleg [A-Z2-9]{3}-[A-Z2-9]{3}: plan met 2 afspraken\./);
    await ib.presses('Beoordelen');
    await assesses(ib);
    await teacher.presses('Lezen');
    expect(teacher.sight).toContain('plan met 2 afspraken.');
    expect(teacher.sight).not.toContain('Vaste plek');
  });

  test.each([
    ['a day that is over', { 'Welke dag?': '2026-11-09' }, 'Deze datum is al voorbij.'],
    ['no hour', { 'Hoe laat?': '' }, 'Vul dit in.'],
    ['nobody asked', { 'Wie vraag je erbij?': [] }, 'Maak een keuze.'],
  ])('%s: the same card, with what was typed', async (_, when, why) => {
    school = await SchoolDay.opens({ forms });
    const { ib, deputy } = await startsFromSignal(school);
    await calls(ib, {}, when);
    expect(ib.sight).toContain(why);
    expect(ib.value('Waar?')).toBe('Kamer van Hatice');
    expect(deputy.chat).toHaveLength(1);
  });

  test('a plan without a line is no plan', async () => {
    school = await SchoolDay.opens({ forms });
    const { ib, deputy } = await startsFromSignal(school);
    await calls(ib);
    const invited = deputy.holding('Openen');
    await opensReport(school, ib, invited);
    ib.fills({ 'Wat is er volgens jullie aan de hand?': 'x', 'Wat vindt het kind zelf?': 'x' });
    await ib.presses('Verder');
    ib.fills({ 'Wat spreken jullie af?': '\n  \n' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Vul dit in.');
    ib.fills({ 'Wat spreken jullie af?': '\n\nAlleen dit\n\n' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Afspraak 1 van 1');
  });

  test('a colleague who does not work that day is asked all the same, and the caller is told', async () => {
    school = await SchoolDay.opens({ forms });
    const { ib, teacher } = await startsFromSignal(school);
    await calls(ib, {}, { 'Wie vraag je erbij?': ['Marit Zonnedauw'] });
    expect(ib.sight).toContain('Let op: Marit Zonnedauw werkt die dag niet.');
    expect(teacher.newest.raw).toContain('Een collega vraagt je erbij');
  });

  test('who cannot come says so; moved, everybody is asked anew; called off, nobody reads on', async () => {
    school = await SchoolDay.opens({ forms });
    const { ib, deputy } = await startsFromSignal(school);
    await calls(ib);
    const invited = deputy.holding('Openen');
    await deputy.presses('Openen');
    await deputy.presses('Kun je erbij zijn?');
    deputy.fills({ 'Kun je erbij zijn?': 'Nee', 'Wil je iets meegeven?': 'Vraag Renske.' });
    await deputy.presses('Opslaan');
    expect(ib.newest.raw).toContain('Bas van der Pannenkoek heeft je vraag over vraag');

    await opensCase(ib, invited);
    expect(ib.sight).toContain('Vraag Renske.');
    await ib.presses('Ander moment');
    ib.fills({ 'Welke dag?': '2026-11-17', 'Hoe laat?': '14:45', 'Waar?': 'Teamkamer' });
    await ib.presses('Opslaan');
    expect(deputy.newest.raw).toContain('di 17 nov 14.45');
    await school.itIs('15:35', '2026-11-12');
    expect(await workOf(ib)).not.toContain('had klaar moeten zijn: do');

    await opensCase(ib, invited);
    await ib.presses('Het gaat niet door');
    ib.fills({ 'Waarom niet?': 'Ouders zijn ziek.' });
    await ib.presses('Opslaan');
    expect(deputy.newest.raw).toContain('afgerond');
    await opensCase(deputy, invited);
    expect(deputy.sight).toBe(NOT_YOURS);
  });

  test('by a word in the chat, by the directeur; from there on to advice from outside', async () => {
    school = await SchoolDay.opens({ forms });
    const [head] = await school.cameIn('directeur');
    await asksByWord(head, 'casus');
    await calls(head);
    expect(head.sight).toContain('Uitgenodigd');
    await opensList(head, 'work');
    await head.presses(codesOn(head)[0]!);
    await goesOn(head, 'Extern advies');
    expect(head.sight).toContain('Extern advies staat klaar.');
  });

  test('to others the word is no word', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher] = await school.cameIn('leerkracht');
    for (const word of ['casus', 'weging', 'vlaggensysteem', 'extern advies']) {
      await teacher.says(word);
      expect(teacher.sight).toContain('Waar kan ik mee helpen?');
    }
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { told } from '../../signaal/desk/support.js';
import type { Person } from '../../../support/person.js';
import { SchoolDay } from '../../../support/school.js';
import { calls, CONSENT, consents, opensCase, opensReport, reports, shares, startsFromSignal } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const WITH_NAME = { 'Komt er iemand van buiten?': 'Ja, met naam', 'Welke vragen': 'Hoe helpen we Sam Boterbloem?' };
const NAMES = /Sam|Boterbloem|S\.B\./;

/** The button of the invitation leads each of them to the case. */
const cast = async (about: Record<string, string>) => {
  school = await SchoolDay.opens();
  const { ib, deputy, head } = await startsFromSignal(school);
  await calls(ib, about);
  return { ib, deputy, head, invited: deputy.holding('Openen') };
};

const sees = async (person: Person, data: Record<string, string>): Promise<string> => {
  await opensCase(person, data);
  return person.sight;
};

describe('somebody from outside comes', () => {
  test('nobody from outside: colleagues read the name that they may know', async () => {
    const { ib, deputy, invited } = await cast({});
    expect(await sees(ib, invited)).toContain('Sam Boterbloem');
    expect(await sees(deputy, invited)).toContain('S.B.');
  });

  test('without a name: nobody reads one, not even who wrote it', async () => {
    const { ib, deputy, head, invited } = await cast({
      ...WITH_NAME,
      'Komt er iemand van buiten?': 'Ja, zonder naam van het kind',
    });
    for (const person of [ib, deputy, head]) {
      expect(await sees(person, invited)).toContain('Hoe helpen we een leerling?');
      expect(person.sight).not.toMatch(NAMES);
    }
    await opensCase(ib, invited);
    expect(ib.sight).toContain('Noem geen naam');
    await ib.presses('Dossier');
    expect(ib.sight).toContain('Sam Boterbloem');
  });

  test('with a name: only once all parents with gezag agreed, with all that consent must say', async () => {
    const { ib, deputy, invited } = await cast(WITH_NAME);
    expect(ib.sight).toContain('Gaven alle ouders met gezag, of de voogd, toestemming?');
    expect(await sees(deputy, invited)).not.toMatch(NAMES);
    ib.fills({ 'Gaven alle ouders': 'Ja' });
    await ib.presses('Verder');
    ib.fills({ ...CONSENT, 'Wie gaf toestemming?': '' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Vul dit in.');
    expect(ib.value('Waarvoor?')).toBe('Advies over de kring');
    ib.fills({ 'Wie gaf toestemming?': 'Beide ouders', 'Wanneer?': '2026-11-11' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Deze datum ligt in de toekomst.');
    expect(await sees(deputy, invited)).not.toMatch(NAMES);
    await opensCase(ib, invited);
    await ib.presses('Toestemming vastleggen');
    ib.fills(CONSENT);
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Je mag de naam noemen, alleen hiervoor.');
    expect(await sees(ib, invited)).toContain('Sam Boterbloem');
    expect(ib.sight).toContain('Er is toestemming om de naam te noemen.');
    expect(await sees(deputy, invited)).toContain('S.B.');
    expect(deputy.sight).not.toContain('Beide ouders');
  });

  test('with consent for one child another is not named to who may not know it', async () => {
    const { ib, deputy, invited } = await cast({
      ...WITH_NAME,
      'Welke vragen': 'Wat helpt Sam als Fenna Appelwang komt?',
    });
    await consents(ib);
    await opensCase(deputy, invited);
    await deputy.presses('Kun je erbij zijn?');
    expect(deputy.sight).toContain('Wat helpt S.B. als een leerling komt?');
    expect(await sees(ib, invited)).toContain('Fenna Appelwang');
  });

  test('where they meet has no name, also without a capital', async () => {
    school = await SchoolDay.opens();
    const { ib } = await startsFromSignal(school);
    await calls(ib, {}, { 'Waar?': 'Bij sam en zoe in de klas' });
    expect(ib.sight).toContain('Hier staat misschien een naam: sam, zoe. Haal die weg');
  });

  test.each(['Nee, of niet allemaal', 'Nog niet gevraagd'])('%s: without a name, or Veilig Thuis', async (answer) => {
    const { ib, deputy, invited } = await cast(WITH_NAME);
    ib.fills({ 'Gaven alle ouders': answer });
    await ib.presses('Verder');
    expect(ib.sight).toContain('Dan bespreken we het kind zonder naam.');
    expect(ib.sight).toContain('Veilig Thuis 0800-2000');
    expect(await sees(deputy, invited)).not.toMatch(NAMES);
    await opensCase(ib, invited);
    await ib.presses('Toestemming');
    await consents(ib);
    expect(await sees(ib, invited)).toContain('Sam Boterbloem');
  });

  test('withdrawn half-way: people from outside hear no name, colleagues go on, and who had it is told', async () => {
    const { ib, deputy, head, invited } = await cast(WITH_NAME);
    await consents(ib);
    await opensReport(school, ib, invited);
    await reports(ib);
    await shares(ib, 'Bas van der Pannenkoek', '2026-11-19');
    await shares(ib, 'Ikzelf', '2026-11-19');

    await opensCase(ib, invited);
    while (!ib.buttons.includes('Toestemming is ingetrokken')) await ib.presses('Meer');
    await ib.presses('Toestemming is ingetrokken');
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Vul dit in.');
    ib.fills({ 'Welke ouder of voogd?': 'De moeder', 'Hoe?': 'Aan de telefoon' });
    let heard: string[] = [];
    const directeur = await told(head, async () => {
      heard = await told(deputy, () => ib.presses('Opslaan'));
    });
    expect(ib.sight).toContain('Toestemming is ingetrokken op 12 nov.');
    expect(ib.sight).toContain('De jeugdverpleegkundige');
    for (const told of [heard, directeur]) expect(told).toEqual([expect.stringContaining('Graag vandaag lezen')]);
    expect([...heard, ...directeur].join()).not.toMatch(NAMES);
    await ib.presses('Vertel wie de informatie kreeg dat het stopt');

    await sees(deputy, invited);
    expect(deputy.sight).toContain('Noem het kind niet meer bij mensen van buiten.');
    await deputy.presses('Afspraak');
    expect(deputy.sight).toContain('Vaste plek voor S.B. in de kring');
    expect(await sees(head, invited)).toContain('Sam Boterbloem');
  });
});

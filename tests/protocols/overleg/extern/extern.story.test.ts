import { afterEach, describe, expect, test } from 'vitest';
import { consents } from '../casus/support.js';
import { castOf, codesOn, workOf } from '../../signaal/desk/support.js';
import type { Person } from '../../../support/person.js';
import { SchoolDay } from '../../../support/school.js';
import { asksByWord, consultsFrom } from '../vlag/support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NAMES = /Sam|Boterbloem|S\.B\./;
const ASKED = {
  'Wie vraag je om advies?': 'Jeugdgezondheidszorg, 000-1234580, nu open, tot 17.00',
  'Noem je de naam van het kind?': 'Nee, zonder naam',
  'Wat is je vraag?': 'Wat helpt Sam Boterbloem in de kring?',
};

const asks = async (more: Record<string, string> = {}): Promise<Person> => {
  school = await SchoolDay.opens();
  const { teacher, ib } = await castOf(school);
  await consultsFrom(teacher, ib, 'Extern advies');
  await ib.presses('Verder');
  ib.fills({ ...ASKED, ...more });
  await ib.presses('Opslaan');
  return ib;
};

/** The case as it is found in *Mijn werk*; behind the signal. */
const opensIt = async (ib: Person): Promise<void> => {
  await workOf(ib);
  await ib.presses(codesOn(ib)[1]!);
};

const hears = async (ib: Person): Promise<void> => {
  await opensIt(ib);
  await ib.presses('Advies gekregen');
  ib.fills({ 'Wie sprak je?': 'Jeugdverpleegkundige', 'Wat is het advies?': 'Een vaste plek voor Sam.' });
  await ib.presses('Verder');
};

const follows = async (ib: Person, gevolgd: string): Promise<void> => {
  ib.fills({ 'Volg je het advies?': gevolgd });
  await ib.presses('Opslaan');
};

describe('advice from outside', () => {
  test('without a name: whom to phone, the advice, and followed', async () => {
    const ib = await asks();
    expect(ib.sight).toContain('Bel Jeugdgezondheidszorg: 000-1234580 (nu open, tot 17.00).');
    expect(ib.sight).toContain('Noem geen naam');
    await opensIt(ib);
    expect(ib.sight).toContain('Wat helpt een leerling in de kring?');
    expect(ib.sight).not.toMatch(NAMES);
    await hears(ib);
    expect(ib.sight).toContain('Een vaste plek voor een leerling.');
    await follows(ib, 'Ja');
    expect(await workOf(ib)).not.toContain('Extern advies');
    await ib.presses(codesOn(ib)[0]!);
    expect(ib.sight).toMatch(/Extern advies [A-Z2-9]{3}-[A-Z2-9]{3}, Jeugdgezondheidszorg: gevolgd ja\./);
  });

  test.each(['Deels', 'Nee'])('%s: why stands in the file', async (gevolgd) => {
    const ib = await asks();
    await hears(ib);
    await follows(ib, gevolgd);
    ib.fills({ 'Waarom?': '  ' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Vul dit in.');
    ib.fills({ 'Waarom?': 'De ouders willen eerst zelf kijken.' });
    await ib.presses('Opslaan');
    expect(await workOf(ib)).not.toContain('Extern advies');
  });

  test('not known yet: it is asked again', async () => {
    const ib = await asks();
    await hears(ib);
    await follows(ib, 'Dat weet ik nog niet');
    expect(ib.sight).toContain('Ik vraag het je over een week weer.');
    expect(await workOf(ib)).toContain('Extern advies: Volg je het advies?');
  });

  test('with a name: the same gate of consent, and back when it is withdrawn', async () => {
    const ib = await asks({ 'Noem je de naam van het kind?': 'Ja, met toestemming' });
    expect(ib.sight).toContain('Gaven alle ouders met gezag, of de voogd, toestemming?');
    await consents(ib);
    await opensIt(ib);
    expect(ib.sight).toContain('Wat helpt Sam Boterbloem in de kring?');
    await ib.presses('Toestemming is ingetrokken');
    ib.fills({ 'Welke ouder of voogd?': 'De moeder', 'Hoe?': 'Aan de telefoon' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Toestemming is ingetrokken op 10 nov. Noem het kind niet meer bij mensen van buiten.');
    expect(ib.sight).toContain('De jeugdverpleegkundige');
    await opensIt(ib);
    expect(ib.sight).toContain('Noem het kind niet meer bij mensen van buiten.');
    expect(ib.sight).toContain('Wat helpt Sam Boterbloem in de kring?');
  });

  test('by a word, by the intern begeleider; somebody who is in no list can be asked too', async () => {
    school = await SchoolDay.opens();
    const { ib } = await castOf(school);
    await asksByWord(ib, 'Extern advies');
    ib.fills({ ...ASKED, 'Wie vraag je om advies?': 'Iemand anders', 'Iemand anders: wie': 'Wijkteam' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Bewaard.');
  });
});

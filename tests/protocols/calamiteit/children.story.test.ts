import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import { opensList } from '../signaal/desk/support.js';
import { searches } from '../signaal/story.js';
import { boardOf, castOf, declares, opensBoard, opensSchool, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const WHO = 'Welke kinderen horen erbij?';
const GRENS = 'Ernstig grensoverschrijdend gedrag tussen kinderen';
const TWO = [
  ['Sam Boterbloem', 5],
  ['Ties Zandloper', 7],
] as const;

/** Chooses these children on the card in front, and goes on. */
const choosesChildren = async (person: Person, children: readonly (readonly [string, number])[] = TWO) => {
  person.fills({ [WHO]: 'Meer kinderen' });
  await person.presses('Verder');
  const chosen: string[] = [];
  for (const [name, group] of children) {
    person.fills({ 'Zoek op naam': name.split(' ')[0] ?? name });
    await person.presses('Zoek');
    chosen.push(`${name}, groep ${group}`);
    person.fills({ 'Welke kinderen?': chosen });
  }
  await person.presses('Verder');
};

const oneChild = async (person: Person, name: string): Promise<void> => {
  person.fills({ 'Zoek op naam': name });
  await person.presses('Zoek');
  person.fills({ [WHO]: name });
  await person.presses('Verder');
};

const sharing = async (person: Person): Promise<void> => {
  person.fills({ 'Welk deel had Sam': 'Overkwam het', 'Welk deel had Ties': 'Nam het initiatief' });
  await person.presses('Opslaan');
};

describe('the children of a calamity', () => {
  test('are asked on the second card with their part, and the weighing is about them too', async () => {
    school = await opensSchool();
    const { head, ib } = await castOf(school);
    await declares(head, { soort: GRENS });
    expect(head.sight).toContain(WHO);
    await choosesChildren(head);
    expect(head.sight).toContain('Welk deel had elk kind?');
    await sharing(head);
    await pressesBoard(ib, 'Alle taken');
    await ib.presses('Bord');
    expect(ib.sight).toMatch(/Kinderen: S\.B\. \(overkwam het\) · T\.Z\. \(nam het initiatief\)/);
    expect(school.teams.wire.join('\n')).not.toMatch(/Sam|Boterbloem|Ties|Zandloper/);
    await opensBoard(head, 'Hele weging starten');
    head.fills({ 'Wie maakt de weging?': 'Hatice Kompasroos' });
    await head.presses('Start');
    await ib.presses('Openen');
    expect(ib.sight).toContain('Over welk kind gaat dit?');
    await opensList(ib, 'dossier');
    await searches(ib, 'Boterbloem');
    ib.fills({ Kind: 'Sam Boterbloem, groep 5' });
    await ib.presses('Open dossier');
    expect(ib.sight).toMatch(/calamiteit van/);
    await ib.presses(/\w{3}-\w{3}/.exec(textOf(boardOf(head).card))?.[0] ?? '');
    expect(ib.sight).toContain('Overkwam het');
    expect(ib.sight).not.toContain('Nam het initiatief');
  });

  test('may be nobody, and a drill asks for none', async () => {
    school = await opensSchool();
    const { head } = await castOf(school);
    await declares(head, { soort: GRENS });
    await head.presses('Verder');
    expect(head.sight).toContain('Eerste kwartier.');
    await declares(head, { soort: GRENS, oefening: 'Ja, een oefening' }, 'Nieuwe calamiteit');
    expect(head.sight).toContain('Wie runt de school');
    expect(head.sight).not.toContain(WHO);
  });

  test('who leads and is family hands over first, and then has no part in it', async () => {
    const { head, ib, ...found } = await runningIn({ soort: GRENS });
    school = found.school;
    const [duo] = await school.cameIn('duo');
    await opensBoard(head, 'Rol geven');
    head.fills({ 'Welke rol?': 'Leiding', 'Aan wie?': 'Renske Suikerspin' });
    await head.presses('Geef deze rol');
    await pressesBoard(duo, 'Alle taken');
    const board = duo.holding('Bord');
    await opensBoard(ib, 'Kinderen die erbij horen');
    await oneChild(ib, 'Noémi');
    expect(ib.sight).toContain('Joris Vuurtoren leidt nu.');
    await duo.forges(board);
    expect(duo.sight).toBe('Deze zaak is er niet, of je kunt er niet bij.');
  });

  test('a child that was named by mistake is taken out again', async () => {
    const { ib, ...found } = await runningIn({ soort: GRENS });
    school = found.school;
    await opensBoard(ib, 'Kinderen die erbij horen');
    await choosesChildren(ib);
    ib.fills({ 'Welk deel had Ties': 'Hoort er toch niet bij' });
    await ib.presses('Opslaan');
    await pressesBoard(ib, 'Alle taken');
    await ib.presses('Bord');
    expect(ib.sight).toContain('Kinderen: S.B.');
    expect(ib.sight).not.toContain('T.Z.');
  });
});

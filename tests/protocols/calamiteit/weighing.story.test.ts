import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import { allTasks, asksFor, opensBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const GRENS = 'Ernstig grensoverschrijdend gedrag tussen kinderen';

/** The whole weighing, from the message that asks for it. */
const weighs = async (ib: Person, soort = 'Gedrag van kinderen samen'): Promise<void> => {
  ib.fills({
    'Wat weeg je?': soort,
    'Wat gebeurde er precies?': 'Ze duwden.',
    'Hoe weten we dit?': 'Een kind vertelde',
  });
  await ib.presses('Verder');
  ib.fills({ 'Waar was het?': 'Bij het hek' });
  await ib.presses('Opslaan');
  const criteria = ib.sight.split('\n').filter((line) => line.endsWith('?') && ib.choices(line).length > 0);
  ib.fills(Object.fromEntries(criteria.map((question) => [question, 'Weten we niet'])));
  await ib.presses('Verder');
  ib.fills({ 'Wat weten we niet?': 'Wie begon.', 'Is er een risico': 'Ja', 'Kan er onrust komen': 'Ja' });
  await ib.presses('Verder');
  ib.fills({
    'Hoe zwaar is het?': 'De veiligheid is in het geding',
    'Waarom?': 'Het kind durft niet.',
    'Welke ouders bellen jullie': 'Beide gezinnen.',
  });
  await ib.presses('Verder');
  ib.fills({ 'Is het toezicht genoeg': 'Nee', 'Zijn er extra regels nodig?': 'Ja' });
  await ib.presses('Opslaan');
};

describe('weighing in a calamity', () => {
  test('the first impression gives a list at once; the whole weighing adds to it later', async () => {
    const found = await runningIn({ soort: GRENS });
    school = found.school;
    const { head, ib } = found;
    await asksFor(head, 'Weging van gedrag');
    head.fills({
      'Eerste indruk: is er gedrag': 'Ja: eenmalig en klein',
      'Verwacht je onrust': 'Nee',
      'Wie maakt de hele weging?': 'Hatice Kompasroos',
    });
    await head.presses('Opslaan');
    expect(head.sight).toContain('Hatice Kompasroos krijgt bericht voor de hele weging. Wacht er niet op.');
    expect(await allTasks(head)).not.toMatch(/Tijdelijke maatregelen|Spreekuur voor ouders/);

    expect(textOf(ib.newest.card)).toContain('Er is een vraag voor vandaag.');
    expect(ib.newest.raw).not.toMatch(/grens|weging/i);
    await ib.presses('Openen');
    await weighs(ib);
    const list = await allTasks(head);
    expect(list).toContain('Tijdelijke maatregelen per moment van de dag');
    expect(list).toContain('Spreekuur voor ouders');
    expect(list).toContain('Elke dag kort: leerkracht en IB’er');
    await opensBoard(head, 'Alles lezen');
    expect(head.sight).toContain('de veiligheid is in het geding. Extra regels: ja.');
  });

  test('a weighing of unrest, started from the board by whoever does it', async () => {
    const found = await runningIn({ soort: 'Onrust bij ouders of media' });
    school = found.school;
    const { ib } = found;
    await opensBoard(ib, 'Hele weging starten');
    ib.fills({ 'Wie maakt de weging?': 'Ikzelf' });
    await ib.presses('Start');
    await ib.pressesOn(ib.newest, 'Openen');
    await weighs(ib, 'Onrust bij ouders of in de school');
    expect(await allTasks(ib)).toContain('Spreekuur voor ouders');
  });

  test('a drill starts no weighing of its own', async () => {
    const found = await runningIn({ soort: GRENS, oefening: 'Ja, een oefening' });
    school = found.school;
    const { head, ib } = found;
    const before = ib.chat.length;
    await asksFor(head, 'Weging van gedrag');
    expect(head.sight).not.toContain('Wie maakt de hele weging?');
    head.fills({ 'Eerste indruk: is er gedrag': 'Ja: de veiligheid is in het geding', 'Verwacht je onrust': 'Nee' });
    await head.presses('Opslaan');
    expect(await allTasks(head)).toContain('Tijdelijke maatregelen');
    expect(ib.chat).toHaveLength(before);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import { type SchoolDay } from '../../support/school.js';
import { boardOf, chooses, opensBoard, pressesBoard, runningIn } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const TASKS = 'Kies een of meer taken.';

describe('the team of a calamity', () => {
  const running = async (more?: Parameters<typeof runningIn>[0]) => {
    const found = await runningIn(more);
    school = found.school;
    return found;
  };

  test('a role is taken: its description, its tasks, and the board says who is still missing', async () => {
    const { head, ib } = await running();
    expect(textOf(boardOf(head).card)).toContain('Rollen leeg: school draaiend houden, communicatie, logboek');
    await pressesBoard(ib, 'Rol nemen');
    ib.fills({ 'Welke rol neem jij?': 'Communicatie' });
    await ib.presses('Neem deze rol');
    expect(ib.sight).toContain('Jij hebt nu: communicatie.');
    expect(ib.sight).toContain('Kort en alleen feiten.');
    expect(textOf(boardOf(head).card)).not.toContain('communicatie');
    await pressesBoard(ib, 'Mijn taken');
    expect(ib.choices(TASKS).join()).toContain('Eén regel voor de telefoon en de deur');
    expect(ib.choices(TASKS).join()).toContain('Hatice Kompasroos');
  });

  test('a role is given to somebody outside the team: that colleague reads what it is, and gets the board', async () => {
    const { head, teacher } = await running();
    await opensBoard(head, 'Rol geven');
    head.fills({ 'Welke rol?': 'Opvang leerlingen', 'Aan wie?': 'Marit Zonnedauw' });
    await head.presses('Geef deze rol');
    const role = teacher.chat.find(({ raw }) => raw.includes('Je hebt een rol.'));
    expect(role?.alert).toBe(true);
    await teacher.pressesOn(role!, 'Openen');
    expect(teacher.sight).toContain('Jij vangt de betrokken kinderen op');
    expect(textOf(boardOf(teacher).card)).toContain('leiding Joris Vuurtoren');
  });

  test('a task: why, how and what to say; given away, done, undone, skipped with a reason, added by hand', async () => {
    const { head, ib, teacher } = await running();
    await pressesBoard(head, 'Alle taken');
    chooses(head, 'Iedereen veilig');
    await head.presses('Openen');
    expect(head.sight).toContain('Waarom: Veiligheid gaat voor alles');
    expect(head.sight).toContain('ACTIE 1 · Eerste kwartier');
    await head.presses('Geef aan …');
    head.fills({ 'Wie doet dit?': 'Marit Zonnedauw' });
    await head.presses('Geef deze taak');
    expect(head.sight).toContain('Dit doet nu Marit Zonnedauw.');
    expect(textOf(teacher.newest.card)).toContain('een taak bij een calamiteit');

    await teacher.presses('Openen');
    expect(teacher.sight).toContain('Waarom: Veiligheid gaat voor alles');
    await teacher.presses('Gedaan');
    expect(teacher.sight).toContain('Gedaan.');
    await pressesBoard(ib, 'Alle taken');
    await ib.presses('Wat is gedaan');
    expect(ib.choices(TASKS)).toEqual(['Iedereen veilig, 112 en eerste hulp · Marit Zonnedauw, 10.00']);
    await ib.presses('Openen');
    await ib.presses('Toch niet gedaan');
    expect(ib.sight).toContain('Staat weer open.');

    await ib.presses('Alle taken');
    chooses(ib, 'Klopt het bericht?');
    await ib.presses('Openen');
    await ib.presses('Niet nodig, want …');
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Schrijf waarom.');
    ib.fills({ 'Waarom is dit niet nodig?': 'Ik was er zelf bij.' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Niet nodig.');
    await ib.presses('Wat is gedaan');
    expect(ib.choices(TASKS).join()).toContain('niet nodig: Hatice Kompasroos, 10.00, Ik was er zelf bij.');

    await opensBoard(ib, 'Taak toevoegen');
    ib.fills({ 'Wat moet er gebeuren?': 'Bel de bakker af', 'Wanneer?': 'Eerste uur' });
    await ib.presses('Opslaan');
    await ib.presses('Alle taken');
    await ib.presses('Meer');
    expect(ib.choices(TASKS).join()).toContain('Bel de bakker af · 11.00 · Hatice Kompasroos');
    expect(school.teams.wire.join('\n')).not.toContain('bakker');
  });

  test('nothing chosen: it says so, and nothing is ticked', async () => {
    const { head } = await running();
    await pressesBoard(head, 'Alle taken');
    await head.presses('Gedaan');
    expect(head.sight).toContain('Kies eerst een taak.');
  });

  test('what asks for an answer is not done by a tick', async () => {
    const { head } = await running();
    await pressesBoard(head, 'Alle taken');
    chooses(head, 'Bel het bestuur', 'Klopt het bericht?');
    await head.presses('Gedaan');
    expect(head.sight).toContain('Gedaan.');
    expect(head.sight).toContain('Bel het bestuur: kies Openen en vul in.');
    chooses(head, 'Bel het bestuur');
    await head.presses('Gedaan');
    expect(head.buttons).toContain('Invullen');
  });

  test('two tick the same: once, and the other reads who was first', async () => {
    const { head, ib } = await running();
    for (const one of [head, ib]) {
      await pressesBoard(one, 'Alle taken');
      chooses(one, 'Klopt het bericht?');
    }
    await Promise.all([head.presses('Gedaan'), ib.presses('Gedaan')]);
    const late = [head, ib].filter(({ sight }) => sight.includes('Dit is al gedaan door'));
    expect(late).toHaveLength(1);
    expect(textOf(boardOf(head).card)).toContain('1 van');
  });

  test('the bestuur is phoned: the time is asked and stands on the board', async () => {
    const { head } = await running();
    await pressesBoard(head, 'Alle taken');
    chooses(head, 'Bel het bestuur');
    await head.presses('Openen');
    expect(head.sight).toContain('Bel Stichting Luchtpost: 000-1234599.');
    await head.presses('Invullen');
    head.fills({ 'Hoe laat sprak je iemand?': '10:20' });
    await head.presses('Opslaan');
    expect(textOf(boardOf(head).card)).toContain('Bestuur gesproken om 10.20.');
  });

  test('the weighing brings what it asks for', async () => {
    const { head } = await running({ soort: 'Ernstig grensoverschrijdend gedrag tussen kinderen' });
    const all = async (): Promise<string> => {
      const pages = [];
      await pressesBoard(head, 'Alle taken');
      for (let n = 0; n < 6; n += 1) {
        pages.push(head.choices(TASKS).join('\n'));
        await head.presses('Meer');
      }
      return pages.join('\n');
    };
    expect(await all()).not.toContain('Tijdelijke maatregelen');
    while (!head.choices(TASKS).some((title) => title.startsWith('Weging'))) await head.presses('Meer');
    chooses(head, 'Weging');
    await head.presses('Openen');
    await head.presses('Invullen');
    head.fills({
      'Eerste indruk: is er gedrag': 'Ja: de veiligheid is in het geding',
      'Verwacht je onrust': 'Misschien',
    });
    await head.presses('Opslaan');
    const list = await all();
    expect(list).toContain('Tijdelijke maatregelen per moment van de dag');
    expect(list).toContain('Spreekuur voor ouders');
  });

  test('who leaves the team sees nothing more and cannot tick', async () => {
    const { head, ib } = await running();
    await pressesBoard(ib, 'Alle taken');
    chooses(ib, 'Klopt het bericht?');
    await opensBoard(head, 'Iemand erbuiten laten');
    head.fills({ 'Wie?': 'Bas van der Pannenkoek' });
    await head.presses('Opslaan');
    const bhv = school.person('vervanger');
    await bhv.pressesOn(boardOf(bhv), 'Alle taken');
    expect(bhv.sight).toContain('Deze zaak is er niet, of je kunt er niet bij.');
  });
});

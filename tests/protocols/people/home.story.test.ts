import { afterEach, describe, expect, test } from 'vitest';
import { DEMO_TENANT } from '../../../bot/cli/demo/ids.js';
import { fillsFirstCard, WORRY } from '../signaal/story.js';
import { buttonsOf, textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const titles = (person: Person): string[] => buttonsOf(person.newest.card).map(({ title }) => title);
const HOME = ['Kind vertelde mij iets ergs', 'Er is iets gebeurd op school', WORRY, 'Mijn werk', 'Meer', 'Hulp nu'];

/** What stands behind *Meer*, card after card. */
const moreOf = async (person: Person): Promise<string[]> => {
  await person.says('hoi');
  await person.presses('Meer');
  const found = [...person.buttons];
  while (person.buttons.includes('Verder')) {
    await person.presses('Verder');
    found.push(...person.buttons);
  }
  return found.filter((title) => !['Verder', 'Terug', 'Hulp nu'].includes(title));
};

const opensMore = async (person: Person, title: string): Promise<void> => {
  await person.says('hoi');
  await person.presses('Meer');
  while (!person.buttons.includes(title)) await person.presses('Verder');
  await person.presses(title);
};

describe('the first cards', () => {
  test('greet everybody by what is theirs to do', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib, head] = await school.cameIn('leerkracht', 'ib', 'directeur');
    expect(titles(teacher)).toEqual(['Signaal vastleggen', 'Wat gebeurt er met wat ik schrijf?', 'Hulp nu']);
    expect(titles(ib)).toEqual(['Mijn werk', 'Wie vervangt mij?', 'Telefoonnummers', 'Hulp nu']);
    expect(titles(head)).toEqual(['Spoedlijst regelen', 'Mensen en groepen', 'Hulp nu']);
  });

  test('the home card is the same for all, with what is unfinished before it', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('menu');
    expect(titles(teacher)).toEqual(HOME);
    expect(teacher.sight).toContain(
      'Vandaag bereikbaar voor spoed: Hatice Kompasroos tot 16.30, daarna Bas van der Pannenkoek en Joris Vuurtoren.',
    );
    await teacher.presses(WORRY);
    fillsFirstCard(teacher);
    await teacher.presses('Verder');
    await teacher.says('hoi');
    expect(titles(teacher)).toEqual(['Maak af', ...HOME]);
  });

  test('Meer has what this person may open, on more cards when there is more', async () => {
    school = await SchoolDay.opens();
    const [teacher, head] = await school.cameIn('leerkracht', 'directeur');
    const everybody = ['Overleggen', 'Het gaat over een collega', 'Telefoonnummers'];
    const own = ['Ik ben afwezig', 'Wie vervangt mij?', 'Wat gebeurt er met wat ik schrijf?'];
    expect(await moreOf(teacher)).toEqual([...everybody, 'Dossier', 'Meldcode', 'Herstelgesprek', ...own]);
    const leading = [
      'Calamiteit',
      'Dossier',
      'Meldcode',
      'Herstelgesprek',
      'Samen wegen',
      'Weeklijst',
      'Stil geworden',
      'Mensen en groepen',
      'Spoedlijst',
    ];
    expect(await moreOf(head)).toEqual([...everybody, ...leading, ...own]);
  });

  test('nobody has a role: red, and to the directeur only', async () => {
    school = await SchoolDay.opens();
    for (const who of ['vervanger', 'ib'] as const)
      await school.data.changePerson(DEMO_TENANT, school.person(who).id, (old) => ({
        ...old!,
        roles: old!.roles.filter(({ role }) => role !== 'intern_begeleider'),
      }));
    const [teacher, head] = await school.cameIn('leerkracht', 'directeur');
    for (const person of [teacher, head]) await person.says('hoi');
    expect(head.sight).toContain('Niemand heeft de rol intern begeleider.');
    expect(head.newest.raw).toContain('Attention');
    expect(teacher.sight).not.toContain('Niemand heeft');
  });

  test('the telephone numbers say what is open now', async () => {
    school = await SchoolDay.opens({ at: '19:00' });
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('telefoon');
    expect(teacher.newest.raw).not.toContain('0800');
    await teacher.presses('Telefoonnummers');
    const { sight } = teacher;
    expect(sight.indexOf('Hatice Kompasroos')).toBeLessThan(sight.indexOf('Veilig Thuis'));
    expect(sight).toContain('0800-2000 (zorgen over thuis, ook voor advies zonder naam), dag en nacht');
    expect(sight).toContain('0800-0432 (voor kinderen zelf), nu open, tot 21.00');
    expect(sight).toContain('(jeugdarts en jeugdverpleegkundige), nu dicht, open wo 8.00');
    expect(sight).toContain('(hulp voor een kind en het gezin), nu dicht, open do 9.00');
  });

  test('the deputies are named, or that there is none', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await ib.presses('Wie vervangt mij?');
    expect(ib.sight).toContain('Als intern begeleider: Bas van der Pannenkoek');
    expect(ib.sight).toContain('Als aandachtsfunctionaris: nog niemand');
    await opensMore(teacher, 'Wie vervangt mij?');
    expect(teacher.sight).toContain('Als leerkracht: Renske Suikerspin');
  });

  test('the list of who is reachable is red on a day with fewer than two', async () => {
    school = await SchoolDay.opens();
    const [head, ib] = await school.cameIn('directeur', 'ib');
    await head.presses('Spoedlijst regelen');
    expect(head.sight).not.toContain('Te weinig');
    await opensMore(ib, 'Ik ben afwezig');
    ib.fills({ 'Vanaf welke dag?': '2026-11-12', 'Tot en met welke dag?': '2026-11-11' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Je bent er niet van 11 nov tot en met 12 nov.');
    await school.data.changePerson(DEMO_TENANT, school.person('vervanger').id, (old) => ({ ...old!, presence: {} }));
    await school.itIs('10:01');
    await head.presses('Spoedlijst regelen');
    expect(head.sight).toContain('Te weinig mensen bereikbaar, wo 11 nov: Joris Vuurtoren 8.00-16.30');
    expect(head.sight).toContain('Te weinig mensen bereikbaar, do 12 nov');
    expect(head.sight).toContain('di 10 nov: Hatice Kompasroos');
  });

  test('who is away is passed over for what is urgent today, and who is back is not', async () => {
    school = await SchoolDay.opens();
    const [ib, teacher] = await school.cameIn('ib', 'leerkracht');
    const away = async (wat: string) => {
      await opensMore(ib, 'Ik ben afwezig');
      ib.fills({ 'Wat wil je doorgeven?': wat });
      await ib.presses('Opslaan');
      await teacher.says('hoi');
    };
    await away('Ik ben er niet');
    expect(teacher.sight).toContain('Vandaag bereikbaar voor spoed: Bas van der Pannenkoek tot 16.30');
    await away('Ik ben er weer');
    expect(teacher.sight).toContain('Vandaag bereikbaar voor spoed: Hatice Kompasroos');
    expect((await school.data.person(DEMO_TENANT, ib.id))!.absent).toEqual([]);
  });
});

describe('in a channel', () => {
  const conversation = { id: 'team', conversationType: 'channel', tenantId: DEMO_TENANT };

  test('a command is answered in the own chat, and a press with one sentence', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.post({ type: 'message', text: '<at>Vangnet</at> signaal', conversation });
    expect(teacher.sight).toContain('Wat wil je vastleggen?');
    await teacher.post({ type: 'message', text: '<at>Vangnet</at> Sam is geslagen', conversation });
    expect(teacher.sight).toContain('Waar kan ik mee helpen?');
    expect(titles(teacher)).not.toContain('Leg het veilig vast');
    const before = teacher.chat.length;
    const value = { data: teacher.holding('Meer') };
    const answer = await teacher.post({ type: 'invoke', name: 'task/fetch', value, conversation });
    expect(await answer.text()).toContain('Ik help je verder in je eigen chat. Zet hier geen namen.');
    expect(teacher.chat).toHaveLength(before);
    expect(school.teams.inChat('team').map(({ card }) => textOf(card))).toEqual(
      new Array(2).fill('Ik help je verder in je eigen chat. Zet hier geen namen.'),
    );
  });

  test('who never opened the own chat, or is not known, reads the sentence only', async () => {
    school = await SchoolDay.opens();
    for (const who of ['leerkracht', '99'] as const)
      await school.person(who).post({ type: 'message', text: 'menu', conversation });
    expect(school.teams.messages).toHaveLength(2);
  });
});

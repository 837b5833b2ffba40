import { afterAll, beforeAll, expect, test } from 'vitest';
import { schoolDay, type Day } from './support/day.js';
import type { TeamsPerson } from './support/person.js';

let day: Day;
let teacher: TeamsPerson;
let ib: TeamsPerson;
beforeAll(async () => {
  day = await schoolDay('01', '03');
  [teacher, ib] = day.people as [TeamsPerson, TeamsPerson];
});
afterAll(() => day.stop());

const WHO = 'Over wie gaat het?';
const WHAT = 'Wat zag of hoorde je?';

const startsOn = async (text: string): Promise<void> => {
  await teacher.says('hoi');
  await teacher.presses('Ik maak me zorgen');
  await teacher.fills({ [WHAT]: text });
};

/** Answers what is left, so that nothing unfinished comes up in the next test. */
const finishes = async (wish = 'De IB’er, vandaag'): Promise<void> => {
  await teacher.chooses('Hoe weet je dit?', 'Zelf gezien of gehoord');
  await teacher.presses('Verder');
  await answersTheRest(wish);
};
const answersTheRest = async (wish = 'De IB’er, vandaag'): Promise<void> => {
  await teacher.sees('Nog twee vragen');
  await teacher.chooses('Speelt een van deze dingen?', 'Geen van deze');
  await teacher.chooses('Wie moet meekijken?', wish);
};

test('what is wrong or missing is said at the question, and what was typed stays', async () => {
  await startsOn('Stil in de **kring**. <b>Niet</b> [klik](https://voorbeeld.invalid)');
  await teacher.presses('Verder');
  await teacher.sees('Kies over wie het gaat.');
  await teacher.sees('Maak een keuze.');
  expect(await teacher.hasFilledIn(WHAT)).toContain('**kring**');
  await teacher.screenshot('20-fout-ingevuld');
  await teacher.chooses(WHO, 'Fenna Zeewier, groep 5');
  await finishes();
  await teacher.presses('Opslaan');
  await teacher.sees('Opgeslagen. Dank je.');
  await ib.presses('Openen');
  await ib.sees('Stil in de **kring**. <b>Niet</b> [klik](https://voorbeeld.invalid)');
  await ib.screenshot('21-ib-leest-letterlijk');
});

test('a child of another group is found by name', async () => {
  await startsOn('Stond alleen op het plein.');
  await teacher.presses('Ander kind');
  await teacher.fills({ 'Zoek op naam': 'sam' });
  await teacher.presses('Zoek');
  await teacher.sees('3 gevonden. Kies hierboven.');
  expect(await teacher.hasFilledIn(WHAT)).toBe('Stond alleen op het plein.');
  await teacher.chooses(WHO, 'Sam van der Wolk, groep 7');
  await teacher.screenshot('22-ander-kind-gevonden');
  await finishes('Niemand. Ik houd het zelf in de gaten');
  await teacher.presses('Opslaan');
  await teacher.sees('Opgeslagen. Dank je.');
});

test('a child that is not in the list has its name written down', async () => {
  await startsOn('Een kind van de andere kant van het hek.');
  await teacher.chooses(WHO, 'Kind staat er niet bij');
  await teacher.presses('Verder');
  await teacher.sees('Naam en groep');
  await teacher.fills({ 'Naam en groep': 'Flip, groep 8 van De Vlieger' });
  await teacher.screenshot('23-staat-er-niet-bij');
  await finishes();
  await teacher.presses('Opslaan');
  await ib.presses('Openen');
  await ib.sees('Flip, groep 8 van De Vlieger');
});

test('several children at once', async () => {
  await startsOn('Ruzie om de bal.');
  await teacher.chooses(WHO, 'Meer kinderen');
  await teacher.presses('Verder');
  await teacher.sees('Welke kinderen?');
  await teacher.chooses('Welke kinderen?', 'Yusuf Sterrenveld, groep 5', 'Tijn Klaverblad, groep 5');
  await teacher.screenshot('24-meer-kinderen');
  await teacher.chooses('Hoe weet je dit?', 'Zelf gezien of gehoord');
  await teacher.presses('Verder');
  await teacher.sees('Wat hoort bij één kind?');
  await teacher.fills({ 'Alleen over Tijn Klaverblad': 'Tijn huilde.' });
  await teacher.screenshot('24-per-kind');
  await teacher.presses('Verder');
  await answersTheRest();
  await teacher.presses('Opslaan');
  await ib.presses('Openen');
  await ib.sees('Yusuf Sterrenveld, Tijn Klaverblad');
  await ib.sees('Alleen over Tijn Klaverblad');
  await ib.screenshot('25-ib-meer-kinderen');
});

test('a double press saves once', async () => {
  await startsOn('Twee keer gedrukt.');
  await teacher.chooses(WHO, 'Sam Boterbloem, groep 5');
  await finishes();
  const before = (await ib.read()).length;
  await teacher.pressesTwice('Opslaan');
  await teacher.sees('Opgeslagen. Dank je.');
  const [code = ''] = /[A-Z2-9]{3}-[A-Z2-9]{3}/.exec((await teacher.read()).at(-1) ?? '') ?? [];
  await ib.sees(code);
  expect((await teacher.read()).filter((text) => text.includes(`Signaal ${code} is opgeslagen`))).toHaveLength(1);
  expect(await ib.read()).toHaveLength(before + 1);
});

test('after a reload in the middle of a form one goes on where one was', async () => {
  await startsOn('Half verhaal.');
  await teacher.chooses(WHO, 'Sam Boterbloem, groep 5');
  await teacher.chooses('Hoe weet je dit?', 'Ik heb er een gevoel bij');
  await teacher.presses('Verder');
  await teacher.reloads();
  await teacher.says('hoi');
  await teacher.sees('Je hebt nog iets dat niet af is.');
  await teacher.screenshot('26-niet-af');
  await teacher.presses('Maak af');
  await teacher.sees('Dit was nog niet af.');
  await teacher.screenshot('27-verder-waar-je-was');
  await teacher.presses('Terug');
  expect(await teacher.hasFilledIn(WHAT)).toBe('Half verhaal.');
  await teacher.reloads();
  await teacher.says('hoi');
  await teacher.presses('Maak af');
  await teacher.presses('Weggooien');
  await teacher.reloads();
  await teacher.says('hoi');
  await teacher.sees('Waar kan ik mee helpen?');
  await teacher.doesNotSee('Je hebt nog iets dat niet af is.');
});

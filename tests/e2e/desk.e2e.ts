import { afterEach, test } from 'vitest';
import { schoolDay, type Day } from './support/day.js';
import type { TeamsPerson } from './support/person.js';

let day: Day | undefined;
afterEach(() => day?.stop());

const records = async (teacher: TeamsPerson, wat: string): Promise<void> => {
  await teacher.says('hoi');
  await teacher.presses('Er is iets gebeurd op school');
  await teacher.chooses('Over wie gaat het?', 'Sam Boterbloem, groep 5');
  await teacher.fills({ 'Wat zag of hoorde je?': wat });
  await teacher.chooses('Hoe weet je dit?', 'Zelf gezien of gehoord');
  await teacher.presses('Verder');
  await teacher.sees('Nog twee vragen');
  await teacher.chooses('Speelt een van deze dingen?', 'Geen van deze');
  await teacher.chooses('Wie moet meekijken?', 'De IB’er, deze week');
  await teacher.presses('Opslaan');
  await teacher.sees('Opgeslagen. Dank je.');
};

test('the IB’er clears her list, and an alarm reaches three windows', async () => {
  day = await schoolDay('01', '03', '04');
  const [teacher, ib, head] = day.people as [TeamsPerson, TeamsPerson, TeamsPerson];
  await records(teacher, 'Zoë van der Wolk duwde Sam altijd van de glijbaan.');
  await teacher.sees('Hoe vaak zag je het zelf?');
  await teacher.screenshot('30-leerkracht-tips');
  await records(teacher, 'Sam had geen jas aan.');

  await ib.says('hoi');
  await ib.presses('Mijn werk');
  await ib.sees('Er wachten 2 dingen op je.');
  await ib.screenshot('31-ib-werk');
  await ib.pictures('ib-werk', 'Er wachten 2 dingen');
  const code = /[A-Z2-9]{3}-[A-Z2-9]{3}/.exec((await ib.read()).at(-1) ?? '')?.[0] ?? '';
  await ib.presses(code);
  await ib.screenshot('32-ib-leest');
  await ib.presses('Beoordelen');
  await ib.chooses('Hoe schat je het in?', 'Eén keer gebeurd');
  await ib.chooses('Wat ga je doen?', 'Advies aan collega');
  await ib.fills({ 'Antwoord aan je collega': 'Dank je. Kijk je morgen nog een keer?' });
  await ib.presses('Opslaan en antwoord sturen');
  await ib.sees('Verstuurd.');
  await ib.presses('Mijn werk');
  await ib.sees('Terugkijken');

  await teacher.says('hoi');
  await teacher.presses('Hulp nu');
  await teacher.sees('Waar ben je?');
  await teacher.screenshot('33-leerkracht-hulp');
  await teacher.presses('Waarschuw nu');
  await teacher.sees('Nog niemand heeft gereageerd.');
  await head.sees('Spoed: hulp gevraagd.');
  await ib.sees('Spoed: hulp gevraagd.');
  await head.screenshot('34-directeur-hulp');
  await head.pictures('directeur-hulp', 'Spoed: hulp gevraagd.');
  await head.presses('Ik ga nu');
  await teacher.sees('Joris Vuurtoren komt naar je toe');
  await teacher.screenshot('35-leerkracht-er-komt-iemand');
  await ib.sees('Joris Vuurtoren gaat');
});

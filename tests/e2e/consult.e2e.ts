import { afterEach, expect, test } from 'vitest';
import { schoolDay, type Day } from './support/day.js';
import type { TeamsPerson } from './support/person.js';

let day: Day | undefined;
afterEach(() => day?.stop());

/** The question is open in front of this colleague. */
const answers = async (colleague: TeamsPerson, antwoord: string): Promise<void> => {
  await colleague.sees('leerling uit de middenbouw');
  await colleague.presses('Antwoorden');
  await colleague.fills({ 'Je antwoord': antwoord });
  await colleague.presses('Versturen');
  await colleague.sees('Dank je.');
};

test('a teacher asks two colleagues along, reads their answers and rounds it off', async () => {
  day = await schoolDay('01', '02', '07');
  const [teacher, bas, renske] = day.people as [TeamsPerson, TeamsPerson, TeamsPerson];
  await teacher.says('overleggen');
  await teacher.presses('Overleggen');
  await teacher.chooses('Over wie gaat het?', 'Sam Boterbloem, groep 5');
  await teacher.chooses('Speelt een van deze dingen?', 'Geen van deze');
  await teacher.presses('Verder');
  await teacher.fills({ 'Wat is je vraag?': 'Sam is stil sinds Zoë weg is. Denk jij ook dat hij verdrietig is?' });
  await teacher.screenshot('40-vrager-vraag');
  await teacher.presses('Verder');
  await teacher.sees('Je vraag stuurt naar één antwoord.');
  await teacher.screenshot('41-vrager-gekleurd');
  await teacher.presses('Neem over');
  await teacher.sees('Zo ziet je collega het');
  expect(await teacher.hasFilledIn('Dit leest je collega')).toBe(
    'De leerling is stil sinds [ander kind] weg is. Welk gedrag zie jij?',
  );
  await teacher.chooses('Aan wie?', 'Bas van der Pannenkoek', 'Renske Suikerspin');
  await teacher.screenshot('42-vrager-voorbeeld');
  await teacher.pictures('vrager-voorbeeld', 'Zo ziet je collega het');
  await teacher.presses('Versturen');
  await teacher.sees('Je hoort het als iemand antwoordt.');

  await bas.sees('Een collega vraagt of je meedenkt.');
  await bas.presses('Lezen');
  await bas.sees('Denk mee over het gedrag');
  await bas.screenshot('43-collega-leest');
  await bas.pictures('collega-leest', 'Denk mee over het gedrag');
  await answers(bas, 'Vorig jaar hielp het om hem vooraan te zetten.');
  await renske.sees('Een collega vraagt of je meedenkt.');
  await renske.presses('Lezen');
  await answers(renske, 'Hij is vooral op woensdag stil.');

  await teacher.sees('van Renske Suikerspin');
  await teacher.presses('Lezen');
  await teacher.sees('Iedereen heeft geantwoord.');
  await teacher.sees('Vorig jaar hielp het om hem vooraan te zetten.');
  await teacher.screenshot('44-vrager-leest');
  await teacher.presses('Afronden');
  await teacher.fills({ 'Wat ga je doen?': 'Ik zet hem vooraan.', 'Wat nam je mee?': 'Vooraan zitten hielp.' });
  await teacher.presses('Afronden');
  await teacher.sees('Ik heb je collega’s bedankt.');
  for (const colleague of [bas, renske]) {
    await colleague.sees('Dank je. De vraag');
    expect((await colleague.read()).join('\n')).not.toMatch(/\bSam\b|Boterbloem/);
  }
  await bas.presses('Openen');
  await bas.sees('Deze vraag is afgerond.');
  await bas.screenshot('45-collega-afgerond');
});

import { afterEach, describe, expect, test } from 'vitest';
import { records } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import { castOf, opensOwn } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const STEPS = [
  '1 Bel Veilig Thuis: 0800-2000. Nu. Vraag: mag het kind om 14.15 naar huis',
  '2 Vertel het aan Joris Vuurtoren.',
  '3 Spreek af waar het kind tot dan blijft',
  '4 Geen contact met de ouders voordat je met Veilig Thuis sprak.',
  '5 Is er een gezinsvoogd of voogd?',
  '6 Vertel het kind wat er gaat gebeuren.',
];
const FIRST = '1 Bel Veilig Thuis';
const TOLD_ITSELF = 'Kind vertelde zelf over geweld, misbruik of verwaarlozing';

const opens = async (speelt: string) => {
  school = await SchoolDay.opens();
  const cast = await castOf(school);
  await records(cast.teacher, { speelt: [speelt], wat: 'Sam wil niet naar huis.' });
  return cast;
};

describe('a child that may not be safe at home', () => {
  test('six steps stand above an urgent one, and the teacher’s number, before all else', async () => {
    const { teacher, ib } = await opens(TOLD_ITSELF);
    await ib.presses('Openen');
    for (const line of STEPS) expect(ib.sight).toContain(line);
    expect(ib.sight).toContain('Bel je collega: Marit Zonnedauw 000-1234501.');
    expect(ib.buttons).toContain('Veilig Thuis gesproken');
    expect(ib.buttons.at(-1)).toBe('Hulp nu');
    await opensOwn(teacher);
    expect(teacher.sight).not.toContain(FIRST);
  });

  test('Veilig Thuis spoke, then the child is safe: the steps are gone, for everybody', async () => {
    const { ib, head } = await opens(TOLD_ITSELF);
    await ib.presses('Openen');
    const known = ib.holding('Ik pak dit op');
    await ib.presses('Veilig Thuis gesproken');
    ib.fills({ 'Wat zei Veilig Thuis?': 'Kind mag met oma mee.', 'Noemde je de naam': 'Nee' });
    await ib.presses('Opslaan');
    await head.forges({ ...known, go: 'open' });
    expect(head.sight).not.toContain(FIRST);
    expect(head.sight).toContain('1 Gedaan: Veilig Thuis is gesproken.');
    expect(head.sight).toContain('Kind mag met oma mee.');
    await ib.presses('Het kind is veilig tot …');
    expect(ib.value('Tot hoe laat is het kind veilig?')).toBe('14:15');
    ib.fills({ 'Waar, en bij wie?': 'Bij oma' });
    await ib.presses('Opslaan');
    expect(ib.buttons).toContain('Beoordelen');
    for (const person of [ib, head]) {
      await person.forges({ ...known, go: 'open' });
      expect(person.sight).not.toContain(FIRST);
      expect(person.sight).toContain('Bij oma');
    }
  });

  test('what Veilig Thuis said is not for the writer', async () => {
    const { teacher, ib } = await opens(TOLD_ITSELF);
    await ib.presses('Openen');
    await ib.presses('Veilig Thuis gesproken');
    ib.fills({ 'Wat zei Veilig Thuis?': 'Kind mag met oma mee.', 'Noemde je de naam': 'Nee' });
    await ib.presses('Opslaan');
    await opensOwn(teacher);
    expect(teacher.sight).not.toContain('oma');
  });

  test('about home and not urgent: no steps, and Veilig Thuis can be written down', async () => {
    const { ib } = await opens('Misschien niet veilig thuis');
    await ib.presses('Openen');
    expect(ib.sight).not.toContain(FIRST);
    expect(ib.buttons).toContain('Veilig Thuis gesproken');
  });

  test.each(['Geen van deze', 'Kind zegt dat het dood wil of doet zichzelf pijn'])('%s: none of it', async (speelt) => {
    const { ib } = await opens(speelt);
    await ib.presses('Openen');
    expect(ib.sight).not.toContain(FIRST);
    expect(ib.buttons).not.toContain('Veilig Thuis gesproken');
  });
});

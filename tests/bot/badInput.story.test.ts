import { afterEach, describe, expect, test } from 'vitest';
import { fillsFirstCard, fillsSecondCard, records, WORRY } from '../protocols/signaal/story.js';
import type { Person } from '../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const begins = async (person: Person): Promise<Person> => {
  await person.says('hoi');
  await person.presses(WORRY);
  return person;
};

const comesToSecondCard = async (person: Person): Promise<Person> => {
  await begins(person);
  fillsFirstCard(person);
  await person.presses('Verder');
  return person;
};

type Wrong = { what: string; answers: Record<string, string>; says: string };

const WHAT = 'Wat zag of hoorde je?';
const FIRST_CARD: Wrong[] = [
  { what: 'nobody chosen', answers: { over: '' }, says: 'Kies over wie het gaat.' },
  { what: 'no story', answers: { wat: '' }, says: 'Vul dit in.' },
  { what: 'only blanks', answers: { wat: ' \n\t ' }, says: 'Vul dit in.' },
  { what: 'no source', answers: { bron: '' }, says: 'Maak een keuze.' },
  { what: 'a source that is not in the list', answers: { bron: 'glazen bol' }, says: 'Kies een van de mogelijkheden.' },
  { what: 'a child of no list', answers: { 'over.wie': 'zzzzzzzzzz' }, says: 'Dit kind staat niet in de lijst.' },
  { what: 'tomorrow', answers: { 'wanneer.datum': '2026-11-11' }, says: 'Dit ligt in de toekomst.' },
  {
    what: 'later today',
    answers: { 'wanneer.datum': '2026-11-10', 'wanneer.tijd': '10:01' },
    says: 'Dit ligt in de toekomst.',
  },
  { what: 'no date', answers: { 'wanneer.datum': '31-31-2026' }, says: 'Dit is geen datum.' },
  { what: 'no time', answers: { 'wanneer.tijd': 'kwart voor' }, says: 'Dit is geen tijd.' },
];

/** Sends what an honest client cannot, on top of what stands in the card. */
const forgesOn = (person: Person, title: string, typed: Record<string, string>) =>
  person.forges({ ...person.holding(title), ...typed });

const HONEST = { 'over.wie': 'mk6df9k8gj', wat: 'Sam was stil.', bron: 'eigen_waarneming' };
/** Short names for the inputs of the first card. */
const NAMES: Record<string, string> = { over: 'over.wie' };
const inputs = (answers: Record<string, string>) =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [NAMES[name] ?? name, value]));

describe.each(BOTH_WAYS)('a form that is not right, forms in %s', (forms) => {
  test.each(FIRST_CARD)('the first card with $what says so and keeps the rest', async ({ answers, says }) => {
    school = await SchoolDay.opens({ forms });
    const teacher = await begins(school.person('leerkracht'));
    await forgesOn(teacher, 'Verder', { ...HONEST, ...inputs(answers) });
    expect(teacher.sight).toContain('Wat is er?');
    expect(teacher.sight).toContain(says);
    if (answers.wat === undefined) expect(teacher.value(WHAT)).toBe('Sam was stil.');
    if (answers.bron === undefined) expect(teacher.value('Hoe weet je dit?')).toBe('eigen_waarneming');
    if (!('over' in answers) && !('over.wie' in answers)) expect(teacher.value('Over wie')).toBe('mk6df9k8gj');
    teacher.reloads();
    await teacher.says('hoi');
    expect(teacher.sight).toContain('Je hebt nog iets dat niet af is.');
  });

  test('several things wrong: a sentence at each of them', async () => {
    school = await SchoolDay.opens({ forms });
    const teacher = await begins(school.person('leerkracht'));
    await teacher.presses('Verder');
    for (const sentence of ['Kies over wie het gaat.', 'Vul dit in.', 'Maak een keuze.'])
      expect(teacher.sight).toContain(sentence);
  });

  test('a child that is not in the list: its name is asked, and comes back', async () => {
    school = await SchoolDay.opens({ forms });
    const teacher = await begins(school.person('leerkracht'));
    fillsFirstCard(teacher, { over: 'Kind staat er niet bij' });
    await teacher.presses('Verder');
    expect(teacher.sight).toContain('Naam en groep');
    expect(teacher.sight).not.toContain('Schrijf de naam en de groep.');
    await teacher.presses('Verder');
    expect(teacher.sight).toContain('Schrijf de naam en de groep.');
    teacher.fills({ 'Naam en groep': 'Een neefje uit **groep 3**' });
    await teacher.presses('Verder');
    await teacher.presses('Terug');
    expect(teacher.value('Naam en groep')).toBe('Een neefje uit **groep 3**');
  });

  test('more children, and only one chosen', async () => {
    school = await SchoolDay.opens({ forms });
    const teacher = await begins(school.person('leerkracht'));
    fillsFirstCard(teacher, { over: 'Meer kinderen' });
    await teacher.presses('Verder');
    expect(teacher.sight).not.toContain('Kies hieronder twee of meer kinderen.');
    teacher.fills({ 'Welke kinderen?': ['Sam'] });
    await teacher.presses('Verder');
    expect(teacher.sight).toContain('Kies hieronder twee of meer kinderen.');
    expect(teacher.value('Welke kinderen?')).toBe('mk6df9k8gj');
  });

  test('"geen van deze" together with another', async () => {
    school = await SchoolDay.opens({ forms });
    const teacher = await comesToSecondCard(school.person('leerkracht'));
    fillsSecondCard(teacher, { speelt: ['Geen van deze', 'Ik twijfel'] });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain("Je koos 'geen van deze' en ook iets anders. Wat klopt?");
    expect(teacher.value('Speelt een van deze dingen?').split(',').sort()).toEqual(['geen', 'twijfel']);
    expect(teacher.value('Wie moet meekijken?')).toBe('vandaag');
    expect(school.teams.messages.some(({ raw }) => raw.includes('opgeslagen'))).toBe(false);
  });

  test('the second card without its two answers', async () => {
    school = await SchoolDay.opens({ forms });
    const teacher = await comesToSecondCard(school.person('leerkracht'));
    await teacher.presses('Opslaan');
    expect(teacher.sight.split('Maak een keuze.')).toHaveLength(3);
    fillsSecondCard(teacher);
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Opgeslagen. Dank je.');
  });

  test('an answer that is left empty', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher);
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    await ib.presses('Opslaan en antwoord sturen');
    expect(ib.sight).toContain('Vul dit in.');
    expect(teacher.newest.raw).not.toContain('antwoord');
  });

  test('a reload in the middle of a form: a kept page comes back, an unkept one is empty', async () => {
    school = await SchoolDay.opens({ forms });
    const teacher = await begins(school.person('leerkracht'));
    fillsFirstCard(teacher, { wat: 'Nog niet verder.' });
    teacher.reloads();
    await teacher.presses(WORRY);
    expect(teacher.value(WHAT)).toBe('');
    fillsFirstCard(teacher, { wat: 'Wel verder.' });
    await teacher.presses('Verder');
    teacher.reloads();
    await teacher.says('hoi');
    await teacher.presses('Maak af');
    expect(teacher.sight).toContain('Nog twee vragen');
    await teacher.presses('Terug');
    expect(teacher.value(WHAT)).toBe('Wel verder.');
  });
});

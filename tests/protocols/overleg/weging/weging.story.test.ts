import { afterEach, describe, expect, test } from 'vitest';
import { castOf, workOf } from '../../signaal/desk/support.js';
import type { Person } from '../../../support/person.js';
import { textOf } from '../../../support/cards.js';
import { SchoolDay } from '../../../support/school.js';
import { consultsFrom } from '../vlag/support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const KINDS: [what: string, first: string, last: string, closing: string][] = [
  ['Gedrag van één kind', 'Kennen we wat hieraan voorafging?', 'Was er druk of dwang, van één', 'Code'],
  ['Gedrag van kinderen samen', 'Kennen we van elk kind', 'Was er druk of dwang, van hen', 'Code'],
  ['Onrust bij ouders of in de school', 'Reageren meer ouders', 'Maken sociale media', 'of dit een calamiteit is'],
];

/** From the first card to the criteria of this kind. */
const tells = async (ib: Person, soort: string): Promise<void> => {
  ib.fills({
    'Wat weeg je?': soort,
    'Wat gebeurde er precies?': 'Ze duwden.',
    'Hoe weten we dit?': 'Een kind vertelde',
  });
  await ib.presses('Verder');
  ib.fills({ 'Waar was het?': 'Bij het hek' });
  await ib.presses('Opslaan');
};

/** Every question of the card in front that has a choice. */
const answersAll = (ib: Person, answer: string): void => {
  const questions = ib.sight.split('\n').filter((line) => line.endsWith('?') && ib.choices(line).includes(answer));
  ib.fills(Object.fromEntries(questions.map((question) => [question, answer])));
};

const GAPS = {
  'Wat weten we niet?': 'Wie begon.',
  'Is er een risico': 'Weten we niet',
  'Kan er onrust komen': 'Nee',
};
const DECISION = {
  'Hoe zwaar is het?': 'De veiligheid is in het geding',
  'Waarom?': 'Het kind durft niet naar buiten.',
  'Welke ouders bellen jullie': 'De ouders van Sam Boterbloem, vandaag.',
};

describe('a weighing', () => {
  test.each(KINDS)('%s: its criteria, what is not known, four decisions', async (soort, first, last, closing) => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await consultsFrom(teacher, ib, 'Weging van gedrag of onrust');
    await ib.presses('Verder');
    await tells(ib, soort);
    expect(ib.sight).toContain(first);
    expect(ib.sight).toContain(last);
    answersAll(ib, 'Weten we niet');
    await ib.presses('Verder');

    ib.fills({ ...GAPS, 'Wat weten we niet?': '' });
    await ib.presses('Verder');
    expect(ib.sight).toContain('Vul dit in.');
    ib.fills(GAPS);
    await ib.presses('Verder');

    expect(ib.value('Hoe zwaar is het?')).toBe('');
    ib.fills(DECISION);
    await ib.presses('Verder');
    ib.fills({ 'Is het toezicht genoeg': 'Nee', 'Zijn er extra regels nodig?': 'Ja' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Veilig Thuis 0800-2000');
    expect(ib.sight).toContain(closing);

    expect(head.newest.raw).toContain('Vandaag lezen.');
    expect(textOf(head.newest.card)).not.toMatch(/Sam|weging|hek|veilig/i);
    await head.presses('Lezen');
    await head.presses('Ernstige uitkomst lezen');
    expect(head.sight).toContain('De veiligheid is in het geding.');
    await head.presses('Ik heb het gelezen');
    head.reloads();
    await head.presses('Lezen');
    expect(head.sight).toContain('De ouders van S.B., vandaag.');
    ib.reloads();
    await ib.presses('Openen');
    expect(ib.sight).toContain('de veiligheid is in het geding. Extra regels: ja.');
  });

  test('begun and not needed: it stops with a reason, and nothing waits', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await consultsFrom(teacher, ib, 'Weging van gedrag of onrust');
    expect(await workOf(ib)).toContain('Weging: Wat weeg je?');
    await ib.presses(ib.buttons[1]!);
    await ib.presses('Toch niet nodig');
    ib.fills({ 'Waarom niet?': 'Het was een spel.' });
    await ib.presses('Opslaan');
    expect(await workOf(ib)).not.toContain('Weging');
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { castOf, familyOf, NOT_YOURS, told } from './desk/support.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { fillsFirstCard, INCIDENT, records, WORRY } from './story.js';

/** A card that tells of danger calls colleagues, also when it is not complete (practice.md 1.2 and 4.6). */

let school: SchoolDay;
afterEach(() => school.closes());

const TOLD_ITSELF = 'Kind vertelde zelf over geweld, misbruik of verwaarlozing';
const WANTS_TO_DIE = 'Kind zegt dat het dood wil of doet zichzelf pijn';
const HONOUR = 'Familie-eer, gedwongen trouwen, besnijdenis van een meisje, of achterlaten in het buitenland';
const STAFF = 'Gedrag van iemand die op school werkt';
const STORY = 'Zij liet een brief zien.';

/** On the second card, this ticked, and who looks along left open. */
const half = async (person: Person, speelt: string[], way = WORRY): Promise<void> => {
  await person.says('hoi');
  await person.presses(way);
  fillsFirstCard(person, { wat: STORY });
  await person.presses('Verder');
  person.fills({ 'Speelt een van deze dingen?': speelt });
};

const urgent = (texts: string[]): string[] => texts.filter((text) => text.startsWith('Spoed. Lees nu.'));

describe('a half filled card with danger on it', () => {
  test.each([
    [WORRY, TOLD_ITSELF],
    [WORRY, WANTS_TO_DIE],
    [WORRY, HONOUR],
    [INCIDENT, TOLD_ITSELF],
    [INCIDENT, WANTS_TO_DIE],
  ])('%s, %s: refused, and the colleagues know', async (way, tick) => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await half(teacher, [tick], way);
    const heard = await told(ib, () => teacher.presses('Opslaan'));
    expect(urgent(heard)).toHaveLength(1);
    expect(heard.join()).toContain('Bel Marit Zonnedauw');
    expect(heard.join()).not.toMatch(/Sam|brief/);
    expect(head.newest.raw).toContain('Spoed. Lees nu.');
    expect(teacher.sight).toContain('Maak een keuze.');
    expect(teacher.sight).toMatch(/Gewaarschuwd: Hatice Kompasroos/);
    expect(teacher.value('Speelt een van deze dingen?')).not.toBe('');
  });

  test('once: the same fault again calls nobody, and the rest comes in the same case', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await half(teacher, [TOLD_ITSELF]);
    await teacher.presses('Opslaan');
    const before = ib.chat.length;
    await teacher.presses('Opslaan');
    expect(ib.chat).toHaveLength(before);
    await ib.presses('Openen');
    expect(ib.sight).toContain('Marit Zonnedauw schrijft het nog op. Wacht daar niet op.');
    expect(ib.sight).not.toContain(STORY);
    teacher.fills({ 'Wie moet meekijken?': 'De IB’er, deze week' });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Opgeslagen. Dank je.');
    expect(ib.newest.raw).toContain('is iets bijgeschreven');
    expect(ib.newest.alert).toBe(true);
    await ib.pressesOn(
      ib.chat.find(({ raw }) => raw.includes('Spoed. Lees nu.'))!,
      'Openen',
    );
    expect(ib.sight).toContain(STORY);
  });

  test('what was called stays urgent and closed, though the tick is gone later', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    const [duo] = await school.cameIn('duo');
    await half(teacher, [TOLD_ITSELF]);
    await teacher.presses('Opslaan');
    teacher.fills({ 'Speelt een van deze dingen?': ['Geen van deze'], 'Wie moet meekijken?': 'De IB’er, deze week' });
    await teacher.presses('Opslaan');
    expect(duo.chat).toHaveLength(1);
    await duo.forges(ib.holding('Openen'));
    expect(duo.sight).toBe(NOT_YOURS);
  });

  test('set aside: they know too, and the writer reads that', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await half(teacher, [WANTS_TO_DIE]);
    const heard = await told(ib, () => teacher.presses('Later afmaken'));
    expect(urgent(heard)).toHaveLength(1);
    expect(teacher.sight).toContain('Gewaarschuwd: ');
  });

  test('left lying: somebody comes by after twenty minutes, and the writer finds the card as it was', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await half(teacher, [TOLD_ITSELF]);
    await teacher.presses('Opslaan');
    teacher.reloads();
    await school.itIs('10:19');
    expect(ib.newest.raw).not.toContain('nog niet af');
    await school.itIs('10:20');
    expect(ib.chat.some(({ raw }) => raw.includes('is begonnen met een signaal en heeft het nog niet af'))).toBe(true);
    expect(teacher.newest.raw).toContain('Wil je nu opschrijven wat er was?');
    await teacher.presses('Openen');
    expect(teacher.sight).toContain('Nog twee vragen');
    const asks = teacher.newest;
    await school.itIs('12:30', '2026-11-20');
    await teacher.pressesOn(asks, 'Openen');
    await teacher.presses('Terug');
    expect(teacher.value('Wat zag of hoorde je?')).toBe(STORY);
  });

  test('behaviour of a colleague calls nobody, whatever else is ticked', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await half(teacher, [TOLD_ITSELF, STAFF]);
    await teacher.presses('Opslaan');
    expect([ib.chat.length, head.chat.length]).toEqual([1, 1]);
  });

  test('about a colleague after all: the call is taken back and not a word stays', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await half(teacher, [TOLD_ITSELF]);
    await teacher.presses('Opslaan');
    const data = ib.holding('Openen');
    teacher.fills({ 'Speelt een van deze dingen?': [STAFF], 'Wie moet meekijken?': 'De IB’er, vandaag' });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Ik bewaar hier niets van.');
    expect(teacher.sight).toContain('Dat bericht vervalt nu.');
    expect(teacher.sight).toContain(STORY);
    expect(ib.newest.raw).toContain('je hoeft hier niets meer te doen');
    await ib.forges({ ...data, go: 'open' });
    expect(ib.sight).not.toContain(STORY);
    expect(ib.sight).not.toContain('Sam');
    await school.itIs('12:30', '2026-11-20');
    const kept = await school.data.readCase(data.school!, data.case!);
    expect(JSON.stringify(kept?.value)).not.toMatch(/brief|mk6df9k8gj/);
  });

  test('family of the child is not called', async () => {
    school = await SchoolDay.opens({ store: familyOf('directeur', 'mk6df9k8gj') });
    const { teacher, head, ib } = await castOf(school);
    await half(teacher, [TOLD_ITSELF]);
    await teacher.presses('Opslaan');
    expect(ib.newest.raw).toContain('Spoed. Lees nu.');
    expect(head.chat).toHaveLength(1);
    expect(teacher.sight).not.toContain('Joris');
  });

  test('the first card of what a child told calls as soon as it says about whom', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await teacher.says('hoi');
    await teacher.presses('Kind vertelde mij iets ergs');
    teacher.fills({ 'Over wie gaat het verhaal?': 'Thuis of familie' });
    await teacher.presses('Waarschuw de IB’er nu');
    for (const reader of [ib, head]) expect(reader.newest.raw).toContain('Spoed. Lees nu.');
    expect(teacher.sight).toContain('Gewaarschuwd: ');
    teacher.fills({ 'Waar is het kind nu?': 'Bij mij', 'Waarheen?': 'Naar huis', 'Durft het kind naar huis?': 'Nee' });
    await teacher.presses('Waarschuw de IB’er nu');
    expect(teacher.sight).toContain('Schrijf het nu op');
    expect(ib.chat.filter(({ raw }) => raw.includes('Spoed. Lees nu.'))).toHaveLength(2);
  });
});

describe('what such a card says', () => {
  test('the child that wants to die stands above that somebody was called', async () => {
    school = await SchoolDay.opens();
    const { teacher } = await castOf(school);
    await half(teacher, [WANTS_TO_DIE]);
    await teacher.presses('Opslaan');
    expect(teacher.sight).toMatch(/Laat het kind niet alleen\. 113 of 0800-0113\..*Gewaarschuwd: /s);
  });

  test('danger and none of these together: refused, and the colleagues know', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await half(teacher, [WANTS_TO_DIE, 'Geen van deze']);
    const heard = await told(ib, () => teacher.presses('Opslaan'));
    expect(urgent(heard)).toHaveLength(1);
    expect(teacher.sight).toContain('en ook iets anders. Wat klopt?');
  });

  test.each([
    ['Durft het kind naar huis?', 'Nee'],
    ['Waar is het kind nu?', 'Al naar huis'],
  ])('how it goes home, only %s %s: refused, and the reader knows, once', async (question, answer) => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await records(teacher, { speelt: ['Misschien niet veilig thuis'] });
    teacher.fills({ [question]: answer });
    const heard = await told(ib, () => teacher.presses('Opslaan'));
    expect(urgent(heard)).toHaveLength(1);
    expect(ib.newest.alert).toBe(true);
    expect(teacher.sight).toMatch(/Gewaarschuwd: Hatice Kompasroos/);
    expect(teacher.sight).toContain('Maak een keuze.');
    expect(await told(ib, () => teacher.presses('Opslaan'))).toEqual([]);
  });
});

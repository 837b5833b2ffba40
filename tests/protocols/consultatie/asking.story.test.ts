import { afterEach, describe, expect, test } from 'vitest';
import { idOf, type Who } from '../../support/cast.js';
import { NOT_YOURS, told } from '../signaal/desk/support.js';
import { textOf } from '../../support/cards.js';
import type { Forms } from '../../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../../support/school.js';
import { answers, begins, cast, closes, opensOwn, reads, sends, writes } from './story.js';

/** Level 1: colleagues think along without the name (practice.md 6.1-6.4). */

let school: SchoolDay;
afterEach(() => school.closes());
const opens = async (forms: Forms) => {
  school = await SchoolDay.opens({ forms });
  return cast(school);
};

describe.each(BOTH_WAYS)('asking colleagues along, forms in %s', (forms) => {
  test('asked, answered twice, rounded off; nobody learned the name', async () => {
    const { asker, bas, gym } = await opens(forms);
    await begins(asker);
    await writes(asker, { ook: ['Zag jij dit vorig jaar ook?'] });
    expect(asker.sight).toContain('een leerling uit de middenbouw');
    expect(asker.value('Dit leest je collega')).toBe(
      'De leerling is stil in de kring. Wat werkte bij jou?\nZag jij dit vorig jaar ook?',
    );
    expect(asker.names('Aan wie?')[0]).toBe('Bas van der Pannenkoek');
    const heard = await told(bas, () => sends(asker));
    expect(asker.sight).toContain('Verstuurd.');
    expect(heard).toEqual([
      expect.stringMatching(
        /^Een collega vraagt of je meedenkt\. Twee minuten\. Graag voor vr 12\.00\. [A-Z2-9-]{7}\nLezen\nGeen tijd$/,
      ),
    ]);

    await reads(bas);
    for (const words of ['Een leerling uit de middenbouw', 'De leerling is stil', 'niet over wie het is', 'Marit'])
      expect(bas.sight.toLowerCase()).toContain(words.toLowerCase());
    await answers(bas, 'Vooraan zitten hielp.');
    expect(bas.sight).toContain('Dank je.');
    expect(asker.newest.raw).toContain('Er is een antwoord op je vraag');
    await asker.presses('Lezen');
    expect(asker.sight).toContain('1 van de 2 collega’s heeft geantwoord. Nog niet: Sjoerd Klimtouw.');
    expect(asker.sight).toContain('Vooraan zitten hielp.');
    await answers(gym, 'Bij gym praat hij wel.');
    await opensOwn(asker);
    expect(asker.sight).toContain('Iedereen heeft geantwoord.');

    const thanks = await told(gym, () => closes(asker));
    expect(asker.sight).toContain('Ik heb je collega’s bedankt.');
    expect(thanks.join()).toMatch(/Dank je\. De vraag [A-Z2-9-]{7} is afgerond\./);
    await reads(gym);
    expect(gym.sight).toContain('Deze vraag is afgerond.');
    expect(gym.sight).not.toMatch(/stil|Bij gym|leerling/);
    for (const colleague of [bas, gym])
      expect(colleague.seen.map((card) => textOf(card)).join()).not.toMatch(/\bSam\b|Boterbloem/);
  });

  test('from the card where one chooses what to record, and typed in a team', async () => {
    const { asker } = await opens(forms);
    await asker.says('signaal');
    await asker.presses('Eerst overleggen');
    expect(asker.sight).toContain('Speelt een van deze dingen?');
    const conversation = { id: 'team', conversationType: 'channel', tenantId: '10000000-0000-4000-8000-000000000000' };
    await asker.post({ type: 'message', text: '<at>Vangnet</at> consultatie', conversation });
    const inTeam = school.teams.inChat('team').map(({ raw }) => raw);
    expect(inTeam.join()).toContain('Ik help je verder in je eigen chat. Zet hier geen namen.');
    expect(asker.holds('Overleggen')).toBe(true);
  });

  test.each([
    ['Misschien niet veilig thuis', 'Veilig Thuis'],
    ['Kind zegt dat het dood wil of doet zichzelf pijn', '0800-0113'],
    ['Ik twijfel', '0800-2000'],
  ])('%s: not to colleagues, and whom to ask instead', async (tick, number) => {
    const { asker, ib, bas } = await opens(forms);
    await begins(asker, { speelt: [tick] });
    expect(asker.sight).toContain('Vraag dit niet aan collega’s.');
    expect(asker.sight).toContain(number);
    await asker.presses('Telefoonnummers');
    expect(asker.sight).toContain('000-1234500');
    await asker.presses('Vraag de IB’er');
    asker.fills({ 'Wat is je vraag?': 'Sam wil niet naar huis. Wat nu?' });
    const heard = await told(ib, () => asker.presses('Vraag de IB’er'));
    expect(heard.join()).toMatch(/vraag voor|Lees nu/);
    expect(heard.join()).not.toMatch(/Sam|huis/);
    expect(bas.chat.map(({ raw }) => raw).join()).not.toContain('meedenkt');
    await ib.presses('Openen');
    expect(ib.sight).toContain('Sam Boterbloem, groep 5');
    expect(ib.sight).toContain('S.B. wil niet naar huis. Wat nu?');
  });

  test('about somebody who works there: nothing is kept', async () => {
    const { asker } = await opens(forms);
    await begins(asker, { speelt: ['Gedrag van iemand die op school werkt'] });
    expect(asker.sight).toContain('Ik bewaar hier niets van.');
    await asker.says('hoi');
    expect(asker.sight).not.toContain('Maak af');
  });

  test('a coloured question: a better one, taken over or not', async () => {
    const { asker } = await opens(forms);
    await begins(asker);
    await writes(asker, { vraag: 'Sam is druk. Denk jij ook dat hij ADHD heeft?' });
    expect(asker.sight).toContain('Je vraag stuurt naar één antwoord.');
    expect(asker.sight).toContain('Welk gedrag zie jij?');
    await asker.presses('Neem over');
    expect(asker.value('Dit leest je collega')).toBe('De leerling is druk. Welk gedrag zie jij?');
  });

  test('a coloured question, left as it is', async () => {
    const { asker } = await opens(forms);
    await begins(asker);
    await writes(asker, { vraag: 'Vind jij ook dat dit druk is?' });
    await asker.presses('Laat zo');
    expect(asker.value('Dit leest je collega')).toBe('Vind jij ook dat dit druk is?');
  });

  test('a name that is a word too is asked; one that is written again is refused', async () => {
    const { asker } = await opens(forms);
    await begins(asker);
    await writes(asker, { vraag: 'Roos zat naast Sams tafel. Iris ook, en Fenna Z. was stil. Wat zie jij?' });
    expect(asker.sight).toContain('Is “Roos” een naam?');
    asker.fills({
      'Is “Roos” een naam?': 'Ja. Haal de naam weg',
      'Is “Iris” een naam?': 'Nee, het is een gewoon woord',
    });
    await asker.presses('Verder');
    expect(asker.value('Dit leest je collega')).toBe(
      '[ander kind] zat naast de leerlings tafel. Iris ook, en [ander kind] was stil. Wat zie jij?',
    );
    asker.fills({ 'Dit leest je collega': 'Gisteren zat Zoë er ook bij.', 'Aan wie?': ['Sjoerd Klimtouw'] });
    await asker.presses('Versturen');
    expect(asker.sight).toContain('Hier staat nog een naam: Zoë. Haal die weg.');
    expect(asker.value('Dit leest je collega')).toBe('Gisteren zat Zoë er ook bij.');
  });

  test('not sent yet: nobody finds it, and it is there after a reload', async () => {
    const { asker, ib } = await opens(forms);
    await begins(asker);
    await writes(asker);
    asker.reloads();
    await asker.says('hoi');
    await asker.presses('Maak af');
    expect(asker.value('Dit leest je collega')).toContain('De leerling is stil');
    await ib.forges({ ...asker.holding('Versturen'), go: 'open' });
    expect(ib.sight).toBe(NOT_YOURS);
  });

  test.each<[string, Who]>([
    ['away', 'contactpersoon'],
    ['of another school', 'leerkrachtVlieger'],
    ['without the app', 'concierge'],
    ['somebody who is nobody', '99'],
    ['the asker', 'leerkracht'],
    ['a stagiair', 'stagiair'],
  ])('somebody who is %s cannot be asked, in the same words', async (_, who) => {
    const { asker } = await opens(forms);
    await school.cameIn('leerkrachtVlieger', 'stagiair');
    await begins(asker);
    await writes(asker);
    const ready = asker.holding('Versturen');
    await asker.forges({ ...ready, tekst: 'Wat zie jij?', wanneer: 'morgen', aan: idOf(who) });
    expect(asker.sight).toContain('Deze collega kan ik niet vragen. Kies een ander.');
  });
});

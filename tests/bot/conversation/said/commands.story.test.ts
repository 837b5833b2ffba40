import { afterEach, describe, expect, test } from 'vitest';
import type { Who } from '../../../support/cast.js';
import { textOf } from '../../../support/cards.js';
import type { Person } from '../../../support/person.js';
import { SchoolDay } from '../../../support/school.js';
import { canPress, IN_CHANNEL, readsNow, UNKNOWN, NOT_UNDERSTOOD } from './typed.js';

let school: SchoolDay;
afterEach(() => school.closes());

const isUnknown = (person: Person): boolean =>
  [UNKNOWN, NOT_UNDERSTOOD].some((words) => readsNow(person).includes(words));

/** Every button of the cards from which everything begins. */
const onTheCards = async (person: Person): Promise<string[]> => {
  const found = [...person.chat.flatMap(() => canPress(person))];
  for (const word of ['hoi', 'uitleg', 'signaal']) {
    await person.says(word);
    found.push(...canPress(person));
  }
  for (const title of ['Samen wegen', 'Mensen en groepen', 'Wie vervangt mij?', 'Spoedlijst']) {
    await person.says(title);
    found.push(...canPress(person));
  }
  await person.says('hoi');
  // The bestuur has one card.
  if (!person.holds('Meer')) return [...new Set(found)];
  await person.presses('Meer');
  found.push(...person.buttons);
  while (person.buttons.includes('Verder')) {
    await person.presses('Verder');
    found.push(...person.buttons);
  }
  person.reloads();
  return [...new Set(found)].filter((title) => !['Verder', 'Terug', 'Klaar', 'Openen'].includes(title));
};

describe('what stands on a button can be typed', () => {
  test.each<Who>(['leerkracht', 'ib', 'directeur', 'contactpersoon', 'bestuurVervanger', 'stagiair', 'administratie'])(
    'by %s',
    async (who) => {
      school = await SchoolDay.opens();
      const [person] = await school.cameIn(who);
      const titles = await onTheCards(person);
      expect(titles.length).toBeGreaterThan(who === 'bestuurVervanger' ? 1 : 10);
      for (const title of titles) {
        await person.says(title.toLowerCase());
        expect([title, isUnknown(person)]).toEqual([title, false]);
      }
    },
  );

  test('also the wrong way, and in English', async () => {
    school = await SchoolDay.opens();
    const [ib] = await school.cameIn('ib');
    for (const [typed, button] of [
      ['overleg', 'Overleggen'],
      ['overlegen', 'Overleggen'],
      ['telefoonnummers', 'Telefoonnummers'],
      ['telefonnummers', 'Telefoonnummers'],
      ['Wie vervangt mij', 'Wie vervangt mij?'],
      ['afwezig', 'Ik ben afwezig'],
      ['afwezg', 'Ik ben afwezig'],
      ['ziek', 'Ik ben afwezig'],
      ['ik ben ziek', 'Ik ben afwezig'],
      ['sick', 'Ik ben afwezig'],
      ['dosier', 'Dossier'],
      ['open het dossier', 'Dossier'],
      ['mijn wrek', 'Mijn werk'],
      ['meldcdoe', 'Meldcode'],
      ['calamitiet', 'Calamiteit'],
      ['weekljist', 'Weeklijst'],
      ['signal', 'Kind vertelde mij iets ergs'],
      ['ik wil graag een signaal maken', 'Kind vertelde mij iets ergs'],
      ['singaal', 'Kind vertelde mij iets ergs'],
    ] as const) {
      await ib.says(typed);
      expect([typed, canPress(ib)[0]]).toEqual([typed, button]);
    }
  });

  test('two words as near: both are offered', async () => {
    school = await SchoolDay.opens();
    const [ib] = await school.cameIn('ib');
    await ib.says('zorken');
    expect(readsNow(ib)).toContain('Bedoel je een van deze?');
    expect(canPress(ib)).toEqual(['Ik maak me zorgen', 'Dossier', 'Hulp nu']);
    await ib.presses('Dossier');
    expect(ib.sight).toContain('Zoek op naam');
  });

  test('what is for others is a word that nobody knows', async () => {
    school = await SchoolDay.opens();
    const [teacher, office, ib] = await school.cameIn('leerkracht', 'administratie', 'ib');
    for (const word of ['weeklijst', 'rapportage', 'Mensen en groepen', 'vlaggensysteem', 'meldcode', 'spoedlijst']) {
      await office.says(word);
      const forOffice = readsNow(office);
      await office.says(word.includes(' ') ? 'fietsen en stalling' : 'fietsenstalling');
      expect([word, readsNow(office)]).toEqual([word, forOffice]);
    }
    await teacher.says('rapportage');
    expect(isUnknown(teacher)).toBe(true);
    await ib.says('raportage');
    expect(readsNow(ib)).toContain('Er is nog niets.');
  });

  test('rapportage before there is a line: nothing yet, for who may read one', async () => {
    school = await SchoolDay.opens();
    const everybody = await school.cameIn('ib', 'directeur', 'bestuur', 'leerkracht', 'contactpersoon', 'concierge');
    for (const one of everybody) {
      await one.says('rapportage');
      const reads = ['ib', 'directeur', 'bestuur'].includes(one.who);
      expect([one.who, readsNow(one).includes('Er is nog niets.')]).toEqual([one.who, reads]);
      expect([one.who, isUnknown(one)]).toEqual([one.who, !reads]);
    }
  });

  test('a name that is called to is no part of the word', async () => {
    school = await SchoolDay.opens();
    const [head] = await school.cameIn('directeur');
    const mention = (id: string, text: string) => ({ type: 'mention', text, mentioned: { id, name: 'x' } });
    for (const [text, entities] of [
      ['<at>Vangnet</at> calamiteit', []],
      ['<at id="0">Vangnet</at> calamiteit', []],
      ['<at id="0">Vangnet</at>&nbsp;calamiteit&nbsp;', []],
      ['<at>Vangnet</at>\u00a0calamiteit <at id="1">Marit Zonnedauw</at>', []],
      ['@Vangnet (de Regenboog) calamiteit', [mention('28:bot', '@Vangnet (de Regenboog)')]],
      ['<at>Ons vangnet</at> calamiteit', [mention('28:bot', '<at>Ons vangnet</at>'), null, { type: 'clientInfo' }]],
    ] as const) {
      await head.post({ type: 'message', text, entities, conversation: IN_CHANNEL });
      expect([text, canPress(head)[0]]).toEqual([text, 'Calamiteit']);
    }
    expect(school.teams.inChat(IN_CHANNEL.id).map(({ card }) => textOf(card))).toHaveLength(6);
  });
});

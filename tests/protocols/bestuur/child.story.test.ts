import { afterEach, describe, expect, test } from 'vitest';
import { codesOn, NOT_YOURS, opensList, workOf } from '../signaal/desk/support.js';
import { records, searches } from '../signaal/story.js';
import type { Person } from '../../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../../support/school.js';
import { AT_HOME, tells } from './story.js';

/** A worry about the home of a child of a colleague (practice.md 4.8, 4; 11). Nobody wrote down whose child it is. */

let school: SchoolDay;
afterEach(() => school.closes());

const STORY = 'Zij vroeg of zij mocht blijven.';
type Told = { of: string; speelt?: string[] };

const writes = async (person: Person, { of, speelt = ['Ik twijfel'] }: Told): Promise<void> => {
  await tells(person, AT_HOME);
  await searches(person, 'boter');
  person.fills({
    'Van welke collega': of,
    'Over wie gaat het?': 'Sam',
    'Wat zag of hoorde je?': STORY,
    'Hoe weet je dit?': 'Zelf gezien of gehoord',
  });
  await person.presses('Verder');
  person.fills({ 'Speelt een van deze dingen?': speelt });
  await person.presses('Opslaan');
};

/** 23 writes; 01 and 07 teach Sam, 03 is IB'er and aandachtsfunctionaris, 04 directeur, 02 deputy of the IB'er. */
const cast = async (forms: 'dialog' | 'inline') => {
  school = await SchoolDay.opens({ forms });
  const [gym, parent, duo, ib, head] = await school.cameIn('vakleerkracht', 'leerkracht', 'duo', 'ib', 'directeur');
  return { gym, parent, duo, ib, head };
};

describe.each(BOTH_WAYS)('a child of a colleague, forms in %s', (forms) => {
  test('who may read it counts it and links it to a traject; the parent reads nothing of it', async () => {
    const { gym, parent, head } = await cast(forms);
    await writes(gym, { of: 'Marit Zonnedauw' });
    await records(head, { zoek: 'boter' });
    expect(head.sight).toContain('Dit is het 2e signaal in 8 weken.');
    await head.says('meldcode');
    await head.presses('Meldcode');
    await searches(head, 'boter');
    head.fills({ 'Over wie gaat het?': 'Sam', 'Waarom nu?': 'Dit is het derde signaal.' });
    await head.presses('Verder');
    head.fills({ 'Speelt een van deze dingen?': ['Geen van deze'] });
    await head.presses('Verder');
    expect(head.sight.match(/[A-Z2-9]{3}-[A-Z2-9]{3}/g)).toHaveLength(2);
    await records(parent);
    expect(parent.sight).toContain('Dit is het 2e signaal in 8 weken.');
  });

  test('only the directeur and the aandachtsfunctionaris are told, and it says so', async () => {
    const { gym, parent, duo, ib, head } = await cast(forms);
    await writes(gym, { of: 'Marit Zonnedauw' });
    expect(gym.sight).toContain('Opgeslagen. Dank je.');
    expect(gym.sight).not.toMatch(/Marit|Renske/);
    expect([parent.chat.length, duo.chat.length]).toEqual([1, 1]);
    expect(head.newest.raw).toContain('vandaag');
    await head.presses('Openen');
    expect(head.sight).toContain(STORY);
    expect(head.sight).toContain('Marit Zonnedauw');
    expect(ib.chat.length).toBeLessThanOrEqual(2);
  });

  test('the colleague and the duo see no gap: no list, no search, no card, no message later', async () => {
    const { gym, parent, duo, head } = await cast(forms);
    await writes(gym, { of: 'Marit Zonnedauw' });
    const data = head.holding('Openen');
    for (const day of ['11', '12', '16', '17']) await school.itIs('15:45', `2026-11-${day}`);
    for (const person of [parent, duo]) {
      expect(person.chat).toHaveLength(1);
      expect(await workOf(person)).toContain('Er wacht niets op je.');
      for (const go of ['open', 'form', 'take', 'next', 'search']) {
        await person.forges({ ...data, go });
        expect([go, person.sight]).toEqual([go, NOT_YOURS]);
      }
      await opensList(person, 'dossier');
      person.fills({ Kind: 'Sam Boterbloem, groep 5' });
      await person.presses('Open dossier');
      expect(person.sight).toContain('Er is niets dat jij mag lezen.');
    }
  });

  test('of the directeur: that one is shut out from the first moment, also when the card is not complete', async () => {
    const { gym, ib, head } = await cast(forms);
    await tells(gym, AT_HOME);
    await searches(gym, 'boter');
    gym.fills({
      'Van welke collega': 'Joris Vuurtoren',
      'Over wie gaat het?': 'Sam',
      'Wat zag of hoorde je?': STORY,
      'Hoe weet je dit?': 'Zelf gezien of gehoord',
    });
    await gym.presses('Verder');
    gym.fills({ 'Speelt een van deze dingen?': ['Seksueel misbruik, of ik denk daaraan'] });
    await gym.presses('Later afmaken');
    expect(ib.newest.raw).toContain('Spoed. Lees nu.');
    expect(gym.sight).not.toContain('Joris');
    const data = ib.holding('Openen');
    await school.itIs('11:30');
    expect(head.chat).toHaveLength(1);
    await head.forges(data);
    expect(head.sight).toBe(NOT_YOURS);
    for (const go of ['quiet', 'weekly', 'work'] as const) {
      await opensList(head, go);
      expect(codesOn(head)).toEqual([]);
    }
  });

  test('abuse: the bestuur is told too, by the one who wrote it', async () => {
    const { gym, ib, head } = await cast(forms);
    await writes(gym, { of: 'Marit Zonnedauw', speelt: ['Seksueel misbruik, of ik denk daaraan'] });
    for (const reader of [ib, head]) expect(reader.newest.raw).toContain('Spoed. Lees nu.');
    expect(gym.sight).toContain('Vertel het nu ook zelf aan het bestuur');
    gym.fills({
      'Waar is het kind nu?': 'Bij mij',
      'Waarheen?': 'Naar huis',
      'Durft het kind naar huis?': 'Weet ik niet',
    });
    await gym.presses('Opslaan');
    await gym.presses('Naar het bestuur');
    expect(gym.sight).toContain('Vraag het bestuur mij te bellen');
  });
});

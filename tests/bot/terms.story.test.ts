import { afterEach, describe, expect, test } from 'vitest';
import { inWordsOf, term } from '../../dialogs/engine/school/terms.js';
import type { Store } from '../../data/store.js';
import { fillsFirstCard, fillsSecondCard, WORRY } from '../protocols/signaal/story.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';
import { IllStore } from '../support/store.js';

let school: SchoolDay;
afterEach(() => school.closes());

const TERMS = { intern_begeleider: 'kwaliteitscoördinator', directeur: 'schoolleider', leerkracht: 'leraar' };
const withTerms = (real: Store): Store => ({
  ...real,
  school: async (id) => {
    const found = await real.school(id);
    return found && { ...found, settings: { ...found.settings, terms: TERMS } };
  },
});

describe('a school with its own words for roles', () => {
  test('reads them on the first card, on a list and on a question', async () => {
    school = await SchoolDay.opens({ store: withTerms });
    const [teacher, head] = await school.cameIn('leerkracht', 'directeur');
    await head.says('mensen');
    await head.presses('Mensen en groepen');
    expect(head.sight).toContain('schoolleider: ');
    expect(head.sight).toContain('leraar: ');
    expect(head.sight).not.toMatch(/directeur: |intern begeleider|^leerkracht: /m);
    await teacher.says('zorg');
    await teacher.presses('Ik maak me zorgen');
    expect(JSON.stringify(teacher.chat)).not.toContain('IB’er');
  });

  test('reads them in a message', async () => {
    school = await SchoolDay.opens({ store: withTerms });
    const [head] = await school.cameIn('directeur');
    expect(JSON.stringify(head.chat)).toContain('de kwaliteitscoördinator er niet is');
  });
});

describe('a card that comes back because it was not kept', () => {
  const MINE = 'De kwaliteitscoördinator, vandaag';
  const secondCard = async (teacher: Person): Promise<void> => {
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    fillsFirstCard(teacher);
    await teacher.presses('Verder');
    fillsSecondCard(teacher, { meekijken: MINE });
  };

  test('has them when there is too much to do', async () => {
    let isBusy = false;
    school = await SchoolDay.opens({ store: withTerms, busy: () => isBusy });
    const [teacher] = await school.cameIn('leerkracht');
    await secondCard(teacher);
    isBusy = true;
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Het is nu druk');
    expect(teacher.names('Wie moet meekijken?')).toContain(MINE);
  });

  test('has them when the store is away', async () => {
    const ill = new IllStore();
    school = await SchoolDay.opens({ store: (real) => ill.before(withTerms(real)) });
    const [teacher] = await school.cameIn('leerkracht');
    await secondCard(teacher);
    ill.ill = () => 'away';
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Dit is niet opgeslagen');
    expect(teacher.names('Wie moet meekijken?')).toContain(MINE);
    ill.heals();
  });
});

describe('somebody whom nobody knows yet', () => {
  test('reads the words of the school that was asked', async () => {
    school = await SchoolDay.opens({ store: withTerms });
    const [stranger] = await school.cameIn('77');
    await stranger.says('hoi');
    await stranger.presses('Ik werk hier');
    if (stranger.buttons.includes('De Regenboog')) await stranger.presses('De Regenboog');
    expect(stranger.sight).toContain('De schoolleider van');
  });
});

describe('a word for a role', () => {
  const { settings } = { settings: { terms: {} } };

  test('is the usual one at a school without its own', () => {
    expect(inWordsOf({ settings }, `Vraag de ${term.intern_begeleider}.`)).toBe('Vraag de IB’er.');
  });

  test('is filled in wherever it stands, in what is typed it changes nothing', () => {
    const card = { body: [{ text: `De ${term.directeur}` }], typed: 'directeur "\\ \n' };
    expect(inWordsOf({ settings: { terms: TERMS } }, card)).toEqual({
      body: [{ text: 'De schoolleider' }],
      typed: 'directeur "\\ \n',
    });
  });
});

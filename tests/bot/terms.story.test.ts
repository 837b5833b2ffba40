import { afterEach, describe, expect, test } from 'vitest';
import { inWordsOf, term } from '../../dialogs/engine/school/terms.js';
import type { Store } from '../../data/store.js';
import { SchoolDay } from '../support/school.js';

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

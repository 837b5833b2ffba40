import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../dialogs/protocols/shared/taal/rules.js';
import { isColoured, tips } from '../../../../dialogs/protocols/shared/taal/tips.js';

const found = (text: string): string[] => tips(text).map(({ rule }) => rule);

describe.each(RULES)('the rule $id', ({ id, example, counterExample }) => {
  it('remarks on its example, in any case, and not on what is like it', () => {
    expect(found(example)).toContain(id);
    expect(found(example.toUpperCase())).toContain(id);
    expect(found(counterExample)).toEqual([]);
  });

  it('leaves the same words alone between quotation marks', () => {
    for (const quoted of [
      `"${example}"`,
      `„${example}”`,
      `“${example}`,
      `‘${example}’`,
      `'${example}'`,
      `«${example}»`,
    ])
      expect([quoted, found(`Het kind zei: ${quoted}`)]).toEqual([quoted, []]);
  });

  it('says it in a sentence that holds the words', () => {
    const [first] = tips(example).filter(({ rule }) => rule === id);
    const words = /“(.+?)”/.exec(first?.said ?? '')?.[1] ?? 'none';
    expect(example).toContain(words);
    expect(first?.said).toMatch(/^Je schrijft “.+[.?]$/);
  });
});

describe('a remark', () => {
  it.each([
    ['Hij komt ALTIJD te laat.', 'Je schrijft “ALTIJD”. Hoe vaak zag je het zelf?'],
    ['Hij komt áltijd te laat.', 'Je schrijft “áltijd”. Hoe vaak zag je het zelf?'],
    ['Iedere\n keer huilt zij.', 'Je schrijft “Iedere keer”. Hoe vaak zag je het zelf?'],
    ['’s Morgens is hij altijd boos', 'Je schrijft “altijd”. Hoe vaak zag je het zelf?'],
    ["'s Morgens is 't altijd ruzie om foto's", 'Je schrijft “altijd”. Hoe vaak zag je het zelf?'],
    ['Hij zei "nee" en is altijd boos', 'Je schrijft “altijd”. Hoe vaak zag je het zelf?'],
    ["Hij zei 'nee' en is altijd boos", 'Je schrijft “altijd”. Hoe vaak zag je het zelf?'],
    ['Hij zei "nee\nAltijd boos', 'Je schrijft “Altijd”. Hoe vaak zag je het zelf?'],
    ['Een autistische jongen', expect.stringContaining('deskundige') as string],
    ['Een vervelend kind', 'Je schrijft “Een vervelend kind”. Wat deed of zei het kind precies?'],
  ])('%s', (text, said) => expect(tips(text).map((tip) => tip.said)).toEqual([said]));

  it('is not made of what is like a word, or somebody’s own words', () => {
    for (const text of [
      'Vijf daderprofielen, toevoeging, luister, lui2, x_altijd',
      "Hij zei: 'Lucas' jas is altijd weg' en huilde",
      'Zij zei “ik ben ‘altijd’ de dader” en huilde',
      'Hij zei: „mama is lui" en ging weg',
      'Hij vond het een vervelende dag en rekenen lastig',
    ])
      expect([text, found(text)]).toEqual([text, []]);
  });

  it('comes three times at most, the most important first, one of a kind', () => {
    const all = RULES.map(({ example }) => example).join(' ');
    expect(found(`altijd en nooit. ${all}`)).toEqual(RULES.slice(0, 3).map(({ id }) => id));
    expect(found('altijd, nooit, steeds')).toEqual(['altijd']);
  });

  it('is made of a text with names in it as of one without', () => {
    expect(tips(['Ik zag ', { pupil: 'x', spelled: 'Sam' }, ' altijd alleen.'])).toHaveLength(1);
    expect(tips(['al', { pupil: 'x', spelled: 'tijd' }])).toHaveLength(1);
  });
});

describe('whatever is written', () => {
  const words = fc.constantFrom(...RULES.map(({ example }) => example), 'Lucas’ jas', "foto's", ' ', '.', 'ja');
  const said = fc.array(words, { maxLength: 5 }).map((all) => all.join(' '));
  const quotes = fc.constantFrom(['"', '"'], ['„', '”'], ['“', '”'], ['«', '»']);

  it('quoted words get no remark', () => {
    fc.assert(
      fc.property(said, quotes, (text, [open, close]) => {
        expect(found(`Zij: ${open}${text}${close}`)).toEqual([]);
      }),
    );
  });

  it('there are three remarks at most, of rules that exist', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), said), (text) => {
        const rules = found(text);
        expect(rules.length).toBeLessThanOrEqual(3);
        expect(rules.every((rule) => RULES.some(({ id }) => id === rule))).toBe(true);
      }),
    );
  });

  it('a long text is read at once', () => {
    const begin = process.cpuUsage();
    for (const text of ["'".repeat(4000), 's’ '.repeat(1300), '"a'.repeat(2000), 'een '.repeat(1000)]) tips(text);
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(500);
  });
});

describe('a question', () => {
  it.each([
    'Denk jij ook dat hij mishandeld wordt?',
    'Vind je niet ook dat hij stil is?',
    'Het is toch zo dat hij slaat?',
  ])('that leads: %s', (question) => expect(isColoured(question)).toBe(true));
  it.each([
    'Welk gedrag zou jij benoemen?',
    'Zag jij dit vorig jaar ook?',
    'Wat denk jij?',
    'Hij zei: "denk je ook dat het waar is?" Wat nu?',
  ])('that is open: %s', (question) => expect(isColoured(question)).toBe(false));
});

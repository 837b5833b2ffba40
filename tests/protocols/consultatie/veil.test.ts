import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, initials } from '../../../dialogs/engine/names/names.js';
import type { Pupil } from '../../../dialogs/engine/school/school.js';
import { pseudonymOf, veil } from '../../../dialogs/engine/names/veil.js';

/** Whatever somebody calls a child, a colleague does not read it (practice.md 6.2). */

const child = (id: string, group: string, first: string, last: string, nickname?: string): Pupil => ({
  id,
  school: 's',
  group,
  first,
  last,
  ...(nickname && { nickname }),
});

const sam = child('sam', '5', 'Sam', 'van der Wolk', 'Sampie');
const REGISTER = [
  sam,
  child('zoe', '5', 'Zoë', 'Boterbloem'),
  child('roos', '7', 'Roos', 'van der Lisdodde'),
  child('fenna1', '5', 'Fenna', 'Appelwang'),
  child('fenna2', '5', 'Fenna', 'Zeewier'),
  child('bjorn', '8', 'Björn', "'t Hooiland"),
];
const veiled = (text: string) => veil(text, { pupils: REGISTER, subjects: [sam] });

describe('a name goes, however it is spelled', () => {
  it.each([
    ['Sam is stil.', 'De leerling is stil.'],
    ['Vandaag was SAM stil.', 'Vandaag was de leerling stil.'],
    ['Ik zag Sam van der Wolk lopen.', 'Ik zag de leerling lopen.'],
    ['Ik zag Sam v.d. Wolk lopen.', 'Ik zag de leerling lopen.'],
    ['Ik zag S. van der Wolk en S.v.d.W. lopen.', 'Ik zag de leerling en de leerling lopen.'],
    ['Ik zag Sam W. lopen.', 'Ik zag de leerling lopen.'],
    ['Ik vond Sams jas.', 'Ik vond de leerlings jas.'],
    ["Ik vond Sam's jas en Sampie's tas.", "Ik vond de leerling's jas en de leerling's tas."],
    ['Toen kwam Zoe erbij.', 'Toen kwam [ander kind] erbij.'],
    ['Toen kwam Fenna erbij.', 'Toen kwam [ander kind] erbij.'],
    ['Toen kwam Fenna Z. erbij.', 'Toen kwam [ander kind] erbij.'],
    ['Toen belde mevrouw Boterbloem.', 'Toen belde mevrouw [naam].'],
    ['Toen belde de familie van der Wolk.', 'Toen belde de familie [naam].'],
    ['Toen viel Bjorn ’t Hooiland.', 'Toen viel [ander kind].'],
  ])('%s', (text, shown) => {
    expect(veiled(text)).toMatchObject({ text: shown, unclear: [] });
  });

  it.each([
    ['Roos kwam erbij.', ['Roos']],
    ['Toen werd sam boos.', ['sam']],
    ['Wij plukten een roos.', []],
    ['Boterbloem plukken kan hij.', ['Boterbloem']],
    ['Ik vroeg het juf Roos.', []],
    ['Z.B. zat erbij.', ['Z.B.']],
    ['Toen kwam Z.B.', ['Z.B']],
    ['Ik zag Sam-Jan.', ['Sam']],
    ['Toen kwam Sam Jansen.', ['Sam']],
  ])('%s is asked: %s', (text, unclear) => {
    expect(veiled(text)).toEqual({ text, names: [], unclear });
  });

  it('what is said to be a name goes, what is said to be a word stays', () => {
    const text = 'Roos zat bij Quirijn. Iris ook.';
    const said = veil(text, { pupils: REGISTER, subjects: [sam], names: ['quirijn'], plain: ['roos'] });
    expect(said).toEqual({ text: 'Roos zat bij [ander kind]. Iris ook.', names: ['Quirijn'], unclear: [] });
  });

  it('of two children each has a number', () => {
    const both = veil('Sam duwde Zoë.', { pupils: REGISTER, subjects: REGISTER.slice(0, 2) });
    expect(both.text).toBe('Leerling 1 duwde leerling 2.');
  });
});

describe('who it is about, without saying it', () => {
  const groups = ['1/2', '3', '5', '5/6', 'de Vissen'].map((name) => ({ id: name, name: `groep ${name}`, leaves: {} }));
  const bands = [
    { name: 'onderbouw', upTo: 2 },
    { name: 'middenbouw', upTo: 5 },
    { name: 'bovenbouw', upTo: 8 },
  ];
  const said = (...of: string[]) =>
    pseudonymOf(
      of.map((group, n) => child(`p${n}`, group, 'A', 'B')),
      { groups, settings: { bands } },
    );
  it.each([
    [['1/2'], 'een leerling uit de onderbouw'],
    [['3'], 'een leerling uit de middenbouw'],
    [['5/6'], 'een leerling uit de bovenbouw'],
    [['de Vissen'], 'een leerling'],
    [[], 'een leerling'],
    [['3', '5'], '2 leerlingen uit de middenbouw'],
    [['1/2', '5'], '2 leerlingen'],
  ])('%j', (of, words) => expect(said(...of)).toBe(words));
});

const FIRST = ['Sam', 'Zoë', 'Şirin', 'Björn', 'Anne-Sophie', 'Jan Willem', 'Noémi', 'Lucas', 'Łukasz', 'Mees', 'Roos'];
const LAST = ['de Vries', 'Bakker', 'van der Wolk', "'t Hart", 'El Amrani', 'Bakker-Jansen', 'Öztürk', 'van het Riet'];

const registers = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST), fc.constantFrom('5', '6', '7')), {
    selector: ([first, last]) => `${first} ${last}`,
    minLength: 1,
    maxLength: 25,
  })
  .map((all) => all.map(([first, last, group], n) => child(`p${n}`, group, first, last, `Kobi${n}`)));

const plainly = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Ł', 'L');
const SPELLINGS: ((pupil: Pupil) => string)[] = [
  ({ first }) => first,
  ({ nickname = '' }) => nickname,
  ({ first, last }) => `${first} ${last}`,
  ({ first, last }) => plainly(`${first} ${last}`),
  ({ first, last }) => `${first} ${last}`.normalize('NFD'),
  ({ first, last }) => `${first} ${last}`.toUpperCase(),
  ({ first, last }) => `${first} ${last.replace('van der', 'v.d.').replace("'t", '’t')}`,
  ({ nickname, last }) => `${nickname} ${last}`,
  ({ first, last }) => `${first.slice(0, 1)}. ${last}`,
  ({ first, last }) => `${first} ${last.replace(/^.*?(\p{Lu})\p{L}*$/u, '$1')}.`,
  (pupil) => initials(pupil),
];
const AFTER = ["'s jas", '’s jas', ' was stil', ' en ik', '!', ''];

describe('in any register', () => {
  const given = fc.tuple(registers, fc.nat(), fc.nat(), fc.constantFrom(...SPELLINGS), fc.constantFrom(...AFTER));
  const runs = { numRuns: 500 };

  it('no spelling of a child of the school is left in the middle of a sentence', () => {
    fc.assert(
      fc.property(given, ([register, at, about, spelled, after]) => {
        const pupil = register[at % register.length]!;
        const subjects = [register[about % register.length]!];
        const name = spelled(pupil);
        const found = veil(`toen zag ik ${name}${after}`, { pupils: register, subjects });
        const left = found.unclear.map(fold);
        const shown = veil(found.text, { pupils: register, subjects, names: left }).text;
        for (const word of fold(name)
          .split(' ')
          .filter((one) => one.length > 2 && !/^(van|der|het)$/.test(one)))
          expect([name, ` ${fold(shown)} `]).toEqual([name, expect.not.stringContaining(` ${word} `)]);
      }),
      runs,
    );
  });

  it('the child itself goes without asking, by its first name and by its whole name', () => {
    fc.assert(
      fc.property(registers, fc.nat(), fc.boolean(), (register, at, whole) => {
        const pupil = register[at % register.length]!;
        const name = whole ? `${pupil.first} ${pupil.last}` : pupil.first;
        const found = veil(`toen zag ik ${name} lopen`, { pupils: register, subjects: [pupil] });
        expect(found).toEqual({ text: 'toen zag ik de leerling lopen', names: [name], unclear: [] });
      }),
      runs,
    );
  });

  it('a text without names stays as it is, and a veiled text has none any more', () => {
    fc.assert(
      fc.property(
        registers,
        fc.array(fc.constantFrom(...FIRST, ...LAST, 'zag', 'toen', '.', 'Hij')),
        (register, words) => {
          const plain = { pupils: register, subjects: register.slice(0, 1) };
          expect(veil('hij zat onder de tafel en wilde niet meer', plain).text).toContain('onder de tafel');
          const { text } = veil(words.join(' '), plain);
          expect(veil(text, plain).names).toEqual([]);
        },
      ),
      runs,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../dialogs/engine/case/part.js';
import { asTyped, mark, unclear } from '../../../dialogs/engine/names/mentions.js';
import { fold } from '../../../dialogs/engine/names/names.js';
import { searched } from '../../../dialogs/engine/names/nameSearch.js';
import type { Pupil } from '../../../dialogs/engine/school/school.js';
import { veil } from '../../../dialogs/engine/names/veil.js';
import { called, child, PARTLY, registers, WHOLE } from './registers.js';

/** One index knows every way a child may be called: who searches, who reads and who may not know go by the same one. */

const runs = { numRuns: Number(process.env.RUNS ?? 100) };
const pick = (register: readonly Pupil[], at: number): Pupil => register[at % register.length]!;
const ids = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => (typeof part === 'object' && 'pupil' in part ? [part.pupil] : []));

describe('whatever people type of a name', () => {
  it.each([...WHOLE, ...PARTLY])('the child is found: %s', (_what, spell) => {
    fc.assert(
      fc.property(registers, fc.nat(), (register, at) => {
        const pupil = pick(register, at);
        expect([spell(pupil), searched(spell(pupil), register).map(({ id }) => id)]).toEqual([
          expect.any(String),
          expect.arrayContaining([pupil.id]),
        ]);
      }),
      runs,
    );
  });

  it.each(WHOLE)('a text with it names that child, or asks who it is: %s', (_what, spell) => {
    fc.assert(
      fc.property(registers, fc.nat(), fc.constantFrom(' viel', '’s jas', '', '. Toen'), (register, at, after) => {
        const pupil = pick(register, at);
        const name = spell(pupil).trim();
        const text = `ik zag dat ${name}${after}`;
        const naming = { pupils: register, subjects: [pupil] };
        const parts = mark(text, naming);
        expect(asTyped(parts)).toBe(text);
        const seen = [...ids(parts), ...unclear(parts, naming).map(() => 'asked')];
        // One word in small letters may be a word.
        if (/\s/.test(name) && pupil.last !== '')
          expect([name, seen]).toEqual([name, expect.arrayContaining([expect.any(String)])]);
        for (const id of ids(parts)) expect(id).toBe(pupil.id);
      }),
      runs,
    );
  });
});

describe('who may not know the children', () => {
  /** The words of a name that are no ordinary word and that nobody else’s stand-in has. */
  const tellingWords = (name: string): string[] =>
    fold(name)
      .split(' ')
      .filter(
        (word) =>
          word.length > 1 &&
          !/^(van|de|der|den|het|ten|ter|op|in|el|ben|vd|vdh|vt|it|od|al|vant|vander|vanden|vanhet|int|opden|la|le|du)$/.test(
            word,
          ),
      );
  const words = (text: string): string[] => fold(text).split(' ');

  it.each([...WHOLE, ...PARTLY])('read no name, once what may be a word was asked: %s', (_what, spell) => {
    fc.assert(
      fc.property(
        registers,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', "'s jas", '.', ' en hij'),
        (register, at, about, after) => {
          const pupil = pick(register, at);
          const name = spell(pupil).trim();
          const veiling = { pupils: register, subjects: [pick(register, about)] };
          const asked = veil(`toen zag ik ${name}${after}`, veiling);
          const { text, unclear: left } = veil(asked.text, { ...veiling, names: asked.unclear.map(fold) });
          expect([name, left]).toEqual([name, []]);
          for (const word of tellingWords(name))
            expect([name, words(text)]).toEqual([name, expect.not.arrayContaining([word])]);
        },
      ),
      runs,
    );
  });

  it('read none of several names either, whatever stands between them', () => {
    const between = fc.constantFrom(' en ', ', ', '/', ' & ', '\n', '. ', ' (', ') ', ': ', ' – ', ' met ', '; "');
    const said = fc.array(fc.tuple(fc.constantFrom(...WHOLE, ...PARTLY), fc.nat(), between), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(registers, said, fc.nat(), (register, names, about) => {
        const typed = names.map(([[, spell], at, after]) => spell(pick(register, at)).trim() + after).join('');
        const veiling = { pupils: register, subjects: [pick(register, about)] };
        const asked = veil(typed, veiling);
        const { text, unclear: left } = veil(asked.text, { ...veiling, names: asked.unclear.map(fold) });
        expect([typed, left]).toEqual([typed, []]);
        for (const [[, spell], at] of names)
          for (const word of tellingWords(spell(pick(register, at))))
            expect([typed, words(text)]).toEqual([typed, expect.not.arrayContaining([word])]);
      }),
      runs,
    );
  });

  it('read a text again that is veiled already as it is', () => {
    fc.assert(
      fc.property(
        registers,
        fc.array(fc.tuple(fc.constantFrom(...WHOLE, ...PARTLY), fc.nat()), { maxLength: 6 }),
        (register, said) => {
          const veiling = { pupils: register, subjects: register.slice(0, 2), unasked: true as const };
          const text = said.map(([[, spell], at]) => `toen kwam ${spell(pick(register, at))}`).join(' en ');
          const once = veil(text, veiling).text;
          expect(veil(once, veiling)).toEqual({ text: once, names: [], unclear: [] });
        },
      ),
      runs,
    );
  });

  it('read the words of a school day as they were typed, or the writer was asked about them', () => {
    const SENTENCES = [
      'we plukten een bloem',
      'de zon scheen door het raam',
      'hij kreeg een beer',
      'zij wil niet mee',
      'het was stil op het plein',
    ];
    fc.assert(
      fc.property(
        registers,
        fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 }),
        (register, said) => {
          const text = said.join(' en ');
          expect(veil(text, { pupils: register, subjects: [] })).toEqual({ text, names: [], unclear: [] });
        },
      ),
      runs,
    );
  });
});

const EMMA = child('emma', '5', 'Emma Johanna Maria', 'Bakker', 'Emmy');
const REGISTER = [
  EMMA,
  child('zoe', '5', 'Zoë', 'de Jong'),
  child('berg', '6', 'Emma', 'van den Berg'),
  child('hof', '6', 'Jan Peter', 'van ’t Hof'),
  child('suharto', '7', 'Suharto', ''),
  ...Array.from({ length: 15 }, (_, n) => child(`kind${n}`, '7', `Kind${String.fromCharCode(65 + n)}`, 'de Vries')),
];

describe('a search', () => {
  it.each([
    ['zoe jong', ['zoe']],
    ['emmy bakker', ['emma']],
    ['emma bakker', ['emma']],
    ['Bakker Emmy', ['emma']],
    ['maria bak', ['emma']],
    ['emma berg', ['berg']],
    ['emma vd berg', ['berg']],
    ['Emma v.d. Berg', ['berg']],
    ['emma van de berg', ['berg']],
    ['emma', ['emma', 'berg']],
    ['jan hof', ['hof']],
    ['j hof', ['hof']],
    ["'t hof", ['hof']],
    ['Vries, KindO', ['kind14']],
    ['suharto', ['suharto']],
    ['zoe van jong', ['zoe']],
    ['zoe zoe', []],
    ['ong', []],
    ['%', []],
  ])('%s', (typed, found) => {
    expect(searched(typed, REGISTER).map(({ id }) => id)).toEqual(found);
  });

  it('finds all of them, however many', () => expect(searched('de vries', REGISTER)).toHaveLength(15));
});

describe('a first name that several children bear', () => {
  const fennas = [
    child('a', '5', 'Fenna', 'Appelwang'),
    child('z', '5', 'Fenna', 'Zeewier'),
    child('t', '6', 'Fenna', 'Tulp'),
  ];
  const spelled = (text: string, ...subjects: Pupil[]) => ids(mark(text, { pupils: fennas, subjects }));

  it('is the one it is about', () => {
    expect(spelled('Gisteren viel Fenna.', fennas[0]!)).toEqual(['a']);
    expect(veil('Gisteren viel Fenna.', { pupils: fennas, subjects: [fennas[0]!] }).text).toBe(
      'Gisteren viel de leerling.',
    );
  });
  it('is asked when it is about both, and goes for who may not know', () => {
    const both = fennas.slice(0, 2);
    expect(spelled('Gisteren viel Fenna.', ...both)).toEqual([]);
    expect(unclear('Gisteren viel Fenna.', { pupils: fennas, subjects: both })).toEqual(['Fenna']);
    expect(veil('Gisteren viel Fenna.', { pupils: fennas, subjects: both }).text).toBe(
      'Gisteren viel een van de leerlingen.',
    );
    expect(veil('Gisteren viel Fenna.', { pupils: fennas, subjects: [] }).text).toBe('Gisteren viel [kind].');
  });
  it('with a letter of the surname is that one', () => {
    expect(spelled('Gisteren viel Fenna Z. op het plein.', fennas[0]!)).toEqual(['z']);
    expect(veil('Fenna Z. viel.', { pupils: fennas, subjects: [fennas[0]!] }).text).toBe('[ander kind] viel.');
    expect(veil('Fenna A. viel.', { pupils: fennas, subjects: [fennas[0]!] }).text).toBe('De leerling viel.');
  });
});

describe('a child with more names', () => {
  it.each(['Emmy', 'Emma', 'Emma Johanna', 'Emma Bakker', 'Emmy Bakker', 'Emma J.M. Bakker', 'Bakker, Emmy'])(
    '%s',
    (name) => {
      expect(ids(mark(`Toen viel ${name} op het plein.`, { pupils: REGISTER, subjects: [EMMA] }))).toEqual(['emma']);
      expect(veil(`Toen viel ${name} op het plein.`, { pupils: REGISTER, subjects: [EMMA] }).text).toBe(
        'Toen viel de leerling op het plein.',
      );
    },
  );
  it('is asked by a name it is seldom called', () => {
    expect(unclear('Toen viel Johanna.', { pupils: REGISTER, subjects: [EMMA] })).toEqual(['Johanna']);
    expect(veil('Toen viel Johanna.', { pupils: REGISTER, subjects: [EMMA] }).unclear).toEqual(['Johanna']);
  });
});

it('a name stays a name in a sentence that another child stands in', () => {
  const veiled = (text: string) => veil(text, { pupils: REGISTER, subjects: [EMMA] }).text;
  expect(veiled('Zijn zusje Zoë zegt niks.')).toBe('Zijn zusje [ander kind] zegt niks.');
  expect(veiled('Zoë de Jong zegt niks.')).toBe('[ander kind] zegt niks.');
  expect(called(EMMA)).toBe('Emmy');
});

it.each(['Max', 'Job', 'April', 'Roos'])(
  'a name that is a word is asked where its capital says nothing: %s',
  (first) => {
    const naming = { pupils: [...REGISTER, child('woord', '5', first, 'Smit')], subjects: [EMMA] };
    for (const text of [`${first} was er.`, `${first.toUpperCase()} was er`]) {
      expect(veil(text, naming)).toMatchObject({ text, unclear: [expect.stringMatching(new RegExp(first, 'i'))] });
      expect(ids(mark(text, naming))).toEqual([]);
      expect(unclear(text, naming)).toHaveLength(1);
    }
    expect(veil(`Toen kwam ${first} aan.`, naming).text).toBe('Toen kwam [ander kind] aan.');
  },
);

it('words are no name for having stood beside one in a list', () => {
  const register = [
    child('jan', '5', 'Jan', 'Bos'),
    child('wil', '5', 'Wil', 'de Jong'),
    child('mees', '5', 'Mees', 'de Groot'),
  ];
  const naming = { pupils: register, subjects: register.slice(0, 1) };
  for (const text of ['We liepen in het bos, Jan viel.', 'Sommigen hier wil de jong niet', 'Hij is mees groot']) {
    const left = veil(text, naming).text;
    expect(left).toMatch(/in het bos, de leerling viel|wil de jong|mees groot/);
    expect(asTyped(mark(text, naming))).toBe(text);
  }
  expect(ids(mark('We liepen in het bos, Jan viel.', naming))).toEqual(['jan']);
  expect(mark('We liepen in het bos, Jan viel.', naming)).toContainEqual({ pupil: 'jan', spelled: 'Jan' });
  expect(ids(mark('sommigen wil de jong niet', naming))).toEqual([]);
  expect(unclear('sommigen wil de jong niet', naming)).toEqual(['wil de jong']);
});

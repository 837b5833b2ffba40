import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../dialogs/engine/case/part.js';
import { asTyped, linesIn, mark, unclear } from '../../../dialogs/engine/names/mentions.js';
import type { Pupil } from '../../../dialogs/engine/school/school.js';

const child = (id: string, group: string, first: string, last: string, nickname?: string): Pupil => ({
  id,
  school: 's',
  group,
  first,
  last,
  ...(nickname === undefined ? {} : { nickname }),
});

/** Group 5 has two Fenna's; group 7 has a Sam too, and with group 6 two children of one name. */
const REGISTER = [
  child('sam5', '5', 'Sam', 'de Vries'),
  child('fenna1', '5', 'Fenna', 'Appelwang'),
  child('fenna2', '5', 'Fenna', 'Zeewier'),
  child('roos', '5', 'Roos', 'Bakker'),
  child('mark', '5', 'Mark', 'Storm'),
  child('zoe', '5', 'Zoë', 'van der Wolk'),
  child('lucas', '5', 'Lucas', "'t Hooiland"),
  child('anne', '5', 'Anne-Sophie', 'Bakker-Jansen'),
  child('alex', '5', 'Alexander', 'Groen', 'Lex'),
  child('sam7', '7', 'Sam', 'Boterbloem'),
  child('jan6', '6', 'Jan', 'Bos'),
  child('jan7', '7', 'Jan', 'Bos'),
  child('teun6', '6', 'Teun', 'de Boer'),
  child('tijn7', '7', 'Tijn', 'de Boer'),
];
const of = (...ids: string[]) => REGISTER.filter(({ id }) => ids.includes(id));
const naming = (...subjects: string[]) => ({ pupils: REGISTER, subjects: of(...subjects) });

/** `id:spelled`, for everything that was marked. */
const marked = (text: string, ...subjects: string[]): string[] =>
  mark(text, naming(...subjects)).flatMap((part) =>
    typeof part === 'object' && 'pupil' in part ? [`${part.pupil}:${part.spelled}`] : [],
  );

describe('a full name is marked, also when nobody is chosen', () => {
  it.each([
    ['Toen kwam Sam de Vries binnen.', 'sam5:Sam de Vries'],
    ['toen kwam sam de vries binnen', 'sam5:sam de vries'],
    ['SAM DE VRIES', 'sam5:SAM DE VRIES'],
    ['Sam  de\u00a0Vries sloeg', 'sam5:Sam  de\u00a0Vries'],
    ["Sam de Vries' jas", 'sam5:Sam de Vries'],
    ['Sam d. Vries', 'sam5:Sam d. Vries'],
    ['Sam deVries', 'sam5:Sam deVries'],
    ['Zoe van der Wolk', 'zoe:Zoe van der Wolk'],
    ['Zoe\u0308 v.d. Wolk', 'zoe:Zoe\u0308 v.d. Wolk'],
    ['Zöe v/d Wolk', 'zoe:Zöe v/d Wolk'],
    ['Zoë vd Wolk', 'zoe:Zoë vd Wolk'],
    ['Zoë vd. Wolks tas', 'zoe:Zoë vd. Wolk'],
    ['Zoë van d. Wolk.', 'zoe:Zoë van d. Wolk'],
    ['Zoë vander Wolk', 'zoe:Zoë vander Wolk'],
    ['Lucas ’t Hooiland', 'lucas:Lucas ’t Hooiland'],
    ['Lucas het Hooiland', 'lucas:Lucas het Hooiland'],
    ['Anne Sophie Bakker Jansen', 'anne:Anne Sophie Bakker Jansen'],
    ['AnneSophie Bakker-Jansen', 'anne:AnneSophie Bakker-Jansen'],
    ['Lex Groen', 'alex:Lex Groen'],
    ['Alexander Groen’s fiets', 'alex:Alexander Groen'],
    ['(Sam Boterbloem)', 'sam7:Sam Boterbloem'],
    ['🎉Sam de Vries🎉', 'sam5:Sam de Vries'],
  ])('%s', (text, expected) => expect(marked(text)).toEqual([expected]));

  it('with initials, when one child of the school has them', () => {
    expect(marked('Ik zag S. de Vries en Z. v.d. Wolk')).toEqual(['sam5:S. de Vries', 'zoe:Z. v.d. Wolk']);
    expect(marked('Het was S. d. V. die viel. Ook L.t.H. viel.')).toEqual(['sam5:S. d. V.', 'lucas:L.t.H.']);
    expect(marked('A.S. Bakker-Jansen')).toEqual(['anne:A.S. Bakker-Jansen']);
    expect(marked('T. de Boer viel', 'teun6')).toEqual([]);
    expect(marked('R.B. en s d v en foto’s de Vries')).toEqual([]);
    expect(marked('Mevrouw S. de Vries belde, mw. Z. van der Wolk ook')).toEqual([]);
  });

  it('of two children with one name, the one of the group; else it is unclear', () => {
    expect(marked('Jan Bos viel', 'sam7')).toEqual(['jan7:Jan Bos']);
    expect(marked('Jan Bos viel', 'sam5')).toEqual([]);
    expect(unclear('Jan Bos viel, jan bos huilde', naming('sam5'))).toEqual(['jan bos']);
    expect(unclear('Jan Bos viel', naming('jan6', 'jan7'))).toEqual(['Jan Bos']);
    expect(unclear('Jan Bos viel', naming('jan6'))).toEqual([]);
  });

  it('not over the end of a sentence, or inside a longer name', () => {
    expect(marked('Dat was Sam. De Vries kwam later.')).toEqual([]);
    expect(marked('Sam, de Vries')).toEqual([]);
    expect(marked('Sam de Vries-Jansen en Jan Bosman')).toEqual([]);
  });
});

describe('a first name is marked when one child of the group has it', () => {
  it.each([
    ['Vandaag sloeg Sam hem.', 'sam5:Sam'],
    ['Sam was stil.', 'sam5:Sam'],
    ['Sams jas', 'sam5:Sam'],
    ['Sam’s jas', 'sam5:Sam'],
    ["Lucas' jas", 'lucas:Lucas'],
    ['zag Zoe', 'zoe:Zoe'],
    ['Anne Sophie huilde', 'anne:Anne Sophie'],
    ['Lex huilde', 'alex:Lex'],
    ['Toen gaf Sam Fenna een duw', 'sam5:Sam'],
    ['Hij zag Roos', 'roos:Roos'],
  ])('%s', (text, expected) => expect(marked(text, 'sam5')).toEqual([expected]));

  it('and never without a chosen child, in small letters, or of another group', () => {
    expect(marked('Vandaag sloeg Sam hem.')).toEqual([]);
    expect(marked('ik zag sam en roos', 'sam5')).toEqual([]);
    expect(marked('Ik zag Teun en Tijn', 'sam5')).toEqual([]);
    expect(unclear('Ik zag Teun en Tijn', naming('sam5'))).toEqual([]);
  });

  it('not when two children of the groups have it: that is asked', () => {
    expect(marked('Ik zag Fenna.', 'sam5')).toEqual([]);
    expect(unclear('Ik zag Fenna. Fenna huilde.', naming('sam5'))).toEqual(['Fenna']);
    expect(marked('Ik zag Sam.', 'sam5', 'sam7')).toEqual([]);
    expect(unclear(['Ik zag ', { pupil: 'x', spelled: 'Sam' }, '.'], naming('sam5', 'sam7'))).toEqual(['Sam']);
  });

  it('not when it may be a word: that is asked too', () => {
    for (const text of ['Roos was stil', 'Ja. Roos was stil', 'Hij zei: “Roos', 'ik zag ROOS', 'Een.\nRoos']) {
      expect(marked(text, 'sam5')).toEqual([]);
      expect(unclear(text, naming('sam5'))).toHaveLength(1);
    }
  });

  it('not when it is the name of somebody else', () => {
    for (const text of ['Sam Jansen', 'Sam van den Berg', 'Sam de Wit'])
      expect([text, marked(text, 'sam5'), unclear(text, naming('sam5'))]).toEqual([text, [], ['Sam']]);
    expect(marked('Ik vroeg het juf Roos en meester Mark', 'sam5')).toEqual([]);
    expect(unclear('Ik vroeg het juf Roos', naming('sam5'))).toEqual([]);
  });

  it.each(['samen', 'Samen', 'markt', 'Marktplein', 'Sam-Jan', 'Jan-Sam', 'Sam_1', 'Sam2', '@Sam', 'x@Sam', 'Sammie'])(
    'not inside %s',
    (word) => expect(marked(`Hij zag ${word} staan`, 'sam5')).toEqual(word === '@Sam' ? ['sam5:Sam'] : []),
  );
});

const FIRST = ['Sam', 'Zoë', 'Şirin', 'Björn', 'Anne-Sophie', 'Jan Willem', 'Noémi', 'Bo', 'Lucas', 'Łukasz', 'Mees'];
const LAST = ['de Vries', 'Bakker', 'van der Wolk', "'t Hart", 'El Amrani', 'Bakker-Jansen', 'Öztürk', 'van het Riet'];
const GROUPS = ['5', '6', '7'];

const registers = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST), fc.constantFrom(...GROUPS)), {
    selector: ([first, last]) => `${first} ${last}`,
    minLength: 1,
    maxLength: 25,
  })
  .map((all) => all.map(([first, last, group], n) => child(`p${n}`, group, first, last, `Kobi${n}`)));

const plainly = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Ł', 'L');
const VARIANTS: ((pupil: Pupil) => string)[] = [
  ({ first, last }) => `${first} ${last}`,
  ({ first, last }) => `${first} ${last}`.toLowerCase(),
  ({ first, last }) => plainly(`${first} ${last}`),
  ({ first, last }) => `${first} ${last}`.normalize('NFD'),
  ({ first, last }) => `${first.replace('-', ' ')}   ${last.replace('-', ' ')}`,
  ({ first, last }) => `${first} ${last.replace('van der', 'v.d.')}`,
  ({ first, last }) => `${first} ${last.replace('van der', 'v/d').replace("'t", '’t')}`,
  ({ nickname, last }) => `${nickname} ${last}`,
];
const AFTER = ['', ' ', '.', ', en toen', "'s jas", '’ jas', ' was stil', '🎉', '!'];
const BEFORE = ['', 'ik zag ', 'Toen sloeg hij ', '“', '(', 'en\n', '…'];

const pupilsIn = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => (typeof part === 'object' && 'pupil' in part ? [part.pupil] : []));

const texts = (register: readonly Pupil[]) =>
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(' ', '.', "'s", '-', '’', '\u0000', '\u0301', '\ud83d', 'S.', 'v.d. ', 'juf '),
        fc.constantFrom(...register.flatMap(({ first, last }) => [first, last, `${first} ${last}`])),
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join(''));

describe('in any register', () => {
  const runs = { numRuns: 400 };

  it('every spelling of a full name is that child, or is asked when it is made of words', () => {
    const given = fc.tuple(
      registers,
      fc.nat(),
      fc.constantFrom(...VARIANTS),
      fc.constantFrom(...BEFORE),
      fc.constantFrom(...AFTER),
    );
    fc.assert(
      fc.property(given, ([register, at, variant, before, after]) => {
        const pupil = register[at % register.length]!;
        const name = variant(pupil);
        const naming = { pupils: register, subjects: [] };
        const text = `${before}${name}${after}`;
        const found = mark(text, naming).filter((part) => typeof part === 'object');
        if (found.length === 0) expect([name, unclear(text, naming)]).toEqual([name.toLowerCase(), [name]]);
        else expect(found).toEqual([{ pupil: pupil.id, spelled: name }]);
      }),
      runs,
    );
  });

  it('the parts of any text are that text, and name children of the register only', () => {
    const given = registers.chain((register) => fc.tuple(fc.constant(register), texts(register), fc.nat()));
    fc.assert(
      fc.property(given, ([register, text, at]) => {
        const subjects = [register[at % register.length]!];
        const parts = mark(text, { pupils: register, subjects });
        expect(asTyped(parts)).toBe(text);
        expect(parts.filter((part) => part === '')).toEqual(text === '' ? [''] : []);
        expect(pupilsIn(parts).every((id) => register.some((pupil) => pupil.id === id))).toBe(true);
        for (const name of unclear(parts, { pupils: register, subjects })) expect(text).toContain(name);
      }),
      runs,
    );
  });

  it('a first name is the child it is about, else the one of its group, and nobody when there are more', () => {
    fc.assert(
      fc.property(registers, fc.nat(), fc.nat(), (register, at, about) => {
        const { first, group } = register[at % register.length]!;
        const here = register.filter((one) => one.group === group);
        const subjects = [here[about % here.length]!];
        const same = here.filter((one) => one.first === first);
        const expected = same.length === 1 ? same : same.filter((one) => subjects.includes(one));
        const text = `gisteren zag ik ${first} buiten`;
        expect(pupilsIn(mark(text, { pupils: register, subjects }))).toEqual(expected.map(({ id }) => id));
        expect(unclear(text, { pupils: register, subjects })).toEqual(expected.length === 0 ? [first] : []);
        expect(pupilsIn(mark(text, { pupils: register, subjects: [] }))).toEqual([]);
      }),
      runs,
    );
  });

  it('nothing is marked inside a longer word', () => {
    const letters = fc.stringMatching(/^[a-zé]{1,4}$/).filter((more) => more !== 's');
    fc.assert(
      fc.property(registers, fc.nat(), letters, fc.boolean(), (register, at, more, before) => {
        const { first } = register[at % register.length]!;
        const [longer] = (before ? `${more}${first}` : `${first}${more}`).split(' ');
        if (!before && first.includes(' ')) return;
        expect(pupilsIn(mark(`hij zag ${longer}`, { pupils: register, subjects: register }))).toEqual([]);
      }),
      runs,
    );
  });
});

describe('the lines of a text', () => {
  it('keep the names that stand in them', () => {
    const parts = mark(' Elke dag even bij Sam zitten. \n\n\r\nTijn de Boer naast Sam Boterbloem', naming('sam5'));
    expect(linesIn(parts)).toEqual([
      ['Elke dag even bij ', { pupil: 'sam5', spelled: 'Sam' }, ' zitten.'],
      [{ pupil: 'tijn7', spelled: 'Tijn de Boer' }, ' naast ', { pupil: 'sam7', spelled: 'Sam Boterbloem' }],
    ]);
    expect(linesIn(mark('\n \n', naming()))).toEqual([]);
  });

  it('are what was typed, without the empty ones', () => {
    const words = fc.constantFrom('Sam', 'Fenna Zeewier', 'en', ' ', '\n', '\r\n', 'Roos.');
    fc.assert(
      fc.property(fc.array(words), (typed) => {
        const lines = linesIn(mark(typed.join(''), naming('sam5'))).map(asTyped);
        const wanted = typed
          .join('')
          .split(/\r?\n/)
          .map((line) => line.trim());
        expect(lines).toEqual(wanted.filter(Boolean));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { term } from '../../../dialogs/engine/school/terms.js';
import type { AnyField, Raw } from '../../../dialogs/engine/language/field.js';
import * as fields from '../../../dialogs/engine/language/fields.js';
import { goodAnswers, diceOf, HOSTILE } from '../answers.js';
import { planning } from '../toyAsks.js';
import { MONDAY, PUPILS, STAFF } from '../world.js';

const context = {
  now: MONDAY,
  by: 'ib',
  pupils: PUPILS,
  colleagues: STAFF,
  register: PUPILS,
  subjects: PUPILS.slice(0, 1),
};
const read = (field: AnyField, typed: string | Raw): unknown => {
  const result = field.read(typeof typed === 'string' ? { '': typed } : typed, context);
  return result.ok ? result.value : `! ${result.why}`;
};

const SHORT = '! Dit zijn 6 tekens. Er passen er 5. Haal er 1 af, of schrijf de rest in een nieuw signaal.';
const COLOURS = { rood: 'Rood', groen: 'Groen', geen: 'Geen van deze' };
const colours = fields.choices('Welke?', COLOURS, { alone: 'geen' });
const WAT = { wat: fields.text('Wat?'), wanneer: fields.date('Wanneer?', { optional: true }) };
const agreements = fields.rowsOf('?', WAT, { another: 'Nog een afspraak' });
const reason = fields.longText('Waarom?', { min: 20 });
const NO_REASON = '! Schrijf in eigen woorden waarom. Minstens 20 tekens.';
const pupils = fields.pupils('Wie?');
const twoOrThree = fields.pupils('Wie?', { min: 2, max: 3 });
const SEVERAL = '! Kies ‘Meer kinderen’. Daarna kies je 2 tot 3 kinderen.';

const SAM = { veiled: 'asks', named: ['sam'] } as const;
const NO_TREE = { shuns: (typed: string) => (typed.includes('boom') ? 'Geen boom.' : undefined) };

type Row = [kind: string, field: AnyField, typed: string | Raw, value: unknown];

describe('what Teams submits', () => {
  it.each<Row>([
    ['text', fields.text('?'), ' hallo ', 'hallo'],
    ['text', fields.text('?'), '   ', '! Vul dit in.'],
    ['text', fields.text('?', { optional: true }), '', undefined],
    ['text', fields.text('?', { max: 5 }), '12345', '12345'],
    ['text', fields.text('?', { max: 5 }), '123456', SHORT],
    ['text', fields.text('?', { max: 5 }), '👧🏽👧🏽👍', '👧🏽👧🏽👍'],
    ['text', fields.text('?'), '\u200b\u2060 \ufeff', '! Vul dit in.'],
    ['longText', fields.longText('?', { optional: true }), '\u200d', undefined],
    ['text', fields.text('?'), '${x} [a](b) **c**', '${x} [a](b) **c**'],
    ['longText', fields.longText('?'), 'Regel 1\nRegel 2', ['Regel 1\nRegel 2']],
    [
      'longText',
      fields.longText('?'),
      'Toen sloeg Sam hem.',
      ['Toen sloeg ', { pupil: 'sam', spelled: 'Sam' }, ' hem.'],
    ],
    ['named', fields.longText('?', SAM), 'Sam de Vries, familie De Vries', ['Sam de Vries', ', familie De Vries']],
    ['named', fields.text('?', SAM), 'Sam', 'Sam'],
    ['named', fields.longText('?', SAM), 'Sam en Kim', '! Hier staat nog een naam: Kim. Haal die weg.'],
    ['shuns', fields.longText('?', NO_TREE), 'Een boom.', '! Geen boom.'],
    ['shuns', fields.text('?', NO_TREE), 'Een boom.', '! Geen boom.'],
    ['longText', fields.longText('?', { optional: true }), '', undefined],
    ['longText', fields.longText('?', { max: 5 }), '123456', SHORT],
    ['longText', reason, 'Het kind is bang thuis.', ['Het kind is bang thuis.']],
    ['longText', reason, ' ', '! Vul dit in.'],
    ['longText', reason, 'Te kort.', NO_REASON],
    ['longText', reason, 'nee nee nee nee nee nee', NO_REASON],
    ['choice', fields.choice('?', COLOURS), 'rood', 'rood'],
    ['choice', fields.choice('?', COLOURS), '', '! Maak een keuze.'],
    ['choice', fields.choice('?', COLOURS), 'Rood', '! Kies een van de mogelijkheden.'],
    ['choice', fields.choice('?', COLOURS), 'constructor', '! Kies een van de mogelijkheden.'],
    ['choice', fields.choice('?', COLOURS, { optional: true }), '', undefined],
    ['choices', colours, 'rood,groen', ['rood', 'groen']],
    ['choices', colours, 'rood,rood', ['rood']],
    ['choices', colours, 'geen', ['geen']],
    ['choices', colours, 'geen,geen', ['geen']],
    ['choices', colours, 'geen,rood', "! Je koos 'geen van deze' en ook iets anders. Wat klopt?"],
    ['choices', colours, ',', '! Maak een keuze.'],
    ['choices', colours, '', '! Maak een keuze.'],
    ['choices', colours, 'paars', '! Kies een van de mogelijkheden.'],
    ['date', fields.date('?'), '2026-09-21', '2026-09-21'],
    ['date', fields.date('?'), '21-9-2026', '! Dit is geen datum.'],
    ['date', fields.date('?'), '2026-02-30', '! Dit is geen datum.'],
    ['date', fields.date('?'), '', '! Vul dit in.'],
    ['date', fields.date('?', { past: true }), '2026-09-21', '2026-09-21'],
    ['date', fields.date('?', { past: true }), '2026-09-22', '! Deze datum ligt in de toekomst.'],
    ['date', fields.date('?', { optional: true }), '', undefined],
    ['time', fields.time('?'), '09:05', '09:05'],
    ['time', fields.time('?'), '9:05', '! Dit is geen tijd. Schrijf bijvoorbeeld 12:40.'],
    ['time', fields.time('?'), '24:00', '! Dit is geen tijd. Schrijf bijvoorbeeld 12:40.'],
    ['time', fields.time('?', { optional: true }), '', undefined],
    ['moment', fields.moment('?'), {}, MONDAY],
    ['moment', fields.moment('?'), { datum: '2026-09-18', tijd: '12:40' }, '2026-09-18T10:40:00.000Z'],
    ['moment in winter', fields.moment('?'), { datum: '2026-01-05', tijd: '12:40' }, '2026-01-05T11:40:00.000Z'],
    ['moment', fields.moment('?'), { tijd: '08:15' }, '2026-09-21T06:15:00.000Z'],
    ['moment', fields.moment('?'), { tijd: '10:01' }, '! Dit ligt in de toekomst. Wanneer was het?'],
    ['moment', fields.moment('?'), { datum: '2026-09-22' }, '! Dit ligt in de toekomst. Wanneer was het?'],
    ['moment', fields.moment('?'), { datum: 'gisteren' }, '! Dit is geen datum.'],
    ['moment', fields.moment('?'), { tijd: 'vroeg' }, '! Dit is geen tijd. Schrijf bijvoorbeeld 12:40.'],
    ['number', fields.number('?'), '12', 12],
    ['number', fields.number('?'), '0', 0],
    ['number', fields.number('?'), '', '! Vul dit in.'],
    ['number', fields.number('?'), 'veel', '! Vul een getal in.'],
    ['number', fields.number('?'), '1.5', '! Vul een heel getal in.'],
    ['number', fields.number('?'), '-1', '! Dit is te weinig. Het laagste is 0.'],
    ['number', fields.number('?', { min: 3 }), '2', '! Dit is te weinig. Het laagste is 3.'],
    ['number', fields.number('?', { max: 5 }), '6', '! Dit getal is te groot.'],
    ['pupil', fields.pupil('?'), 'sam', 'sam'],
    ['pupil', fields.pupil('?'), 'wie', '! Kies een kind uit de lijst.'],
    ['pupil', fields.pupil('?'), '', '! Maak een keuze.'],
    ['pupils', pupils, { wie: 'sam' }, { pupils: ['sam'] }],
    ['pupils', pupils, { wie: '' }, '! Kies over wie het gaat. Of kies: Weet ik niet.'],
    ['pupils', pupils, { wie: 'wie' }, '! Dit kind staat niet in de lijst. Kies opnieuw.'],
    ['pupils', pupils, { wie: 'meer', meer: 'sam,bo' }, { pupils: ['sam', 'bo'] }],
    ['pupils', pupils, { wie: 'meer', meer: 'sam' }, '! Kies hieronder twee of meer kinderen.'],
    ['pupils', pupils, { wie: 'meer', meer: 'sam,sam' }, '! Kies hieronder twee of meer kinderen.'],
    ['pupils', pupils, { wie: 'meer', meer: 'a,b,c,d,e,f,g,h,i' }, '! Kies er hoogstens 8.'],
    ['pupils', twoOrThree, { wie: 'meer', meer: 'sam,bo' }, { pupils: ['sam', 'bo'] }],
    ['pupils', twoOrThree, { wie: 'sam' }, SEVERAL],
    ['pupils', twoOrThree, { wie: 'weet_ik_niet' }, SEVERAL],
    ['pupils', twoOrThree, { wie: 'niet_op_de_lijst', naam: 'Kim' }, SEVERAL],
    ['pupils', twoOrThree, { wie: 'meer', meer: 'sam,bo,pim,zoe' }, '! Kies hieronder 2 tot 3 kinderen.'],
    ['pupils', twoOrThree, { wie: 'meer', meer: 'sam,wie' }, '! Dit kind staat niet in de lijst. Kies opnieuw.'],
    ['pupils', pupils, { wie: 'weet_ik_niet' }, { pupils: [], unknown: 'weet_ik_niet' }],
    [
      'pupils',
      pupils,
      { wie: 'niet_op_de_lijst', naam: ' Jip ' },
      { pupils: [], unknown: 'niet_op_de_lijst', name: 'Jip' },
    ],
    [
      'pupils',
      pupils,
      { wie: 'niet_op_de_lijst' },
      `! Schrijf de naam en de groep. De ${term.intern_begeleider} koppelt het kind.`,
    ],
    ['colleague', fields.colleague('?'), 'els', 'els'],
    ['colleague', fields.colleague('?'), 'wie', '! Deze collega kan ik niet vragen. Kies een ander.'],
    ['colleague', fields.colleague('?'), 'ib', '! Deze collega kan ik niet vragen. Kies een ander.'],
    ['colleague', fields.colleague('?', { self: true }), 'ib', 'ib'],
    ['colleague', fields.colleague('?'), '', '! Maak een keuze.'],
    ['colleagues', fields.colleagues('?'), 'els,duo,els', ['els', 'duo']],
    ['colleagues', fields.colleagues('?', { max: 1 }), 'els,duo', '! Kies er hoogstens 1.'],
    ['colleagues', fields.colleagues('?'), 'els,wie', '! Deze collega kan ik niet vragen. Kies een ander.'],
    ['colleagues', fields.colleagues('?'), ',', '! Maak een keuze.'],
    ['rows', agreements, {}, '! Vul minstens één regel in.'],
    ['rows', agreements, { '1_wat': ' ', '2_wat': ' ' }, '! Vul minstens één regel in.'],
    [
      'rows',
      agreements,
      { '1_wat': 'bellen', '1_wanneer': '2026-09-22', '3_wat': 'praten' },
      [
        { wat: 'bellen', wanneer: '2026-09-22' },
        { wat: 'praten', wanneer: undefined },
      ],
    ],
    ['rows', agreements, { '2_wanneer': '2026-09-22' }, '! Regel 2, ‘Wat?’: Vul dit in.'],
    ['rows', agreements, { '1_wat': 'bellen', '1_wanneer': 'snel' }, '! Regel 1, ‘Wanneer?’: Dit is geen datum.'],
    ['rows', fields.rowsOf('?', WAT, { another: '+', optional: true }), {}, undefined],
    ['lines', fields.lines('?'), ' een \r\n\n twee ', [['een'], ['twee']]],
    ['lines', fields.lines('?'), '\n \n', '! Vul dit in.'],
    ['lines', fields.lines('?', { max: 5 }), '123\n45', SHORT],
  ])('%s %#', (_, field, typed, value) => expect(read(field, typed)).toEqual(value));
});

describe('an answer is kept in words beside its value', () => {
  it.each<[AnyField, string | Raw, unknown]>([
    [fields.text('?'), 'hallo', ['hallo']],
    [fields.text('?', { optional: true }), '', []],
    [fields.choice('?', COLOURS), 'rood', ['Rood']],
    [colours, 'rood,groen', ['Rood · Groen']],
    [fields.moment('?'), { datum: '2026-09-18', tijd: '12:40' }, ['vr 18 sep 2026 12.40']],
    [fields.number('?'), '12', ['12']],
    [fields.pupil('?'), 'sam', [{ pupil: 'sam' }]],
    [pupils, { wie: 'meer', meer: 'sam,bo' }, [{ pupil: 'sam' }, ', ', { pupil: 'bo' }]],
    [pupils, { wie: 'weet_ik_niet' }, ['Weet ik niet']],
    [pupils, { wie: 'niet_op_de_lijst', naam: 'Jip' }, ['Jip']],
    [fields.colleagues('?'), 'els,duo', [{ person: 'els' }, ', ', { person: 'duo' }]],
    [fields.lines('?'), 'een\ntwee', ['een', '\n', 'twee']],
  ])('%#', (field, typed, shown) => expect(field.show(read(field, typed))).toEqual(shown));
});

describe('whatever is typed', () => {
  const all: AnyField[] = [...Object.values(planning), fields.date('?'), fields.time('?'), fields.lines('?')];

  it.each([...HOSTILE])('is a value or a Dutch sentence: %#', (typed) => {
    for (const field of all) {
      const inputs =
        field.parts.length === 0 ? { '': typed } : Object.fromEntries(field.parts.map((one) => [one, typed]));
      const result = field.read(inputs, context);
      if (result.ok) expect(JSON.stringify(field.show(result.value)).length).toBeLessThan(4100);
      else expect(result.why).toMatch(/^[A-Z].*[.?]/);
    }
  });

  it('well, is read', () => {
    for (let seed = 0; seed < 50; seed += 1)
      expect(Object.keys(goodAnswers(planning, context, diceOf(seed), 'woord'))).toContain('naam');
  });
});

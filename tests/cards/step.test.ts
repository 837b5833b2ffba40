import { describe, expect, test } from 'vitest';
import { BUDGET, sizeOf, type Element } from '../../cards/card.js';
import { cards } from '../../cards/index.js';
import type { StepData } from '../../cards/step/card.js';
import type { Option } from '../../dialogs/engine/language/field.js';
import { pupils } from '../../dialogs/engine/language/fields.js';
import type { FieldView } from '../../dialogs/engine/language/formView.js';
import { actionTitles, elements, input, inputs, ofType, texts } from './support.js';

const { sample } = cards.step;
const field = (name: string, more: Partial<FieldView> = {}): FieldView => ({
  ...sample.fields.find((one) => one.name === name)!,
  error: undefined,
  ...more,
});
const nobodyFound = { ...sample.choosable, found: [], searched: false };
const card = (fields: FieldView[], more: Partial<StepData> = {}) =>
  cards.step.render({
    ...sample,
    about: '',
    story: [],
    notice: [],
    lines: [],
    choosable: nobodyFound,
    ...more,
    fields,
  });
const empty = { wie: '', meer: '', naam: '', zoek: '' };
const who = (typed: Partial<typeof empty>, more: Partial<StepData> = {}) =>
  card([field('wie', { typed: { ...empty, ...typed } })], more);
const people = (count: number): Option[] =>
  Array.from({ length: count }, (_, n) => ({
    value: `abcdefghijklmnopqrstuv${n}`,
    title: `Anna-Sophie van den Berg ${n}, groep 5/6`,
  }));
const values = (one: Element | undefined): string[] => ((one?.choices ?? []) as Option[]).map(({ value }) => value);
const folded = (one: unknown, id: string): unknown => elements(one).find((element) => element.id === id)?.isVisible;

describe('a step', () => {
  test('reads from top to bottom: what happened, where one is, questions, buttons, help', () => {
    const types = cards.step.render(sample).body.map(({ type }) => type);
    expect(types.slice(0, 5)).toEqual(['Container', 'RichTextBlock', 'RichTextBlock', 'RichTextBlock', 'Container']);
    expect(types.slice(-2)).toEqual(['ActionSet', 'ActionSet']);
    expect(texts(cards.step.render(sample)).slice(0, 6)).toEqual([
      'Dit is niet opgeslagen. Je tekst staat er nog.',
      'Kaart 1 van 2 · K7P-4QX',
      'Wat is er?',
      'Sam de Vries, groep 5',
      'Wat zag of hoorde je?',
      'Sam zat onder de tafel.',
    ]);
  });

  test('counts its pages only when there are several', () => {
    expect(texts(card([], { page: 0, pages: 1 }))[0]).toBe('K7P-4QX');
    expect(texts(card([], { page: 1, pages: 2, code: undefined }))[0]).toBe('Kaart 2 van 2');
    expect(texts(card([], { pages: 1, code: undefined }))[0]).toBe('Wat is er?');
  });

  test('makes the first button stand out, and keeps help apart', () => {
    const actions = ofType(card([]), 'Action.Execute');
    expect(actions.map(({ title, style }) => [title, style])).toEqual([
      ['Verder', 'positive'],
      ['Terug', undefined],
      ['Later afmaken', undefined],
      ['Hulp nu', 'destructive'],
    ]);
  });

  test('puts buttons that do not fit on a phone below each other', () => {
    const titles = ['Kind vertelde mij iets ergs', 'Er is iets gebeurd op school', 'Meer'];
    const sets = ofType(card([], { buttons: titles.map((title) => ({ title, data: {} })) }), 'ActionSet');
    expect(sets.map(actionTitles)).toEqual([[titles[0]], [titles[1], 'Meer'], ['Hulp nu']]);
  });

  test('shows the error above the question, help below it, and what was typed in it', () => {
    const typed = { '': 'Hij zei: "**nee**" <b>\n[x](y) ${naam}' };
    const shown = card([field('wat', { typed, error: 'Vul dit in.' })], { pages: 1, code: undefined });
    const [, container] = shown.body;
    expect(texts(container)).toEqual(['Vul dit in.', sample.fields[1]?.hint]);
    expect((container?.items as unknown[])[1]).toMatchObject({
      type: 'Input.Text',
      label: 'Wat zag of hoorde je?',
      id: 'wat',
      value: typed[''],
      isMultiline: true,
    });
    expect(ofType(container, 'TextRun')[0]).toMatchObject({ color: 'Attention' });
  });

  test('says which questions may stay empty', () => {
    const labels = inputs(card([field('functie'), field('bron')])).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Wie vertelde het? (mag leeg)', 'Hoe weet je dit?']));
  });

  test.each([
    ['functie', { type: 'Input.Text' }],
    ['plan', { type: 'Input.Text', isMultiline: true }],
    ['bron', { type: 'Input.ChoiceSet', style: 'expanded', value: 'zelf' }],
    ['plaats', { type: 'Input.ChoiceSet', style: 'expanded', isMultiSelect: true, value: 'plein,gang' }],
    ['terug', { type: 'Input.Date', value: '2026-10-05' }],
    ['weg', { type: 'Input.Time', value: '14:15' }],
    ['keren', { type: 'Input.Number', value: 3 }],
    ['kind', { type: 'Input.ChoiceSet', value: 'p1' }],
    ['collega', { type: 'Input.ChoiceSet', value: 'c1' }],
    ['aan', { type: 'Input.ChoiceSet', isMultiSelect: true, value: 'c1,c2' }],
  ])('asks %s with %j', (name, expected) => expect(input(card([field(name)]), name)).toMatchObject(expected));

  test.each(['terug', 'weg', 'keren'])('leaves %s empty rather than lose the card over what is in it', (name) => {
    const shown = input(card([field(name, { typed: { '': 'morgen' } })]), name);
    expect(shown).toBeDefined();
    expect(shown).not.toHaveProperty('value');
  });

  test.each([
    [7, 'expanded'],
    [8, 'compact'],
  ])('shows %i choices %s', (count, style) => {
    expect(input(card([field('bron', { options: people(count) })]), 'bron')).toMatchObject({ style });
  });

  test('lets long lists be searched by typing until somebody is chosen', () => {
    const choosable = { ...nobodyFound, colleagues: people(60) };
    const style = (typed: string) =>
      input(card([field('collega', { typed: { '': typed } })], { choosable }), 'collega');
    expect(style('')).toMatchObject({ style: 'filtered' });
    expect(style('c1')).toMatchObject({ style: 'compact' });
  });

  test('gives choices titles without markdown that are still names', () => {
    const options = [{ value: 'a', title: '**Sam** [de Vries](https://evil), groep 5' }];
    const { choices } = input(card([field('bron', { options })]), 'bron')!;
    expect(choices).toEqual([{ value: 'a', title: 'Sam de Vrieshttps://evil, groep 5' }]);
  });

  test('shows no empty list', () => {
    const choosable = { ...nobodyFound, pupils: [], colleagues: [] };
    const shown = card([field('kind'), field('collega'), field('aan')], { choosable });
    expect(inputs(shown)).toEqual([]);
    expect(texts(shown).filter((text) => text === 'Er is nog niemand om te kiezen.')).toHaveLength(3);
  });
});

describe('a moment', () => {
  const when = (datum: string, tijd: string, error?: string) =>
    card([field('wanneer', { typed: { datum, tijd }, error })]);

  test('is now, with another moment out of sight', () => {
    const shown = when('', '');
    expect(texts(shown)).toContain('Wanneer: nu');
    expect(folded(shown, 'wanneer-anders')).toBe(false);
    expect(ofType(shown, 'Action.ToggleVisibility')).toMatchObject([
      { title: 'Ander moment', targetElements: ['wanneer-anders'] },
    ]);
    expect(inputs(shown).map(({ id }) => id)).toEqual(['wanneer.datum', 'wanneer.tijd']);
  });

  test('is in sight once it was filled in, or is wrong', () => {
    const filled = when('2026-10-05', '12:40');
    expect(texts(filled)).toContain('Wanneer: 05-10-2026 12.40');
    expect(input(filled, 'wanneer.tijd')).toMatchObject({ value: '12:40' });
    expect(folded(filled, 'wanneer-anders')).toBe(true);
    expect(folded(when('', '', 'Dit ligt in de toekomst.'), 'wanneer-anders')).toBe(true);
    expect(actionTitles(filled)).not.toContain('Ander moment');
  });

  test('follows a question mark', () => {
    expect(texts(card([field('wanneer', { label: 'Wanneer was het?' })]))).toContain('Wanneer was het? nu');
  });
});

describe('who it is about', () => {
  const found = [{ value: 'p3', title: 'Fatima, groep 7' }, sample.choosable.pupils[1]!];
  const after = (hits: Option[]) => ({ choosable: { ...nobodyFound, found: hits, searched: true } });

  test('is chosen from the own group, or one of three ways out', () => {
    expect(values(input(who({}), 'wie.wie'))).toEqual(['p1', 'p2', 'meer', 'niet_op_de_lijst', 'weet_ik_niet']);
    expect(inputs(who({})).map(({ id }) => id)).toEqual(['wie.wie', 'wie.zoek']);
  });

  test('shows those just found, and who was chosen before, all in sight', () => {
    const shown = who({ wie: 'p1', zoek: 'n' }, after(found));
    expect(values(input(shown, 'wie.wie'))).toEqual(['p3', 'p2', 'p1', 'meer', 'niet_op_de_lijst', 'weet_ik_niet']);
    expect(input(shown, 'wie.wie')).toMatchObject({ style: 'expanded', value: 'p1' });
    expect(values(input(who({ zoek: 'n' }, after(found)), 'wie.wie'))).not.toContain('p1');
    expect(texts(shown)).toContain('2 gevonden. Kies hierboven.');
  });

  test('says when nobody was found', () => {
    expect(texts(who({ zoek: 'xx' }, after([])))).toContain('Niemand gevonden. Kies: Kind staat er niet bij.');
    expect(texts(who({})).join()).not.toContain('gevonden');
  });

  test.each<[string, Partial<StepData>, string, boolean]>([
    ['an own group', {}, '', false],
    ['no own group', { choosable: { ...nobodyFound, pupils: [] } }, '', true],
    ['a search', after([]), '', true],
    ['a name typed', {}, 'fat', true],
  ])('with %s (searching in sight or not)', (_what, more, zoek, visible) => {
    const shown = who({ zoek }, more);
    expect(folded(shown, 'wie-zoeken')).toBe(visible);
    expect(actionTitles(shown).includes('Ander kind')).toBe(!visible);
    expect(input(shown, 'wie.zoek')).toMatchObject({ value: zoek });
    expect(actionTitles(shown)).toContain('Zoek');
  });

  test('asks which children when there are more', () => {
    const shown = input(who({ wie: 'meer', meer: 'p1,p2' }, after(found)), 'wie.meer');
    expect(shown).toMatchObject({ isMultiSelect: true, value: 'p1,p2' });
    expect(values(shown)).toEqual(['p3', 'p2', 'p1']);
  });

  test('asks for a name when the child is not in the list', () => {
    const shown = who({ wie: 'niet_op_de_lijst', naam: 'Jan, 6' });
    expect(input(shown, 'wie.naam')).toMatchObject({ value: 'Jan, 6', label: 'Naam en groep' });
  });

  test('can do without searching', () => {
    expect(inputs(who({}, { search: undefined })).map(({ id }) => id)).toEqual(['wie.wie']);
  });

  test('uses the names of inputs the question reads', () => {
    const parts = pupils('Wie?').parts.map((part) => `wie.${part}`);
    const used = ['meer', 'niet_op_de_lijst'].flatMap((wie) => inputs(who({ wie })).map(({ id }) => String(id)));
    expect(new Set(used)).toEqual(new Set(parts));
  });
});

describe('the size of a step', () => {
  const long = (name: string) =>
    field('wat', { name, typed: { '': 'Hij zei "nee".\n'.repeat(266) }, error: 'Vul dit in.' });

  test('is normal for the longest story with a full class', () => {
    const choosable = { pupils: people(35), found: people(43).slice(35), colleagues: people(60), searched: true };
    const fields = [
      field('wie', { typed: { ...empty, wie: 'meer', zoek: 'x'.repeat(200) } }),
      long('wat'),
      field('bron'),
      field('wanneer'),
    ];
    expect(sizeOf(card(fields, { choosable }))).toBeLessThan(BUDGET.normal);
  });

  test('is never too much, however large the school', () => {
    const choosable = { pupils: people(900), found: [], colleagues: people(100), searched: true };
    const fields = [field('wie', { typed: { ...empty, wie: 'meer' } }), long('een'), long('twee'), field('aan')];
    expect(sizeOf(card(fields, { choosable }))).toBeLessThan(BUDGET.hard);
  });
});

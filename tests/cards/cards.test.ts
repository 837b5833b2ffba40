import { Expression } from 'adaptive-expressions';
import { AdaptiveCard as Parser, SerializationContext, Versions } from 'adaptivecards';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BUDGET, defineCard, sizeOf, type AdaptiveCard } from '../../cards/card.js';
import { cards } from '../../cards/index.js';
import { elements, inputs, ofType, texts, type Json } from './support.js';

type AnyCard = {
  sample: object;
  template: object;
  shape: (data: object) => object;
  render: (data: object) => AdaptiveCard;
};
const all = Object.entries(cards) as unknown as [string, AnyCard][];

describe.each(all)('the card %s', (_name, card) => {
  const rendered = () => card.render(card.sample);

  test('names only fields that its data has', () => {
    expect(unknownNames(card.template as Json, card.shape(card.sample))).toEqual([]);
  });

  test('is expanded completely', () => {
    expect(JSON.stringify(rendered())).not.toContain('${');
    expect(rendered()).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  });

  test('is understood by clients', () => {
    const context = new SerializationContext(Versions.v1_5);
    const parsed = new Parser();
    parsed.parse(rendered(), context);
    const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
    const failures = parsed.validateProperties().validationEvents.map(({ message }) => message);
    expect([...events, ...failures]).toEqual([]);
  });

  test('has at most six buttons besides Hulp nu, and each says what it is about', () => {
    const actions = elements(rendered()).filter(({ type }) => type.startsWith('Action.'));
    expect(actions.filter(({ title }) => title !== 'Hulp nu').length).toBeLessThanOrEqual(6);
    for (const action of ofType(rendered(), 'Action.Execute')) {
      expect(action).toMatchObject({ verb: 'go', data: expect.any(Object) as object });
    }
  });

  test('refuses a seventh button', () => {
    const buttons = Array.from({ length: 7 }, () => ({ title: 'Nog een', data: {} }));
    expect(() => card.render({ ...card.sample, buttons })).toThrow();
  });

  test('leaves colours, markdown and checking to others', () => {
    const json = JSON.stringify(rendered());
    expect(json).not.toMatch(/#[0-9a-f]{3}/i);
    expect(json).not.toMatch(/"(isRequired|regex|errorMessage|min|isEnabled)":/);
    expect(elements(rendered()).filter(({ type }) => ['TextBlock', 'FactSet', 'Image'].includes(type))).toEqual([]);
  });

  test('gives every input and container a name of its own', () => {
    const ids = elements(rendered()).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(inputs(rendered()).every(({ id }) => typeof id === 'string' && id !== '')).toBe(true);
  });

  test('stays within its size', () => {
    expect(sizeOf(rendered())).toBeLessThan(BUDGET.normal);
  });

  test('shows planted text in text runs and inputs only, letter for letter', () => {
    const planted: string[] = [];
    const data = plant(card.sample as Json, planted) as object;
    const shown = card.render(data);
    expect(misplaced(shown)).toEqual([]);
    const readable = [...texts(shown), ...inputs(shown).flatMap(({ value, label }) => [String(value), String(label)])];
    const lost = planted.filter((text) => !readable.some((one) => one.includes(text) || one.includes(bold(text))));
    expect(lost).toEqual([]);
    for (const { choices } of ofType(shown, 'Input.ChoiceSet')) {
      for (const { title } of choices as { title: string }[]) expect(title).not.toMatch(/[[\]()*_~<>`]/);
    }
  });

  test('does not change or share its data', () => {
    const before = JSON.stringify(card.sample);
    const first = card.render(card.sample) as unknown as { body: { inlines?: { text: string }[] }[] };
    for (const { inlines } of first.body) for (const run of inlines ?? []) run.text = 'changed';
    expect(JSON.stringify(card.sample)).toBe(before);
    expect(card.render(card.sample)).toEqual(rendered());
  });
});

describe('a card', () => {
  const template = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'RichTextBlock', inlines: '${runs}' }] };
  const data = z.object({ naam: z.string() });

  test('does not show the name of a field that is not there', () => {
    const broken = defineCard({ data, template, sample: { naam: 'x' }, view: () => ({ other: [] }) });
    expect(() => broken.render({ naam: 'x' })).toThrow('${runs}');
  });

  test('holds no null', () => {
    const broken = defineCard({ data, template, sample: { naam: 'x' }, view: () => ({ runs: [{ text: null }] }) });
    expect(() => broken.render({ naam: 'x' })).toThrow('null');
  });

  test('is drawn without a change to the case it was made from', () => {
    const kept = frozen({ answers: [{ type: 'TextRun', text: 'Hij huilde.' }] });
    const dossier = z.object({ kept: z.custom<typeof kept>() });
    const card = defineCard({ data: dossier, template, sample: { kept }, view: (all) => ({ runs: all.kept.answers }) });
    expect(card.render({ kept }).body).toEqual([{ type: 'RichTextBlock', inlines: kept.answers }]);
  });

  test('refuses data of another shape', () => {
    const card = defineCard({ data, template, sample: { naam: 'x' }, view: ({ naam }) => ({ runs: [naam] }) });
    expect(() => card.render({} as { naam: string })).toThrow();
    expect(card.render({ naam: 'Jan ${runs}' }).body).toEqual([{ type: 'RichTextBlock', inlines: ['Jan ${runs}'] }]);
  });
});

const frozen = <T extends object>(json: T): T => {
  for (const one of Object.values(json)) if (typeof one === 'object' && one !== null) frozen(one as object);
  return Object.freeze(json);
};

/** Names in a template that its data does not have. A list must hold something, else what is in it goes unseen. */
const unknownNames = (template: Json, data: unknown): string[] => {
  if (typeof template === 'string') return unknownIn(template, data);
  if (Array.isArray(template)) return template.flatMap((one) => unknownNames(one, data));
  if (typeof template !== 'object' || template === null) return [];
  const { $data, ...rest } = template;
  if ($data === undefined) return Object.values(rest).flatMap((one) => unknownNames(one, data));
  const source = JSON.stringify($data).slice(1, -1);
  const scopes = valueOf(source, data);
  const scope: unknown = Array.isArray(scopes) ? scopes[0] : scopes;
  if (scope === undefined) return [`${source} is empty`];
  return Object.values(rest).flatMap((one) => unknownNames(one, scope));
};

const unknownIn = (text: string, data: unknown): string[] => {
  if (!text.includes('${')) return [];
  if (!/^\$\{[^{}]+\}$/.test(text)) return [`${text} is more than one name`];
  return valueOf(text, data) === undefined ? [text] : [];
};

const valueOf = (text: string, data: unknown): unknown => {
  const [name = ''] = Expression.parse(text.slice(2, -1)).references();
  return (data as Record<string, unknown>)[name];
};

const EVIL = '[klik](https://evil) ${naam} <b>dik</b> **x** `c`';
const bold = (text: string): string => text.replaceAll('**', '');
/** What is chosen from a list, or no text at all. */
const FIXED = ['url', 'kind', 'notice', 'sign', 'urgency', 'state', 'style', 'id', 'name', 'value'];
const UNSEEN = [
  'another',
  'title of a choice',
  'data',
  'title of a button',
  'title of a view',
  'until',
  'endedBy',
  'endedAt',
  'at',
  'protocol',
];

/** The same data with something nasty before every string; `planted` collects what must be readable. */
const plant = (json: Json, planted: string[], key = '', above: Record<string, Json> = {}): Json => {
  if (Array.isArray(json)) return json.map((one) => plant(one, planted, key, above));
  if (typeof json === 'object' && json !== null) {
    return Object.fromEntries(
      Object.entries(json).map(([name, one]) => [name, plantAt(json, name, one, planted, above)]),
    );
  }
  if (typeof json !== 'string') return json;
  const text = `${EVIL} ${planted.length} ${json}`;
  if (!UNSEEN.includes(key)) planted.push(text);
  return text;
};

const plantAt = (
  owner: Record<string, Json>,
  name: string,
  one: Json,
  planted: string[],
  above: Record<string, Json>,
): Json => {
  if (FIXED.includes(name) && typeof one === 'string') return one;
  if (name === 'data' || name === 'typed') return name === 'data' ? one : plantTyped(owner, one, planted);
  const role = name === 'title' ? titleOf(owner) : name;
  return plant(one, planted, role, { ...above, ...owner });
};

const titleOf = (owner: Record<string, Json>): string => {
  if ('value' in owner) return 'title of a choice';
  if ('data' in owner || 'url' in owner) return 'title of a button';
  return 'pickedUp' in owner ? 'title of a view' : 'title';
};

/** What was typed comes back in the inputs that hold text. */
const plantTyped = (field: Record<string, Json>, typed: Json, planted: string[]): Json => {
  if (['text', 'longText', 'lines'].some((kind) => kind === field.kind)) return { '': plant('getypt', planted) };
  if (field.kind === 'rows') return { ...(typed as Record<string, Json>), '2_wat': plant('getypt', planted) };
  if (field.kind !== 'pupils') return typed;
  return { ...(typed as Record<string, Json>), zoek: plant('gezocht', planted) };
};

/** Where in a card the nasty text stands and may not. */
const misplaced = (json: unknown, owner = '', key = ''): string[] => {
  if (typeof json === 'string') {
    // The label of an input is our own question, and clients show it as plain text.
    const allowed =
      key === 'text' ? owner === 'TextRun' : ['value', 'label'].includes(key) && owner.startsWith('Input.');
    const cleaned = key === 'title' && (!json.includes('](') || owner.startsWith('Action.'));
    return !json.includes('evil') || allowed || cleaned ? [] : [`${owner}.${key}: ${json}`];
  }
  if (typeof json !== 'object' || json === null) return [];
  const type = 'type' in json ? String(json.type) : '';
  return Object.entries(json).flatMap(([name, one]) =>
    Array.isArray(json) ? misplaced(one, owner, key) : misplaced(one, type, name),
  );
};

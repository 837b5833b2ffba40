import { describe, expect, it } from 'vitest';
import { begin } from '../../../dialogs/engine/decide/begin.js';
import type { Case, Task } from '../../../dialogs/engine/case/case.js';
import { caseAfter, type Command } from '../../../dialogs/engine/rights/command.js';
import { decide } from '../../../dialogs/engine/decide/decide.js';
import type { Fields, Raw } from '../../../dialogs/engine/language/field.js';
import { mayDo, type OnTask } from '../../../dialogs/engine/rights/deeds.js';
import { fieldsOf, inputNames, pagesOf } from '../../../dialogs/engine/view/form.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import { restsIn } from '../../../dialogs/engine/view/rest.js';
import { formScreen } from '../../../bot/screens/form.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { diceOf } from '../../engine/answers.js';
import { PROTOCOLS } from '../../engine/list.js';
import { els, worldOf } from '../../engine/world.js';
import { typedWell } from '../../engine/walk.js';

/** What somebody typed, whatever was pressed and whatever was wrong with the card: kept, or gone to the last byte. */

const WORD = 'zwijgzaamwoord';
const PRESSES = ['next', 'back', 'later', 'stay'] as const;
const world = worldOf(PROTOCOLS);

type Card = { name: string; c: Case; task: Task; by: string; fields: Fields; pages: readonly (readonly string[])[] };

/** A case of this protocol in which its starter has the task of this step. */
type So = Pick<Case, 'status' | 'stage'>;
const cardFor = (protocol: Protocol, step: string, so: So, starter: string): OnTask => {
  const [way = ''] = protocol.ways;
  const begun = begin({ id: world.id('a case'), protocol: protocol.id, way, starter, seed: '' }, world);
  const [first] = begun.tasks;
  const task: Task = { ...first!, step, to: [starter], announced: world.now, of: undefined };
  return { c: { ...begun, ...so, tasks: [task] }, task, by: starter, world };
};

/** Of somebody who may do it. */
const cardOf = (protocol: Protocol, step: string, status: Case['status']): Card | undefined => {
  const stages = ['', ...protocol.access.flatMap((row) => row.while ?? [])];
  const people = [els, ...world.school.people, ...world.partners];
  const all = stages.flatMap((stage) => people.map(({ id }) => cardFor(protocol, step, { status, stage }, id)));
  const found = all.find((on) => mayDo('form', on));
  if (found === undefined) return undefined;
  const { c, task, by } = found;
  const words = protocol.steps[step]!;
  const fields = fieldsOf(words, sightOf(c, world, by));
  return {
    name: `${step} ${status}`,
    c,
    task,
    by,
    fields,
    pages: pagesOf(words, fields).map((p) => p.fields),
  };
};

export const cardsIn = (protocol: Protocol): Card[] =>
  Object.entries(protocol.steps).flatMap(([step, { fields, tick, begins }]) => {
    if (fields === undefined || tick || begins) return [];
    const ways: Case['status'][] = protocol.start === step ? ['concept', 'open'] : ['open'];
    const found = ways.flatMap((status) => cardOf(protocol, step, status) ?? []);
    // A step that another case or the clock answers, and nobody by hand.
    if (found.length === 0) throw new Error(`${protocol.id} ${step} has no card`);
    return found;
  });

const subsets = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((so, one) => [...so, ...so.map((some) => [...some, one])], [[]]);

const without = (raw: Raw, left: readonly string[], fields: Fields): Raw => {
  const gone = left.flatMap((name) => inputNames(name, fields[name]!));
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, gone.includes(name) ? '' : value]));
};

export const press = ({ c, task, by }: Card, go: (typeof PRESSES)[number], page: number, raw: Raw) => {
  const command: Command = { do: 'form', task: task.id, page, raw, go, key: 'key', by };
  const decision = decide(c, command, world);
  return { decision, after: caseAfter(decision) };
};

const TEXTS = ['text', 'longText', 'lines'];
const textsOf = (fields: Fields): string[] => Object.keys(fields).filter((name) => TEXTS.includes(fields[name]!.kind));
const staffOf = (fields: Fields) =>
  Object.entries(fields).flatMap(([name, { aboutStaff }]) => (aboutStaff === undefined ? [] : [[name, aboutStaff]]));

/** Another choice of the same question. */
const notStaff = (fields: Fields): Raw =>
  Object.fromEntries(
    staffOf(fields).map(([name = '', staff]) => [
      name,
      fields[name]!.options!.find(({ value }) => value !== staff)!.value,
    ]),
  );

/** Of so many questions every choice of those left out is tried; of more in the nightly run. */
const MOST_FAULTS = process.env.RUNS === undefined ? 3 : 5;

const markedIn = (cards: readonly Card[]): Card[] => cards.filter(({ fields }) => staffOf(fields).length > 0);
export const asksOfStaff = (protocol: Protocol): boolean => markedIn(cardsIn(protocol)).length > 0;

const everyPress = (cards: readonly Card[]): void => {
  describe('every press on every card', () => {
    const written = cards.filter(({ fields }) => textsOf(fields).length > 0);
    it.each(written)('keeps what was typed: $name', (card) => {
      const { c, task, by, fields, pages } = card;
      const good = { ...typedWell(c, task.step, by, world, diceOf(1), WORD), ...notStaff(fields) };
      for (const text of textsOf(fields)) {
        const raw = { ...good, [text]: `${WORD} ${'x'.repeat(fields[text]!.min ?? 0)}` };
        for (const left of subsets(
          Object.keys(fields)
            .filter((name) => name !== text)
            .slice(0, MOST_FAULTS),
        ))
          for (const go of PRESSES)
            for (const page of pages.keys()) {
              const { after, decision } = press(card, go, page, without(raw, left, fields));
              const holds = JSON.stringify(after ?? {}).includes(WORD);
              expect([go, page, left, decision.kind, holds]).toEqual([go, page, left, decision.kind, true]);
            }
      }
    });

    it.each(cards)('of which nothing was filled in leaves nothing: $name', (card) => {
      const { fields, pages } = card;
      const names = Object.entries(fields).flatMap(([name, field]) => inputNames(name, field));
      const empty = Object.fromEntries(names.map((name) => [name, fields[name]?.preset ?? '']));
      for (const page of pages.keys()) {
        const { decision, after } = press(card, 'next', page, empty);
        if (decision.kind === 'again') expect(after).toBeUndefined();
      }
    });
  });
};

const aboutStaff = (marked: readonly Card[]): void => {
  if (marked.length === 0) return;
  describe('a choice that says that it is about somebody who works here', () => {
    it.each(marked)('leaves no byte of the text, whatever is wrong with the card: $name', (card) => {
      const { c, task, by, fields, pages } = card;
      const good = Object.fromEntries(
        Object.entries(typedWell(c, task.step, by, world, diceOf(1), WORD)).map(([name, value]) => [
          name,
          TEXTS.includes(fields[name]?.kind ?? '') || name.endsWith('.naam') ? WORD : value,
        ]),
      );
      const lay = { ...card, c: { ...c, tasks: [{ ...task, draft: good, typedBy: by }] } };
      for (const [name, choice] of staffOf(fields) as [string, string][])
        for (const ticked of [choice, ...fields[name]!.options!.map(({ value }) => `${value},${choice}`)])
          for (const left of subsets(Object.keys(fields).filter((one) => one !== name)).slice(0, 2 ** MOST_FAULTS))
            for (const go of PRESSES)
              for (const page of pages.keys()) {
                const raw = { ...without(good, left, fields), [name]: ticked };
                const { decision, after } = press(lay, go, page, raw);
                expect(['discarded', 'again']).toContain(decision.kind);
                if (decision.kind === 'again') expect(after).toBeDefined();
                expect([go, page, left, JSON.stringify(after ?? {}).includes(WORD)]).toEqual([go, page, left, false]);
              }
    });
  });
};

const HALF_A_MESSAGE = 40_960;
export const story = Array.from({ length: 41_000 / 5 }, (_, n) => String(n).padStart(4, '0') + ' ').join('');

const tooLong = (cards: readonly Card[]): void => {
  const written = cards.filter(({ fields }) => textsOf(fields).length > 0);
  if (written.length === 0) return;
  describe('a text that is too long', () => {
    it.each(written)('is kept whole, in parts that fit on a card: $name', (card) => {
      const { c, task, by, fields, pages } = card;
      for (const name of textsOf(fields)) {
        const page = pages.findIndex((names) => names.includes(name));
        const good = { ...typedWell(c, task.step, by, world, diceOf(1), 'x'), ...notStaff(fields) };
        const { decision, after } = press(card, 'next', page, { ...good, [name]: story });
        if (decision.kind !== 'again' || after === undefined) throw new Error(`${name} was ${decision.kind}`);
        const [kept] = after.tasks;
        const draft = kept?.draft ?? {};
        expect([draft[name], ...restsIn(draft)].join('')).toBe(story);
        expect(decision.errors[name]).toMatch(/^Dit zijn 41\.000 tekens\. Er passen er [\d.]+\. Haal er [\d.]+ af, /);
        const shown = formScreen({ c: after, task: { ...kept!, page }, world, person: by, errors: decision.errors });
        expect(JSON.stringify(shown).length).toBeLessThan(HALF_A_MESSAGE);
        for (const part of restsIn(draft)) expect(JSON.stringify(part).length).toBeLessThan(10_000);

        const twice =
          press({ ...card, c: after, task: kept! }, 'next', page, { ...good, [name]: story }).after ?? after;
        expect(restsIn(twice.tasks[0]?.draft ?? {}).join('')).toBe(restsIn(draft).join(''));
      }
    });

    it.each(written)('is not whole until somebody says that the rest can go: $name', (card) => {
      const { c, task, by, fields, pages } = card;
      const [name = ''] = textsOf(fields);
      const page = pages.findIndex((names) => names.includes(name));
      const good: Raw = { ...typedWell(c, task.step, by, world, diceOf(1), 'x'), ...notStaff(fields) };
      if ((good[name] ?? '') === '') return;
      const long = press(card, 'next', page, { ...good, [name]: story }).after!;
      const on = { ...card, c: long, task: long.tasks[0]! };
      const shorter = press(on, 'next', page, good);
      expect(shorter.decision).toMatchObject({
        kind: 'again',
        errors: { [`${name}.weglaten`]: expect.any(String) as string },
      });
      expect(restsIn((shorter.after ?? long).tasks[0]?.draft ?? {})).not.toEqual([]);
      const gone = press(on, 'next', page, { ...good, [`${name}.weglaten`]: 'ja' });
      if (gone.decision.kind === 'again') expect(gone.decision.errors).not.toHaveProperty([`${name}.weglaten`]);
      expect(JSON.stringify(gone.after ?? {})).not.toContain('0012 0013');
    });
  });
};

export const kept = (protocol: Protocol): void => {
  const cards = cardsIn(protocol);
  everyPress(cards);
  aboutStaff(markedIn(cards));
  tooLong(cards);
};

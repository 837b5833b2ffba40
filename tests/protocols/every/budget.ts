import { describe, expect, test } from 'vitest';
import { BUDGET, sizeOf } from '../../../cards/card.js';
import { formScreen } from '../../../bot/screens/form.js';
import { buttonsOf } from '../../support/cards.js';
import { begin } from '../../../dialogs/engine/decide/begin.js';
import type { Case, Task } from '../../../dialogs/engine/case/case.js';
import { fieldsOf, inputNames, pagesOf } from '../../../dialogs/engine/view/form.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import type { World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { els, worldOf } from '../../engine/world.js';

/** A class of thirty children with long names, and a whole year of other children found by searching. */
const CLASS = Array.from({ length: 30 }, (_, n) => ({
  id: `pupil-with-a-long-id-${n}`,
  school: 'tenant:de-linde',
  group: 'g6',
  first: `Anne-Wilhelmina-${n}`,
  last: 'van der Oudenhoven-Buitenkerk',
}));
const world: World = worldOf(Object.values(protocols), { pupils: CLASS, choosable: CLASS });
const LONG = 'Lange tekst met "aanhalingstekens", regels\nen ëéñ accenten. '.repeat(70);

const inFull = (names: readonly string[], max: (name: string) => number): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, LONG.slice(0, max(name))]));

type Card = { name: string; c: Case; task: Task };

/** Every page of every step, filled in to the last character, with a fault at every question. */
const everyCard = (protocol: Protocol): Card[] =>
  protocol.ways.flatMap((way) =>
    Object.entries(protocol.steps).flatMap(([name, step]) => {
      const c = begin({ id: 'case', protocol: protocol.id, way, starter: els.id, seed: '' }, world);
      const fields = fieldsOf(step, sightOf(c, world, els.id));
      const names = Object.entries(fields).flatMap(([field, of]) => inputNames(field, of));
      const draft = inFull(names, (input) => fields[input]?.max ?? 200);
      return pagesOf(step, fields).map((_, page): Card => {
        const task: Task = { ...c.tasks[0]!, step: name, page, draft };
        return { name: `${protocol.id} ${way} ${name} ${page}`, c, task };
      });
    }),
  );

export const budget = (protocol: Protocol): void =>
  describe.each(everyCard(protocol))('$name', ({ c, task }) => {
    const fields = Object.keys(fieldsOf(protocol.steps[task.step]!, sightOf(c, world, els.id)));
    const errors = Object.fromEntries(
      fields.map((field) => [field, 'Dit is te lang. Er passen 4000 tekens in. Kort het in.']),
    );
    const options = {
      c,
      task,
      world,
      person: els.id,
      errors,
      resumed: true,
      found: { pupils: CLASS.slice(0, 12), hits: { from: 0, total: 30 } },
    };

    test('fits in a message, also filled in to the last character', () => {
      expect(sizeOf(formScreen(options))).toBeLessThan(BUDGET.normal);
    });

    test('has at most six buttons, and Hulp nu last', () => {
      const titles = buttonsOf(formScreen(options)).map(({ title }) => title);
      // The card of the alarm itself leads nowhere else.
      if (protocol.steps[task.step]?.instead === undefined) expect(titles.at(-1)).toBe('Hulp nu');
      expect(titles.length).toBeLessThanOrEqual(7);
    });
  });

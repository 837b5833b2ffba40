import { describe, expect, test } from 'vitest';
import type { Case } from '../../../dialogs/engine/case/case.js';
import { dayOf, plusDays } from '../../../dialogs/engine/school/calendar.js';
import { caseAfter } from '../../../dialogs/engine/rights/command.js';
import { decide } from '../../../dialogs/engine/decide/decide.js';
import type { Raw } from '../../../dialogs/engine/language/field.js';
import { fieldsOf, pagesOf } from '../../../dialogs/engine/view/form.js';
import { offeredTo } from '../../../dialogs/engine/view/offers.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { unfinishedOf } from '../../../dialogs/engine/decide/unfinished.js';
import { protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { SAME_SEED } from '../../faults/random.js';
import { casesOf } from '../../law/cases.js';
import { diceOf } from '../answers.js';
import { typedWell } from '../walk.js';

/** What need not be done has no task; what was typed on its card is kept all the same when something is wrong with it. */

const WORD = 'kaketoe';

type Asked = { c: Case; world: World; by: string; step: string; raw: Raw; faulty: Raw };

/** Every offer of one card with a text, filled in well, and with one question that must be answered left empty. */
const offersIn = (c: Case, world: World): Asked[] =>
  world.school.people.flatMap((person) =>
    offeredTo(person, c, world).flatMap((step): Asked[] => {
      const words = protocolOf(world, c.protocol).steps[step]!;
      const fields = fieldsOf(words, sightOf(c, world, person.id));
      if (words.begins !== undefined || pagesOf(words, fields).length > 1) return [];
      const raw = typedWell(c, step, person.id, world, diceOf(SAME_SEED), WORD);
      const typed = Object.keys(raw).filter((name) => raw[name]?.includes(WORD));
      const needed = Object.keys(fields).find((name) => fields[name]!.required && !typed.includes(name) && name in raw);
      if (typed.length === 0 || needed === undefined) return [];
      return [{ c, world, by: person.id, step, raw, faulty: { ...raw, [needed]: '' } }];
    }),
  );

const all = Object.values(protocols).flatMap((protocol) =>
  casesOf(protocol, 6, SAME_SEED).flatMap(({ c, world }) => offersIn(c, world)),
);
const give = ({ world, by, step }: Asked, c: Case, raw: Raw) =>
  decide(c, { do: 'offer', step, raw, key: `key ${step} ${by}`, by }, world);

describe('what was typed on the card of an offer', () => {
  test('is kept for its writer when it comes back with a fault, and for nobody else', () => {
    expect(new Set(all.map(({ c, step }) => `${c.protocol} ${step}`)).size).toBeGreaterThan(5);
    for (const one of all) {
      const decision = give(one, one.c, one.faulty);
      expect([one.step, decision.kind]).toEqual([one.step, 'again']);
      const after = caseAfter(decision)!;
      expect(JSON.stringify(unfinishedOf(after, one.step, one.by))).toContain(WORD);
      expect(unfinishedOf(after, one.step, 'somebody else')).toEqual({});
      expect({ ...after, unfinished: undefined, updated: '' }).toEqual({
        ...one.c,
        unfinished: undefined,
        updated: '',
      });
    }
  });

  test('is gone as soon as a choice says that it is about somebody who works here, whatever else is wrong', () => {
    const asked = all.flatMap((one) => {
      const fields = fieldsOf(
        protocolOf(one.world, one.c.protocol).steps[one.step]!,
        sightOf(one.c, one.world, one.by),
      );
      return Object.entries(fields).flatMap(([name, { aboutStaff }]) =>
        aboutStaff === undefined ? [] : [{ ...one, staff: { [name]: aboutStaff } }],
      );
    });
    expect(asked.length).toBeGreaterThan(0);
    for (const { staff, ...one } of asked) {
      const kept = caseAfter(give(one, one.c, one.faulty))!;
      expect(JSON.stringify(kept)).toContain(WORD);
      for (const raw of [one.raw, one.faulty])
        expect(JSON.stringify(caseAfter(give(one, kept, { ...raw, ...staff }))!)).not.toContain(WORD);
    }
  });

  test('is gone when it is answered, and when it lay there as long as an unfinished text may', () => {
    for (const one of all) {
      const after = caseAfter(give(one, one.c, one.faulty))!;
      const answered = caseAfter(give(one, after, one.raw));
      expect(answered?.unfinished ?? []).toEqual([]);
      const later = { ...one.world, now: `${plusDays(dayOf(one.world.now), 30)}T10:00:00.000Z` };
      expect(caseAfter(decide(after, { do: 'clock' }, later))?.unfinished ?? []).toEqual([]);
    }
  });
});

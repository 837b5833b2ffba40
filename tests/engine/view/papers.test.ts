import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rightsOf } from '../../../dialogs/engine/rights/access.js';
import { decide } from '../../../dialogs/engine/decide/decide.js';
import { paperOf, papersFor, printFor } from '../../../dialogs/engine/view/papers.js';
import type { Person } from '../../../dialogs/engine/school/school.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { view } from '../../../dialogs/engine/view/view.js';
import { isFamily } from '../../../dialogs/engine/rights/who.js';
import { protocolOf } from '../../../dialogs/engine/rights/world.js';
import { diceOf } from '../answers.js';
import { PROTOCOLS } from '../list.js';
import { walk, type Happened } from '../walk.js';
import { linde, worldOf } from '../world.js';

const world = worldOf(PROTOCOLS);
const MARK = /zwijg\d+zwijg/g;
const marksIn = (something: unknown): string[] => JSON.stringify(something ?? '').match(MARK) ?? [];

/** Half of the readers here are family of a child. */
const school = {
  ...linde,
  people: linde.people.map((one) => (one.id === 'ib' ? { ...one, relations: [{ pupil: 'sam', kind: 'oom' }] } : one)),
};

const always = (check: (happened: Happened, person: Person) => void): void => {
  for (const protocol of PROTOCOLS.filter(({ papers }) => papers !== undefined))
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(linde, school),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 30 }),
        (seed, at, moves) =>
          walk(protocol, { ...world, school: at }, diceOf(seed), moves, (happened) => {
            for (const person of [...at.people, ...world.partners]) check(happened, person);
          }),
      ),
      { numRuns: 8 },
    );
};

it('a paper is for who reads all of the case, is not shut out, and is one of those the protocol names', () => {
  always(({ after, world: now }, person) => {
    for (const { name, use } of papersFor(person, after, now)) {
      expect(after.status).not.toBe('concept');
      expect(rightsOf(person, after, now).all).toBe(true);
      expect(after.excluded).not.toContain(person.id);
      expect(after.subjects.some((pupil) => isFamily(person, pupil))).toBe(false);
      expect(printFor(name, person, after, now, use)).toBeDefined();
    }
  });
});

it('a paper says nothing its reader cannot read in the case', () => {
  always(({ after, world: now }, person) => {
    for (const print of Object.values(protocolOf(now, after.protocol).papers ?? {})) {
      const paper = paperOf(print, after, person, now);
      const read = marksIn(view(after, person, now)?.entries);
      expect(marksIn(paper).filter((mark) => !read.includes(mark))).toEqual([]);
    }
  });
});

it('a paper names no child but those it says it names, and nobody in its title and its foot', () => {
  always(({ after, world: now }, person) => {
    for (const print of Object.values(protocolOf(now, after.protocol).papers ?? {})) {
      const paper = paperOf(print, after, person, now);
      if (paper === undefined) continue;
      const named = print.names?.(sightOf(after, now, person.id)) ?? after.subjects;
      const text = JSON.stringify(paper.blocks) + paper.under.join(' ');
      for (const { id, first, last } of now.pupils) {
        expect(`${paper.title} ${paper.foot.join(' ')}`).not.toContain(`${first} ${last}`);
        if (!named.includes(id)) expect(text).not.toContain(`${first} ${last}`);
      }
    }
  });
});

it('that a paper was taken along is noted for who may have it, once for one fetch, and for nobody else', () => {
  always(({ after, world: now }, person) => {
    for (const [name, print] of Object.entries(protocolOf(now, after.protocol).papers ?? {})) {
      const fetched = { do: 'fetched', paper: name, key: 'fetched', by: person.id } as const;
      const decision = decide(after, fetched, now);
      const may = print.notes !== undefined && printFor(name, person, after, now, 'keep') !== undefined;
      expect(decision.kind).toBe(may ? 'decided' : 'refused');
      if (decision.kind !== 'decided') continue;
      expect(decision.case.log.at(-1)).toMatchObject({ step: print.notes, by: person.id });
      expect(decide(decision.case, fetched, now)).toMatchObject({ case: { log: decision.case.log } });
    }
  });
});

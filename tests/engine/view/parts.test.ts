import { describe, expect, test } from 'vitest';
import type { Answer, Case } from '../../../dialogs/engine/case/case.js';
import { fieldsOf } from '../../../dialogs/engine/view/form.js';
import { printFor, paperOf } from '../../../dialogs/engine/view/papers.js';
import { WHOSE } from '../../../dialogs/engine/view/parts.js';
import type { Person } from '../../../dialogs/engine/school/school.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { knowsOf, rightsOf } from '../../../dialogs/engine/rights/access.js';
import { offeredTo } from '../../../dialogs/engine/view/offers.js';
import { view } from '../../../dialogs/engine/view/view.js';
import { isTaughtBy } from '../../../dialogs/engine/rights/who.js';
import { protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { SAME_SEED } from '../../faults/random.js';
import { casesOf } from '../../law/cases.js';

/** Of a case about several children each has its own part (practice2.md 1, law 1): so it is in every kind of case. */

const OF_ONE = 'alleen dit kind weet dat';

/** Every text of the case told of one of its children alone, in turn. */
const apart = (c: Case): Case => ({
  ...c,
  log: c.log.map((entry, n) => {
    const child = c.subjects[n % c.subjects.length]!;
    const own = (answer: Answer): Answer => ({ ...answer, child, shown: [`${OF_ONE} ${child}`] });
    return { ...entry, answers: entry.answers.map(own) };
  }),
});

const told = (person: Person, c: Case, world: World, of?: string): string =>
  JSON.stringify(view(c, person, world, of)?.entries ?? []);

/** Every kind of case in every state, about a child of each of two groups. */
const walked = Object.values(protocols).flatMap((protocol) =>
  casesOf(protocol, 1, SAME_SEED).flatMap(({ c, world }) => {
    const [one] = world.pupils;
    const other = world.pupils.find(({ group }) => group !== one?.group);
    // The bestuur knows no children.
    if (one === undefined || other === undefined) return [];
    return [{ c: { ...c, subjects: [one.id, other.id] }, world }];
  }),
);

describe('a case about several children', () => {
  test('asks whose part a text is, in every step of every kind that asks a text', () => {
    const silent = walked.flatMap(({ c, world }) =>
      Object.entries(protocolOf(world, c.protocol).steps).flatMap(([name, step]) =>
        world.school.people.flatMap((person) => {
          const sight = sightOf(c, world, person.id);
          const fields = fieldsOf(step, sight);
          const asksText = Object.values(fields).some(({ kind }) => kind === 'text' || kind === 'longText');
          return asksText && !step.common && sight.knows.length > 1 && !(WHOSE in fields) ? [name] : [];
        }),
      ),
    );
    expect(silent).toEqual([]);
  });

  test('shows nobody the part of a child that person may not know, and in no record the part of another', () => {
    let seen = 0;
    for (const { c: before, world } of walked) {
      const c = apart(before);
      for (const person of world.school.people)
        for (const pupil of world.pupils.filter(({ id }) => c.subjects.includes(id))) {
          const reads = told(person, c, world);
          const isOwn = c.log.some(({ by }) => by === person.id);
          if (!rightsOf(person, c, world).all && !isTaughtBy(person, pupil, world) && !isOwn)
            expect(reads).not.toContain(`${OF_ONE} ${pupil.id}`);
          if (reads.includes(OF_ONE)) seen += 1;
          for (const other of c.subjects.filter((id) => id !== pupil.id))
            expect(told(person, c, world, pupil.id)).not.toContain(`${OF_ONE} ${other}`);
        }
    }
    expect(seen).toBeGreaterThan(20);
  });

  test('puts it on no paper that is about another child', () => {
    for (const { c: before, world } of walked) {
      const c = apart(before);
      for (const person of world.school.people)
        for (const name of Object.keys(protocolOf(world, c.protocol).papers ?? {})) {
          const print = printFor(name, person, c, world, 'keep');
          const names = print?.names?.(sightOf(c, world, person.id)) ?? c.subjects;
          const paper = print === undefined ? '' : JSON.stringify(paperOf(print, c, person, world));
          for (const other of c.subjects.filter((id) => !names.includes(id)))
            expect(paper).not.toContain(`${OF_ONE} ${other}`);
        }
    }
  });

  test('is shut to who is family of any of its children, also of who became that later', () => {
    for (const { c, world } of walked)
      for (const child of c.subjects)
        for (const person of world.school.people) {
          const relative = { ...person, relations: [...person.relations, { pupil: child, kind: 'ouder' }] };
          const school = {
            ...world.school,
            people: world.school.people.map((one) => (one === person ? relative : one)),
          };
          const now = { ...world, school };
          expect([view(c, relative, now), knowsOf(relative, c, now), offeredTo(relative, c, now)]).toEqual([
            undefined,
            false,
            [],
          ]);
        }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, type Change } from '../../dialogs/engine/school/staffChanges.js';
import { rolesAt, type Person } from '../../dialogs/engine/school/school.js';
import { onTheRoad } from './outing.js';
import { directeur, els, linde, MONDAY } from './world.js';

const at = (hour: number): string => `2026-09-21T${String(hour).padStart(2, '0')}:00:00.000Z`;
type Decided = { change: Change; at: string };
const make = (old: Person | undefined, { change, at: when }: Decided): Person | undefined =>
  changed(old, change, { school: linde, tenant: 'tenant', at: when });

const enrol: Change = { what: 'enrol', person: 'nieuw', name: 'Nieuw', role: 'invaller', groups: ['g6'] };
const leave: Change = { what: 'leave', person: 'nieuw' };

const change = fc.constantFrom<Change>(
  enrol,
  { ...enrol, until: '2026-10-01' },
  { ...enrol, role: 'directeur', groups: [], deputy: true },
  leave,
  { ...leave, until: '2026-09-30' },
  { what: 'absent', person: 'nieuw', period: { from: '2026-09-20', to: '2026-09-24' } },
  { what: 'absent', person: 'nieuw', period: { from: '2026-09-22', to: '2026-09-22' } },
  { what: 'absent', person: 'nieuw' },
);

describe('a change of the people of a school', () => {
  it('made twice is made once', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        let person: Person | undefined;
        for (const [n, one] of changes.entries()) {
          person = make(person, { change: one, at: at(n) });
          expect(make(person, { change: one, at: at(n) })).toEqual(person);
        }
      }),
    );
  });

  it('of access that comes again later, after another was made, changes nothing', () => {
    const access = change.filter(({ what }) => what !== 'absent');
    fc.assert(
      fc.property(access, access, (first, second) => {
        const one = make(undefined, { change: enrol, at: at(0) });
        const both = make(make(one, { change: first, at: at(1) }), { change: second, at: at(2) });
        const again = make(both, { change: first, at: at(1) });
        expect(new Set(rolesAt(again!, linde.id, '2026-09-21'))).toEqual(
          new Set(rolesAt(both!, linde.id, '2026-09-21')),
        );
      }),
    );
  });

  it('ends access the same day, in this school only', () => {
    const elsewhere = { school: 'tenant:de-eik', role: 'leerkracht' as const, groups: [] };
    const after = make(
      { ...els, roles: [...els.roles, elsewhere] },
      { change: { what: 'leave', person: 'els' }, at: MONDAY },
    );
    expect(rolesAt(after!, linde.id, '2026-09-21')).toEqual([]);
    expect(rolesAt(after!, elsewhere.school, '2026-09-21')).toEqual([elsewhere]);
  });

  it('makes nobody who was not there, unless it is somebody new', () => {
    expect(make(undefined, { change: leave, at: MONDAY })).toBeUndefined();
    expect(make(undefined, { change: enrol, at: MONDAY })?.presence).toEqual(linde.settings.hours);
  });

  it('keeps what was already past of an absence when somebody is back', () => {
    const absent = [
      { from: '2026-09-01', to: '2026-09-02' },
      { from: '2026-09-18', to: '2026-09-25' },
      { from: '2026-09-21', to: '2026-09-21' },
    ];
    const after = make({ ...els, absent }, { change: { what: 'absent', person: 'els' }, at: MONDAY });
    expect(after?.absent).toEqual([absent[0], { from: '2026-09-18', to: '2026-09-20' }]);
  });
});

describe('a case', () => {
  it('carries out a change of people after it is saved, and until it was carried out', () => {
    const story = onTheRoad();
    story.offers(directeur, 'weggaan', { wie: 'duo' });
    const sent = () => story.case.outbox.filter((one) => one.kind === 'directory');
    expect(sent()).toMatchObject([{ change: { what: 'leave', person: 'duo' }, by: 'directeur' }]);
    story.clockAt('2026-09-21T10:00:00.000Z');
    expect(sent()).toMatchObject([{ delivery: { state: 'claimed' } }]);
    story.does({ do: 'delivered', results: [{ id: sent()[0]!.id, outcome: 'done' }] });
    expect(sent()).toEqual([]);
  });

  it('goes on without who left: the task is another’s, and the one who left is refused', () => {
    const story = onTheRoad();
    const gone = make(els, { change: { what: 'leave', person: 'els' }, at: MONDAY })!;
    story.world = {
      ...story.world,
      school: { ...linde, people: linde.people.map((one) => (one.id === els.id ? gone : one)) },
    };
    story.clockAt('2026-09-21T10:00:00.000Z');
    const open = story.case.tasks.filter(({ status }) => status === 'open');
    expect(open.length).toBeGreaterThan(0);
    for (const { to } of open) expect(to).toEqual([directeur.id]);
    expect(story.case.log.length).toBeGreaterThan(0);
  });
});

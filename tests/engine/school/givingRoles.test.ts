import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canHave, clashOf, mayChange, type Hat } from '../../../dialogs/engine/school/givingRoles.js';
import { KNOW_EVERY_CHILD } from '../../../dialogs/engine/school/readers.js';
import { ROLES, type Role } from '../../../dialogs/engine/school/school.js';

/** What practice.md 9.2 and 11 and domain.md 1 and 45 let the bot do, as a school would read it. */

/** Who lets in whom. What is not here stands in the file of the school only. */
const LETS_IN: Readonly<Record<string, readonly Role[]>> = {
  directeur: [
    'leerkracht',
    'vakleerkracht',
    'invaller',
    'stagiair',
    'ondersteunend_personeel',
    'administratie',
    'intern_begeleider',
    'aandachtsfunctionaris',
    'gedragsspecialist',
  ],
  administratie: ['vakleerkracht', 'invaller', 'stagiair', 'ondersteunend_personeel'],
};

/** Whom the directeur lets stand in, and for what. */
const DEPUTIES: Readonly<Record<string, readonly Role[]>> = {
  intern_begeleider: [
    'leerkracht',
    'vakleerkracht',
    'aandachtsfunctionaris',
    'manager_sociale_veiligheid',
    'directeur',
  ],
  aandachtsfunctionaris: [
    'leerkracht',
    'vakleerkracht',
    'intern_begeleider',
    'manager_sociale_veiligheid',
    'directeur',
  ],
  directeur: [
    'leerkracht',
    'vakleerkracht',
    'intern_begeleider',
    'aandachtsfunctionaris',
    'manager_sociale_veiligheid',
  ],
};
const SPECIALISTS: readonly Role[] = ['antipestcoordinator', 'gedragsspecialist'];

const NOT_BESIDE: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  stagiair: KNOW_EVERY_CHILD,
  vertrouwenspersoon_extern: KNOW_EVERY_CHILD,
  bestuur: KNOW_EVERY_CHILD,
  contactpersoon_intern: ['aandachtsfunctionaris'],
};

type Row = { by: Role; has: Role | undefined; given: Hat };
const hats = (role: Role | undefined): Hat[] => (role === undefined ? [] : [{ role }]);

const expected = ({ by, has, given: { role, deputy } }: Row): boolean => {
  if (deputy) {
    const fit = [...(DEPUTIES[role] ?? []), ...(DEPUTIES[role] ? SPECIALISTS : [])];
    // Who holds a role needs no standing in for it; asked all the same, it harms nobody.
    return by === 'directeur' && has !== undefined && (fit.includes(has) || (has === role && role in DEPUTIES));
  }
  const beside = has === undefined ? [] : (NOT_BESIDE[has] ?? []);
  return (LETS_IN[by] ?? []).includes(role) && !beside.includes(role);
};

const change = (given: Hat) => ({
  what: 'enrol' as const,
  person: 'wie',
  name: 'Wie',
  groups: [],
  role: given.role,
  ...(given.deputy && { deputy: true as const }),
});
const allowed = ({ by, has, given }: Row): boolean =>
  mayChange(change(given), { id: 'geeft', hats: hats(by) }, { id: 'wie', hats: hats(has) });

const GIVEN: readonly Hat[] = ROLES.flatMap((role) => [{ role }, { role, deputy: true }]);

describe.each(ROLES)('%s decides', (by) => {
  test.each([undefined, ...ROLES])('about somebody who is %s', (has) => {
    const rows = GIVEN.map((given) => ({ by, has, given }));
    const said = (verdict: (row: Row) => boolean) => rows.filter(verdict).map(({ given }) => given);
    expect(said(allowed)).toEqual(said(expected));
  });

  test.each(ROLES)('whether access of the %s ends', (has) => {
    const ends = (deputy: boolean) =>
      mayChange(
        { what: 'leave', person: 'wie' },
        { id: 'geeft', hats: [{ role: by, deputy }] },
        { id: 'wie', hats: hats(has) },
      );
    expect(ends(false)).toBe(by === 'directeur' && has !== 'bestuur');
    expect(ends(true)).toBe(by === 'directeur' && has !== 'bestuur' && has !== 'directeur');
  });
});

const hat = fc.record({ role: fc.constantFrom(...ROLES), deputy: fc.boolean() });
const several = fc.array(hat, { maxLength: 4 });

describe('whatever else somebody is', () => {
  test('who learns here, or hears in confidence from outside, never gets a role that reads all', () => {
    const outside = fc.constantFrom<Hat>({ role: 'stagiair' }, { role: 'vertrouwenspersoon_extern' });
    const reading = fc.record({ role: fc.constantFrom(...KNOW_EVERY_CHILD), deputy: fc.boolean() });
    fc.assert(
      fc.property(outside, several, reading, (one, others, given) => {
        expect(canHave(given, [one, ...others])).toBe(false);
        expect(clashOf(given, [one, ...others])).toBeDefined();
      }),
    );
  });

  test('of the bestuur nobody stands in, and nobody ends the access but the file', () => {
    fc.assert(
      fc.property(
        several,
        several,
        fc.boolean(),
        fc.constantFrom(...KNOW_EVERY_CHILD),
        (mine, theirs, deputy, role) => {
          const bestuur = { id: 'wie', hats: [...theirs, { role: 'bestuur' as const, deputy }] };
          expect(canHave({ role, deputy: true }, bestuur.hats)).toBe(false);
          expect(mayChange({ what: 'leave', person: 'wie' }, { id: 'ik', hats: mine }, bestuur)).toBe(false);
        },
      ),
    );
  });

  test('nobody gives a role to himself or ends the own access; the own absence only', () => {
    const absent = { what: 'absent' as const, person: 'ik' };
    fc.assert(
      fc.property(several, hat, (mine, given) => {
        const me = { id: 'ik', hats: mine };
        expect(mayChange({ ...change(given), person: 'ik' }, me, me)).toBe(false);
        expect(mayChange({ what: 'leave', person: 'ik' }, me, me)).toBe(false);
        expect(mayChange(absent, me, me)).toBe(true);
        expect(mayChange(absent, { id: 'geeft', hats: mine }, me)).toBe(false);
      }),
    );
  });

  test('what goes with a role goes in any order, and a role held is no reason against itself', () => {
    fc.assert(
      fc.property(several, hat, (others, given) => {
        expect(canHave(given, [given, ...others])).toBe(canHave(given, others));
        expect(canHave(given, [...others].reverse())).toBe(canHave(given, others));
      }),
    );
  });
});

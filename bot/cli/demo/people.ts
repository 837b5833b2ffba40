import type { SchoolId } from '../../../dialogs/engine/school/ids.js';
import type { Person, Role, RoleAt } from '../../../dialogs/engine/school/school.js';
import { week } from './calendar.js';
import { DEMO_TENANT, LUCHTPOST, REGENBOOG, VLIEGER, demoPersonId } from './ids.js';

type Rest = Partial<Pick<Person, 'presence' | 'relations'>>;

const person = (number: string, name: string, roles: RoleAt[], rest: Rest = {}): Person => ({
  id: demoPersonId(number),
  tenant: DEMO_TENANT,
  name,
  phone: `000-12345${number}`,
  roles,
  presence: week(),
  absent: [],
  relations: [],
  ...rest,
});

const holds =
  (school: SchoolId) =>
  (role: Role, groups: string[] = []): RoleAt => ({ school, role, groups });
const regenboog = holds(REGENBOOG);
const vlieger = holds(VLIEGER);
const luchtpost = holds(LUCHTPOST);
const deputy = (role: RoleAt): RoleAt => ({ ...role, deputy: true });

/** Noémi Suikerspin of group 7. */
const OWN_CHILD = 'q9t5nyvxjp';

export const demoPeople: Person[] = [
  person('01', 'Marit Zonnedauw', [regenboog('leerkracht', ['5'])], { presence: week(['ma', 'di', 'wo']) }),
  person('02', 'Bas van der Pannenkoek', [
    regenboog('leerkracht', ['7']),
    regenboog('bhv'),
    deputy(regenboog('intern_begeleider')),
  ]),
  person(
    '03',
    'Hatice Kompasroos',
    [regenboog('intern_begeleider'), regenboog('aandachtsfunctionaris'), deputy(regenboog('directeur'))],
    { presence: week(['ma', 'di', 'wo', 'do']) },
  ),
  person('04', 'Joris Vuurtoren', [regenboog('directeur'), regenboog('bhv')]),
  person('05', 'Wilhelmina Overzee', [regenboog('bestuur'), vlieger('bestuur'), luchtpost('bestuur')]),
  person('08', 'Casper Wolkenhemel', [deputy(luchtpost('bestuur'))]),
  person('06', 'Anouk Luisteroor', [regenboog('contactpersoon_intern')], { presence: week(['ma', 'di', 'do']) }),
  person('07', 'Renske Suikerspin', [regenboog('leerkracht', ['5'])], {
    presence: week(['wo', 'do', 'vr']),
    relations: [{ pupil: OWN_CHILD, kind: 'ouder' }],
  }),
  person('21', 'Jasmijn Regenjas', [{ ...regenboog('invaller', ['5']), to: '2026-12-18' }], {
    presence: week(['do', 'vr']),
  }),
  person('22', 'Wout Sprokkelhout', [{ ...regenboog('stagiair', ['5']), mentor: demoPersonId('01') }], {
    presence: week(['ma', 'di']),
  }),
  person('23', 'Sjoerd Klimtouw', [regenboog('vakleerkracht')], { presence: week(['di', 'vr']) }),
  person('24', 'Ria Briefpapier', [regenboog('administratie')], { presence: week(['ma', 'di', 'do', 'vr']) }),
  person('25', 'Hennie Sleutelbos', [regenboog('ondersteunend_personeel')]),
  person('11', 'Tobias Windroos', [vlieger('leerkracht', ['5', '7']), vlieger('bhv')]),
  person(
    '13',
    'Farida Noorderlicht',
    [vlieger('intern_begeleider'), vlieger('aandachtsfunctionaris'), deputy(vlieger('directeur'))],
    { presence: week(['ma', 'di', 'do', 'vr']) },
  ),
  person('14', 'Koen Weerhaan', [vlieger('directeur')]),
];

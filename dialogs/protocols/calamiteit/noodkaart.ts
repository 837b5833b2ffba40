import {
  dayOf,
  dayWithYear,
  heading,
  index,
  listed,
  newPage,
  roleName,
  rolesAt,
  rows,
  says,
  staffOn,
  table,
  toFillIn,
  WEEKDAYS,
  type Block,
  type Paper,
  type Person,
  type Role,
  type School,
} from '../../engine/language/index.js';
import { plannen, verder } from './noodkaartPlannen.js';
import { isRol, ROLKAARTEN, ROLLEN, type Rol } from './rolkaarten.js';

/** For when Teams is down: every plan on paper, with the school’s own numbers and people (practice.md 7; domain.md 13). */

const NEEDED: readonly Role[] = [
  'directeur',
  'intern_begeleider',
  'aandachtsfunctionaris',
  'bhv',
  'contactpersoon_intern',
  'preventiemedewerker',
];

const daysOf = ({ presence }: Person): string => WEEKDAYS.filter((day) => presence[day] !== undefined).join(' ');

const withRole = (role: Role, deputy: boolean, school: School, day: string): Person[] =>
  staffOn(school, day).filter((person) =>
    rolesAt(person, school.id, day).some((held) => held.role === role && (held.deputy === true) === deputy),
  );

/** The people of this day, with their deputies. */
const people = (school: School, day: string): string[][] =>
  NEEDED.flatMap((role) =>
    [false, true].flatMap((deputy) =>
      withRole(role, deputy, school, day).map((person) => [
        `${deputy ? 'vervangend ' : ''}${roleName[role]}`,
        person.name,
        daysOf(person),
        person.phone ?? '',
      ]),
    ),
  );

const numbers = ({ name, phone, bestuur, settings }: School): Block =>
  rows(
    ['Gevaar', '112'],
    [name, phone],
    [`Bestuur, ${bestuur.name}`, bestuur.emergencyPhone ?? bestuur.phone],
    ...settings.numbers.map(
      (one) => [one.name, one.about === undefined ? one.phone : `${one.phone} (${one.about})`] as const,
    ),
  );

/** The usual person for a role. Most roles are given on the day itself. */
const usual = (rol: Rol, school: School, day: string): [wie: string, telefoon: string][] => {
  const { bestuur } = school;
  if (rol === 'bestuur') return [['', `${bestuur.name}: ${bestuur.emergencyPhone ?? bestuur.phone}`]];
  if (rol !== 'leiding') return [['', '']];
  const heads = [false, true].flatMap((deputy) => withRole('directeur', deputy, school, day));
  return heads.length === 0 ? [['', '']] : heads.map(({ name, phone = '' }) => [name, phone]);
};

const roleRows = (rol: Rol, school: School, day: string): string[][] =>
  usual(rol, school, day).map(([wie, telefoon], n) => [
    n === 0 ? ROLLEN[rol] : `${ROLLEN[rol]}, vervangend`,
    n === 0 ? ROLKAARTEN[rol].join(' ') : '',
    wie,
    telefoon,
  ]);

const roles = (school: School, day: string): Block[] => [
  heading('De rollen'),
  says('Schrijf bij elke rol een naam en een telefoonnummer.'),
  toFillIn(
    ['Rol', 'Wat', 'Wie', 'Telefoon'],
    Object.keys(ROLLEN).flatMap((rol) => (isRol(rol) ? roleRows(rol, school, day) : [])),
  ),
];

/** Paper first, so that nobody stays inside for a telephone (practice.md 7.6). */
const headcount = ({ groups }: School): Block[] => [
  newPage,
  listed('Tellijst'),
  says('**Tel elke groep op de verzamelplek.** Mist er iemand? Zeg het meteen aan wie leidt en aan de brandweer.'),
  toFillIn(['Verzamelplek', 'Als dat niet kan'], [['', '']]),
  toFillIn(
    ['Groep', 'Aanwezig', 'Mist: wie', 'Gewond', 'Geteld door', 'Tijd'],
    [...groups.map(({ name }) => name), 'Team', 'Gasten, ouders, stagiairs'].map((wie) => [wie, '', '', '', '', '']),
  ),
];

/**
 * The plans as the school has them at this moment (UTC ISO). It names staff and their work telephones, and no child.
 */
export const noodkaart = (school: School, now: string): Paper => ({
  title: `Noodkaart ${school.name}`,
  under: [
    'Voor als Teams het niet doet. Druk deze kaart af en bewaar hem bij de BHV.',
    `Gemaakt op ${dayWithYear(now)}`,
  ],
  foot: ['Noodkaart', school.name, dayWithYear(now), 'alleen voor het team'],
  blocks: [
    says(
      '**Eerst veiligheid, dan bellen, dan de lijst.** Gevaar: **112**. Zet bij elke taak een kruis, de tijd en je initialen.',
    ),
    heading('Wat is er? Ga naar de bladzijde'),
    index,
    heading('Bellen'),
    numbers(school),
    heading('Wie is wie'),
    table(['Rol', 'Naam', 'Dagen', 'Telefoon'], people(school, dayOf(now))),
    ...roles(school, dayOf(now)),
    ...headcount(school),
    ...plannen(school),
    ...verder(school),
  ],
});

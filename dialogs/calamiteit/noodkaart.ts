import { dayOf } from '../engine/calendar.js';
import { heading, items, newPage, rows, says, subheading, table, type Block, type Paper } from '../engine/paper.js';
import { rolesAt, staffOn, WEEKDAYS, type Person, type Role, type School } from '../engine/school.js';
import { dayWithYear } from '../engine/wording.js';
import { ROLE_NAMES } from '../people/roles.js';
import { BLOKKEN, type Item, type Plan } from './plannen/item.js';
import { itemsVan, PLANNEN } from './plannen/index.js';
import { isRol, ROLKAARTEN, ROLLEN } from './rolkaarten.js';

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

/** Who is who on this day, those who stand in too. */
const people = (school: School, day: string): string[][] =>
  NEEDED.flatMap((role) =>
    [false, true].flatMap((deputy) =>
      staffOn(school, day)
        .filter((person) =>
          rolesAt(person, school.id, day).some((held) => held.role === role && (held.deputy === true) === deputy),
        )
        .map((person) => [
          `${deputy ? 'vervangend ' : ''}${ROLE_NAMES[role]}`,
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

const roles = (): Block[] =>
  Object.entries(ROLLEN).flatMap(([rol, naam]) => (isRol(rol) ? [subheading(naam), items(ROLKAARTEN[rol])] : []));

const wanted = (soort: string, { settings }: School): Item[] =>
  itemsVan(soort).filter(({ voorstel }) => voorstel === undefined || settings.proposals);

const plan = (soort: string, { titel, eerst }: Plan, school: School): Block[] => {
  const all = wanted(soort, school);
  return [
    newPage,
    heading(titel),
    ...eerst.map(says),
    ...Object.entries(BLOKKEN).flatMap(([blok, naam]) => {
      const here = all.filter((item) => item.blok === blok);
      if (here.length === 0) return [];
      return [
        table(
          [naam, 'Rol', 'Hoe'],
          here.map(({ titel: wat, rol, hoe }) => [wat, ROLLEN[rol], hoe]),
        ),
      ];
    }),
  ];
};

/** The plans as the school has them on this moment (UTC ISO). It names staff and their work telephones, and no child. */
export const noodkaart = (school: School, now: string): Paper => ({
  title: `Noodkaart ${school.name}`,
  under: [
    'Voor als Teams het niet doet. Druk deze kaart af en bewaar hem bij de BHV.',
    `Gemaakt op ${dayWithYear(now)}`,
  ],
  foot: ['Noodkaart', school.name, dayWithYear(now), 'alleen voor het team'],
  blocks: [
    heading('Eerst'),
    says(
      '**Eerst veiligheid, dan bellen, dan de lijst.** Gevaar: **112**. Schrijf op een vel wie wat doet, en hoe laat.',
    ),
    heading('Bellen'),
    numbers(school),
    heading('Wie is wie'),
    table(['Rol', 'Naam', 'Dagen', 'Telefoon'], people(school, dayOf(now))),
    newPage,
    heading('De rollen'),
    ...roles(),
    ...Object.entries(PLANNEN).flatMap(([soort, one]) => plan(soort, one, school)),
  ],
});

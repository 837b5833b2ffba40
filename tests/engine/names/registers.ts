import fc from 'fast-check';
import { initials } from '../../../dialogs/engine/names/names.js';
import type { Pupil } from '../../../dialogs/engine/school/school.js';

/** Registers as administrations of Dutch schools export them, and what people make of the names in them. All invented. */

const FIRST = [
  ...[
    'Sam',
    'Zoë',
    'Björn',
    'Noémi',
    'Anne-Sophie',
    'Jan Willem',
    'Emma Johanna Maria',
    'Jan Peter',
    'Jean-Luc Alexandre',
  ],
  ...[
    'Şirin',
    'İbrahim',
    'Işıl',
    'Yağmur',
    'Łukasz',
    'Żaneta',
    'Thị Mai',
    'Đức',
    'Ngọc Ánh',
    'فاطمة',
    'عبد الله',
    'محمد',
  ],
  ...['Roos', 'Bloem', 'Jet', 'Beer', 'Zon', 'Mees', 'Van', 'Bo', 'Suharto', 'El', 'Nur Aisyah'],
];
const LAST = [
  ...[
    'de Vries',
    'Bakker',
    'van den Berg',
    'van der Wolk',
    "van 't Hof",
    '’t Hart',
    'ten Brink',
    'ter Horst',
    'de Jong',
  ],
  ...[
    'Bakker-Jansen',
    'de Boer-van den Heuvel',
    'van het Riet',
    'in ’t Veld',
    'Op den Kamp',
    'García López',
    'Ó Súilleabháin',
  ],
  ...[
    'El Amrani',
    'Ben Saïd',
    'Öztürk',
    'Çelik',
    'Wiśniewska',
    'Nguyễn',
    'Lê Văn',
    'Đặng',
    'العلي',
    "D'Angelo",
    'Zon',
    'Vos',
    '',
  ],
];

export const child = (id: string, group: string, first: string, last: string, nickname?: string): Pupil => ({
  id,
  school: 's',
  group,
  first,
  last,
  ...(nickname !== undefined && { nickname }),
});

export const registers = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST), fc.constantFrom('5', '6', '7'), fc.boolean()),
    { selector: ([first, last]) => `${first} ${last}`, minLength: 1, maxLength: 25 },
  )
  .map((all) =>
    all.map(([first, last, group, called], n) => child(`p${n}`, group, first, last, called ? `Kobi${n}x` : undefined)),
  );

const PARTICLE = /^(van|de|den|der|het|'t|’t|ten|ter|in|op|el|ben)$/i;
const bare = (last: string): string[] =>
  last.split(/[\s-]+/).filter((word, n, all) => !PARTICLE.test(word) || n === all.length - 1);
const given = ({ first }: Pupil): string => first.split(' ')[0] ?? first;
export const called = (pupil: Pupil): string => pupil.nickname ?? given(pupil);
const leads = (last: string, shorter: (lead: string) => string): string =>
  last.replace(/^((?:van|de|den|der|het|'t|’t|ten|ter|in|op|el|ben)\s+)+(?=\S)/i, (lead) =>
    `${shorter(lead.trim())} `.trimStart(),
  );
const letters = (lead: string): string[] => lead.split(/\s+/).map((word) => /\p{L}/u.exec(word)?.[0] ?? '');
const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[Łł]/g, 'l')
    .replace(/[Đđ]/g, 'd')
    .replaceAll('ı', 'i');

export type Spelled = readonly [what: string, spell: (pupil: Pupil) => string];

/** First and last name together. */
export const WHOLE: readonly Spelled[] = [
  ['all names', ({ first, last }) => `${first} ${last}`],
  ['what it is called, and the surname', (pupil) => `${called(pupil)} ${pupil.last}`],
  ['the first of its names', (pupil) => `${given(pupil)} ${pupil.last}`],
  ['small letters', ({ first, last }) => `${first} ${last}`.toLowerCase()],
  ['capitals', (pupil) => `${called(pupil)} ${pupil.last}`.toUpperCase()],
  ['without accents', (pupil) => plainly(`${called(pupil)} ${pupil.last}`)],
  ['letters and signs apart', ({ first, last }) => `${first} ${last}`.normalize('NFD')],
  ['without hyphens', ({ first, last }) => `${first} ${last}`.replaceAll('-', ' ')],
  [
    'v.d.',
    (pupil) =>
      `${called(pupil)} ${leads(pupil.last, (lead) =>
        letters(lead)
          .map((letter) => `${letter}.`)
          .join(''),
      )}`,
  ],
  ['vd', (pupil) => `${called(pupil)} ${leads(pupil.last, (lead) => letters(lead).join(''))}`],
  ['v/d', (pupil) => `${called(pupil)} ${leads(pupil.last, (lead) => letters(lead).join('/'))}`],
  ['vanden', (pupil) => `${called(pupil)} ${leads(pupil.last, (lead) => lead.replace(/[\s'’]/g, ''))}`],
  ['in a hurry: no particles', (pupil) => `${called(pupil)} ${leads(pupil.last, () => '')}`.toLowerCase()],
  ['one half of the surname', (pupil) => `${called(pupil)} ${bare(pupil.last)[0] ?? ''}`],
  ['surname first', (pupil) => `${pupil.last} ${called(pupil)}`],
  ['with an unseen sign', ({ first, last }) => `${first.slice(0, 2)}\u00AD${first.slice(2)} ${last}`],
];

/** What says less of who it is. */
export const PARTLY: readonly Spelled[] = [
  ['what it is called', called],
  ['all first names', ({ first }) => first],
  ['the last of its first names', ({ first }) => first.split(' ').at(-1) ?? first],
  ['the surname', ({ first, last }) => last || first],
  ['one half of the surname', ({ first, last }) => bare(last).find((word) => word.length > 2) ?? first],
  ['an initial and the surname', ({ first, last }) => (last === '' ? first : `${first.slice(0, 1)}. ${last}`)],
  [
    'the first name and a letter',
    (pupil) => (pupil.last === '' ? called(pupil) : `${called(pupil)} ${bare(pupil.last)[0]!.slice(0, 1)}.`),
  ],
  ['initials', (pupil) => (pupil.last === '' ? called(pupil) : initials(pupil))],
];

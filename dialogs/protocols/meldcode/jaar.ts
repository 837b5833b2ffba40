import {
  messages,
  choice,
  close,
  longText,
  nothing,
  number,
  on,
  presentDays,
  READERS,
  text,
  type Line,
} from '../../engine/language/index.js';
import { open, protocol, stage, step, tell, type Sight } from './meldcodejaarWoorden.js';
import { getoond, inWeken, type Telling } from './tellen.js';

/**
 * P16: the trajects of a school year, one line each, without a name or a child. The leaders of trajects read all of it.
 * The bestuur reads counts, and none so small that it tells of one child (domain.md 9 and 45).
 */

export const AARD = {
  verwaarlozing: 'Verwaarlozing',
  lichamelijk: 'Lichamelijk geweld',
  psychisch: 'Psychisch geweld',
  seksueel: 'Seksueel geweld',
  getuige: 'Getuige van geweld',
  eer: 'Eergerelateerd',
  anders: 'Anders',
  onterecht: 'Onterecht vermoeden',
};
export const ROLLEN = { ja: 'Ja', deels: 'Deels', nee: 'Nee' };
const JA_NEE = { ja: 'Ja', nee: 'Nee' };
const NORM = { geen: 'Geen melding', norm1: 'Norm 1', norm2: 'Norm 2', norm3: 'Norm 3', meer: 'Meer dan één norm' };
const UITZONDERING = {
  geen: 'Geen',
  gevaar: 'Acuut gevaar',
  kind_vertelde: 'Het kind vertelde het zelf',
  eer: 'Familie-eer',
  onveilig_gesprek: 'Een gesprek was niet veilig',
  twijfel: 'Twijfel',
};
const UITKOMST = {
  gesloten_onterecht: 'Vermoeden onterecht',
  gesloten_geen_vermoeden: 'Geen vermoeden',
  gesloten_met_monitoring: 'Hulp, en daarna volgen',
  gemeld: 'Gemeld',
  van_school: 'Het kind ging van school',
  loopt: 'Loopt weer',
};
const DEEL = {
  stap123: 'Stap 1, 2 en 3',
  stap4: 'Stap 4',
  stap5: 'Stap 5',
  daarna: 'Hulp, of wat Veilig Thuis deed',
  geen: 'Alles op één dag',
};

const regelVragen = {
  aard: choice('Aard', AARD),
  stappen: text('Stap 1 tot en met 5'),
  advies: choice('Advies Veilig Thuis', JA_NEE),
  norm: choice('Melding', NORM),
  uitzondering: choice('Uitzondering', UITZONDERING),
  uitkomst: choice('Uitkomst', UITKOMST),
  dagen: number('Dagen'),
  stap123: number('Dagen voor stap 1, 2 en 3', { optional: true }),
  stap4: number('Dagen voor stap 4', { optional: true }),
  stap5: number('Dagen voor stap 5', { optional: true }),
  daarna: number('Dagen na de beslissing', { optional: true }),
  traagst: choice('Langste deel', DEEL),
  rollen: choice('Werkten de rollen en taken?', ROLLEN),
  leerpunten: longText('Wat leren we ervan?', { optional: true }),
};

/** `2026-2027`. From August on it is the new year. */
export const schooljaar = (day: string): string => {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
  return `${year}-${year + 1}`;
};
/** The school year of this day, and the one before it. */
export const jaren = (day: string): readonly string[] => [
  schooljaar(day),
  schooljaar(`${Number(day.slice(0, 4)) - 1}${day.slice(4)}`),
];
const eindeVan = (day: string): string => `${schooljaar(day).slice(5)}-08-01`;

const inEenRegel = (title: string, telling: Telling): Line[] =>
  telling.length === 0 ? [] : [`**${title}:** ${telling.map((one) => `${one.title} ${one.n}`).join(' · ')}`];

const TELLINGEN = [
  ['Aard', 'aard', AARD],
  ['Uitkomst', 'uitkomst', UITKOMST],
  ['Melding', 'norm', NORM],
  ['Advies van Veilig Thuis', 'advies', JA_NEE],
  ['Uitzondering', 'uitzondering', UITZONDERING],
  ['Duurde het langst', 'traagst', DEEL],
  ['Rollen en taken werkten', 'rollen', ROLLEN],
] as const;
const DUREN = [
  ['Hele traject', 'dagen'],
  ['Stap 1, 2 en 3', 'stap123'],
  ['Stap 4', 'stap4'],
  ['Stap 5', 'stap5'],
  ['Na de beslissing', 'daarna'],
] as const;

const inWoorden = (weken: number): string => {
  if (weken === 0) return 'minder dan een week';
  return `ongeveer ${weken === 1 ? '1 week' : `${weken} weken`}`;
};

const duur = (title: string, days: readonly (number | undefined)[], fewest: number): Line[] => {
  const known = days.filter((n) => n !== undefined);
  const weken = inWeken(known, fewest);
  return weken === undefined ? [] : [`**${title}:** meestal ${inWoorden(weken)}`];
};

/** The counts of a year, none smaller than `fewest`. */
const beeld = (c: Sight, fewest: number): Line[] => {
  const all = c.all(regelVragen);
  if (all.length < fewest)
    return [`Er zijn minder dan ${fewest} trajecten afgerond. Daarom staan hier geen aantallen.`];
  return [
    `**${all.length === 1 ? '1 traject' : `${all.length} trajecten`}** afgerond.`,
    ...TELLINGEN.flatMap(([title, vraag, titles]) =>
      inEenRegel(
        title,
        getoond(
          all.map((one) => one[vraag]),
          titles,
          fewest,
        ),
      ),
    ),
    ...DUREN.flatMap(([title, vraag]) =>
      duur(
        title,
        all.map((one) => one[vraag]),
        fewest,
      ),
    ),
  ];
};

/** The leaders of the trajects know them, so they read every number. */
const voorSchool = (c: Sight): Line[] => beeld(c, 1);
const voorBestuur = (c: Sight): Line[] => beeld(c, c.school.meldcode.fewest);

const LEEST = [...READERS, 'manager_sociale_veiligheid'] as const;

export const meldcodejaar = protocol({
  id: 'meldcodejaar',
  version: 1,
  title: 'Rapportage meldcode',
  sign: 'Taak',
  start: 'regel',
  startedBy: [],
  found: {
    words: ['rapportage', 'rapportage meldcode', 'jaarrapportage'],
    names: jaren,
    says: (jaar) => `Rapportage meldcode, schooljaar ${jaar}.`,
    nothing: 'Er is nog niets. Hier komt de rapportage van de meldcode, zodra er iets is dat jij mag lezen.',
  },
  again: 'nogEen',
  access: [
    ...LEEST.map((who) => ({ who, sees: 'all', note: voorSchool }) as const),
    // A person who gets it up the ladder must be able to open it. Its card has what it asks.
    { who: 'assignee', sees: 'code' },
    { who: 'bestuur', sees: ['delen'], while: 'gedeeld', note: voorBestuur },
  ],
  steps: {
    regel: step.form({
      title: 'Een traject',
      by: 'starter',
      fields: regelVragen,
      then: (_, c) => [
        open('delen', {
          to: ['aandachtsfunctionaris', 'manager_sociale_veiligheid'],
          opens: on(eindeVan(c.day(0))),
          due: presentDays(10),
        }),
      ],
    }),

    nogEen: step.form({
      title: 'Nog een traject',
      reads: 'Een traject',
      by: 'starter',
      offer: { to: ['andere_zaak'], while: (c) => c.status === 'open' },
      fields: regelVragen,
      then: () => nothing,
    }),

    /** A person hands it on. Nothing goes to the bestuur by itself. */
    delen: step.form({
      title: 'Rapportage voor het bestuur',
      by: 'aandachtsfunctionaris',
      text: (c) => ['Dit leest het bestuur:', ...voorBestuur(c), 'Schrijf er geen namen bij.'],
      fields: { opmerking: longText('Wat wil je erbij zeggen?', { optional: true, max: 2000, veiled: 'unknowing' }) },
      needs: ['register'],
      button: 'Deel met het bestuur',
      then: () => [stage('gedeeld'), tell('bestuur', messages.gedeeld), close()],
      closing: () => ['**Gedeeld** met het bestuur: alleen aantallen, geen namen.'],
    }),
  },
});

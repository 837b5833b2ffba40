import {
  messages,
  choice,
  colleagues,
  date,
  longText,
  share,
  text,
  type Answers,
  type Line,
  term,
} from '../../engine/language/index.js';
import { fact, tell, type Sight } from './woorden.js';
import { storyOf } from './aanvullen.js';

/** What the intern begeleider adds to make the record complete (practice.md 5.3; domain.md 2). */

const FOUR_WEEKS = 28;

export const dossierVragen = (c: Sight) => ({
  categorie: choice('Waar gaat het over?', {
    sociaal_emotioneel: 'Hoe het kind zich voelt en gedraagt',
    seksueel: 'Seksueel gedrag',
    hgkm: 'Huiselijk geweld of kindermishandeling',
    pesten: 'Pesten',
    grensoverschrijdend: 'Ander gedrag over een grens',
    verzorging: 'Verzorging',
    overig: 'Iets anders',
  }),
  meelezen: colleagues('Wie mag meelezen?', { optional: true, hint: 'Bijvoorbeeld de duo of de vakleerkracht.' }),
  tot: date('Meelezen tot en met', {
    optional: true,
    coming: true,
    preset: c.day(FOUR_WEEKS),
    counts: ({ meelezen = '' }) => meelezen !== '',
  }),
  lvs: choice(`Staat het in ${c.school.lvs}?`, {
    kopieer: 'Nog niet. Ik kopieer de tekst',
    staat_erin: 'Het staat erin',
    hoort_niet: 'Het hoort daar niet',
  }),
});

export const gezinVragen = {
  broertjes: choice('Broertjes of zusjes?', {
    deze_school: 'Op deze school',
    andere_school: 'Op een andere school',
    geen: 'Geen',
    onbekend: 'Onbekend',
  }),
  namen: longText('Welke broertjes of zusjes?', { optional: true, max: 500 }),
  gezag: choice('Wie heeft het gezag?', {
    beide: 'Beide ouders',
    een_ouder: 'Eén ouder',
    voogd: 'Een voogd',
    weet_ik_niet: 'Weet ik niet',
  }),
  betrokken: text('Wie is al betrokken?', {
    optional: true,
    hint: 'Voogd, jeugdteam of hulpverlener: functie en telefoon.',
  }),
};

type Dossier = Answers<ReturnType<typeof dossierVragen>>;

/** The antipestcoördinator reads what is bullying, while it is not `beperkt` (domain.md 45). */
const tellsAntipest = (categorie: string, c: Sight) =>
  categorie === 'pesten' &&
  c.facts.categorie !== 'pesten' &&
  c.visibility === 'gewoon' &&
  !c.isVacant('antipestcoordinator')
    ? [tell('antipestcoordinator', messages.gedeeld, { ...(c.actor && { except: c.actor }) })]
    : [];

export const completes = ({ categorie, meelezen = [], tot }: Dossier, c: Sight) => [
  fact('categorie', categorie),
  ...tellsAntipest(categorie, c),
  ...meelezen.flatMap((person) => [share(person, tot ?? c.day(FOUR_WEEKS)), tell({ person }, messages.gedeeld)]),
];

/**
 * What a parent without gezag may be told (1:377c BW), and whom to phone first when a measure runs (practice.md 11).
 */
const ABOUT_GEZAG: Partial<Record<Answers<typeof gezinVragen>['gezag'], string>> = {
  een_ouder: `Vertel een ouder zonder gezag niets uit jezelf. Vraagt die ouder erom? Alleen belangrijke feiten, en niet als dat slecht is voor het kind. Overleg met de ${term.directeur}.`,
  voogd: 'Is er iets? Bel de voogd als eerste.',
};

export const gezinClosing = ({ broertjes, gezag }: Answers<typeof gezinVragen>): Line[] => [
  '**Bewaard.** Het dossier is aangevuld.',
  ...(ABOUT_GEZAG[gezag] === undefined ? [] : [ABOUT_GEZAG[gezag]]),
  ...(broertjes === 'andere_school'
    ? ['Stuur zelf niets naar de andere school. Bespreek met Veilig Thuis of dat mag.']
    : []),
];

/** Each child has an own text. In the record of a child the other children are numbers. */
const copies = (c: Sight): Line[] => {
  if (c.subjects.length === 0)
    return [`Kopieer dit naar ${c.school.lvs}:`, { plain: `${c.code}. ${c.spelled(storyOf(c))}` }];
  const whose = (child: string): string => (c.subjects.length > 1 ? `, bij ${c.spelled([{ pupil: child }])}` : '');
  return c.subjects.flatMap((child): Line[] => [
    `Kopieer dit naar ${c.school.lvs}${whose(child)}:`,
    { plain: `${c.code}. ${c.recordOf(child, storyOf(c))}` },
  ]);
};

export const dossierClosing = ({ lvs }: Dossier, c: Sight): Line[] => [
  '**Bewaard.** Het dossier is aangevuld.',
  ...(lvs === 'kopieer' ? copies(c) : []),
];

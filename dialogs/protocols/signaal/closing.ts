import { isBlank, split, type Line, type Part, type Raw, term } from '../../engine/language/index.js';
import type { Sight } from './woorden.js';
import { VEILIG_THUIS, DANGER, SUICIDE } from '../shared/hulplijnen.js';
import { whoWasTold } from '../shared/gewaarschuwd.js';
import { tips } from '../shared/taal/tips.js';
import type { Meekijken, Speelt } from '../shared/signaalVragen.js';
import { isUnsafe } from '../shared/routes.js';
import { guides } from './ontvangers.js';

/** What the writer reads after saving (practice.md 4.2, 4.3, 4.7-4.9). */

/** About a child of a colleague `meekijken` is not asked. */
type Given = { speelt: readonly Speelt[]; wat: readonly Part[]; meekijken?: Meekijken };

const ifNobody = (c: Sight): string =>
  `Heeft **${c.until('beoordelen')}** niemand het gelezen? Dan hoor je het van mij.`;

/** Who reads it and when. While the school is closed, that stands above every closing (`dicht.ts`). */
const reading = (c: Sight): Line[] => {
  if (!c.open('beoordelen'))
    return [`Dit staat bij jouw groep. De ${term.intern_begeleider} ziet het in de weeklijst.`];
  if (c.facts.urgentie === 'spoed' && c.school.urgentWaits) return notSent(c);
  if (!c.schoolIsOpen) return [ifNobody(c)];
  if (c.assignees('beoordelen') === '') return [`Jij beoordeelt dit zelf, uiterlijk **${c.until('beoordelen')}**.`];
  const { names: readers } = c.told('beoordelen');
  if (readers === '') return [ifNobody(c)];
  return [
    `${readers} ${readers.includes(' en ') ? 'lezen' : 'leest'} dit uiterlijk **${c.until('beoordelen')}**. Heeft dan niemand het gelezen? Dan hoor je het van mij.`,
  ];
};

/** The school agreed that telephones stay quiet while it is closed. The writer must not think that somebody knows. */
export const notSent = (c: Sight): Line[] => [
  `**Nog niemand weet dit.** De school is dicht. Ik stuur het pas ${c.school.opens}.`,
  `Bel nu zelf: ${c.phones(guides(c)) || c.school.phone}. Gevaar: **112**. ${VEILIG_THUIS}. Dat mag altijd.`,
];

/** When a colleague can be spoken to. */
export const soon = ({ schoolIsOpen }: Sight): string => (schoolIsOpen ? 'vandaag' : 'snel');

/** The helper, when that is somebody else than this reader. */
export const guide = (c: Sight): string => c.others(guides(c)).names || 'een collega';
const isGuide = (c: Sight): boolean => guides(c).some((role) => c.holds(c.actor, role));
const callToo = (c: Sight): string => `Bel ook zelf: ${c.phones(guides(c)) || c.school.phone}.`;

const NOBODY = '**Praat met niemand uit de familie.**';
const noParents = (c: Sight): string =>
  `**Praat nu niet met de ouders**, ook niet aan de deur. Overleg eerst met ${guide(c)}.`;

/** Stands above the questions about going home, also when that card comes back (practice.md 4.2 and 4.6). */
export const aboutHome = (c: Sight): Line[] => [DANGER, c.facts.eer === 'ja' ? NOBODY : noParents(c)];

/** Parents are told the same day. After a child tells about home, it is the opposite (practice.md 4.7). */
const parentsToday = (c: Sight): string => {
  if (c.facts.thuis === 'ja')
    return 'Zij bellen eerst Veilig Thuis, omdat het thuis misschien niet veilig is. **Praat niet met de ouders.**';
  if (!c.schoolIsOpen)
    return `De ouders horen het vandaag te weten. Bel ${c.phones(['intern_begeleider', 'directeur']) || c.school.phone}.`;
  return 'Zij bellen **vandaag** de ouders. Alleen als het kind zegt dat het thuis niet veilig is, bellen zij eerst Veilig Thuis.';
};

const toWhom = (c: Sight): Line[] => (c.schoolIsOpen ? whoWasTold(c, 'beoordelen') : []);

const TICKED: Partial<Record<Speelt, (c: Sight) => Line[]>> = {
  kind_vertelde: (c) => [
    ...toWhom(c),
    `${callToo(c)} Zoiets horen is zwaar. Praat er ${soon(c)} over met ${guide(c)}.`,
  ],
  wil_dood: (c) => [
    SUICIDE,
    'Laat het kind niet alleen. Neem het serieus. Je maakt het niet erger door erover te praten. Beloof geen geheim.',
    ...toWhom(c),
    parentsToday(c),
  ],
  familie_eer: (c) => [
    DANGER,
    ...toWhom(c),
    `${NOBODY} ${isGuide(c) ? 'Bel nu' : `${guide(c)} belt`} Veilig Thuis.`,
    callToo(c),
  ],
  misbruik: (c) => [DANGER, ...toWhom(c), callToo(c), ...tellTheBoard(c)],
  ernstig_gedrag: (c) => [
    'Zeg tegen de kinderen nog niets over straf.',
    c.facts.thuis === 'ja' ? noParents(c) : `${guide(c)} belt de ouders met jou.`,
  ],
  letsel: (c) => (c.facts.thuis === 'ja' ? ['**EHBO.**', noParents(c)] : ['**EHBO. Bel de ouders vandaag.**']),
};

/** A suggestion only when talking is safe: nothing was ticked. */
const suggestion = (c: Sight): Line[] =>
  c.way === 'gebeurd'
    ? ['Vertel de ouders wat je zag.']
    : [`Bespreek het met een collega, bijvoorbeeld de ${term.leerkracht} van vorig jaar.`];

const earlier = (c: Sight): Line[] => {
  const found = c.looked.eerdereSignalen;
  if (found === undefined || found.count === 0) return [];
  return [`Dit is het **${found.count + 1}e signaal** in ${found.weeks} weken. Bespreek het met ${guide(c)}.`];
};

const MOST_TIPS = 3;

/** Better wording, shown only after saving. The child's own words are never corrected (practice.md 4.3). */
export const tipsFor = (wat: readonly Part[], c: Sight): Line[] => {
  // A colleague who was asked without the name does not learn it here.
  const isAbout = c.subjects.length > 0 && c.way !== 'overleg';
  const named =
    isAbout && wat.some((part) => typeof part === 'object' && 'pupil' in part && !c.subjects.includes(part.pupil));
  const [unclear] = c.unclear(wat);
  return [
    ...tips(wat).map(({ said }) => ({ plain: `- ${said}` })),
    ...(unclear === undefined
      ? []
      : [{ plain: `- Je noemt "${unclear}". Is dat een kind? Schrijf dan de voornaam en achternaam.` }]),
    ...(named ? ['- Je noemt een ander kind. Ik zet er initialen neer en bewaar erbij wie het is.'] : []),
  ].slice(0, MOST_TIPS);
};

const withTitle = (lines: Line[]): Line[] => (lines.length === 0 ? [] : ['**Tips over je tekst**', ...lines]);

/** The person who heard of an offence by a colleague tells the bestuur (practice.md 4.8; law.md L7). */
const tellTheBoard = ({ school }: Sight): Line[] => [
  `**Werkt die ouder op deze school? Vertel het nu ook zelf aan het bestuur: ${school.bestuur.name}, ${school.bestuur.phone}.** Zo staat het in de wet.`,
];

/** Colleagues were called before the writer said that it is about somebody who works here. */
const withdrawn = (c: Sight): Line[] =>
  c.open('beoordelen') ? ['Er ging al een spoedbericht uit, zonder verhaal. Dat bericht vervalt nu.'] : [];

export const nothingKept = (c: Sight): Line[] => ['**Ik bewaar hier niets van.**', ...withdrawn(c)];

/** The text after a card about somebody who works here, whatever was wrong with it. */
export const onStaff = ({ speelt = '', wat = '' }: Raw, c: Sight): Line[] => {
  const ticked = split(speelt);
  return [
    ...(ticked.includes('wil_dood') ? [SUICIDE] : []),
    ...(isUnsafe(ticked) ? [DANGER] : []),
    ...nothingKept(c),
    ...(isBlank(wat) ? [] : ['Dit schreef je. Je leest het hier voor het laatst:', { plain: wat }]),
    'Speelde er ook iets anders? Leg dat opnieuw vast, zonder dit.',
  ];
};

export const closingLines = (given: Given, c: Sight): Line[] => {
  const ticked = given.speelt.flatMap((tick) => TICKED[tick]?.(c) ?? []);
  const harmless = given.speelt.includes('geen');
  const isShared = c.visibility === 'gewoon';
  return [
    `**Opgeslagen. Dank je.** Code ${c.code}.`,
    ...new Set(ticked),
    ...(given.meekijken === 'niemand' && c.open('beoordelen')
      ? ['Om wat je aankruiste, leest toch een collega mee.']
      : []),
    ...reading(c),
    `Dit kunnen lezen: ${c.readers()}.`,
    ...(harmless ? [...earlier(c), ...(isShared ? suggestion(c) : [])] : []),
    ...withTitle(tipsFor(given.wat, c)),
  ];
};

/** After the taps. When the child went home already, somebody must phone (practice.md 4.6). */
export const afterLeaving = ({ waar, durft }: { waar: string; durft: string }, c: Sight): Line[] => {
  const call = `Bel nu ${c.phones(guides(c)) || c.school.phone}. Geen gehoor binnen 15 minuten? Bel zelf ${VEILIG_THUIS}. Dat mag altijd.`;
  const urgent = waar === 'al_naar_huis' || durft !== 'ja' || !c.schoolIsOpen;
  const stay = `**Blijf bij het kind.** ${guide(c)} zegt wat er gebeurt, voordat het naar huis gaat.`;
  return [
    '**Dank je.** Dit is toegevoegd aan het signaal.',
    ...(durft === 'nee' && waar !== 'al_naar_huis' && c.schoolIsOpen ? [stay] : []),
    ...(urgent ? [call] : []),
    c.facts.eer === 'ja' ? NOBODY : 'Praat nog niet met de ouders.',
  ];
};

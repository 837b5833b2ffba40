import type { Part } from '../engine/field.js';
import { asTyped } from '../engine/mentions.js';
import type { Line, Sight } from '../engine/protocol.js';
import { tips } from '../taal/tips.js';
import type { Meekijken, Speelt } from './questions.js';

/** What the sender reads after saving (practice.md 4.2, 4.3, 4.7-4.9). */

export const VEILIG_THUIS = 'Veilig Thuis **0800-2000**, gratis, dag en nacht';
export const DANGER = `Is er nu gevaar? Bel **112**. Geweld of verwaarlozing thuis: ${VEILIG_THUIS}.`;
export const SUICIDE = 'Direct gevaar: **112**. Overleg: **113** of **0800-0113**, dag en nacht.';

type Given = { speelt: readonly Speelt[]; wat: readonly Part[]; meekijken: Meekijken };

/** Who reads it and when; with the school closed that stands above all closings (`dicht.ts`). */
const reading = (c: Sight): Line[] => {
  if (!c.open('beoordelen')) return ['Dit staat bij jouw groep. De IB’er ziet het in de weeklijst.'];
  if (!c.schoolIsOpen) return ['Heeft dan niemand het gelezen? Dan hoor je het van mij.'];
  const readers = c.assignees('beoordelen');
  return [
    `${readers} ${readers.includes(' en ') ? 'lezen' : 'leest'} dit uiterlijk **${c.until('beoordelen')}**. Heeft dan niemand het gelezen? Dan hoor je het van mij.`,
  ];
};

/** When a colleague can be spoken to. */
export const soon = ({ schoolIsOpen }: Sight): string => (schoolIsOpen ? 'vandaag' : 'snel');

/** Stands above the questions about going home, also when that card comes back (practice.md 4.2 and 4.6). */
export const aboutHome = (c: Sight): Line[] => [
  DANGER,
  `**Praat nu niet met de ouders**, ook niet aan de deur. Overleg eerst met ${c.names('intern_begeleider')}.`,
];

const TICKED: Partial<Record<Speelt, (c: Sight) => Line[]>> = {
  kind_vertelde: (c) => [
    `Bel ook zelf: ${c.phones('intern_begeleider')}. Zoiets horen is zwaar. Praat er ${soon(c)} over met ${c.names('intern_begeleider')}.`,
  ],
  wil_dood: (c) => [
    SUICIDE,
    'Laat het kind niet alleen. Neem het serieus. Beloof geen geheim.',
    c.schoolIsOpen
      ? `${c.names('intern_begeleider')} of ${c.names('directeur')} belt vandaag de ouders.`
      : `De ouders horen het vandaag te weten. Bel ${c.phones(['intern_begeleider', 'directeur'], c.actor) || c.school.phone}.`,
  ],
  familie_eer: (c) => [
    DANGER,
    `Praat met niemand uit de familie. ${c.names('intern_begeleider')} belt Veilig Thuis.`,
    `Bel ook zelf: ${c.phones('intern_begeleider')}.`,
  ],
  ernstig_gedrag: (c) => [
    `Zeg tegen de kinderen nog niets over straf. ${c.names('intern_begeleider')} belt de ouders met jou.`,
  ],
  letsel: () => ['**EHBO. Bel de ouders vandaag.**'],
};

/** A suggestion only where talking is safe: nothing was ticked. */
const suggestion = (c: Sight): Line[] =>
  c.way === 'gebeurd'
    ? ['Vertel de ouders wat je zag.']
    : ['Bespreek het met een collega, bijvoorbeeld de leerkracht van vorig jaar.'];

const earlier = (c: Sight): Line[] => {
  const found = c.looked.eerdereSignalen;
  if (found === undefined || found.count === 0) return [];
  return [
    `Dit is het **${found.count + 1}e signaal** in ${found.weeks} weken. Bespreek het met ${c.names('intern_begeleider')}.`,
  ];
};

const MOST_TIPS = 3;

/** What could be said better, only now that it is kept; the child's own words are never corrected (practice.md 4.3). */
export const tipsFor = (wat: readonly Part[], c: Sight): Line[] => {
  // A colleague who was asked without the name learns nothing of it here.
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

/** To the bestuur, by the one who heard it; nothing stays here (practice.md 4.8; law.md L7). */
export const aboutStaff = ({ school }: Sight): Line[] => [
  `**Ik bewaar hier niets van.** Vertel dit nu zelf aan het bestuur: ${school.bestuur.name}, **${school.bestuur.phone}**.`,
  'De directeur of IB’er vertellen is niet genoeg. Zo staat het in de wet. Is een kind nu in gevaar: **112**.',
  'Advies: vertrouwensinspecteur **0900-111 3 111** (werkdagen 8.00-17.00).',
  'Praat er met niemand anders op school over, ook niet met de collega of de ouders. Vraag het kind niet verder uit.',
];

const onStaff = ({ speelt, wat }: Given, c: Sight): Line[] => [
  ...(speelt.includes('wil_dood') ? [SUICIDE] : []),
  ...(speelt.some((tick) => ['onveilig_thuis', 'kind_vertelde', 'familie_eer'].includes(tick)) ? [DANGER] : []),
  ...aboutStaff(c),
  'Dit schreef je. Je leest het hier voor het laatst:',
  { plain: asTyped(wat) },
  'Speelde er ook iets anders? Leg dat opnieuw vast, zonder dit.',
];

const saved = (given: Given, c: Sight): Line[] => {
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

export const closingLines = (given: Given, c: Sight): Line[] =>
  given.speelt.includes('medewerker') ? onStaff(given, c) : saved(given, c);

/** After the taps: a child that went home already is a reason to phone (practice.md 4.6). */
export const afterLeaving = ({ waar, durft }: { waar: string; durft: string }, c: Sight): Line[] => {
  const call = `Bel nu ${c.phones('intern_begeleider') || c.school.phone}. Geen gehoor binnen 15 minuten? Bel zelf ${VEILIG_THUIS}. Dat mag altijd.`;
  const urgent = waar === 'al_naar_huis' || durft !== 'ja' || !c.schoolIsOpen;
  const stay = `**Blijf bij het kind.** ${c.names('intern_begeleider')} zegt wat er gebeurt, voordat het naar huis gaat.`;
  return [
    '**Dank je.** Dit is toegevoegd aan het signaal.',
    ...(durft === 'nee' && waar !== 'al_naar_huis' && c.schoolIsOpen ? [stay] : []),
    ...(urgent ? [call] : []),
    'Praat nog niet met de ouders.',
  ];
};

import { choices, READERS, Line, PersonId, Sight } from '../../engine/language/index.js';

/**
 * The check before anything else, at the start and before every talk with parents (domain.md 9, P09, and 43;
 * practice.md 8.1).
 */

const VOORCHECK = {
  gevaar: 'Iemand is nu in gevaar',
  kind_vertelde: 'Het kind vertelde dit zelf',
  eer: 'Het kan gaan om familie-eer, gedwongen trouwen, besnijdenis van een meisje of achterlaten in het buitenland',
  onveilig_gesprek: 'Een gesprek met de ouders kan gevaarlijk zijn voor het kind of voor jou',
  medewerker: 'Het gaat over gedrag van iemand die op school werkt',
  twijfel: 'Ik twijfel over een van deze',
  geen: 'Geen van deze',
};

export type Voorcheck = keyof typeof VOORCHECK;

const LABEL = 'Speelt een van deze dingen?';

const SPECIAL = { alone: 'geen', aboutStaff: 'medewerker' } as const;

/** Behaviour of staff: nothing of it is kept here. The card below asks what it is, and says whom to tell (law.md L7). */
export const naarBestuur = (): string =>
  '**Dit bewaar ik niet.** Kies hieronder wat er speelt: dan lees je aan wie je het zelf vertelt. Praat er met niemand anders over.';

export const voorcheckVraag = () => choices(LABEL, VOORCHECK, SPECIAL);

/** At once to Veilig Thuis: no talk with parents, three tasks for the IB'er (domain.md 43, `vt_direct`). */
export const DIRECT = ['gevaar', 'kind_vertelde', 'eer'] as const satisfies readonly Voorcheck[];

/** First the advice of Veilig Thuis. Doubt counts as yes. */
export const EERST_ADVIES = ['onveilig_gesprek', 'twijfel'] as const satisfies readonly Voorcheck[];

const heeft = (chosen: readonly Voorcheck[], some: readonly Voorcheck[]): boolean =>
  chosen.some((one) => some.includes(one));

export const isVeilig = (chosen: readonly Voorcheck[]): boolean => !heeft(chosen, [...DIRECT, ...EERST_ADVIES]);

/** The number of the police in the whole country, for what is not urgent. */
const POLITIE = '0900-8844';

/** Stands above the question itself: a person who ticks danger must phone first. */
export const belEerst = (c: Sight): Line =>
  `Is iemand nu in gevaar? Bel **112**. Daarna Veilig Thuis **${c.school.veiligThuis}**, dag en nacht.`;

/** Whom to phone, on every card after one of these was ticked. */
export const wieBellen = (chosen: readonly string[], c: Sight): Line[] => {
  const veiligThuis = `Veilig Thuis **${c.school.veiligThuis}**`;
  if (chosen.includes('gevaar')) return [`**Bel nu 112.** Daarna ${veiligThuis}. Schrijven kan later.`];
  if (chosen.includes('eer')) return [`Bel ${veiligThuis} of de politie **${POLITIE}**. Bij gevaar: **112**.`];
  const isException = [...DIRECT, ...EERST_ADVIES].some((one) => chosen.includes(one));
  return isException ? [`Bel ${veiligThuis}, dag en nacht. Bij gevaar: **112**.`] : [];
};

const SAID: Readonly<Record<Voorcheck, (c: Sight) => Line[]>> = {
  gevaar: (c) => [`**Bel 112.** Daarna Veilig Thuis **${c.school.veiligThuis}**.${hoortHet(c)}`],
  kind_vertelde: (c) => [
    `**Geen gesprek met ouders.** ${belt(c)}: **${c.school.veiligThuis}**. Samen bepalen zij, ook met het kind, wat er gebeurt. Meestal wordt het een melding.`,
  ],
  eer: (c) => [
    `**Praat met niemand uit de familie.** ${belt(c)} **${c.school.veiligThuis}** of de politie **${POLITIE}**. Ouders horen nog niets.`,
  ],
  onveilig_gesprek: (c) => [
    `**Nog geen gesprek.** ${belVeiligThuis(c)} Advies vragen kan zonder naam. Daarna kiezen jullie: gesprek of melding.`,
  ],
  medewerker: () => [],
  twijfel: (c) => [
    `**Twijfel telt als ja.** Nog geen gesprek met ouders. Overleg eerst met ${c.others(['aandachtsfunctionaris', 'intern_begeleider']).names || 'een collega'} of Veilig Thuis: **${c.school.veiligThuis}**.`,
  ],
  geen: () => [],
};

/** The writer does not read that they themselves will hear of it. */
const hoortHet = (c: Sight): string => {
  const { names } = c.others(['intern_begeleider', 'aandachtsfunctionaris'], 'spoed');
  return names === '' ? '' : ` ${names} ${names.includes(' en ') ? 'krijgen' : 'krijgt'} bericht.`;
};

/** While the school is closed, only the reader of this card can phone now. */
const belt = (c: Sight): string => {
  if (!c.schoolIsOpen) return 'Wacht niet op een collega, bel zelf Veilig Thuis';
  return leidt(c.actor, c)
    ? 'Bel nu Veilig Thuis'
    : `${c.names('intern_begeleider') || c.names('directeur')} belt nu Veilig Thuis`;
};

/** What the writer does now. */
export const gezegd = (chosen: readonly Voorcheck[], c: Sight): Line[] => [
  ...chosen.flatMap((one) => SAID[one](c)),
  ...(isVeilig(chosen) || chosen.includes('gevaar') ? [] : ['Is er nu gevaar? Bel **112**.']),
];

/**
 * Who does what in a traject. The leerkracht does steps 1-3, and the IB'er with the directeur steps 4 and 5 (domain.md
 * 9).
 */

/** The leaders of a traject are its readers. */
export const LEIDING = READERS;

export const leidt = (person: PersonId | undefined, c: Sight): boolean => LEIDING.some((role) => c.holds(person, role));

export const belVeiligThuis = (c: Sight): string => `**Bel Veilig Thuis: ${c.school.veiligThuis}.**`;

import type { Line, Sight } from '../engine/protocol.js';

/** What somebody reads who asks for help (practice.md 4.4, 4.5 and 4.9). At most 90 words before the second press. */

export const LADDER = ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'] as const;

/** Who is asked: never the one who asks. */
const asked = (c: Sight): string => c.names(LADDER, c.actor, 'spoed');

export const beforeAsking = (c: Sight): Line[] => [
  'Levensgevaar, gewond of bedreigd? **Bel 112.** Laat het kind niet alleen.',
  'Geweld of verwaarlozing thuis? **Veilig Thuis 0800-2000**, dag en nacht.',
  'Wil een kind dood? Blijf erbij. Bij gevaar 112, anders **113** of **0800-0113**.',
  `Bel ook zelf: ${c.phones(LADDER, c.actor, 'spoed') || `school ${c.school.phone}`}.`,
  c.school.urgentWaits
    ? `**De school is dicht.** Mijn bericht gaat pas ${c.school.opens} weg.`
    : `Ik stuur een bericht aan ${asked(c)}. Ik noem alleen jouw naam en waar je bent.`,
];

export const aboutThem = ({ school }: Sight): Line[] => [
  '**Dan stuur ik niets.**',
  `Bel het bestuur: ${school.bestuur.name}, **${school.bestuur.emergencyPhone ?? school.bestuur.phone}**. Gevaar: **112**.`,
];

const VEILIG_THUIS = '**Je mag zelf Veilig Thuis bellen: 0800-2000. Bij gevaar 112.**';

/** Stands above the alarm for who goes there: a parent who drank, or may not take the child along (practice.md 11). */
export const forWhoGoes: readonly Line[] = [
  'Haalt een ouder het kind op die gedronken heeft, of die dat niet mag? Politie: **0900-8844**, bij gevaar **112**. Veilig Thuis: **0800-2000**. Bel ook de andere ouder.',
];

/** The school agreed that telephones stay quiet while it is closed. */
const notYet = (c: Sight): Line[] => [
  `**Nog niemand is gewaarschuwd.** De school is dicht. Ik stuur het pas ${c.school.opens}.`,
  `**Bel nu zelf:** ${c.phones(LADDER, c.actor, 'spoed') || 'de school'}. School: **${c.school.phone}**. Gevaar: **112**.`,
  ...atNight(c),
];

/** Nobody comes before somebody says so. */
export const afterAsking = (c: Sight): Line[] => (c.school.urgentWaits ? notYet(c) : warned(c));

const warned = (c: Sight): Line[] => [
  `**Gewaarschuwd:** ${asked(c)}.`,
  '**Nog niemand heeft gereageerd.** Reageert iemand, dan zie je dat in de chat.',
  `Bel ook zelf: ${c.phones(LADDER, c.actor, 'spoed') || 'de school'}. School: **${c.school.phone}**.`,
  ...(c.schoolIsOpen
    ? []
    : [`**De school is dicht tot ${c.school.opens}.** Reken er niet op dat iemand het leest.`, ...atNight(c)]),
];

const atNight = ({ school: { bestuur } }: Sight): Line[] => [
  VEILIG_THUIS,
  ...(bestuur.emergencyPhone ? [`Spoednummer van het bestuur: **${bestuur.emergencyPhone}**.`] : []),
];

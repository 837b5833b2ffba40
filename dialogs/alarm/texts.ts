import { closedBriefly } from '../dicht.js';
import type { Line, Sight } from '../engine/protocol.js';

/** What somebody reads who asks for help (practice.md 4.4, 4.5 and 4.9). At most 90 words before the second press. */

export const LADDER = ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'] as const;

/** Who is asked: never the one who asks. */
const asked = (c: Sight): string => c.names(LADDER, c.actor, 'spoed');

export const beforeAsking = (c: Sight): Line[] => [
  'Levensgevaar, gewond of bedreigd? **Bel 112.** Laat het kind niet alleen.',
  'Geweld of verwaarlozing thuis? **Veilig Thuis 0800-2000**, dag en nacht.',
  'Wil een kind dood? Blijf erbij. Bij gevaar 112, anders **113** of **0800-0113**.',
  ...closedBriefly(c),
  `Bel ook zelf: ${c.phones(LADDER, c.actor, 'spoed') || `school ${c.school.phone}`}.`,
  `Ik stuur een bericht aan ${asked(c)}. Ik noem alleen jouw naam en waar je bent.`,
];

export const aboutThem = ({ school }: Sight): Line[] => [
  '**Dan stuur ik niets.**',
  `Bel het bestuur: ${school.bestuur.name}, **${school.bestuur.emergencyPhone ?? school.bestuur.phone}**. Gevaar: **112**.`,
];

/** Nobody comes before somebody says so. */
export const afterAsking = (c: Sight): Line[] => [
  `**Gewaarschuwd:** ${asked(c)}.`,
  '**Nog niemand heeft gereageerd.** Reageert iemand, dan zie je dat in de chat.',
  `Bel ook zelf: ${c.phones(LADDER, c.actor, 'spoed') || 'de school'}. School: **${c.school.phone}**.`,
];

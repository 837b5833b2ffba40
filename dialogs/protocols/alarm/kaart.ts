import { LADDER, type Line } from '../../engine/language/index.js';
import type { Sight } from './woorden.js';
import { closedBriefly } from '../shared/dicht.js';
import { whoWasTold } from '../shared/gewaarschuwd.js';

/** What a person reads who asks for help (practice.md 4.4, 4.5 and 4.9). At most 90 words before the second press. */

const bestuur = ({ school }: Sight): string =>
  `${school.bestuur.name}, **${school.bestuur.emergencyPhone ?? school.bestuur.phone}**`;

/** A role has nobody today. So the bestuur is named too, as one to phone (practice.md 11, last row). */
const alsoBestuur = (c: Sight): string[] =>
  LADDER.some((role) => c.isVacant(role)) ? [`Of het bestuur: ${bestuur(c)}.`] : [];

/** Whom to phone: the people who are asked, and never the asker. */
const phones = (c: Sight): string => c.others(LADDER, 'spoed').phones || `school ${c.school.phone}`;

const willAsk = (c: Sight): string => {
  const { names } = c.others(LADDER, 'spoed');
  return names === ''
    ? '**Ik ken niemand die ik een bericht kan sturen.** Bel dus zelf.'
    : `Druk op **Waarschuw nu**. Dan stuur ik ${names} een bericht. Ik noem alleen je naam en plek.`;
};

export const beforeAsking = (c: Sight): Line[] => [
  'Levensgevaar, gewond of bedreigd? **Bel 112.** Laat het kind niet alleen.',
  'Geweld of verwaarlozing thuis? **Veilig Thuis 0800-2000**, dag en nacht.',
  'Wil een kind dood? Blijf erbij. Bij gevaar 112, anders **113** of **0800-0113**.',
  ...closedBriefly(c),
  [`Bel ook zelf: ${phones(c)}.`, ...alsoBestuur(c)].join(' '),
  c.school.urgentWaits ? `**De school is dicht.** Mijn bericht gaat pas ${c.school.opens} weg.` : willAsk(c),
];

export const aboutThem = (c: Sight): Line[] => [
  '**Dan stuur ik niets.**',
  `Bel het bestuur: ${bestuur(c)}. Gevaar: **112**.`,
];

const VEILIG_THUIS = '**Je mag zelf Veilig Thuis bellen: 0800-2000. Bij gevaar 112.**';

/**
 * Stands above the alarm for the person who goes there. A parent may be drunk, or may not take the child along
 * (practice.md 11).
 */
export const forWhoGoes: readonly Line[] = [
  'Haalt een ouder het kind op die gedronken heeft, of die dat niet mag? Politie: **0900-8844**, bij gevaar **112**. Veilig Thuis: **0800-2000**. Bel ook de andere ouder.',
];

/** The school agreed that telephones stay quiet while it is closed. */
const notYet = (c: Sight): Line[] => [
  `**Nog niemand is gewaarschuwd.** De school is dicht. Ik stuur het pas ${c.school.opens}.`,
  `**Bel nu zelf:** ${phones(c)}. School: **${c.school.phone}**. Gevaar: **112**.`,
  VEILIG_THUIS,
];

const whoKnows = (c: Sight): Line[] => {
  const { reached, underWay } = c.told('komen');
  const isNobody = reached === '' && underWay === '';
  return isNobody ? ['**Ik kan nu niemand een bericht sturen. Bel zelf.**', VEILIG_THUIS] : whoWasTold(c, 'komen');
};

/** Without a word from a person, nobody is said to come. */
const whoComes = (c: Sight): Line => {
  const who = c.taken('komen');
  return who === undefined
    ? '**Nog niemand heeft gereageerd.** Reageert iemand, dan zie je dat in de chat.'
    : `**${c.name(who)} komt naar je toe.**`;
};

export const afterAsking = (c: Sight): Line[] => (c.school.urgentWaits ? notYet(c) : warned(c));

const warned = (c: Sight): Line[] => [
  ...whoKnows(c),
  whoComes(c),
  [`Bel ook zelf: ${phones(c)}. School: **${c.school.phone}**.`, ...alsoBestuur(c)].join(' '),
];

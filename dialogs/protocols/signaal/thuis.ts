import {
  choice,
  dayOf,
  longText,
  moment,
  plusDays,
  text,
  time,
  timeOf,
  type Line,
  term,
} from '../../engine/language/index.js';
import type { Sight } from './woorden.js';
import { isSchoolOut, opvangVragen, vertrekVragen } from '../shared/signaalVragen.js';

/** A child may not be safe at home: what the reader does now (practice.md 5.2). */

const isUrgent = (c: Sight): boolean => c.facts.thuis === 'ja' && c.facts.urgentie === 'spoed';

const leaving = (c: Sight) => c.last(vertrekVragen) ?? c.last(opvangVragen);
const spoken = (time: string): string => time.replace(/^0/, '').replace(':', '.');

/** The hour that the writer said today, else the hour of the timetable. */
const hourOf = (c: Sight): string => leaving(c)?.hoe_laat ?? c.leavesAt;

/** `said`: when somebody said how the child goes home. Undefined: it counts from the beginning. */
type Said = string | undefined;
const dayItLeft = (c: Sight, said: Said): string => dayOf(said ?? c.opened);

/** That was about an earlier day. It is too late for what must be done before the child leaves. */
export const isAnotherDay = (c: Sight, said: Said): boolean => dayItLeft(c, said) < dayOf(c.now);
const isYesterday = (c: Sight, said: Said): boolean => plusDays(dayItLeft(c, said), 1) === dayOf(c.now);

/** The child left already, so nobody can keep it at school. */
export const isGone = (c: Sight, said: Said): boolean => {
  if (isAnotherDay(c, said)) return true;
  const left = leaving(c);
  if (left?.waar === 'al_naar_huis') return true;
  return left?.hoe_laat === undefined ? isSchoolOut(c) : left.hoe_laat < timeOf(c.now);
};

/** The most important thing: how much time there is. */
const howLong = (c: Sight, gone: boolean): string => {
  if (gone) return '# Het kind is al weg van school';
  return `# Het kind gaat om ${spoken(hourOf(c))} ${leaving(c)?.waarheen === 'opvang' ? 'naar de opvang' : 'naar huis'}`;
};

const mayGo = (c: Sight, gone: boolean): string =>
  gone
    ? '**1** Bel Veilig Thuis: **0800-2000**. Nu. Het kind is al naar huis: is het nu veilig, en bij wie?'
    : `**1** Bel Veilig Thuis: **0800-2000**. Nu. Vraag: mag het kind om ${spoken(hourOf(c))} naar huis, en wat zeg ik aan de deur?`;

/** Family honour is a matter for Veilig Thuis and the police, and for nobody else (law.md L5). */
const noContact = (c: Sight): string =>
  c.facts.eer === 'ja'
    ? '**Praat met niemand uit de familie.** Direct gevaar: politie **112**.'
    : 'Geen contact met de ouders voordat je met Veilig Thuis sprak.';

/** How the child went home is said for one day. The line about Veilig Thuis stays until somebody spoke to them. */
const afterwards = (c: Sight, said: Said): readonly Line[] => [
  ...(isYesterday(c, said) ? ['# Het kind ging gisteren naar huis'] : []),
  ...(c.by('gesproken') === undefined
    ? ['**Nog niemand schreef op dat Veilig Thuis is gesproken.** Bel: **0800-2000**.', noContact(c)]
    : []),
];

export const sixSteps = (c: Sight, said: Said): readonly Line[] => {
  if (!isUrgent(c) || c.by('veilig') !== undefined) return [];
  return isAnotherDay(c, said) ? afterwards(c, said) : beforeItLeaves(c, isGone(c, said));
};

const beforeItLeaves = (c: Sight, gone: boolean): readonly Line[] => [
  howLong(c, gone),
  c.by('gesproken') === undefined ? mayGo(c, gone) : '**1** Gedaan: Veilig Thuis is gesproken.',
  ...(c.names('directeur', c.actor)
    ? [`**2** Vertel het aan ${c.names('directeur', c.actor)}.`]
    : [`**2** Gedaan: jij bent de ${term.directeur}.`]),
  gone
    ? '**3** Spreek met Veilig Thuis af wie er nu naar het kind kijkt.'
    : '**3** Spreek af waar het kind tot dan blijft en bij wie.',
  `**4** ${noContact(c)}`,
  '**5** Is er een gezinsvoogd of voogd? Bel die ook.',
  '**6** Vertel het kind wat er gaat gebeuren.',
  ...(c.phones('starter') ? [`Bel je collega: ${c.phones('starter')}.`] : []),
];

/** Nobody may be led to talk with parents before people know that it is safe (domain.md 9, P09). */
export const mayMeetParents = (c: Sight): boolean =>
  c.facts.eer !== 'ja' && (c.facts.thuis !== 'ja' || c.by('gesproken') !== undefined);

/** The assessor must still settle this before the child goes home. */
export const mustBeSafe = (c: Sight): boolean => isUrgent(c) && c.by('veilig') === undefined && !c.open('veilig');

export const maySpeak = (c: Sight): boolean => c.status === 'open' && c.facts.thuis === 'ja';

export const gesprokenVragen = {
  wanneer: moment('Wanneer'),
  advies: longText('Wat zei Veilig Thuis?'),
  naam: choice('Noemde je de naam van het kind?', { ja: 'Ja', nee: 'Nee' }),
};

export const veiligVragen = (c: Parameters<typeof isSchoolOut>[0]) => ({
  tot: time('Tot hoe laat is het kind veilig?', isSchoolOut(c) ? {} : { preset: c.leavesAt }),
  waar: text('Waar, en bij wie?'),
});

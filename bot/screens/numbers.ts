import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import { dayOf, plusDays, timeOf, weekdayOn } from '../../dialogs/engine/calendar.js';
import type { HelpNumber, Hours, School } from '../../dialogs/engine/school.js';
import { CLOSE, HELP } from './buttons.js';
import { hhmm, numbersOf } from './people.js';

const WEEK = [0, 1, 2, 3, 4, 5, 6, 7];

/** When somebody answers there: now, or from when. */
const answers = ({ hours }: HelpNumber, now: string): string => {
  if (hours === undefined) return 'dag en nacht';
  const time = timeOf(now);
  const today = hours[weekdayOn(dayOf(now))];
  if (today !== undefined && today.from <= time && time < today.to) return `nu open, tot ${hhmm(today.to)}`;
  const days = WEEK.map((n) => weekdayOn(plusDays(dayOf(now), n)));
  const opens = (open: Hours | undefined, n: number): boolean => open !== undefined && (n > 0 || time < open.from);
  const next = days.findIndex((day, n) => opens(hours[day], n));
  const day = days[next];
  if (day === undefined) return 'nu dicht';
  return `nu dicht, open ${next === 0 ? 'om' : day} ${hhmm(hours[day]?.from ?? '')}`;
};

const shown = (number: HelpNumber, now: string): string =>
  `${number.name}: **${number.phone}**${number.about === undefined ? '' : ` (${number.about})`}, ${answers(number, now)}`;

/** The sociale kaart: people of the school first, then who helps outside it, and what is open now. */
export const telephoneNumbers = (school: School, now: string): AdaptiveCard =>
  notice.render({
    title: 'Telefoonnummers',
    lines: [
      'Gevaar: **112**.',
      ...numbersOf(school, now),
      `Bestuur, ${school.bestuur.name}: **${school.bestuur.phone}**`,
      ...school.settings.numbers.map((number) => shown(number, now)),
    ],
    buttons: [{ ...CLOSE, title: 'Sluiten' }],
    help: HELP,
  });

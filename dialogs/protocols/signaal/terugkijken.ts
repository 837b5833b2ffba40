import { messages, choices, colleague, date, on, self, share, type Answers } from '../../engine/language/index.js';
import { open, tell, type Sight } from './woorden.js';
import { ACTIES } from './beoordelen.js';

/** The look-back after a week (practice.md 5.5; domain.md 5: one more week of looking). */

const { overleg, advies_vt, meldcode } = ACTIES;

export const vervolgVragen = (c: Sight) => ({
  doen: choices('Wat ga je doen?', { overleg, advies_vt, meldcode }),
  terugkijken: date('Wanneer kijk je weer terug?', { coming: true, preset: c.day(c.school.lookBackDays) }),
});

const EVERY_FOUR_WEEKS = 28;

export const oplettenVragen = (c: Sight) => ({
  wie: colleague('Wie let er nog op?', { self: true }),
  tot: date('Tot wanneer?', { coming: true, preset: c.day(EVERY_FOUR_WEEKS) }),
});

/** Less is not gone. Somebody watches, and rounds it off on the last day. */
export const watches = ({ wie, tot }: Answers<ReturnType<typeof oplettenVragen>>, c: Sight) => {
  const rounds = open('afronden', { ...self(c), due: on(tot), noMessage: true, inList: true });
  if (wie === c.actor) return [rounds];
  return [rounds, share(wie, tot), tell({ person: wie }, messages.meekijken)];
};

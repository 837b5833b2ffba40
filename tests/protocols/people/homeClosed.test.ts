import { expect, test } from 'vitest';
import { home } from '../../../bot/screens/home.js';
import { nextOpening, momentAt, timeOf } from '../../../dialogs/engine/school/calendar.js';
import { until } from '../../../dialogs/engine/school/wording.js';
import { paragraphsOf } from '../../support/cards.js';
import { EMERGENCY, MOMENTS, school } from '../every/closed.js';

test.each(MOMENTS)('the home card on %s at %s names nobody, and has the numbers', (day, time) => {
  const now = momentAt(day, time);
  for (const person of school.people) {
    const said = paragraphsOf(home({ person, school, partners: [] }, {}, now)).join('\n');
    expect(said).not.toContain('bereikbaar');
    expect(said).toContain(`dicht tot ${until(nextOpening(school, now), now)}`);
    for (const number of ['112', '0800-2000', EMERGENCY]) expect(said).toContain(number);
  }
  expect(timeOf(now)).toBe(time);
});

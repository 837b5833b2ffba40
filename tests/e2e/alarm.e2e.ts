import { afterEach, test } from 'vitest';
import { movableDay, type MovableDay } from './support/day.js';
import type { TeamsPerson } from './support/person.js';

let day: MovableDay | undefined;
afterEach(() => day?.stop());

test('nobody reacts to an alarm: numbers after five minutes, and then somebody comes', async () => {
  day = await movableDay('01', '03', '04');
  const [teacher, ib, head] = day.people as [TeamsPerson, TeamsPerson, TeamsPerson];
  await teacher.says('hoi');
  await teacher.presses('Hulp nu');
  await teacher.sees('Bel 112.');
  await teacher.presses('Waarschuw nu');
  await teacher.sees('Gewaarschuwd: Hatice Kompasroos');
  for (const asked of [ib, head]) await asked.sees('Marit Zonnedauw vraagt nu hulp.');
  await teacher.doesNotSee('Nog steeds geen reactie.');

  await day.itIsLater(5);
  await teacher.sees('Nog steeds geen reactie.');
  await teacher.sees('Je mag zelf Veilig Thuis bellen: 0800-2000.');
  await teacher.sees('Joris Vuurtoren 000-1234504');
  await teacher.screenshot('36-leerkracht-geen-reactie');

  await head.presses('Ik ga nu');
  await head.sees('Je collega ziet dat je komt.');
  await teacher.sees('Joris Vuurtoren komt naar je toe');
  await ib.sees('Joris Vuurtoren gaat');
  await teacher.screenshot('37-leerkracht-na-vijf-minuten-komt-iemand');
});

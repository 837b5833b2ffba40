import { afterEach, expect, test } from 'vitest';
import { schoolDay, type Day } from './support/day.js';
import type { TeamsPerson } from './support/person.js';

let day: Day | undefined;
afterEach(() => day?.stop());

/** What a directeur who never saw it may take (the local windows are quicker than people). */
const TWO_MINUTES = 120_000;

test('a calamity led from Teams: a plan, roles and the bestuur, then a board in the channel of the team', async () => {
  day = await schoolDay('04', '03', '02');
  const [head, ib, bhv] = day.people as [TeamsPerson, TeamsPerson, TeamsPerson];
  await head.goesTo('Calamiteiten');
  const from = Date.now();
  await head.posts('calamiteit');
  await head.sees('Ik help je verder in je eigen chat.');
  await head.goesTo('Personal Chat');
  await head.presses('Calamiteit');
  await head.sees('Eerst veiligheid.');
  await head.chooses('Is iedereen nu veilig?', 'Ja');
  await head.chooses('Wat is er?', 'Ernstig ongeval');
  await head.screenshot('50-directeur-begint');
  await head.presses('Start');
  await head.sees('loopt sinds');
  await head.chooses('Kies iemand', 'Hatice Kompasroos');
  await head.screenshot('51-directeur-loopt');
  await head.presses('Verder');
  await head.presses('Verdeel de rollen');
  await head.chooses('Communicatie', 'Hatice Kompasroos');
  await head.chooses('Logboek', 'Ria Briefpapier');
  await head.chooses('Opvang leerlingen', 'Bas van der Pannenkoek');
  await head.chooses('Opvang team', 'Bas van der Pannenkoek');
  await head.chooses('Contact met het bestuur', 'Ikzelf Joris Vuurtoren');
  await head.screenshot('52-directeur-rollen');
  await head.presses('Opslaan');
  await head.sees('De rollen staan op het bord.');
  await head.presses('Bel het bestuur');
  await head.fills({ 'Hoe laat sprak je iemand?': '10:05' });
  await head.presses('Opslaan');
  await head.sees('Genoteerd.');
  await head.sees('Bestuur gesproken om 10.05.');
  expect(Date.now() - from).toBeLessThan(TWO_MINUTES);
  await head.screenshot('53-directeur-bestuur');

  await ib.sees('Je hebt een rol.');
  await bhv.presses('Mijn taken', { in: 'Per ACTIE' });
  await bhv.presses('Mijn taken');
  await bhv.chooses(
    'Kies een of meer taken.',
    'Vang de kinderen en collega’s op die erbij waren · 10.15 · Bas van der Pannenkoek',
  );
  await bhv.screenshot('54-bhv-taken');
  await bhv.presses('Gedaan');
  await head.sees('3 van 8 gedaan');

  await head.presses('Alle taken', { in: 'Per ACTIE' });
  await head.presses('Alle taken');
  await head.screenshot('55-directeur-lijst');
  await head.presses('Bord');
  await head.screenshot('56-directeur-bord');
  await head.presses('Verder');
  await head.screenshot('57-directeur-bord-verder');
  while (!(await head.holds('Op het teamkanaal zetten'))) await head.presses('Verder');
  await head.presses('Op het teamkanaal zetten');
  await head.chooses('Weten de familie en de naaste collega het al?', 'Ja, plaats');
  await head.presses('Verder');
  await head.sees('Het bord gaat naar het teamkanaal.');

  await head.goesTo('Calamiteiten');
  await head.sees('Per ACTIE');
  await head.pictures('bord-kanaal', 'Per ACTIE');
  await head.screenshot('58-kanaal-bord');
  await head.presses('Alle taken');
  await head.lendsPress('03');
  await ib.presses('Alle taken');
  await ib.chooses('Kies een of meer taken.', 'Klopt het bericht? · 10.15 · Joris Vuurtoren');
  await ib.presses('Gedaan');
  await head.sees('4 van 8 gedaan');
  await head.screenshot('59-kanaal-bord-volgt');
});

import { afterEach, expect, test } from 'vitest';
import { schoolDay, type Day } from './support/day.js';

let day: Day | undefined;
afterEach(() => day?.stop());

const TOLD_BY_CHILD = 'Kind vertelde zelf over geweld, misbruik of verwaarlozing';

test('a serious signal: the teacher records, the IB’er reads, picks up and answers, the teacher reads it', async () => {
  day = await schoolDay('01', '03', '04');
  const [teacher, ib, head] = day.people;
  await teacher!.sees('Hoi, ik ben Vangnet.');
  await teacher!.screenshot('01-leerkracht-begroeting');
  await ib!.screenshot('01-ib-begroeting');
  await teacher!.says('hoi');
  await teacher!.sees('Vandaag bereikbaar voor spoed: Hatice Kompasroos tot 16.30');
  await teacher!.screenshot('02-leerkracht-menu');

  await teacher!.presses('Ik maak me zorgen');
  await teacher!.screenshot('03-leerkracht-kaart-2-leeg');
  await teacher!.chooses('Over wie gaat het?', 'Sam Boterbloem, groep 5');
  await teacher!.fills({
    'Wat zag of hoorde je?': 'Sam zei in de kring: "Ik durf niet naar huis. Papa slaat mij." Hij huilde.',
  });
  await teacher!.chooses('Hoe weet je dit?', 'Het kind vertelde het');
  await teacher!.screenshot('04-leerkracht-kaart-2-ingevuld');
  await teacher!.pictures('leerkracht-kaart', 'Wat is er?');
  await teacher!.presses('Verder');
  await teacher!.sees('Nog twee vragen');
  await teacher!.screenshot('05-leerkracht-kaart-3-leeg');
  await teacher!.chooses('Speelt een van deze dingen?', TOLD_BY_CHILD);
  await teacher!.chooses('Wie moet meekijken?', 'De IB’er, vandaag');
  await teacher!.screenshot('06-leerkracht-kaart-3-ingevuld');
  await teacher!.presses('Opslaan');
  await teacher!.sees('Opgeslagen. Dank je.');
  await teacher!.screenshot('07-leerkracht-opgeslagen');

  await ib!.sees('Spoed. Lees nu.');
  await head!.sees('Spoed. Lees nu.');
  await ib!.screenshot('08-ib-spoed');
  await ib!.pictures('ib-spoed');
  await head!.screenshot('08-directeur-spoed');

  await teacher!.chooses('Waar is het kind nu?', 'Bij mij');
  await teacher!.chooses('Waarheen?', 'Naar huis');
  await teacher!.chooses('Durft het kind naar huis?', 'Nee');
  expect(await teacher!.hasFilledIn('Hoe laat gaat het weg?')).toContain('14:15');
  await teacher!.screenshot('09-leerkracht-vertrek');
  await teacher!.presses('Opslaan');
  await teacher!.sees('Dank je.');
  await teacher!.screenshot('10-leerkracht-klaar');

  await ib!.presses('Openen');
  await ib!.sees('Ik durf niet naar huis. Papa slaat mij.');
  await ib!.screenshot('11-ib-geopend');
  await ib!.pictures('ib-geopend', 'Papa slaat mij');
  await ib!.presses('Ik pak dit op');
  await ib!.sees('Opgepakt.');
  await ib!.screenshot('12-ib-opgepakt');
  await head!.sees('Hatice Kompasroos heeft dit opgepakt');
  await head!.screenshot('13-directeur-opgepakt');
  await teacher!.sees('Hatice Kompasroos heeft je signaal');

  await ib!.presses('Beoordelen');
  await ib!.screenshot('14-ib-antwoord-leeg');
  await ib!.chooses('Hoe schat je het in?', 'Kan huiselijk geweld of kindermishandeling zijn');
  await ib!.chooses('Wat ga je doen?', 'Advies Veilig Thuis');
  await ib!.fills({
    'Antwoord aan je collega': 'Ik bel nu Veilig Thuis. Blijf bij het kind tot ik er ben.',
  });
  await ib!.presses('Opslaan en antwoord sturen');
  await ib!.sees('Verstuurd.');
  await ib!.screenshot('15-ib-verstuurd');

  await teacher!.sees('Er is een antwoord op je signaal');
  await teacher!.screenshot('16-leerkracht-antwoord-is-er');
  await teacher!.presses('Lezen');
  await teacher!.sees('Blijf bij het kind tot ik er ben.');
  await teacher!.screenshot('17-leerkracht-leest');
  await teacher!.pictures('leerkracht-antwoord', 'Blijf bij het kind');
  await teacher!.presses('Duidelijk');
  await teacher!.sees('houdt dit signaal bij');
  await teacher!.screenshot('18-leerkracht-duidelijk');
});

import { afterEach, test } from 'vitest';
import { schoolDay, type Day } from './support/day.js';
import type { TeamsPerson } from './support/person.js';

let day: Day | undefined;
afterEach(() => day?.stop());

const WHY = 'Sam heeft steeds nieuwe plekken en is bang om naar huis te gaan.';

const starts = async (teacher: TeamsPerson): Promise<void> => {
  await teacher.says('meldcode');
  await teacher.presses('Meldcode');
  await teacher.chooses('Over wie gaat het?', 'Sam Boterbloem, groep 5');
  await teacher.fills({ 'Waarom nu?': 'Voor de derde keer een blauwe plek op de arm.' });
  await teacher.screenshot('80-leerkracht-start');
  await teacher.presses('Verder');
  await teacher.sees('Kijk eerst hiernaar');
  await teacher.screenshot('81-leerkracht-voorcheck');
  await teacher.chooses('Speelt een van deze dingen?', 'Geen van deze');
  await teacher.presses('Verder');
  await teacher.presses('Begin');
  await teacher.sees('Doorgegeven.');
};

test('a teacher starts, the IB’er reports, the directeur agrees in an own window', async () => {
  day = await schoolDay('01', '03', '04');
  const [teacher, ib, head] = day.people as [TeamsPerson, TeamsPerson, TeamsPerson];
  await starts(teacher);
  await teacher.sees('Er is een taak voor je');
  await teacher.presses('Openen');
  await teacher.sees('Stap 1. Signalen op een rij');
  await teacher.screenshot('82-leerkracht-traject');
  await teacher.presses('Stap 1. Signalen op een rij');
  await teacher.fills({
    'Wat zie je als je alles bij elkaar legt?': 'Drie keer een plek op de arm in twee weken.',
    'Wat gaat goed? Wie steunt het kind?': 'Sam heeft een vriend in de groep.',
    'Broertjes, zusjes: hoe gaat het met hen?': 'Geen broertjes of zusjes.',
  });
  await teacher.chooses('Speelt er iets bij een ouder', 'Nee');
  await teacher.screenshot('83-leerkracht-stap-1');
  await teacher.presses('Opslaan');
  await teacher.sees('Stap 1 staat.');
  await teacher.screenshot('84-leerkracht-stap-1-klaar');

  await ib.sees('Een collega vraagt je om mee te letten.');
  await ib.presses('Openen');
  await ib.sees('Drie keer een plek op de arm');
  await ib.screenshot('85-ib-traject');
  await ib.pictures('meldcode-traject', 'Drie keer een plek op de arm');
  await ib.presses('Meer');
  await ib.screenshot('86-ib-meer');
  await ib.presses('Melden bij Veilig Thuis');
  await ib.sees('Jij meldt, niet Vangnet.');
  await ib.chooses('Welke norm?', '1. Acute of structurele onveiligheid');
  await ib.fills({ 'Waarom deze norm?': WHY });
  await ib.chooses('Namens de directie?', 'Ja');
  await ib.screenshot('87-ib-melden');
  await ib.presses('Verder');
  await ib.sees('Wat is er gemeld?');
  await ib.fills({ 'Wat heb je gemeld?': 'Drie keer een plek op de arm. Sam is bang om naar huis te gaan.' });
  await ib.presses('Verder');
  await ib.sees('De ouders en het kind');
  await ib.chooses('Wisten de ouders het vooraf?', 'Nee: dat is niet veilig');
  await ib.chooses('Weet het kind dat er gemeld is?', 'Ja');
  await ib.fills({
    'Wat vindt het kind?': 'Sam is opgelucht.',
    'Wat is het kind verteld, en door wie?': 'Dat we hulp zoeken. Juf Marit.',
    'Wie praat de volgende keer met het kind, en wanneer?': 'Juf Marit, morgen.',
  });
  await ib.screenshot('88-ib-melden-kind');
  await ib.presses('Opslaan');
  await ib.sees('Over 5 werkdagen vraag ik of je iets hebt gehoord.');
  await ib.screenshot('89-ib-gemeld');

  await head.sees('Er is een taak voor vandaag.');
  await head.presses('Openen');
  await head.sees('Gemeld op 10 nov.');
  await head.screenshot('90-directeur-traject');
  await head.presses('Akkoord met de melding');
  await head.sees('Er is gemeld bij Veilig Thuis.');
  await head.chooses('Jouw oordeel', 'Akkoord');
  await head.screenshot('91-directeur-akkoord');
  await head.presses('Opslaan');
  await head.sees('De melding blijft staan.');
});

import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import { dayOf } from '../../dialogs/engine/calendar.js';
import { rolesAt, type School } from '../../dialogs/engine/school.js';
import type { Speaker } from '../directory.js';
import { HAPPENED, HELP, PRIVACY, RECORD, STAFF, TOLD, WORRIED } from './buttons.js';
import { numbersOf, reachableToday } from './people.js';

/** Texts of practice.md 3, 4.0, 4.4, 4.6 and 4.8: what one reads before anything is recorded. */

const CALL_FIRST = 'Is er nu gevaar? **Bel eerst 112.**';
const VEILIG_THUIS = 'Geweld of verwaarlozing thuis: **Veilig Thuis 0800-2000**, gratis, dag en nacht.';

export const greeting = ({ person, school }: Speaker, now: string): AdaptiveCard => {
  const reads = rolesAt(person, school.id, dayOf(now)).some(({ role }) =>
    ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'].includes(role),
  );
  return notice.render({
    title: 'Hoi, ik ben Vangnet.',
    lines: [
      'Zie of hoor je iets over de veiligheid van een kind? Leg het hier vast. Dat kost een minuut. Ik zorg dat de juiste collega het leest.',
      'Schrijf nooit de naam van een kind in deze chat. Druk op een knop. Dan open ik een kaart die alleen jij ziet.',
      ...(reads
        ? [
            'Heeft een collega je nodig, dan krijg je van mij een bericht met een code. Namen zie je pas als je het opent. Ik beslis nooit iets: dat doe jij.',
          ]
        : []),
      CALL_FIRST,
    ],
    buttons: [{ ...RECORD, style: 'positive' }, PRIVACY],
    help: HELP,
  });
};

type Unfinished = { case: string; task: string };

const finish = (school: string, unfinished: Unfinished): Button => ({
  title: 'Maak af',
  data: { go: 'open', school, ...unfinished },
  style: 'positive',
});

/** To who typed more than a word: it is kept nowhere by us, and by Teams until it is taken away (practice.md 9.1). */
const NOT_KEPT =
  '**Dit is niet vastgelegd.** Het staat nu in de chat van Teams. Haal je bericht weg: houd het ingedrukt en kies Verwijderen. Druk daarna op een knop.';

type HomeOptions = { unfinished?: Unfinished | undefined; typed?: boolean };

export const home = ({ school }: Speaker, { unfinished, typed = false }: HomeOptions, now: string): AdaptiveCard =>
  notice.render({
    title: 'Waar kan ik mee helpen?',
    lines: [
      ...(typed ? [NOT_KEPT] : []),
      reachableToday(school, now),
      ...(unfinished ? ['Je hebt nog iets dat niet af is.'] : []),
    ],
    buttons: [...(unfinished ? [finish(school.id, unfinished)] : []), TOLD, HAPPENED, WORRIED, STAFF, PRIVACY],
    help: HELP,
  });

export const choose = (): AdaptiveCard =>
  notice.render({
    title: 'Wat wil je vastleggen?',
    lines: [CALL_FIRST],
    buttons: [TOLD, HAPPENED, WORRIED, STAFF],
    help: HELP,
  });

export const childTold = (school: School, now: string): AdaptiveCard =>
  notice.render({
    title: 'Goed dat je dit nu doet.',
    lines: [
      'Tegen het kind: blijf rustig. Zeg: "Goed dat je het vertelt. Het is niet jouw schuld." Beloof geen geheim. Vraag het kind niet uit.',
      'Gaat het over thuis, of weet je het niet? **Praat nu niet met de ouders.** Ook niet aan de deur.',
      '**Bel nu**, voordat het kind naar huis gaat:',
      ...numbersOf(school, now),
      `${VEILIG_THUIS} Gevaar: **112**.`,
    ],
    buttons: [{ ...WORRIED, title: 'Schrijf het nu op' }],
    help: HELP,
  });

export const aboutStaff = (school: School): AdaptiveCard =>
  notice.render({
    title: 'Het gaat over een collega',
    lines: [
      `**Seksueel gedrag of geweld, ook bij twijfel:** vertel het nu zelf aan het bestuur, ${school.bestuur.name}: **${school.bestuur.phone}**. De directeur of IB’er vertellen is niet genoeg. Zo staat het in de wet.`,
      'Advies: vertrouwensinspecteur **0900-111 3 111** (werkdagen 8.00-17.00). Is een kind nu in gevaar: **112**.',
      'Praat er met niemand anders op school over. Vraag het kind niet verder uit. **Schrijf het hier niet op.** Ik bewaar niets.',
      'Gaat het om schreeuwen, kleineren of afspraken? Bespreek het met de directeur. Gaat het over de directeur: met het bestuur.',
    ],
    buttons: [],
    help: HELP,
  });

export const privacy = (school: School): AdaptiveCard =>
  notice.render({
    title: 'Wat gebeurt er met wat ik schrijf?',
    lines: [
      `Wat je in een kaart schrijft, staat niet in de chat van Teams. Het staat in het dossier van ${school.name}.`,
      'Na het opslaan zie je wie het mag lezen. Ik houd bij wie heeft gekeken.',
      'Ouders mogen het dossier van hun kind inzien. Schrijf dus zo dat zij kunnen meelezen. Is dat niet veilig voor het kind? Dan beslist de directeur.',
      'Je kunt niets wissen. Je kunt er wel iets bij schrijven.',
      `Maak je een signaal niet af? Ik bewaar het ${school.settings.conceptDays} schooldagen. Je krijgt eerst bericht voordat ik het wis.`,
      'Wat je gewoon in de chat typt, bewaart Teams. Haal dat zelf weg.',
    ],
    buttons: [],
    help: HELP,
  });

/** Safe for everybody who may find the bot, a pupil too (practice.md 9.2). */
export const unknownPerson = (): AdaptiveCard =>
  notice.render({
    title: 'Ik ken je nog niet.',
    lines: [
      'Vangnet is voor medewerkers van de school.',
      '**Ben je leerling?** Ga naar je juf, meester of een volwassene die je vertrouwt. Kindertelefoon: **0800-0432**. Gevaar: **112**.',
      '**Werk je hier?** Is er nu iets met een kind, bel de school. Zorgen over thuis: Veilig Thuis **0800-2000**.',
    ],
    buttons: [],
  });

import { REGENBOOG } from '../../bot/cli/demo/ids.js';
import {
  answers,
  CLOSING,
  CONTACT,
  does,
  finds,
  handsOver,
  HELP,
  NORM,
  opens,
  reportWith,
  samId,
  starts,
  WHY,
  type Traject,
} from '../protocols/meldcode/story.js';
import { searches } from '../protocols/signaal/story.js';
import { inputsOf } from '../support/cards.js';
import type { Person } from '../support/person.js';
import type { SchoolDay } from '../support/school.js';

/** Whatever this person types from now on, this word stands in it too. */
const plantsIn = (person: Person, word: string): void => {
  const fills = person.fills.bind(person);
  person.fills = (typed) => {
    const texts = inputsOf(person.card).filter(({ type }) => type === 'Input.Text');
    const isText = (label: string): boolean => texts.some((input) => input.label.startsWith(label));
    fills(
      Object.fromEntries(
        Object.entries(typed).map(([label, answer]) => [
          label,
          isText(label) && typeof answer === 'string' && !label.startsWith('Zoek') ? `${answer} ${word}` : answer,
        ]),
      ),
    );
  };
};

/** A whole traject in one day: steps, hand-over, questions, help, a report, two views, Veilig Thuis, the end. */
export const protectsEverything = async (school: SchoolDay, cast: Omit<Traject, 'id'>, word: string): Promise<void> => {
  const { teacher, ib, head } = cast;
  for (const person of [teacher, ib, head]) plantsIn(person, word);
  await starts(teacher);
  const [found] = (await school.data.about(REGENBOOG, await samId(school), '')).filter(
    ({ protocol }) => protocol === 'meldcode',
  );
  const traject = { ...cast, id: found!.id };
  await handsOver(traject);
  await does(ib, traject, 'Wat de leerkracht moet weten', { 'Wat moet de leerkracht weten': 'Oma haalt op.' });
  await does(ib, traject, 'Vraag de aandachtsfunctionaris', { 'Wat leg je voor?': 'Een kind heeft plekken.' });
  await does(ib, traject, 'Advies over een zorg', { 'Wat raad je aan?': 'Bel.' });
  await answers(traject, 1, 'Ja');
  await answers(traject, 2, 'Nee');
  await does(ib, traject, 'Stap 5. Samen met Veilig Thuis', CONTACT);
  await answers(traject, 3, 'Ja');
  await answers(traject, 4, 'Ja');
  await does(ib, traject, 'Stap 5. Afspraken over hulp', ...HELP);
  await does(teacher, traject, 'Er is iets bijgekomen', {
    'Wat is erbij gekomen?': 'Sam huilde.',
    'Moet iemand dit vandaag lezen?': 'Ja, vandaag',
  });
  await does(ib, traject, 'Melden bij Veilig Thuis', ...reportWith(NORM));
  await does(head, traject, 'Akkoord met de melding', { 'Jouw oordeel': 'Niet akkoord' });
  head.fills({ 'Waarom niet akkoord?': WHY });
  await head.presses('Opslaan');
  await does(ib, traject, 'Broertjes en zusjes op school');
  await searches(ib, 'zeewier');
  ib.fills({ 'Wie zijn het?': 'Fenna', 'Hoe gaat het met hen?': 'Goed.' });
  await ib.presses('Opslaan');
  await does(
    ib,
    traject,
    'Wat Veilig Thuis doet',
    {
      'Wat doet Veilig Thuis?': 'Volgen',
      'Is het vermoeden bevestigd?': 'Ja',
      'Wat verwacht Veilig Thuis': 'Kijken.',
    },
    {},
  );
  await does(ib, traject, 'Afsluiten', ...CLOSING);
  await does(head, traject, 'Akkoord met sluiten', { 'Jouw oordeel': 'Akkoord' });
  await does(ib, traject, 'Rapportage meldcode', {
    'Waar ging het over?': 'Anders',
    'Werkten de rollen': 'Ja',
    'Wat leren we ervan?': 'Eerder bellen.',
  });
  await does(head, traject, 'Rapportage meldcode aanvullen', { 'Wat wil je aanvullen?': 'Mee eens.' });
  await opens(teacher, traject);
  await finds(teacher, 'Er is acuut gevaar');
  await teacher.presses('Waarschuw nu');
};

import { asks, begins, closes, reads } from '../protocols/consultatie/story.js';
import { ASSESSED, INCIDENT, WORRY, fillsFirstCard, records } from '../protocols/signaal/story.js';
import type { Person } from '../support/person.js';

/** What people do in a week of everything, with planted words in all that can be typed. */

/** Words that nobody would write, one for every place where something can be typed. */
export const PLANTED = {
  story: 'Zeemeerminnenverhaal',
  name: 'Quirijntje Zwaardvis',
  answer: 'Ooievaarsantwoord',
  search: 'Kokosnootzoeker',
  staff: 'Walnootcollega',
  said: 'Pinguingefluister',
  kept: 'Halverwegeegel',
  wrong: 'Struisvogelfout',
  forged: 'Vlindervervalsing',
  weighed: 'Flamingoweging',
  away: 'Orkaanopslag',
  bug: 'Kwallenfout',
  question: 'Egelstekelvraag',
  thought: 'Schildpadgedachte',
  learned: 'Nijlpaardles',
  traject: 'eekhoorntraject',
};
export const WORDS = Object.values(PLANTED).flatMap((text) => text.split(' '));

const TICKS: [way: string, tick: string][] = [
  [WORRY, 'Misschien niet veilig thuis'],
  [WORRY, 'Kind vertelde zelf over geweld, misbruik of verwaarlozing'],
  [WORRY, 'Kind zegt dat het dood wil of doet zichzelf pijn'],
  [WORRY, 'Familie-eer, gedwongen trouwen, besnijdenis van een meisje, of achterlaten in het buitenland'],
  [WORRY, 'Gedrag van iemand die op school werkt'],
  [WORRY, 'Ik twijfel'],
  [WORRY, 'Geen van deze'],
  [INCIDENT, 'Seksueel of ernstig gedrag tussen kinderen'],
  [INCIDENT, 'Letsel, of een dokter nodig'],
  [INCIDENT, 'Geen van deze'],
];

const WANTED = ['Niemand. Ik houd het zelf in de gaten', 'De IB’er, deze week', 'De IB’er, vandaag', 'Ik wil advies'];

export const recordsEverything = async (teacher: Person): Promise<void> => {
  for (const [n, [way, tick]] of TICKS.entries()) {
    const wat = `${PLANTED.story} ${PLANTED.staff} van Sam Boterbloem en ${PLANTED.name}`;
    await records(teacher, { way, speelt: [tick], wat, meekijken: WANTED[n % WANTED.length]! });
    if (tick === 'Misschien niet veilig thuis') await saysHowItGoesHome(teacher);
  }
};

const saysHowItGoesHome = async (teacher: Person): Promise<void> => {
  teacher.fills({
    'Waar is het kind nu?': 'Al naar huis',
    'Waarheen?': 'Naar huis',
    'Durft het kind naar huis?': 'Nee',
  });
  await teacher.presses('Opslaan');
};

export const answersEverything = async (readers: Person[], teacher: Person): Promise<void> => {
  for (const reader of readers)
    for (const message of [...reader.chat]) {
      await reader.pressesOn(message, 'Openen').catch(() => undefined);
      if (reader.front === undefined || !reader.buttons.includes('Ik pak dit op')) continue;
      await reader.presses('Ik pak dit op');
      await reader.presses('Beoordelen');
      reader.fills({ ...ASSESSED, 'Antwoord aan je collega': `${PLANTED.answer} over Sam Boterbloem` });
      await reader.presses('Opslaan en antwoord sturen');
    }
  await teacher.presses('Lezen');
  await teacher.presses('Duidelijk');
};

/** Another teacher, with a child of another group, one that is in no list, and texts that are never finished. */
export const searchesAndHesitates = async (other: Person): Promise<void> => {
  await other.says('hoi');
  await other.presses(WORRY);
  for (const word of [PLANTED.search, 'boter']) {
    other.fills({ 'Zoek op naam': word });
    await other.presses('Zoek');
  }
  fillsFirstCard(other, { wat: PLANTED.kept });
  await other.presses('Verder');
  await other.presses('Later afmaken');
  await other.pressesOn(other.newest, 'Verder');
  await other.presses('Weggooien');
  await records(other, { over: 'Weet ik niet', wat: PLANTED.story });
  await other.says('hoi');
  await other.presses(INCIDENT);
  fillsFirstCard(other, { over: 'Kind staat er niet bij', wat: 'x'.repeat(5000) + PLANTED.wrong });
  await other.presses('Verder');
  other.fills({ 'Naam en groep': PLANTED.name });
  await other.presses('Verder');
  await other.presses('Later afmaken');
  await other.says(`${PLANTED.said} Sam Boterbloem sloeg Fenna Appelwang`);
};

export const forgesAndIntrudes = async (person: Person, stranger: Person): Promise<void> => {
  const data = { case: PLANTED.forged, task: PLANTED.forged, once: PLANTED.forged, wat: PLANTED.forged };
  for (const go of ['open', 'take', 'next', 'drop', PLANTED.forged]) {
    await person.forges({ ...data, go });
    await person.forges({ ...data, go, school: PLANTED.forged });
    await stranger.forges({ ...data, go });
  }
  await stranger.says(`${PLANTED.said} ik ben ${PLANTED.name}`);
  const conversation = {
    id: '19:1@thread.tacv2',
    conversationType: 'channel',
    tenantId: '10000000-0000-4000-8000-000000000000',
  };
  await person.post({ type: 'message', text: `${PLANTED.said} Sam Boterbloem`, conversation });
};

/** Colleagues are asked along, think, ask back and warn; the IB'er is asked, and it is rounded off. */
export const consults = async (teacher: Person, other: Person, gym: Person, ib: Person): Promise<void> => {
  await asks(teacher, { vraag: `${PLANTED.question}: Sam Boterbloem is stil. Wat zie jij?` });
  await reads(other);
  await other.presses('Ik vraag iets terug');
  other.fills({ 'Wat wil je weten?': PLANTED.thought });
  await other.presses('Versturen');
  await teacher.presses('Lezen');
  teacher.fills({ 'Je uitleg': PLANTED.answer });
  await teacher.presses('Versturen');
  await reads(gym);
  await gym.presses('Antwoorden');
  gym.fills({ 'Je antwoord': `${PLANTED.thought} van Fenna Appelwang` });
  await gym.presses('Versturen');
  await reads(gym);
  await gym.presses('Dit moet de IB’er weten');
  gym.fills({ 'Wat herken je?': `${PLANTED.thought} en Fenna Appelwang` });
  await gym.presses('Versturen');
  await reads(other);
  await other.presses('Geen tijd');
  await closes(teacher);
  await begins(teacher, { speelt: ['Ik twijfel'] });
  await teacher.presses('Vraag de IB’er');
  teacher.fills({ 'Wat is je vraag?': `${PLANTED.question} Sam Boterbloem` });
  await teacher.presses('Vraag de IB’er');
  await ib.presses('Openen');
  await ib.presses('Advies geven');
  ib.fills({
    Advies: PLANTED.learned,
    'Wie praat met de ouders?': 'Nog niet',
    'Hoe verder?': 'Op naar de meldcode',
  });
  await ib.presses('Versturen');
};

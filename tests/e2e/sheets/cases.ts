import { ASSESSED, records } from '../../protocols/signaal/story.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import type { NamedCard } from '../support/sheet.js';

const LONG = `Sam zei: "Ik wil niet naar huis."\n${'Hij zat onder de tafel en wilde er niet meer uit komen. '.repeat(60)}`;
const WORD =
  'Onafgebrokenonafgebrokenonafgebrokenonafgebrokenonafgebrokenwoord https://voorbeeld.invalid/een/heel/lang/adres?dat=doorloopt';
const TOLD = ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'];

const front = (name: string, person: Person): NamedCard => ({ name, card: person.card });

const opened = async (name: string, wat: string): Promise<NamedCard> => {
  const day = await SchoolDay.opens({ forms: 'inline' });
  try {
    const [teacher, ib] = await day.cameIn('leerkracht', 'ib');
    await records(teacher, { wat });
    await ib.presses('Openen');
    return front(name, ib);
  } finally {
    await day.closes();
  }
};

const answering = async (ib: Person): Promise<NamedCard[]> => {
  await ib.presses('Beoordelen');
  const empty = front('antwoord, leeg', ib);
  await ib.presses('Opslaan en antwoord sturen');
  const refused = front('antwoord, niets ingevuld', ib);
  ib.fills({ ...ASSESSED, 'Antwoord aan je collega': 'Ik kom na de pauze even kijken. Blijf bij het kind.' });
  await ib.presses('Opslaan en antwoord sturen');
  return [empty, refused, front('antwoord verstuurd', ib)];
};

const together = async (): Promise<NamedCard[]> => {
  const day = await SchoolDay.opens({ forms: 'inline' });
  try {
    const [teacher, ib, head] = await day.cameIn('leerkracht', 'ib', 'directeur');
    await records(teacher, { speelt: TOLD });
    teacher.fills({ 'Waar is het kind nu?': 'Bij mij', Waarheen: 'Naar huis', 'Durft het kind naar huis?': 'Nee' });
    await teacher.presses('Opslaan');
    await ib.presses('Openen');
    const cards = [front('IB’er opent', ib)];
    await ib.presses('Ik pak dit op');
    await head.presses('Openen');
    cards.push(front('IB’er pakt op', ib), front('directeur kijkt mee', head), ...(await answering(ib)));
    await teacher.presses('Lezen');
    cards.push(front('leerkracht leest het antwoord', teacher));
    await teacher.presses('Duidelijk');
    return [...cards, front('afgerond', teacher)];
  } finally {
    await day.closes();
  }
};

/** A signal as those who may read it see it. */
export const cases = async (): Promise<NamedCard[]> => [
  await opened('zaak, kort', 'Sam was stil.'),
  await opened('zaak, lange woorden', WORD),
  ...(await together()),
  await opened('zaak, lang', LONG),
];

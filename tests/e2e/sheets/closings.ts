import { INCIDENT, records, WORRY, type Told } from '../../protocols/signaal/story.js';
import { SchoolDay } from '../../support/school.js';
import type { NamedCard } from '../support/sheet.js';

const TICKS: Record<string, string[]> = {
  [WORRY]: [
    'Misschien niet veilig thuis',
    'Kind vertelde zelf over geweld, misbruik of verwaarlozing',
    'Kind zegt dat het dood wil of doet zichzelf pijn',
    'Familie-eer, gedwongen trouwen, besnijdenis van een meisje, of achterlaten in het buitenland',
    'Gedrag van iemand die op school werkt',
    'Ik twijfel',
    'Geen van deze',
  ],
  [INCIDENT]: [
    'Seksueel of ernstig gedrag tussen kinderen',
    'Letsel, of een dokter nodig',
    'Kind vertelde zelf over geweld, misbruik of verwaarlozing',
    'Geen van deze',
  ],
};

const everyTick = (): Told[] =>
  Object.entries(TICKS).flatMap(([way, ticks]) => ticks.map((tick) => ({ way, speelt: [tick] })));

const recorded = async (told: Told, at = '10:00'): Promise<NamedCard> => {
  const day = await SchoolDay.opens({ forms: 'inline', at });
  try {
    const [teacher] = await day.cameIn('leerkracht', 'ib', 'directeur');
    await records(teacher, told);
    return { name: `${told.speelt?.join(', ')}, ${told.meekijken ?? at}`.slice(0, 60), card: teacher.card };
  } finally {
    await day.closes();
  }
};

const leaving = async (dares: string): Promise<NamedCard> => {
  const day = await SchoolDay.opens({ forms: 'inline' });
  try {
    const [teacher] = await day.cameIn('leerkracht');
    await records(teacher, { speelt: ['Misschien niet veilig thuis'] });
    if (dares === '') await teacher.presses('Opslaan');
    else {
      teacher.fills({ 'Waar is het kind nu?': 'Bij mij', Waarheen: 'Naar huis', 'Durft het kind naar huis?': dares });
      await teacher.presses('Opslaan');
    }
    return { name: `vertrek, durft: ${dares || 'niets ingevuld'}`, card: teacher.card };
  } finally {
    await day.closes();
  }
};

/** What the writer reads after saving, for every tick, wish and hour. */
export const closings = async (): Promise<NamedCard[]> => {
  const cards: NamedCard[] = [];
  for (const told of everyTick()) cards.push(await recorded(told));
  cards.push(await recorded({ speelt: ['Geen van deze'], meekijken: 'Niemand. Ik houd het zelf in de gaten' }));
  cards.push(await recorded({ speelt: ['Geen van deze'], meekijken: 'De IB’er, deze week' }));
  cards.push(await recorded({ speelt: ['Kind zegt dat het dood wil of doet zichzelf pijn'] }, '19:30'));
  for (const dares of ['Ja', 'Nee', '']) cards.push(await leaving(dares));
  return cards;
};

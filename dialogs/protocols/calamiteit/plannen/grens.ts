import { term } from '../../../engine/language/index.js';
import type { Plan } from './item.js';

/** Seriously transgressive behaviour between children (P18, P20, P24, P26). */
export const grens: Plan = {
  titel: 'Ernstig grensoverschrijdend gedrag tussen kinderen',
  eerst: [
    '**Zorg dat alle betrokken kinderen veilig zijn, elk bij een eigen volwassene.**',
    'Vraag niet uit en laat kinderen niet elkaars verhaal horen. Schrijf letterlijk op wat een kind uit zichzelf zegt.',
  ],
  items: [
    {
      id: 'grens_apart',
      titel: 'Vang de betrokken kinderen apart op',
      blok: 'kwartier',
      actie: 3,
      rol: 'opvang_leerlingen',
      waarom: 'Elk kind heeft recht op rust en op een eigen verhaal.',
      hoe: 'Elk een eigen volwassene. Luister, geen sturende vragen. Geen straf voordat er gewogen is.',
      zeg: '“Goed dat je het vertelt. Ik ga zorgen dat het stopt.”',
    },
    {
      id: 'grens_deskundige',
      titel: 'Bel een deskundige vóór je met kinderen doorpraat',
      blok: 'uur',
      actie: 2,
      rol: 'leiding',
      waarom: 'Verkeerd vragen kan onderzoek bederven.',
      hoe: 'GGD, Veilig Thuis 0800-2000 of de zedenpolitie 0900-8844. Dat kan zonder namen.',
    },
    {
      id: 'grens_dagelijks',
      titel: `Elke dag kort: ${term.leerkracht} en ${term.intern_begeleider}`,
      blok: 'week',
      actie: 2,
      rol: 'opvang_leerlingen',
      als: { gedrag: ['ernstig'] },
      waarom: 'Zo zie je op tijd of het beter gaat.',
      hoe: 'Vijf minuten na schooltijd. Schrijf één regel in het logboek.',
    },
  ],
};

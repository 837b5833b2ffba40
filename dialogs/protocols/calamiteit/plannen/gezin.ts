import { days, term } from '../../../engine/language/index.js';
import { VAN_GEDRAG, type Plan } from './item.js';
import { rouw } from './rouw.js';

/** Somebody in the family of a pupil died (P35, second part). The child has the lead. */
export const gezin: Plan = {
  titel: 'Overlijden in een gezin',
  eerst: [
    '**Controleer het bericht bij de familie.** Houd het stil tot de familie het goed vindt.',
    `Vang op wie het vertelde. Vertel het eerst, persoonlijk, aan de ${term.leerkracht} van het kind.`,
  ],
  zonder: [...VAN_GEDRAG, 'klopt', 'veilig', 'brief', 'opvang_erbij', 'ouders_betrokken', 'gezinnen_tweede'],
  ook: rouw,
  items: [
    {
      id: 'gezin_controleer',
      titel: 'Bel de familie: klopt het, en wat mag bekend zijn?',
      blok: 'kwartier',
      actie: 1,
      rol: 'leiding',
      waarom: 'De familie beslist wie het hoort.',
      hoe: `De ${term.directeur} belt zelf en blijft bereikbaar. Vraag wat het kind al weet.`,
      zeg: '“We leven mee. Wat wilt u dat wij doen?”',
    },
    {
      id: 'gezin_familie_school',
      titel: 'Familie van dit gezin op school?',
      blok: 'uur',
      actie: 3,
      rol: 'opvang_leerlingen',
      waarom: 'Broertjes, zusjes, neefjes en nichtjes horen het niet op het plein.',
      hoe: 'Zoek uit wie er op school zit, ook onder collega’s, en wie hun ouders belt.',
    },
    {
      id: 'gezin_wie_vertelt',
      titel: 'Wie vertelt het aan wie?',
      blok: 'uur',
      actie: 4,
      rol: 'communicatie',
      waarom: 'Dan hoort iedereen het één keer, en goed.',
      hoe: 'Team, eigen klas, familie op school, andere ouders, MR en bestuur, hulpverlening: een naam bij elk.',
    },
    {
      id: 'gezin_klas',
      titel: 'De klas van het kind',
      blok: 'vandaag',
      actie: 3,
      rol: 'opvang_leerlingen',
      waarom: 'De klas is een rustige plek; niemand hoeft verdrietig te zijn.',
      hoe: 'Vertel het eenvoudig en eerlijk. Tijd om te tekenen of te praten. Let op wie eerder iemand verloor.',
    },
    {
      id: 'gezin_bezoek',
      titel: 'Eerste huisbezoek',
      blok: 'week',
      actie: 1,
      rol: 'opvang_leerlingen',
      waarom: 'Het kind ziet dat school er is.',
      hoe: `De ${term.leerkracht} en nog iemand. Vraag het kind wat het in de klas wil vertellen, en wanneer het terugkomt.`,
    },
    {
      id: 'gezin_terug',
      titel: 'Terugkomst van het kind in de klas',
      blok: 'week',
      actie: 3,
      rol: 'opvang_leerlingen',
      waarom: 'De eerste dag terug is de moeilijkste.',
      hoe: 'Het kind heeft de regie. Spreek een teken af waarmee het even de klas uit mag.',
    },
    {
      id: 'gezin_bezoek2',
      titel: 'Tweede huisbezoek',
      blok: 'later',
      actie: 1,
      rol: 'opvang_leerlingen',
      voor: days(28),
      waarom: 'Dan is de eerste drukte voorbij.',
      hoe: 'Hoe gaat het thuis en op school? Signalen kunnen pas na maanden komen.',
    },
  ],
};

import { minutes, term } from '../../../engine/language/index.js';
import type { Plan } from './item.js';

/** A child is missing (P36; practice.md 7.5). The search comes before any list. */
export const vermist: Plan = {
  titel: 'Kind vermist',
  eerst: [
    '**Zoek nu met alle collega’s: toiletten, kasten, plein, hek, straat. Wie zag het kind het laatst?**',
    'Bel de ouders. Niet meteen gevonden? **Bel 112.** Jong kind, water of drukke weg dichtbij, meegenomen of bang: **bel 112 meteen.**',
  ],
  zonder: ['klopt', 'brief', 'mr', 'bijzondere_dagen'],
  items: [
    {
      id: 'vermist_gebracht',
      titel: 'Is het kind gebracht of aangekomen?',
      blok: 'kwartier',
      actie: 1,
      rol: 'schoolzaken',
      voor: minutes(5),
      waarom: 'Soms is een kind afgemeld of bij de andere ouder.',
      hoe: `Kijk in de absenties, vraag de ${term.leerkracht}, de BSO en wie bij de deur stond.`,
    },
    {
      id: 'vermist_zoeken',
      titel: 'Verdeel het zoeken: wie zoekt waar',
      blok: 'kwartier',
      actie: 1,
      rol: 'leiding',
      voor: minutes(5),
      waarom: 'Anders wordt een plek overgeslagen.',
      hoe: 'Binnen, plein, hek, straat, route naar huis, water. Eén persoon houdt bij wat is afgezocht.',
    },
    {
      id: 'vermist_groep',
      titel: 'Iemand blijft bij de groep',
      blok: 'kwartier',
      actie: 3,
      rol: 'opvang_leerlingen',
      waarom: 'De andere kinderen moeten ook veilig zijn.',
      hoe: 'Tel de groep. Laat de kinderen binnen tot het kind terug is.',
    },
    {
      id: 'vermist_politie',
      titel: 'Wijs één persoon aan voor de politie',
      blok: 'uur',
      actie: 2,
      rol: 'communicatie',
      waarom: 'De politie wil één nummer om te bellen.',
      hoe: 'Houd klaar: tijd, laatst gezien, kleding, wie waar zocht, wie gebeld is. Een foto geef je alleen aan de politie.',
    },
    {
      id: 'vermist_terug',
      titel: 'Gevonden: ouders, zoekers en politie bellen',
      blok: 'vandaag',
      actie: 1,
      rol: 'leiding',
      waarom: 'Niemand moet nog doorzoeken.',
      hoe: 'Eerst de ouders. Daarna 112 of de politie, dan alle zoekers. Vang het kind op zonder verwijten.',
      zeg: '“Fijn dat je er bent.”',
    },
    {
      id: 'vermist_hek',
      titel: 'Hoe kon het kind weg?',
      blok: 'week',
      actie: 5,
      rol: 'schoolzaken',
      waarom: 'Het mag niet nog een keer gebeuren.',
      hoe: 'Hek, deur, toezicht, afspraken bij halen en brengen. Maak met de ouders een afspraak voor dit kind.',
      voorstel: true,
    },
  ],
};

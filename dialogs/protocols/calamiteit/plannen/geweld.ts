import { minutes } from '../../../engine/language/index.js';
import type { Plan } from './item.js';

/** Violence or a threat (P20; practice.md 7.8: a telephone may have to be silent). */
export const geweld: Plan = {
  titel: 'Geweld of dreiging',
  eerst: [
    '**Bel 112. Ga niet naar het gevaar.** Breng kinderen achter een dichte deur of naar buiten, weg van het gevaar.',
    'Verstop je? Zet je telefoon op stil.',
  ],
  bot: ['Druk hier of op het bord op **Stil**: dan stuur ik niets meer.'],
  items: [
    {
      id: 'geweld_binnen',
      titel: 'Binnen blijven of naar buiten: één keuze voor allen',
      blok: 'kwartier',
      actie: 1,
      rol: 'leiding',
      voor: minutes(5),
      waarom: 'Twee verschillende opdrachten brengen kinderen in gevaar.',
      hoe: 'Volg de politie. Binnen: deur dicht, weg van ramen, stil. Buiten: naar de afgesproken plek.',
      voorstel: true,
    },
    {
      id: 'geweld_telling',
      titel: 'Tel alle groepen',
      blok: 'kwartier',
      actie: 1,
      rol: 'schoolzaken',
      waarom: 'Alleen wie telt, weet wie mist.',
      hoe: 'Eerst de papieren lijst. Blijf niet binnen voor je telefoon.',
      bot: 'Vul daarna Telling in.',
    },
    {
      id: 'geweld_politie',
      titel: 'Aangifte en contact met de politie',
      blok: 'vandaag',
      actie: 2,
      rol: 'leiding',
      waarom: 'Dreiging kan terugkomen.',
      hoe: 'Vraag de wijkagent wat de school nu moet doen. Spreek met het bestuur af wie aangifte doet.',
    },
    {
      id: 'geweld_halen',
      titel: 'Halen en brengen: wie staat bij de deur?',
      blok: 'vandaag',
      actie: 2,
      rol: 'schoolzaken',
      waarom: 'Ouders en kinderen willen zien dat het veilig is.',
      hoe: 'Twee collega’s bij elke ingang. Wie mag binnen, wie niet? Ook morgen.',
      voorstel: true,
    },
  ],
};

import { term } from '../../../engine/language/index.js';
import type { Plan } from './item.js';

/** A serious accident (P20, P40; domain.md 44 for the Arbeidsinspectie). */
export const ongeval: Plan = {
  titel: 'Ernstig ongeval',
  eerst: [
    '**112 en eerste hulp.** Blijf bij wie gewond is. Haal andere kinderen weg van de plek.',
    'Bel meteen de ouders. Laat iemand meegaan met de ambulance.',
  ],
  items: [
    {
      id: 'ongeval_mee',
      titel: 'Iemand gaat mee met de ambulance',
      blok: 'kwartier',
      actie: 3,
      rol: 'opvang_leerlingen',
      waarom: 'Een kind gaat niet alleen naar het ziekenhuis.',
      hoe: 'Iemand die het kind kent, met een telefoon. Spreek af wie de ouders daar ontmoet.',
      voorstel: true,
    },
    {
      id: 'ongeval_plek',
      titel: 'Laat de plek zoals die is',
      blok: 'kwartier',
      actie: 2,
      rol: 'schoolzaken',
      waarom: 'De politie of de Arbeidsinspectie wil kunnen zien wat er was.',
      hoe: 'Zet de plek af. Niets opruimen. Geen foto’s delen.',
      voorstel: true,
    },
    {
      id: 'ongeval_register',
      titel: 'Ongeval registreren; Arbeidsinspectie als het moet',
      blok: 'vandaag',
      actie: 2,
      rol: 'leiding',
      waarom:
        'Bij overlijden, blijvend letsel of ziekenhuisopname door werk moet de Arbeidsinspectie het meteen weten.',
      hoe: `Vul het ongevallenformulier in. De ${term.directeur} meldt een ernstig arbeidsongeval zelf.`,
    },
    {
      id: 'ongeval_ziekenhuis',
      titel: 'Contact met het gezin of de collega in het ziekenhuis',
      blok: 'week',
      actie: 1,
      rol: 'opvang_team',
      waarom: 'Meeleven telt lang na.',
      hoe: 'Eén vaste persoon belt. Vraag wat de klas of het team mag weten.',
      voorstel: true,
    },
  ],
};

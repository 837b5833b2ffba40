import { VAN_GEDRAG, type Plan } from './item.js';
import { rouw } from './rouw.js';

/** Suicide or an attempt. The sources name it without a plan of its own: its items are proposals (see also P35). */
export const zelfdoding: Plan = {
  titel: 'Zelfdoding of poging',
  eerst: [
    '**Gevaar nu: 112.** Controleer het bericht bij de familie of de politie.',
    'Noem niet hoe het gebeurde. Zeg “zelfdoding” alleen als de familie dat goed vindt. Advies, dag en nacht: **113** of **0800-0113**.',
  ],
  zonder: [...VAN_GEDRAG, 'klopt'],
  ook: rouw,
  items: [
    {
      id: 'zelfdoding_controleer',
      titel: 'Controleer het bericht en vraag wat bekend mag zijn',
      blok: 'kwartier',
      actie: 1,
      rol: 'leiding',
      waarom: 'De familie beslist over de woorden.',
      hoe: 'Bel zelf de familie of de politie. Stil tot de familie het goed vindt.',
      voorstel: true,
    },
    {
      id: 'zelfdoding_advies',
      titel: 'Bel 113 en de GGD voor advies',
      blok: 'uur',
      actie: 2,
      rol: 'leiding',
      waarom: 'Wat en hoe je vertelt, maakt verschil voor kwetsbare kinderen.',
      hoe: '113 Zelfmoordpreventie denkt mee met scholen. Vraag de GGD wie kan komen.',
      voorstel: true,
    },
    {
      id: 'zelfdoding_woorden',
      titel: 'Spreek de woorden af',
      blok: 'uur',
      actie: 4,
      rol: 'communicatie',
      waarom: 'Details en mooie verhalen kunnen anderen op een gedachte brengen.',
      hoe: 'Niets over de manier of de plek. Geen reden noemen. Wel waar je hulp vindt.',
      zeg: '“We weten niet waarom. Praat erover als je je zorgen maakt, ook over jezelf.”',
      voorstel: true,
    },
    {
      id: 'zelfdoding_kwetsbaar',
      titel: 'Over wie maken we ons nu zorgen?',
      blok: 'vandaag',
      actie: 3,
      rol: 'opvang_leerlingen',
      waarom: 'Vrienden en kinderen met eigen verdriet lopen meer gevaar.',
      hoe: 'Maak een lijst, praat met elk kind en bel de ouders. Leg zorgen vast als signaal.',
      voorstel: true,
    },
    {
      id: 'zelfdoding_gedenken',
      titel: 'Gedenken: klein en gelijk',
      blok: 'week',
      actie: 3,
      rol: 'opvang_leerlingen',
      waarom: 'Een groot gebaar kan anderen op een gedachte brengen.',
      hoe: 'Als bij elk overlijden, niet groter. Spreek af tot wanneer. Volg de familie.',
      voorstel: true,
    },
  ],
};

import { anyText, vocabulary, type SightOf } from '../../engine/language/index.js';

/** The words of every signal, whichever way it came in. */
export const GEDEELD = {
  steps: [
    'aanvullen',
    'erbij',
    'aanpassen',
    'rechtzetten',
    'vakantie',
    'beoordelen',
    'gesproken',
    'veilig',
    'koppelen',
    'overnemen',
    'doorgeven',
    'gelezen',
    'vraag',
    'reactie',
    'actie',
    'terugkijken',
    'vervolg',
    'opletten',
    'afronden',
    'dossier',
    'gezin',
    'verder',
    'uitkomst',
    'meldcode',
    'afspraak',
    'klopte',
    'bijeenroepen',
  ],
  facts: {
    urgentie: ['normaal', 'vandaag', 'spoed'],
    thuis: ['ja'],
    eer: ['ja'],
    dood: ['ja'],
    ouders: ['wacht', 'taak'],
    lezers: ['directie'],
    lijst: ['week'],
    bezig: anyText,
    opgepakt: anyText,
    traject: anyText,
    meldcode: ['ja'],
    vakantie: anyText,
    inschatting: ['op_zichzelf', 'vaker', 'heel_vaak', 'hgkm', 'twijfel'],
    categorie: ['sociaal_emotioneel', 'seksueel', 'hgkm', 'pesten', 'grensoverschrijdend', 'verzorging', 'overig'],
  },
} as const;

const woorden = vocabulary(GEDEELD);
export const { step, open, drop, pass, tell, fact, together } = woorden;
export type Sight = SightOf<typeof woorden>;

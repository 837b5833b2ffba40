import type { Plan } from './item.js';

/** Unrest among parents or in the media (P19, P22, P23). */
export const onrust: Plan = {
  titel: 'Onrust bij ouders of media',
  eerst: [
    '**Eerst de feiten, dan pas een antwoord.** Wat wordt er gezegd, door wie, en wat klopt?',
    'Praat met mensen apart, niet in een appgroep. Media: “Daar kan ik niets over zeggen.”',
  ],
  zonder: ['veilig', 'opvang_erbij', 'ouders_betrokken', 'naaste_collegas', 'afwezigen', 'lessen', 'bijzondere_dagen'],
  items: [
    {
      id: 'onrust_feiten',
      titel: 'Wat wordt er gezegd, en wat klopt?',
      blok: 'kwartier',
      actie: 1,
      rol: 'leiding',
      waarom: 'Onrust komt door gebrek aan kennis, eigen ervaringen, emoties of sociale media.',
      hoe: 'Schrijf drie regels: wat zegt men, wat weten wij zeker, wat weten wij niet. Bewaar schermafdrukken.',
    },
    {
      id: 'onrust_gesprek',
      titel: 'Bel wie het hardst spreekt, en nodig uit',
      blok: 'uur',
      actie: 1,
      rol: 'leiding',
      waarom: 'Wie gehoord is, praat rustiger.',
      hoe: 'Persoonlijk en dezelfde dag. Met twee medewerkers. Spreek een gerucht alleen tegen voor veiligheid of privacy.',
      zeg: '“Ik hoor dat u zich zorgen maakt. Kom vandaag langs.”',
    },
    {
      id: 'onrust_kinderen',
      titel: 'Bescherm de kinderen over wie gesproken wordt',
      blok: 'uur',
      actie: 3,
      rol: 'opvang_leerlingen',
      waarom: 'De reactie van ouders bepaalt mee hoe zwaar het voor een kind is.',
      hoe: 'Extra ogen op het plein en bij de deur. Bel hun ouders. Geen namen, tegen niemand.',
    },
    {
      id: 'onrust_volgen',
      titel: 'Volg sociale media, reageer er niet',
      blok: 'vandaag',
      actie: 4,
      rol: 'communicatie',
      waarom: 'Een reactie houdt het gesprek daar gaande.',
      hoe: 'Eén persoon kijkt twee keer per dag en schrijft het in het logboek. Strafbaar of met een foto van een kind: politie.',
    },
  ],
};

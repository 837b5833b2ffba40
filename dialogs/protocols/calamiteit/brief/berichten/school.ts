import { KLEIN, type Bericht } from './bericht.js';

/** Something between children, unrest, and every calamity without a plan of its own (P18, P19, P20). */

const RUSTIG =
  'Luister als uw kind erover begint, en vraag niet door. Merkt u dat uw kind ermee blijft zitten? Bel ons.';
const KORT = 'Begin er zelf niet over. Heeft uw kind vragen, geef dan een kort en eerlijk antwoord.';
const SPEL =
  'Een jong kind laat vaak in spel of slaap zien dat iets het bezighoudt. Wees rustig, en stel geen vragen die het antwoord al geven.';
const NEUTRAAL = 'Geef geen eigen mening, en kies geen kant.';

export const grens: Bericht = {
  begin: {
    betrokken_groep:
      'Er is iets gebeurd tussen kinderen, en daar zijn kinderen uit de groep van uw kind bij betrokken. U hoort het van ons, en niet van een ander.',
    overige_groepen:
      'In een andere groep van onze school is iets gebeurd tussen kinderen. Uw kind kan erover horen; daarom schrijven wij u.',
    jonge_kinderen:
      'Er is iets gebeurd tussen jonge kinderen van onze school. Jonge kinderen ontdekken nog wat wel en niet kan. Volwassenen helpen hen daarbij.',
    team: 'Er is iets gebeurd tussen kinderen van onze school. Wij schrijven en zeggen: “betrokken kinderen”.',
  },
  thuis: {
    betrokken_groep: RUSTIG,
    overige_groepen: KORT,
    jonge_kinderen: `${SPEL} Praat gewoon over het lichaam, met gewone woorden. Leer uw kind dat het “stop” mag zeggen, en dat “stop” van een ander ook telt.`,
  },
  rust: KLEIN,
  team: `Elk betrokken kind heeft recht op rust. Vraag kinderen niet uit. ${NEUTRAAL}`,
};

export const onrust: Bericht = {
  begin: {
    betrokken_groep:
      'Er wordt veel gepraat over iets dat met de groep van uw kind te maken heeft. Wij vertellen u wat wij zeker weten.',
    overige_groepen: 'Er wordt veel gepraat over onze school. Wij vertellen u wat wij zeker weten, en wat wij doen.',
    jonge_kinderen: 'Er wordt veel gepraat over onze school. Ook jonge kinderen vangen daar iets van op.',
    team: 'Er wordt veel gepraat over onze school. Wij zeggen allemaal hetzelfde, en niet meer dan wij zeker weten.',
  },
  thuis: {
    betrokken_groep: `Geloof niet alles wat u hoort, en deel alleen wat u zeker weet. Hebt u vragen of zorgen? Kom naar ons toe. ${RUSTIG}`,
    overige_groepen: `Geloof niet alles wat u hoort, en deel alleen wat u zeker weet. Hebt u vragen of zorgen? Kom naar ons toe. ${KORT}`,
    jonge_kinderen: `Praat er niet over waar uw kind bij is. ${SPEL}`,
  },
  rust: KLEIN,
  team: `Hoor je iets nieuws? Geef het door aan wie leidt, en reageer er niet op. ${NEUTRAAL}`,
};

export const anders: Bericht = {
  begin: {
    betrokken_groep:
      'Er is iets gebeurd waar de groep van uw kind mee te maken heeft. U hoort het van ons, en niet van een ander.',
    overige_groepen: 'Er is iets gebeurd op of rond onze school. Uw kind kan erover horen; daarom schrijven wij u.',
    jonge_kinderen: 'Er is iets gebeurd op of rond onze school. Ook jonge kinderen kunnen dat merken.',
    team: 'Er is iets gebeurd op of rond onze school. Op dit blad staat wat wij weten en doen.',
  },
  thuis: { betrokken_groep: RUSTIG, overige_groepen: KORT, jonge_kinderen: SPEL },
  rust: KLEIN,
  team: NEUTRAAL,
};

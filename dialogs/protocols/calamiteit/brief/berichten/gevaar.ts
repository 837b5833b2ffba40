import { KLEIN, type Bericht } from './bericht.js';

/** Something happened that frightens: an accident, violence, a fire, a child that was missing (P20, P36). */

export const ongeval: Bericht = {
  begin: {
    betrokken_groep: 'Er is een ernstig ongeluk gebeurd, waar iemand uit de groep van uw kind bij betrokken is.',
    overige_groepen: 'Er is een ernstig ongeluk gebeurd, waar iemand van onze school bij betrokken is.',
    jonge_kinderen: 'Er is een ernstig ongeluk gebeurd. Jonge kinderen kunnen daar erg van geschrokken zijn.',
    team: 'Er is een ernstig ongeluk gebeurd, waar iemand van onze school bij betrokken is. Dit is wat wij nu weten.',
  },
  meeleven: 'Wij leven mee met wie dit is overkomen, en met de familie.',
  thuis: {
    betrokken_groep:
      'Wie iets zag of hoorde, kan later nog schrikken: slecht slapen, stil zijn, het naspelen. Laat uw kind vertellen als het wil, en vraag niet door. Gaat het na een paar weken niet beter? Bel ons of uw huisarts.',
    overige_groepen:
      'Vraagt uw kind ernaar? Geef een kort en eerlijk antwoord, zonder nare bijzonderheden. Zeg wat er nu gebeurt om te helpen.',
    jonge_kinderen:
      'Een jong kind speelt vaak na wat het zag of hoorde. Dat is gewoon. Blijf dichtbij, houd vaste gewoontes, en stel geen vragen die het antwoord al geven.',
  },
  rust: KLEIN,
  team: 'Vang op wie het zag, kinderen en collega’s. Zeg niets over de oorzaak of over wie iets had moeten doen.',
};

export const geweld: Bericht = {
  begin: {
    betrokken_groep:
      'Op of bij onze school is geweld gebruikt, of ermee gedreigd. De groep van uw kind heeft daarmee te maken.',
    overige_groepen:
      'Op of bij onze school is geweld gebruikt, of ermee gedreigd. Wij schrijven alle ouders, zodat u weet wat wij doen.',
    jonge_kinderen:
      'Op of bij onze school is geweld gebruikt, of ermee gedreigd. Jonge kinderen voelen de spanning van volwassenen.',
    team: 'Op of bij onze school is geweld gebruikt, of ermee gedreigd. Veiligheid gaat voor alles.',
  },
  meeleven: 'Wij leven mee met iedereen die hiervan geschrokken is.',
  thuis: {
    betrokken_groep:
      'Zeg uw kind dat grote mensen nu voor de veiligheid zorgen. Laat het vertellen, en vraag niet door. Kijk niet samen naar filmpjes. Weet u iets dat van belang is? Bel de politie: 0900-8844, of 112 als er haast is.',
    overige_groepen:
      'Heeft uw kind vragen? Zeg wat de school doet, en dat grote mensen opletten. Kijk niet samen naar filmpjes. Halen en brengen gaat zoals u gewend bent, tenzij wij iets anders schrijven.',
    jonge_kinderen:
      'Blijf rustig en dichtbij. Zeg dat grote mensen opletten. Een jong kind hoeft niet te weten wat er precies is gebeurd.',
  },
  rust: KLEIN,
  team: 'Noem niemand als verdachte. Wie iets zag, vertelt het de politie en niet elkaar. Voel je je niet veilig? Zeg het meteen.',
};

/** The child may be found, or not yet. */
export const vermist: Bericht = {
  begin: {
    betrokken_groep: 'Een kind uit de groep van uw kind raakte vermist. Wij begrijpen dat u daarvan schrikt.',
    overige_groepen: 'Een kind van onze school raakte vermist. U leest hier wat wij zeker weten.',
    jonge_kinderen:
      'Een kind van onze school raakte vermist. Jonge kinderen kunnen nu bang zijn om u even kwijt te raken.',
    team: 'Een kind van onze school raakte vermist. Dit is wat wij zeker weten.',
  },
  meeleven: 'Wij leven mee met het kind en de familie.',
  thuis: {
    betrokken_groep:
      'Wordt er nog gezocht? Zoek niet op eigen houtje. Weet u iets dat kan helpen, bel dan 112. Spreek met uw kind af wat het doet als het u kwijt is: blijven staan, en hulp vragen aan iemand van school of een andere ouder.',
    overige_groepen:
      'Wordt er nog gezocht? Zoek niet op eigen houtje. Weet u iets dat kan helpen, bel dan 112. Heeft uw kind vragen, antwoord dan kort en rustig.',
    jonge_kinderen:
      'Zeg uw kind dat u het komt halen, en wie er tot die tijd bij is. Oefen samen: blijf staan als je mij kwijt bent, en vraag hulp aan iemand van school.',
  },
  rust: KLEIN,
  team: 'Weet je iets, ook iets kleins? Zeg het meteen tegen wie het zoeken leidt. Wijs niemand aan, en zeg niets over de thuissituatie.',
};

/** Everybody had to leave the building. */
export const brand: Bericht = {
  begin: {
    betrokken_groep: 'Onze school is vandaag ontruimd. De groep van uw kind moest het gebouw uit.',
    overige_groepen: 'Onze school is vandaag ontruimd. Alle groepen moesten het gebouw uit.',
    jonge_kinderen: 'Onze school is vandaag ontruimd. Jonge kinderen kunnen schrikken van het alarm en de haast.',
    team: 'Onze school is vandaag ontruimd. Dit is wat wij nu weten.',
  },
  meeleven: 'Wij begrijpen dat u en uw kind hiervan geschrokken zijn.',
  thuis: {
    betrokken_groep:
      'Laat uw kind vertellen als het wil. Zeg dat oefenen en snel naar buiten gaan juist helpt, en dat de kinderen dat goed deden. Slaapt uw kind lang slecht? Bel ons of uw huisarts.',
    overige_groepen:
      'Laat uw kind vertellen als het wil. Zeg dat grote mensen opletten, en dat iedereen weet wat te doen als het alarm gaat.',
    jonge_kinderen:
      'Een jong kind speelt vaak na wat het meemaakte. Dat is gewoon. Vertel dat het alarm er is om te helpen.',
  },
  rust: KLEIN,
  team: 'Zeg niets over de oorzaak. Ga pas weer naar binnen als de leiding het zegt. Mis je iets of iemand? Zeg het meteen.',
};

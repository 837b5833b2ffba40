import { term } from '../../../../engine/language/index.js';
import { PERS, type Bericht } from './bericht.js';

/** Somebody died, or may die (P35). These texts do not say whether it was a child or a colleague, or how. */

const RUST = `Laat het aan de familie om erover te vertellen: deel geen foto’s of verhalen, ook niet in een appgroep. ${PERS}`;

const STEUN =
  'Sommige kinderen raakt dit extra: wie dichtbij stond, wie eerder iemand verloor of wie het zelf moeilijk heeft. Ziet u dat bij uw kind? Laat het ons weten, of bel uw huisarts. Dag en nacht kunt u bellen met 113 of 0800-0113, voor uw kind en voor uzelf.';

export const overlijden: Bericht = {
  begin: {
    betrokken_groep: 'Wij hebben een verdrietig bericht. Iemand die bij de groep van uw kind hoorde, is overleden.',
    overige_groepen:
      'Wij hebben een verdrietig bericht. Iemand van onze school is overleden. Uw kind kan erover horen; daarom schrijven wij ook u.',
    jonge_kinderen:
      'Wij hebben een verdrietig bericht. Iemand van onze school is overleden. Jonge kinderen begrijpen dat op hun eigen manier.',
    team: 'Iemand van onze school is overleden. Wij vertellen het eerst aan elkaar, en daarna aan de kinderen.',
  },
  meeleven: 'Wij leven mee met de familie, en wensen iedereen die nu verdriet heeft veel sterkte.',
  thuis: {
    betrokken_groep:
      'Praat er zelf over met uw kind, rustig en eerlijk. Zeg “dood”, en niet “weggegaan” of “ingeslapen”. Verdriet, boosheid en gewoon spelen wisselen elkaar af; dat hoort erbij. Houd de dag zo gewoon als het kan.',
    overige_groepen:
      'Vraagt uw kind ernaar? Geef een kort en eerlijk antwoord, en zeg “dood”, niet “weggegaan”. Het is ook goed als uw kind er weinig van merkt.',
    jonge_kinderen:
      'Een jong kind vraagt vaak steeds hetzelfde, en speelt daarna verder. Antwoord kort en eerlijk. Zeg “dood” en niet “slapen”: anders wordt slapen spannend. Vaste gewoontes helpen.',
  },
  steun: STEUN,
  rust: RUST,
  team: `Geef ruimte aan verdriet, van kinderen en van elkaar. Let op wie dichtbij stond, wie eerder iemand verloor en wie het zelf moeilijk heeft. Zorg over een kind? Zeg het vandaag nog tegen de ${term.intern_begeleider}. Meedenken kan dag en nacht: 113 of 0800-0113.`,
};

/** It may be an attempt, so no text says that somebody died. Without the family no text says what happened. */
export const zelfdoding: Bericht = {
  begin: {
    betrokken_groep:
      'Er is verdrietig nieuws over iemand die bij de groep van uw kind hoort. Wij willen dat u het van ons hoort.',
    overige_groepen:
      'Er is verdrietig nieuws over iemand van onze school. Ook als uw kind in een andere groep zit, kan het erover horen.',
    jonge_kinderen:
      'Er is verdrietig nieuws over iemand van onze school. Jonge kinderen hoeven daar niet alles van te weten.',
    team: 'Er is verdrietig nieuws over iemand van onze school. Op dit blad staat wat wij zeggen, en niet meer dan dat.',
  },
  meeleven: 'Onze gedachten zijn bij de familie, en bij iedereen die dit raakt.',
  thuis: {
    betrokken_groep:
      'Vraag uw kind hoe het zich voelt, en luister. U hoeft geen verklaring te geven. Raad samen niet naar wat er precies is gebeurd. Zeg dat uw kind altijd bij u terecht kan, of bij een ander die het vertrouwt.',
    overige_groepen:
      'Begin er zelf niet over. Heeft uw kind vragen? Luister, en geef een kort en eerlijk antwoord. Raad niet naar wat er precies is gebeurd.',
    jonge_kinderen:
      'Vertel een jong kind alleen wat het zelf vraagt, kort en eerlijk. Blijf dicht bij uw kind, en houd de dag zo gewoon als het kan.',
  },
  metWoord:
    'Erover praten helpt, en maakt de kans op zelfdoding niet groter. Vraag een kind gerust of het zelf weleens zulke gedachten heeft. Noem geen reden en geen bijzonderheden.',
  steun: STEUN,
  rust: RUST,
  team: `Noem geen reden en geen bijzonderheden, ook niet onder elkaar. Maak een lijst van kinderen die dichtbij stonden, eerder iemand verloren of het zelf moeilijk hebben, en laat hen niet alleen. Zorg over een kind of een collega? Zeg het nu tegen de ${term.intern_begeleider}. Meedenken kan dag en nacht: 113 of 0800-0113.`,
};

export const gezin: Bericht = {
  begin: {
    betrokken_groep: 'In het gezin of de familie van een kind uit de groep van uw kind is iemand overleden.',
    overige_groepen: 'In een gezin van onze school is iemand overleden. Wij schrijven u omdat uw kind het kan horen.',
    jonge_kinderen:
      'In het gezin van een kind van onze school is iemand overleden. Jonge kinderen kunnen daar vragen over hebben.',
    team: 'In een gezin van onze school is iemand overleden. Het kind en de familie bepalen wat er verteld wordt.',
  },
  meeleven: 'Wij leven mee met het gezin, en wensen het veel sterkte.',
  thuis: {
    betrokken_groep:
      'Uw kind kan schrikken, of bang zijn dat u ook doodgaat. Antwoord rustig en eerlijk. Het kind dat dit meemaakt, vertelt zelf wat het wil: gewoon samen spelen is fijn.',
    overige_groepen:
      'Vraagt uw kind ernaar? Geef een kort en eerlijk antwoord. Kent uw kind het gezin? Een tekening of een kaart mag.',
    jonge_kinderen:
      'Een jong kind kan bang zijn dat u ook weggaat. Zeg dat u er bent, en wie er verder voor uw kind zorgt. Zeg “dood” en niet “slapen”.',
  },
  steun: STEUN,
  rust: RUST,
  team: 'Het kind heeft de regie over wat de klas hoort. Laat de klas een gewone, rustige plek zijn. Let op broertjes, zusjes, neefjes en nichtjes, en op wie eerder iemand verloor.',
};

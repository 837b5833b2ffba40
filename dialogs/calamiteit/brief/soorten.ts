import type { Sight } from '../../engine/protocol.js';
import { GEEN_COMMENTAAR, woordvoerder } from '../media.js';

/** Letters to parents and the message to the team, made from a few facts (P23; practice.md 7.4). Our own words. */

export const SOORTEN = {
  team: 'Boodschap voor het team, op papier',
  betrokken_groep: 'Brief aan ouders van de betrokken groep',
  overige_groepen: 'Brief aan ouders van de andere groepen',
  jonge_kinderen: 'Brief aan ouders van jonge kinderen',
} as const;
export type Soort = keyof typeof SOORTEN;

export const isSoort = (naam: string): naam is Soort => Object.hasOwn(SOORTEN, naam);

/** What somebody filled in, as it was typed. Only the first two are always there. */
export type Feiten = {
  wat: string;
  doen: string;
  groep: string;
  kinderen: string;
  hulp: string;
  vragen: string;
  weer: string;
};

const blok = (kop: string, ...zinnen: readonly string[]): string[] => {
  const tekst = zinnen.filter((zin) => zin !== '').join(' ');
  return tekst === '' ? [] : [`${kop}\n${tekst}`];
};

const met = (voor: string, wat: string, na = '.'): string =>
  wat === '' ? '' : `${voor}${wat.replace(/\.$/, '')}${na}`;

const hulp = ({ hulp: wie }: Feiten): string => met('Wij krijgen daarbij hulp van ', wie);

const rust =
  'Houd het klein: deel geen namen, foto’s of verhalen, ook niet in een appgroep. Belt er iemand van een krant of omroep? U hoeft niets te zeggen. Verwijs naar de school.';

const slot = (f: Feiten, c: Sight): string[] => [
  ...blok('Vragen', f.vragen || `Bel de school: ${c.school.phone}. Wij maken graag een afspraak met u.`),
  met('U hoort weer van ons: ', f.weer) || 'Zodra er iets te melden is, hoort u het van ons.',
  `Met vriendelijke groet,\n${c.names('directeur') || 'De directeur'}, ${c.school.name}`,
];

const team = (f: Feiten, c: Sight): string[] => [
  `Voor het team van ${c.school.name}`,
  ...blok('Dit weten we', f.wat),
  ...blok('Dit doen we', f.doen, hulp(f)),
  ...blok('Dit zeggen we tegen de kinderen', f.kinderen),
  'Aan de telefoon en bij de deur\n“Er is iets gebeurd. U hoort vandaag van ons.”',
  `Media\nHet woord is aan: ${woordvoerder(c)}. Alle anderen zeggen: ${GEEN_COMMENTAAR}`,
  'Dit blad is er om goed te kunnen werken. Vertel het niet verder, ook niet thuis, in een mail of in een app. Geef geen eigen mening. Heb je het zelf zwaar? Zeg het: wij regelen iemand.',
  met('Jullie horen weer iets: ', f.weer) || 'Jullie horen vandaag weer iets.',
];

const betrokken = (f: Feiten, c: Sight): string[] => [
  `Beste ouders en verzorgers${met(' van ', f.groep, '')},`,
  'Er is iets gebeurd waar kinderen uit de groep van uw kind bij betrokken zijn. U hoort het van ons, en niet van een ander.',
  ...blok('Wat wij weten', f.wat),
  ...blok('Wat wij doen', f.doen, hulp(f)),
  ...blok('Wat de kinderen hebben gehoord', f.kinderen),
  `Wat u kunt doen\nLuister als uw kind erover begint, en vraag niet door. Merkt u dat uw kind ermee blijft zitten? Bel ons. ${rust}`,
  ...slot(f, c),
];

const overige = (f: Feiten, c: Sight): string[] => [
  'Beste ouders en verzorgers,',
  'In een andere groep van onze school is iets gebeurd. Uw kind was er niet bij. Het kan er wel over horen; daarom schrijven wij u.',
  ...blok('Wat wij kunnen vertellen', f.wat),
  ...blok('Wat wij doen', f.doen, hulp(f)),
  ...blok('Wat de kinderen hebben gehoord', f.kinderen),
  `Wat u kunt doen\nBegin er zelf niet over. Heeft uw kind vragen, geef dan een kort en eerlijk antwoord. ${rust}`,
  ...slot(f, c),
];

const grenzen =
  'Praat gewoon over het lichaam, met gewone woorden. Leer uw kind dat het “stop” mag zeggen, en dat “stop” van een ander ook telt.';

const jong = (f: Feiten, c: Sight): string[] => [
  `Beste ouders en verzorgers${met(' van ', f.groep, '')},`,
  'Er is iets gebeurd tussen jonge kinderen van onze school. Jonge kinderen ontdekken nog wat wel en niet kan. Volwassenen helpen hen daarbij.',
  ...blok('Wat wij weten', f.wat),
  ...blok('Wat wij doen', f.doen, hulp(f)),
  ...blok('Wat de kinderen hebben gehoord', f.kinderen),
  `Wat u kunt doen\nEen jong kind laat vaak in spel of slaap zien dat iets het bezighoudt. Wees rustig, en stel geen vragen die het antwoord al geven. ${c.facts.soort === 'grens' ? `${grenzen} ` : ''}${rust}`,
  ...slot(f, c),
];

const TEKST: Readonly<Record<Soort, (f: Feiten, c: Sight) => string[]>> = {
  team,
  betrokken_groep: betrokken,
  overige_groepen: overige,
  jonge_kinderen: jong,
};

/** The whole text, with empty lines between its parts. */
export const tekstVan = (soort: Soort, f: Feiten, c: Sight): string => TEKST[soort](f, c).join('\n\n');

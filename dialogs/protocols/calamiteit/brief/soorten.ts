import { term } from '../../../engine/language/index.js';
import type { Sight } from '../woorden.js';
import { SOORTEN, Soort } from './berichten/soort.js';
import { GEEN_COMMENTAAR, woordvoerder } from '../media.js';
import { berichtVan } from './berichten/index.js';
import type { Bericht, Ouders } from './berichten/bericht.js';
import { mag } from './familie.js';

export const isSoort = (naam: string): naam is Soort => Object.hasOwn(SOORTEN, naam);

/** The answers as typed. Only the first two are always there. */
export type Feiten = {
  wat: string;
  doen: string;
  groep: string;
  gedenken: string;
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

const slot = (f: Feiten, c: Sight): string[] => [
  ...blok('Vragen', f.vragen || `Bel de school: ${c.school.phone}. Wij maken graag een afspraak met u.`),
  met('U hoort weer van ons: ', f.weer) || 'Zodra er iets te melden is, hoort u het van ons.',
  `Met vriendelijke groet,\n${c.names('directeur') || `De ${term.directeur}`}, ${c.school.name}`,
];

/** What the family agreed to, as far as these texts say it by themselves. */
const metWoord = ({ metWoord: zin = '' }: Bericht, c: Sight): string => (mag(c).woord ? zin : '');

const team = (f: Feiten, c: Sight): string[] => {
  const bericht = berichtVan(c);
  return [
    `Voor het team van ${c.school.name}`,
    bericht.begin.team,
    ...blok('Dit weten we', f.wat),
    ...blok('Dit doen we', f.doen, hulp(f)),
    ...blok('Gedenken en afscheid', f.gedenken),
    ...blok('Dit zeggen we tegen de kinderen', f.kinderen),
    ...blok('Dit vragen we van je', bericht.team, metWoord(bericht, c)),
    'Aan de telefoon en bij de deur\n“Er is iets gebeurd. U hoort vandaag van ons.”',
    `Media\nHet woord is aan: ${woordvoerder(c)}. Alle anderen zeggen: ${GEEN_COMMENTAAR}`,
    'Dit blad is er om goed te kunnen werken. Vertel het niet verder, ook niet thuis, in een mail of in een app. Geef geen eigen mening. Heb je het zelf zwaar? Zeg het: wij regelen iemand.',
    met('Jullie horen weer iets: ', f.weer) || 'Jullie horen vandaag weer iets.',
  ];
};

const AAN_GROEP: readonly Soort[] = ['betrokken_groep', 'jonge_kinderen'];

const ouders = (soort: Ouders, f: Feiten, c: Sight): string[] => {
  const bericht = berichtVan(c);
  const { meeleven = '', steun = '' } = bericht;
  return [
    `Beste ouders en verzorgers${AAN_GROEP.includes(soort) ? met(' van ', f.groep, '') : ''},`,
    [bericht.begin[soort], meeleven].filter((zin) => zin !== '').join(' '),
    ...blok(soort === 'overige_groepen' ? 'Wat wij kunnen vertellen' : 'Wat wij weten', f.wat),
    ...blok('Wat wij doen', f.doen, hulp(f)),
    ...blok('Gedenken en afscheid', f.gedenken),
    ...blok('Wat de kinderen hebben gehoord', f.kinderen),
    ...blok(
      'Wat u kunt doen',
      bericht.thuis[soort],
      soort === 'jonge_kinderen' ? '' : metWoord(bericht, c),
      bericht.rust,
    ),
    ...blok('Als het zwaar is', steun),
    ...slot(f, c),
  ];
};

/** The whole text, with empty lines between its parts. */
export const tekstVan = (soort: Soort, f: Feiten, c: Sight): string =>
  (soort === 'team' ? team(f, c) : ouders(soort, f, c)).join('\n\n');

import { choice, nothing, onePupil, text, type Line } from '../../engine/language/index.js';
import { fact, step, type Sight } from './woorden.js';
import { mayName } from './kinderen.js';
import { TEAM } from './team.js';

/** Who took which child home, at one table with one list. Nobody goes along unseen. */

const SOORTEN: readonly Sight['facts']['soort'][] = ['brand', 'ongeval', 'geweld', 'vermist', 'anders'];

const halenVragen = {
  kind: onePupil('Welk kind?'),
  wie: text('Wie haalt het kind op?', { max: 100, veiled: 'initials', hint: 'Naam, en wie dat is van het kind.' }),
  bekend: choice('Weet je dat dit mag?', {
    ja: 'Ja, ik ken deze persoon',
    gebeld: 'Ja, de ouder zei het aan de telefoon',
    nee: 'Nee',
  }),
};

const count = ({ facts: { opgehaald = '0' } }: Sight): number => Number(opgehaald);

/** For readers of the board. Names stand in *Alles lezen*. */
export const halenLines = (c: Sight): Line[] => (count(c) === 0 ? [] : [`Opgehaald: ${String(count(c))} kinderen.`]);

export const halen = {
  ophalen: step.form({
    title: 'Wie haalt wie op',
    by: 'directeur',
    common: true,
    offer: { to: TEAM, while: (c) => mayName(c) && c.stage !== 'nazorg' && SOORTEN.includes(c.facts.soort) },
    text: (c) => halenLines(c),
    fields: halenVragen,
    then: (a, c) => (a.bekend === 'nee' ? nothing : [fact('opgehaald', String(count(c) + 1))]),
    closing: (a) => [
      a.bekend === 'nee'
        ? '**Geef het kind nog niet mee.** Bel eerst een ouder.'
        : '**Genoteerd**, met de tijd. Het volgende kind?',
    ],
    after: () => ['ophalen'],
  }),
};

import { close } from '../../dialogs/engine/language/effects.js';
import type { Sight } from './toyWords.js';
import { choice, choices, colleagues, longText, moment, pupils, text } from '../../dialogs/engine/language/fields.js';

export const planning = {
  naam: text('Waar gaan jullie heen?', { max: 60 }),
  soort: choice(
    'Wat voor uitje?',
    { museum: 'Een museum', bos: 'Het bos', niets: 'Toch niet' },
    { aboutStaff: 'niets' },
  ),
  uitleg: longText('Waarom dit uitje?', { optional: true }),
  wie: pupils('Wie gaan er mee?'),
  bedacht: moment('Wanneer bedacht je het?'),
  collegas: colleagues('Wie denkt mee?', { self: true, max: 3 }),
  verrassing: choices('Wie mag het weten?', { iedereen: 'Iedereen', klas: 'De klas', niemand: 'Nog niemand' }),
};

export const calledOff = {
  offer: { to: ['starter', 'directeur'], while: (c: Sight) => c.status === 'open' },
  fields: {
    reden: text('Waarom niet?'),
    collega: choice('Ligt het aan een collega?', { nee: 'Nee', ja: 'Ja' }, { optional: true, aboutStaff: 'ja' }),
  },
  nothingKept: () => ['Dat bewaar ik niet.'],
  stops: () => [close()],
} as const;

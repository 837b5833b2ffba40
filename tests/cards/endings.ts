import type { Said } from '../support/messages.js';

const ilse = { about: 'Ilse Bakker' };

/** What is said of what ended, and why. */
export const ENDINGS: [Partial<Said>, string][] = [
  [
    { notice: 'gesloten', ...ilse },
    'Ilse Bakker heeft calamiteit K7P-4QX afgesloten, 12.42. Wat nog open staat, gaat door in Mijn werk.',
  ],
  [
    { notice: 'geslotenZoek', ...ilse },
    'Nog niet gevonden. Ilse Bakker heeft calamiteit K7P-4QX toch afgesloten, 12.42.',
  ],
  [
    { notice: 'geenCalamiteit', ...ilse },
    'Calamiteit K7P-4QX was een vergissing, 12.42. Ilse Bakker heeft haar gestopt. Je hoeft niets te doen.',
  ],
  [{ notice: 'gaatDoor', ...ilse }, 'Calamiteit K7P-4QX gaat toch door, 12.42. Ilse Bakker leidt. Kijk op het bord.'],
  [
    { notice: 'bhv', sign: 'Calamiteit', state: 'dropped', why: 'gevonden om 10.12' },
    'Calamiteit K7P-4QX: dit hoeft niet meer: gevonden om 10.12.',
  ],
  [
    { notice: 'hulp', state: 'dropped', why: 'het was een vergissing' },
    'Dit hoeft niet meer: het was een vergissing. K7P-4QX',
  ],
];

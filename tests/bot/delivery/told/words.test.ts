import { expect, test } from 'vitest';
import type { Said } from '../../../support/messages.js';
import { saidOf as read } from '../../../cards/support.js';

const spoed = { urgency: 'spoed' } as const;

/** What a stored message says of others: only of who was reached that he was asked or warned. */
const SENTENCES: [Partial<Said>, string][] = [
  [
    { notice: 'nietGelezen', away: 'Dirk Smit', underWay: 'Mila Visser', missed: 'Ilse Bakker 06-1' },
    'Nog niemand heeft signaal K7P-4QX gelezen. Dirk Smit werkt vandaag niet. Ik stuur nu een bericht aan Mila Visser. Loop zelf even langs. | Niet bereikt: Ilse Bakker 06-1. Bel nu.',
  ],
  [
    { notice: 'nietGelezen', sign: 'Calamiteit', ...spoed, waiting: 'A en B', waitingNumbers: 'A 06-1, bel B 06-2' },
    'A en B hebben nog niet gereageerd. K7P-4QX | Bel A 06-1, bel B 06-2.',
  ],
  [{ notice: 'nietGelezen', sign: 'Calamiteit', ...spoed, coming: 'A', waiting: 'B' }, 'A komt. K7P-4QX'],
  [
    { notice: 'gewaarschuwd', people: 'A', underWay: 'B', missed: 'C 06-3', numbers: 'A 06-1' },
    'Gewaarschuwd om 12.42: A. K7P-4QX | Ik stuur nu een bericht aan B. | Niet bereikt: C 06-3. Bel nu. | Nog niemand heeft gereageerd. | Bel ook zelf: A 06-1.',
  ],
  [
    { notice: 'gewaarschuwd', missed: 'C 06-3', numbers: 'C 06-3' },
    'Nog niemand is bereikt met een bericht. 12.42. K7P-4QX | Niet bereikt: C 06-3. Bel nu. | Nog niemand heeft gereageerd. | Bel ook zelf: C 06-3.',
  ],
];

test.each(SENTENCES)('%j says: %s', (data, sentence) => expect(read(data)).toBe(sentence));

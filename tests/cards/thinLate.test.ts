import { expect, test } from 'vitest';
import { drawn, SAMPLE, type Said } from '../support/messages.js';
import { texts } from './support.js';

/** A message that waited for its reader says by when as it is then, and what waits where that says nothing of a child. */

const told: Said = { ...SAMPLE, urgency: 'vandaag', about: undefined, phone: undefined };
const read = (more: Partial<Said>): string => texts(drawn({ ...told, ...more })).join(' | ');
const past = { until: 'di 10 nov 13.00', late: true, later: true };
const what = 'Advies Veilig Thuis';

test.each<[Partial<Said>, string]>([
  [
    { notice: 'herinnering', until: '13.00', what },
    'Vandaag. Nog te doen bij K7P-4QX: Advies Veilig Thuis. Voor 13.00.',
  ],
  [
    { notice: 'herinnering', ...past, what },
    'Nog te doen bij K7P-4QX: Advies Veilig Thuis. Dit had klaar moeten zijn: di 10 nov 13.00.',
  ],
  [
    { notice: 'herinnering', urgency: 'spoed', ...past, what },
    'Spoed. Dit wacht nog op je. Nog te doen bij K7P-4QX: Advies Veilig Thuis.',
  ],
  [{ notice: 'taak', ...past }, 'Er is een signaal voor je. Dit had klaar moeten zijn: di 10 nov 13.00. K7P-4QX'],
  [{ notice: 'taak', until: 'wo 8.30', later: true }, 'Er is een signaal voor je. Graag lezen voor wo 8.30. K7P-4QX'],
  [
    { notice: 'aanvullen', state: 'dropped' },
    'Signaal K7P-4QX is bewaard. Is er nog iets? Open het, of leg het opnieuw vast.',
  ],
])('%j says %s', (more, said) => expect(read(more)).toBe(said));

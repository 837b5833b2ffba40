import { expect, test } from 'vitest';
import { thinCard } from '../../../../bot/screens/thin.js';
import { begin } from '../../../../dialogs/engine/decide/begin.js';
import { messages } from '../../../../dialogs/engine/language/messages.js';
import { protocols } from '../../../../dialogs/register.js';
import { texts } from '../../../cards/support.js';
import { directeur, els, fullSchool, MONDAY, worldOf } from '../../../engine/world.js';

test('whoever gets an alarm in another’s place reads a number, also when the one who asks has none', () => {
  const school = fullSchool();
  const people = school.people.map(({ phone: _phone, ...person }) => (person.id === els.id ? person : { ...person }));
  const world = worldOf(Object.values(protocols), { school: { ...school, people } });
  const begun = begin({ id: world.id('alarm'), protocol: 'alarm', way: 'hulpvraag', starter: els.id, seed: '' }, world);
  const message = { id: 'm', to: directeur.id, notice: messages.taak.id, urgency: 'spoed', at: MONDAY } as const;
  const card = thinCard(message, { state: 'open' }, { ...begun, status: 'open' }, world);
  expect(texts(card).join(' ')).toContain(school.phone);
});

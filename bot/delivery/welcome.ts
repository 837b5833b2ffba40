import { tenantOf, type PersonId, type SchoolId } from '../../dialogs/engine/school/ids.js';
import { inWordsOf } from '../../dialogs/engine/school/terms.js';
import { forChat } from '../teams/answers.js';
import { greeting } from '../screens/greeting.js';
import { previewOf } from '../screens/thin.js';
import type { DeliverServices } from './services.js';
import { withRetry } from '../teams/retry.js';

/**
 * Greets somebody who got a role, at once when there is a chat. The others are greeted at their first word. A chat
 * counts as greeted only when Teams took the message.
 */
export const welcome = async (person: PersonId, school: SchoolId, services: DeliverServices): Promise<void> => {
  const { store, directory, teams, pace, forms, now } = services;
  const tenant = tenantOf(school);
  const speaker = await directory.speaker(tenant, person, school);
  const chat = await store.conversation(tenant, person);
  if (speaker === undefined || chat === undefined) return;
  const at = now().toISOString();
  const hello = greeting(speaker, at, ['**Je kunt nu met Vangnet werken.**']);
  const card = forChat(inWordsOf(speaker.school, hello), forms);
  const message = { card, preview: previewOf('normaal'), alert: false };
  const sent = await withRetry(() => pace.run(chat, () => teams.send(chat, message)), false, services.timer);
  if (sent.outcome === 'sent') await store.mergeConversation({ ...chat, greeted: at });
};

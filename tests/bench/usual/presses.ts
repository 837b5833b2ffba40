import type { Press } from '../client.js';
import { envelope, firstPage } from '../signal.js';
import type { Teacher } from '../town.js';

/** The same signal as it comes in at the usual build: messages with a value. */
const message = (teacher: Teacher, conversation: string, more: object): object => ({
  ...envelope(teacher, 'http://127.0.0.1:9'),
  conversation: { id: conversation, conversationType: 'personal', tenantId: teacher.tenant },
  type: 'message',
  deliveryMode: 'expectReplies',
  ...more,
});

/** A class of twenty-five, as the bot asked it once. */
const profileOf = ({ pupils }: Teacher) => ({
  name: 'Verzonnen Collega',
  pupils: pupils.map((id, n) => ({ id, name: `Kind ${n}, groep 5` })),
});

export const introduces = (teacher: Teacher): Press => ({
  activity: message(teacher, 'profile', { text: 'profiel', value: profileOf(teacher) }),
  expects: '',
});

export const begins = (teacher: Teacher, conversation: string): Press => ({
  activity: message(teacher, conversation, { text: 'signaal' }),
  expects: 'Wat zag of hoorde je?',
});

export const goesOn = (teacher: Teacher, conversation: string): Press => {
  const { wat, bron, 'over.wie': over } = firstPage(teacher.pupils[0] ?? '');
  return {
    activity: message(teacher, conversation, { value: { go: 'next', over, wat, bron, datum: '', tijd: '' } }),
    expects: 'Nog twee vragen',
  };
};

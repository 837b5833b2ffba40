import { URGENCIES } from '../../../dialogs/engine/school/urgency.js';
import { ALL_MESSAGES, drawn as thinDrawn, SAMPLE, type Said } from '../../support/messages.js';
import type { NamedCard } from '../support/sheet.js';

const OPEN = { title: 'Openen', data: { go: 'open' } };
const sample: Said = { ...SAMPLE, until: 'do 12.00', buttons: [OPEN] };

const drawn = (name: string, more: Partial<Said>): NamedCard => ({ name, card: thinDrawn({ ...sample, ...more }) });

/** Every message that stays in a chat: each with every urgency, and how it looks when somebody else did it. */
export const thin = (): NamedCard[] => [
  ...ALL_MESSAGES.flatMap(({ id: notice }) =>
    URGENCIES.map((urgency) => drawn(`${notice}, ${urgency}`, { notice, urgency })),
  ),
  drawn('taak, spoed, alle knoppen', {
    notice: 'taak',
    urgency: 'spoed',
    ...(SAMPLE.buttons && { buttons: SAMPLE.buttons }),
  }),
  ...(['taken', 'ended'] as const).map((state) => drawn(`taak, ${state}`, { notice: 'taak', state })),
];

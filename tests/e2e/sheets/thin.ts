import { thin as thinCard, type ThinData } from '../../../cards/thin/card.js';
import { NOTICES } from '../../../dialogs/engine/case/case.js';
import { URGENCIES } from '../../../dialogs/engine/school/urgency.js';
import type { NamedCard } from '../support/sheet.js';

const OPEN = { title: 'Openen', data: { go: 'open' } };
const sample: ThinData = { ...thinCard.sample, until: 'do 12.00', buttons: [OPEN] };

const drawn = (name: string, more: Partial<ThinData>): NamedCard => ({
  name,
  card: thinCard.render({ ...sample, ...more }),
});

/** Every message that stays in a chat: per notice and urgency, and how it looks when somebody else did it. */
export const thin = (): NamedCard[] => [
  ...NOTICES.flatMap((notice) => URGENCIES.map((urgency) => drawn(`${notice}, ${urgency}`, { notice, urgency }))),
  drawn('taak, spoed, alle knoppen', { notice: 'taak', urgency: 'spoed', buttons: thinCard.sample.buttons }),
  ...(['taken', 'ended'] as const).map((state) => drawn(`taak, ${state}`, { notice: 'taak', state })),
];

import { usually } from './wording.js';
import type { Button } from '../../cards/button.js';
import { thin, type ThinData } from '../../cards/thin/card.js';
import { thinData } from '../../bot/screens/thin.js';
import { protocols } from '../../dialogs/register.js';
import { toldOnly, type Message, type ToldAtOnce } from '../../dialogs/engine/language/message.js';
import { messageNamed, messages } from '../../dialogs/engine/language/messages.js';

/** Every message there is: those of the language, and those of each protocol. */

const OWN: Readonly<Record<string, Message>> = Object.assign(
  {},
  ...Object.values(protocols).map((one) => one.messages ?? {}),
) as Record<string, Message>;

export const ALL_MESSAGES: readonly Message[] = [
  ...Object.values(messages),
  ...Object.values(protocols).flatMap((one) => Object.values(one.messages ?? {})),
];

/** What a message of this name is told. */
export type Said = ToldAtOnce & { notice: string; drill?: boolean; buttons?: readonly Button[] };

export const thinOf = ({ notice, drill = false, buttons = [], ...told }: Said): ThinData => {
  const kind = messageNamed(notice, OWN);
  return thinData(kind, toldOnly(told, kind), { drill, buttons });
};

export const SAMPLE: Said = {
  notice: 'taak',
  sign: 'Signaal',
  code: 'K7P-4QX',
  urgency: 'spoed',
  until: 'do 12.00',
  at: '12.42',
  about: 'Mila Visser',
  phone: '06-12345678',
  state: 'open',
  endedBy: 'Dirk Smit',
  endedAt: '12.43',
  buttons: [
    { title: 'Openen', data: { do: 'open' } },
    { title: 'Ik pak dit op', data: { do: 'take' } },
    { title: 'Ik kan niet', data: { do: 'pass' } },
  ],
};

export const drawn = (more: Partial<Said> = {}) => usually(thin.render(thinOf({ ...SAMPLE, ...more })));

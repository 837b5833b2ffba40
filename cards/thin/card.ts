import { z } from 'zod';
import { NOTICES } from '../../dialogs/engine/case/case.js';
import { URGENCIES } from '../../dialogs/engine/school/urgency.js';
import { buttonRows, buttons, primaryFirst } from '../button.js';
import { defineCard } from '../card.js';
import { runs } from '../runs.js';
import { words } from '../step/layout.js';
import template from './template.json' with { type: 'json' };
import { asks, styleOf } from './hurry.js';
import { thinLines } from './words.js';
import type { Told } from './told.js';

const data = z.object({
  notice: z.enum(NOTICES),
  sign: z.enum(['Signaal', 'Vraag', 'Taak', 'Calamiteit']),
  code: z.string(),
  urgency: z.enum(URGENCIES),
  until: z.string().optional(),
  at: z.string(),
  about: z.string().optional(),
  phone: z.string().optional(),
  group: z.string().optional(),
  state: z.enum(['open', 'taken', 'ended', 'dropped']),
  drill: z.boolean().optional(),
  endedBy: z.string().optional(),
  endedAt: z.string().optional(),
  partly: z.boolean().optional(),
  asker: z.string().optional(),
  place: z.string().optional(),
  danger: z.boolean().optional(),
  people: z.string().optional(),
  underWay: z.string().optional(),
  missed: z.string().optional(),
  waiting: z.string().optional(),
  waitingNumbers: z.string().optional(),
  coming: z.string().optional(),
  away: z.string().optional(),
  waited: z.string().optional(),
  cannot: z.string().optional(),
  why: z.string().optional(),
  met: z.string().optional(),
  read: z.boolean().optional(),
  what: z.string().optional(),
  late: z.boolean().optional(),
  later: z.boolean().optional(),
  numbers: z.string().optional(),
  waits: z.string().optional(),
  days: z.string().optional(),
  closed: z.string().optional(),
  buttons,
}) satisfies z.ZodType<Told>;
export type ThinData = z.input<typeof data>;

/** A message as Teams keeps it: what it is called, how urgent, until when; never about whom or what. */
export const thin = defineCard({
  data,
  template,
  view: (told) => ({
    told: [{ style: styleOf(told), items: thinLines(told).flatMap((one) => words(runs(one))) }],
    buttons: buttonRows(asks(told) ? primaryFirst(told.buttons) : told.buttons),
  }),
  sample: {
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
  },
});

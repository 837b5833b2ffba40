import { z } from 'zod';
import { buttonRows, buttons, primaryFirst } from '../button.js';
import { defineCard } from '../card.js';
import { line, runs } from '../runs.js';
import { words } from '../step/layout.js';
import template from './template.json' with { type: 'json' };

/** `style`: urgency is seen before it is read. `asks`: there is something to do, so the first button stands out. */
const data = z.object({
  lines: z.array(line).readonly(),
  style: z.enum(['attention', 'warning', 'default']),
  asks: z.boolean(),
  buttons,
});
export type ThinData = z.input<typeof data>;

/** A message as Teams keeps it: its name, how urgent it is, and until when. Never about whom or what. */
export const thin = defineCard({
  data,
  template,
  view: ({ lines, style, asks, buttons: all }) => ({
    told: [{ style, items: lines.flatMap((one) => words(runs(one))) }],
    buttons: buttonRows(asks ? primaryFirst(all) : all),
  }),
  sample: {
    lines: ['**Spoed. Lees nu.** K7P-4QX.', 'Bel Mila Visser: 06-12345678.'],
    style: 'attention',
    asks: true,
    buttons: [
      { title: 'Openen', data: { do: 'open' } },
      { title: 'Ik pak dit op', data: { do: 'take' } },
      { title: 'Ik kan niet', data: { do: 'pass' } },
    ],
  },
});

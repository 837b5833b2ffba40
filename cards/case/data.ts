import { z } from 'zod';
import type { CaseView } from '../../dialogs/engine/view/view.js';
import { buttons, button } from '../button.js';
import { line } from '../runs.js';

export const entry = z.object({
  title: z.string(),
  who: z.string(),
  when: z.string(),
  answers: z.array(z.object({ label: z.string(), text: z.string(), story: z.literal(true).optional() })),
  tells: z.literal(true).optional(),
});

const shown = z.object({
  code: z.string(),
  about: z.string(),
  starter: z.string(),
  opened: z.string(),
  pickedUp: z.string(),
  reading: z.array(line).readonly(),
  notBrought: z.string(),
  uncertain: z.string(),
  entries: z.array(entry),
  legend: z.array(z.object({ short: z.string(), name: z.string() })),
});

export const data = z.object({
  /** Only `view` makes one, so it holds nothing that this person may not read. */
  view: z.custom<CaseView>((value) => shown.safeParse(value).success, 'not a case as somebody may see it'),
  notice: z.array(line).readonly(),
  /** Lines below what was written, which are pressed. */
  below: z.array(button).readonly().optional(),
  buttons,
  help: button.optional(),
});

export type CaseData = z.input<typeof data>;

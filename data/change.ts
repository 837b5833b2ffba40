import { z } from 'zod';
import { ROLES } from '../dialogs/engine/school/school.js';

/** What a case changes about the people of its school. */
export const change = z.union([
  z.looseObject({
    what: z.literal('enrol'),
    person: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    groups: z.array(z.string()),
    until: z.string().optional(),
    deputy: z.literal(true).optional(),
    mentor: z.string().optional(),
  }),
  z.looseObject({ what: z.literal('leave'), person: z.string(), until: z.string().optional() }),
  z.looseObject({
    what: z.literal('absent'),
    person: z.string(),
    period: z.looseObject({ from: z.string(), to: z.string() }).optional(),
  }),
]);

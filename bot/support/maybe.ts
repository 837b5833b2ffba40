import { z } from 'zod';

/** A field that may be absent. Teams sends `null` for an absent value too. */
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

import { z } from 'zod';

/** A field that need not be there. Teams also writes `null` for what is not there: it says no more. */
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

import { z } from 'zod';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';

type Chosen = NonNullable<Protocol['settings']>;

const oneOf = (values: readonly string[]) =>
  z.enum(values, `must be one of ${values.join(', ')}`).default(values[0] ?? '');

const chosenIn = (settings: Chosen) =>
  z.strictObject(Object.fromEntries(Object.entries(settings).map(([name, values]) => [name, oneOf(values)])));

/**
 * What a school may choose of its procedures. Every setting of a protocol is there, with the usual value when the file
 * has none.
 */
export const proceduresOf = (protocols: readonly Pick<Protocol, 'id' | 'settings'>[]) =>
  z.strictObject(
    Object.fromEntries(
      protocols
        .filter(({ settings = {} }) => Object.keys(settings).length > 0)
        .map(({ id, settings = {} }) => [id, chosenIn(settings).prefault({})]),
    ),
  );

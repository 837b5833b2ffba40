import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import * as forms from '../../../data/schema/case.js';
import type { Form } from '../../../data/schema/case.js';

/** What the documents of the store look like, as JSON Schema: of this build, and of the last release. */

export type Schema = Parameters<typeof z.fromJSONSchema>[0];

const isForm = (one: object): one is Form<unknown> => 'kind' in one && 'version' in one && 'schema' in one;

/** A document is read whatever stands there, or nothing. */
const TOLERANT = ['catch', 'default', 'prefault', 'optional'];

const isNeeded = (schema: z.core.$ZodType | undefined): boolean =>
  schema !== undefined && !TOLERANT.includes(schema._zod.def.type);

type Made = { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema };

/** Zod says of `catch` that it needs what it catches. */
const asRead = ({ zodSchema, jsonSchema }: Made): void => {
  const { def } = zodSchema._zod;
  if (def.type === 'catch') for (const word of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, word);
  if (def.type === 'object' && jsonSchema.required !== undefined)
    jsonSchema.required = jsonSchema.required.filter((name) => isNeeded(def.shape[name]));
};

const schemaOf = ({ schema }: Form<unknown>): Schema =>
  JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input', override: asRead }))) as Schema;

/** By kind of document: how this build reads it. */
export const NOW: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.values(forms).flatMap((one) =>
    typeof one === 'object' && isForm(one) ? [[one.kind, schemaOf(one)] as const] : [],
  ),
);

export const FILE = join(import.meta.dirname, 'schemas.json');
export const previous = (): Readonly<Record<string, Schema>> =>
  JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Schema>;

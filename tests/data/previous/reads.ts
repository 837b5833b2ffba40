import { z } from 'zod';
import { headOf } from '../../../data/heads.js';
import type { Store } from '../../../data/store.js';
import type { Case } from '../../../dialogs/engine/case/case.js';
import { previous, type Schema } from './schemas.js';

/** What the last release makes of what this build writes. */

const readersOf = (schemas: Readonly<Record<string, Schema>>): Map<string, z.ZodType> =>
  new Map(Object.entries(schemas).map(([kind, schema]) => [kind, z.fromJSONSchema(schema)]));
const readers = readersOf(previous());

type Document = readonly [kind: string, value: unknown];

/** Where a build with these readers refuses a document; of a kind that it does not know it reads nothing. */
const refusedBy =
  (known: ReadonlyMap<string, z.ZodType>) =>
  ([kind, value]: Document): string[] =>
    (known.get(kind)?.safeParse(JSON.parse(JSON.stringify(value))).error?.issues ?? []).map(
      ({ path, message }) => `${kind} ${path.join('.')}: ${message}`,
    );
export const refusedWith = (schemas: Readonly<Record<string, Schema>>, document: Document): string[] =>
  refusedBy(readersOf(schemas))(document);
export const refused = refusedBy(readers);

const ofCase = (c: Case): Document[] => [
  ['case', c],
  ['case head', headOf(c)],
];
/** What the last release could not read of a case. */
export const refusedCase = (c: Case): string[] => ofCase(c).flatMap(refused);

/** A store that gives `look` all that is written in it. */
export const watchingWrites = (store: Store, look: (...documents: Document[]) => void): Store => ({
  ...store,
  createCase: (c) => (look(...ofCase(c)), store.createCase(c)),
  replaceCase: (c, etag) => (look(...ofCase(c)), store.replaceCase(c, etag)),
  createPage: (page) => (look(['page', page]), store.createPage(page)),
  saveSchool: (school) => (look(['school', school]), store.saveSchool(school)),
  savePerson: (person) => (look(['person', person]), store.savePerson(person)),
  changePerson: (tenant, id, how) =>
    store.changePerson(tenant, id, (old) => {
      const made = how(old);
      if (made !== undefined) look(['person', made]);
      return made;
    }),
  savePupils: (school, all) => (look(...all.map((one) => ['pupil', one] as const)), store.savePupils(school, all)),
  mergeConversation: (one) => (look(['conversation', one]), store.mergeConversation(one)),
  audit: (event) => (look(['audit', event]), store.audit(event)),
  keepOnce: (link) => (look(['once', link]), store.keepOnce(link)),
});

import type { PersonId } from '../school/ids.js';
import type { Case, Task } from '../case/case.js';
import type { Fields, Raw } from '../language/field.js';
import { withTask } from './follow.js';
import { draftOf, inputNames } from '../view/form.js';
import { isBlank } from '../language/length.js';
import type { World } from '../rights/world.js';

/** The card itself fills in a day or an hour, so nobody loses a text with it. */
const STANDS_THERE: readonly string[] = ['date', 'time', 'moment'];

/** The word of a search is not kept: it is searched anew. */
const isSearch = (input: string): boolean => input.endsWith('.zoek');

/** Whether a card holds something that is not kept yet. An untouched card leaves no unfinished text. */
export const isNews = (fields: Fields, draft: Raw, before: Raw): boolean =>
  Object.entries(fields).some(([name, field]) =>
    inputNames(name, field)
      .filter((input) => !isSearch(input))
      .some((input) => {
        const typed = draft[input] ?? '';
        if (before[input] !== undefined) return typed !== before[input];
        return !isBlank(typed) && typed !== field.preset && !STANDS_THERE.includes(field.kind);
      }),
  );

/** What a press keeps of the typed text, also when something in it is wrong. `task`: with what was typed now. */
export const keptDraft = (
  c: Case,
  task: Task,
  fields: Fields,
  by: PersonId,
  world: World,
): { case: Case } | undefined => {
  const stored = c.tasks.find(({ id }) => id === task.id);
  if (stored === undefined || !isNews(fields, task.draft, draftOf(stored, by))) return undefined;
  return { case: { ...withTask(c, task), updated: world.now } };
};

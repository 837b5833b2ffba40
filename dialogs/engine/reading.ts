import { dayOf } from './calendar.js';
import type { Case } from './case.js';
import type { AnyField, Fields, Part, Raw, ReadContext } from './field.js';
import { inputsOf } from './form.js';
import { rolesAt, staffOn } from './school.js';
import type { World } from './world.js';

/** Nobody is chosen who has no part in this case. A text is about the children chosen on the same form, if any. */
export const reading = (c: Case, fields: Fields, draft: Raw, { now, choosable, pupils, register, school }: World) => {
  const today = dayOf(now);
  const colleagues = staffOn(school, today)
    .filter(({ id }) => !c.excluded.includes(id))
    .map((person) => ({ ...person, roles: rolesAt(person, school.id, today) }));
  const context: ReadContext = { now, pupils: choosable, colleagues, register, subjects: [] };
  const chosen = Object.entries(fields).flatMap(([name, field]) => chosenIn(name, field, draft, context));
  const about = chosen.length > 0 ? chosen : c.subjects;
  return { ...context, subjects: pupils.filter(({ id }) => about.includes(id)) };
};

const chosenIn = (name: string, field: AnyField, draft: Raw, context: ReadContext): string[] => {
  if (field.kind !== 'pupil' && field.kind !== 'pupils') return [];
  const read = field.read(inputsOf(name, field, draft), context);
  const shown: Part[] = read.ok ? field.show(read.value) : [];
  return shown.flatMap((part) => (typeof part === 'object' && 'pupil' in part ? [part.pupil] : []));
};

import { dayOf } from '../school/calendar.js';
import type { Case } from '../case/case.js';
import { type Actor, personOf } from '../case/actor.js';
import type { AnyField, Fields, Raw, ReadContext } from '../language/field.js';
import type { Part } from '../case/part.js';
import { inputsOf } from '../view/form.js';
import { rolesAt, staffOn, type Person } from '../school/school.js';
import { isShutOut } from '../rights/who.js';
import type { World } from '../rights/world.js';

/** Whom a card of this case offers, with their roles of today. People who are shut out are not offered. */
export const colleaguesIn = (c: Case, { school, now }: World): Person[] => {
  const day = dayOf(now);
  return staffOn(school, day).flatMap((person) =>
    isShutOut(person, c) ? [] : [{ ...person, roles: rolesAt(person, school.id, day) }],
  );
};

/** A text is about the children chosen on the same form, if any. */
export const reading = (c: Case, fields: Fields, draft: Raw, by: Actor, world: World): ReadContext => {
  const { now, choosable, pupils, register } = world;
  const context: ReadContext = {
    now,
    by: personOf(by),
    pupils: choosable,
    colleagues: colleaguesIn(c, world),
    register,
    subjects: [],
  };
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

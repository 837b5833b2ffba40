import type { Case, Unfinished } from './case.js';
import { termOfConcept } from './begin.js';
import { isNews } from './draft.js';
import { isAboutStaff, type Fields, type Raw } from './field.js';
import type { PersonId } from './school.js';
import { personIn, type World } from './world.js';

/**
 * What somebody typed on the card of something that need not be done, and that had a fault. It is no task: nobody is
 * reminded of it and no case waits for it. It is its writer's alone, comes back on that card, and goes as an unfinished
 * text does.
 */

const MOST = 12;

const isOf = (step: string, by: PersonId) => (one: Unfinished) => one.step === step && one.by === by;

export const unfinishedOf = ({ unfinished = [] }: Case, step: string, by: PersonId): Raw =>
  unfinished.find(isOf(step, by))?.draft ?? {};

type Card = { step: string; by: PersonId; fields: Fields; draft: Raw };

/** Undefined when no person typed it, when there is nothing new to keep, or when it may not be kept (practice.md 4.8). */
export const keptOffer = (c: Case, { step, by, fields, draft }: Card, world: World): { case: Case } | undefined => {
  const isStaff = Object.entries(fields).some(([name, field]) => isAboutStaff(field, draft[name]));
  if (isStaff || personIn(world, by) === undefined || !isNews(fields, draft, unfinishedOf(c, step, by)))
    return undefined;
  const others = (c.unfinished ?? []).filter((one) => !isOf(step, by)(one));
  const kept: Unfinished = { step, by, draft: { ...draft }, until: termOfConcept(world).due };
  return { case: { ...c, unfinished: [...others, kept].slice(-MOST), updated: world.now } };
};

/** It was answered. */
export const withoutOffer = (c: Case, step: string, by: PersonId): Case =>
  c.unfinished === undefined ? c : { ...c, unfinished: c.unfinished.filter((one) => !isOf(step, by)(one)) };

/** What lay there too long is gone. */
export const withoutOld = (c: Case, now: string): Case =>
  c.unfinished?.some(({ until }) => until <= now)
    ? { ...c, unfinished: c.unfinished.filter(({ until }) => until > now), updated: now }
    : c;

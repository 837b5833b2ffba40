import type { Case, Unfinished } from '../case/case.js';
import { termOfConcept } from './begin.js';
import { isNews } from './draft.js';
import type { Fields, Raw } from '../language/field.js';
import type { Actor } from '../case/actor.js';
import { saysStaff } from './aboutStaff.js';
import { personIn, type World } from '../rights/world.js';

/**
 * Text on the card of an offer that had a fault. It is no task: nobody is reminded of it, and no case waits for it. It
 * is for its writer alone, and comes back on that card. It goes when unfinished texts go.
 */

const MOST = 12;

const isOf = (step: string, by: Actor) => (one: Unfinished) => one.step === step && one.by === by;

export const unfinishedOf = ({ unfinished = [] }: Case, step: string, by: Actor): Raw =>
  unfinished.find(isOf(step, by))?.draft ?? {};

type Card = { step: string; by: Actor; fields: Fields; draft: Raw };

const without = (c: Case, goes: (one: Unfinished) => boolean): Case =>
  c.unfinished?.some(goes) ? { ...c, unfinished: c.unfinished.filter((one) => !goes(one)) } : c;

/** The offer was answered, so its text goes. */
export const withoutOffer = (c: Case, step: string, by: Actor): Case => without(c, isOf(step, by));

/** Removes texts that are too old. */
export const withoutOld = (c: Case, now: string): Case => without(c, ({ until }) => until <= now);

/**
 * Undefined when nothing changes. A text about somebody who works here is not kept, and an earlier one goes too
 * (practice.md 4.8).
 */
export const keptOffer = (c: Case, card: Card, world: World): { case: Case } | undefined => {
  const { step, by, fields, draft } = card;
  const next = saysStaff(fields, draft) ? withoutOffer(c, step, by) : withOffer(c, card, world);
  return next === c ? undefined : { case: { ...next, updated: world.now } };
};

const withOffer = (c: Case, { step, by, fields, draft }: Card, world: World): Case => {
  // Another case may answer for somebody. It leaves no text behind.
  const person = personIn(world, by);
  if (person === undefined || !isNews(fields, draft, unfinishedOf(c, step, by))) return c;
  const { unfinished: others = [], ...rest } = withoutOffer(c, step, by);
  const kept: Unfinished = { step, by: person.id, draft: { ...draft }, until: termOfConcept(world).due };
  return { ...rest, unfinished: [...others, kept].slice(-MOST) };
};

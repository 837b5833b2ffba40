import type { Told } from '../../cards/thin/told.js';
import { dayOf, worksOn } from '../../dialogs/engine/school/calendar.js';
import type { Case, OutgoingMessage } from '../../dialogs/engine/case/case.js';
import { othersIn } from '../../dialogs/engine/case/reached.js';
import type { Person, PersonId } from '../../dialogs/engine/school/school.js';
import { list, withPhone } from '../../dialogs/engine/school/wording.js';
import { personIn, type World } from '../../dialogs/engine/rights/world.js';

type Message = Pick<OutgoingMessage, 'to' | 'notice' | 'at' | 'task'>;

/** In words: who was told as far as it is known, who was not reached, who has not reacted, and who comes. */
export const toldTo = (message: Message, c: Case, world: World): Partial<Told> => {
  const others = othersIn(message, c);
  if (others === undefined) return {};
  const people = (ids: readonly PersonId[]): Person[] => ids.flatMap((id) => personIn(world, id) ?? []);
  const names = (ids: readonly PersonId[]): string => list(people(ids).map(({ name }) => name));
  const day = dayOf(message.at);
  const away = people(others.waiting).filter((person) => worksOn(person, day) === undefined);
  const said = {
    people: names(others.reached),
    underWay: names(others.underWay),
    missed: list(people(others.missed).map(withPhone)),
    waiting: names(others.waiting),
    waitingNumbers: people(others.waiting)
      .filter(({ phone }) => phone !== undefined)
      .map(withPhone)
      .join(', bel '),
    coming: names(others.coming),
    away: list(away.map(({ name }) => name)),
  };
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));
};

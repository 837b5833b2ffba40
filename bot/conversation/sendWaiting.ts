import type { Speaker } from '../people/directory.js';
import { errorFacts } from '../support/log.js';
import type { Services } from './services.js';

/** Somebody is heard of: what could not be brought to that person goes out now. Nobody waits for it. */
export const bring = (speaker: Speaker, services: Services): void => {
  void bringAll(speaker, services).catch((error: unknown) => services.log.error(errorFacts(error), 'waiting messages'));
};

/** Wherever that person has a role, also in the closed track of a bestuur. */
const bringAll = async ({ person, school }: Speaker, services: Services): Promise<void> => {
  const schools = new Set([school.id, ...person.roles.map((role) => role.school)]);
  for (const id of schools) await bringTo(id, person.id, services);
};

export const bringTo = async (id: string, person: string, services: Services): Promise<void> => {
  const waiting = await services.store.waitingFor(id, person);
  const found = waiting.length > 0 ? await services.directory.school(id) : undefined;
  if (found === undefined) return;
  for (const head of waiting) {
    const { decision, fresh } = await services.queue.run({
      school: id,
      case: head.id,
      command: { do: 'arrived', person },
      worldFor: (c) => services.worlds.ofClock(found.school, found.partners, c),
    });
    if (decision.kind === 'decided') services.deliver(decision.case, fresh);
  }
};

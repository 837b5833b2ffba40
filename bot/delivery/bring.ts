import type { Speaker } from '../directory.js';
import { errorFacts } from '../log.js';
import type { Services } from '../services.js';

/** Somebody is heard of: what could not be brought to that person goes out now. Nobody waits for it. */
export const bring = (speaker: Speaker, services: Services): void => {
  void bringAll(speaker, services).catch((error: unknown) => services.log.error(errorFacts(error), 'waiting messages'));
};

const bringAll = async ({ person, school, partners }: Speaker, services: Services): Promise<void> => {
  for (const { id } of await services.store.waitingFor(school.id, person.id)) {
    const { decision, fresh } = await services.queue.run({
      school: school.id,
      case: id,
      command: { do: 'arrived', person: person.id },
      worldFor: (c) => services.worlds.ofClock(school, partners, c),
    });
    if (decision.kind === 'decided') services.deliver(decision.case, fresh);
  }
};

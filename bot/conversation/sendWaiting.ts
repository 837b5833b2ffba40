import type { SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Receiver } from '../../dialogs/engine/case/actor.js';
import { runAmongOthers } from '../cases/run.js';
import type { Speaker } from '../people/directory.js';
import { errorFacts } from '../support/log.js';
import type { Can } from './services.js';

type Needs = Can<'store' | 'directory' | 'unasked'>;

/** Sends the messages that waited for this person, who was heard of just now. Nobody waits for it. */
export const bring = (speaker: Speaker, can: Needs & Can<'log'>): void => {
  void bringAll(speaker, can).catch((error: unknown) => can.log.error(errorFacts(error), 'waiting messages'));
};

/** Looks wherever that person has a role, also in the closed partition of a bestuur. */
const bringAll = async ({ person, school }: Speaker, can: Needs): Promise<void> => {
  const schools = new Set([school.id, ...person.roles.map((role) => role.school)]);
  for (const id of schools) await bringTo(id, person.id, can);
};

export const bringTo = async (id: SchoolId, person: Receiver, { store, directory, unasked }: Needs): Promise<void> => {
  const waiting = await store.waitingFor(id, person);
  const found = waiting.length > 0 ? await directory.school(id) : undefined;
  if (found === undefined) return;
  for (const head of waiting)
    await runAmongOthers(found, { case: head.id, command: { do: 'arrived', person } }, unasked);
};

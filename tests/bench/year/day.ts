import type { Store } from '../../../data/store.js';
import { rolesAt, type Person as Known } from '../../../dialogs/engine/school/school.js';
import { DEMO_TENANT } from '../../../bot/cli/demo/ids.js';
import { isPresent } from '../../../dialogs/engine/school/calendar.js';
import type { KeptMessage } from '../../support/teams.js';
import type { Told } from '../../faults/crowd.js';

/** What must hold on every school day, in the words in which it is printed when it does not. */

export type Faults = string[];

/** What was told as saved is in its case, once. */
export const kept = async (
  store: Store,
  told: readonly Told[],
  schoolOf: (person: string) => string,
): Promise<Faults> =>
  (
    await Promise.all(
      told.map(async ({ case: id, key, by }) => {
        const school = schoolOf(by);
        const c = (await store.readCase(school, id))?.value;
        if (c === undefined) return [`lost: the case ${id} of ${by}`];
        const pages = c.pages === 0 ? [] : await store.readPages(school, id);
        const log = [...pages.flatMap(({ entries }) => entries), ...c.log];
        const times = log.filter((entry) => entry.id === key).length;
        return times === 1 ? [] : [`kept ${times} times: ${key ?? ''} in ${c.code}`];
      }),
    )
  ).flat();

/** Every open task has somebody who still has a role here, and a date. The weekly list has the date of what is on it. */
export const owned = async (store: Store, school: string, day: string): Promise<Faults> => {
  const found = await store.school(school);
  const here = new Set((found?.people ?? []).filter((one) => rolesAt(one, school, day).length > 0).map(({ id }) => id));
  const heads = await store.stillOpen(school);
  return heads.flatMap(({ protocol, code, open, facts }) =>
    open.flatMap(({ step, to, due }) => [
      ...(to.some((one) => here.has(one)) ? [] : [`nobody has ${protocol}.${step} (${code}, ${day})`]),
      ...(due === undefined && facts.lijst !== 'week' ? [`no date: ${protocol}.${step} (${code}, ${day})`] : []),
    ]),
  );
};

/** Whether an urgent message about this code came to somebody who is at school now. */
export const reached = async (
  store: Store,
  messages: readonly KeptMessage[],
  idIn: (conversation: string) => string | undefined,
  now: string,
): Promise<boolean> => {
  for (const { conversation } of messages) {
    const id = idIn(conversation);
    const person: Known | undefined = id === undefined ? undefined : await store.person(DEMO_TENANT, id);
    if (person !== undefined && isPresent(person, now)) return true;
  }
  return false;
};

import type { School } from '../../dialogs/engine/school/school.js';
import type { From } from '../teams/incoming.js';
import type { Member, Teams } from '../teams/client.js';
import { createCache, keyOf } from '../support/cache.js';

/** An account of a pupil, and of which school. */
export type PupilAccount = { school: School; name: string };
export type Accounts = (from: From, schools: readonly School[]) => Promise<PupilAccount | undefined>;

/** How long the answer of Teams is believed. Who gets a role meanwhile is known by that role. */
const FRESH_MS = 10 * 60_000;
const MOST_REMEMBERED = 1_000;

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

const schoolOf = ({ addresses }: Member, schools: readonly School[]): School | undefined =>
  schools.find(({ settings }) =>
    addresses.some((address) => settings.pupilAccounts.some((one) => one.toLowerCase() === domainOf(address))),
  );

/** Asks Teams about a person without a role, in schools that gave the domains of their pupils (practice.md 9.3). */
export const createAccounts = (teams: Teams, now: () => Date): Accounts => {
  const known = createCache<Member>({ most: MOST_REMEMBERED, forMs: FRESH_MS, now: () => now().getTime() });
  const memberOf = async (from: From): Promise<Member | undefined> => {
    const key = keyOf(from.tenant, from.person);
    const last = known.get(key);
    if (last !== undefined) return last;
    const member = await teams.member(from, from.person);
    if (member !== undefined) known.set(key, member);
    return member;
  };
  return async (from, schools) => {
    if (schools.every(({ settings }) => settings.pupilAccounts.length === 0)) return undefined;
    const member = await memberOf(from);
    const school = member && schoolOf(member, schools);
    return member && school && { school, name: member.name };
  };
};

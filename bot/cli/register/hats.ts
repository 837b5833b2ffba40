import { clashOf, oddityOf, type Hat } from '../../../dialogs/engine/school/givingRoles.js';
import { ROLES } from '../../../dialogs/engine/school/school.js';
import type { Glance } from './schema.js';

/** Roles of one person that do not go together, by the table of `dialogs/engine/school/givingRoles.ts`. Each with its place. */

type Role = NonNullable<NonNullable<Glance['people']>[number]['roles']>[number];
type Period = Pick<Role, 'from' | 'to'>;

const LAST = '9999-12-31';
const overlap = (one: Period, other: Period): boolean =>
  (one.from ?? '') <= (other.to ?? LAST) && (other.from ?? '') <= (one.to ?? LAST);

const hatOf = ({ role, deputy }: Role): Hat[] =>
  ROLES.flatMap((known) => (known === role ? [{ role: known, deputy: deputy === true }] : []));

type Judged = { place: string; hat: Hat; others: Hat[] };

/** Every role that has not ended, with what the same person is at the same time. */
const judged = ({ people = [], bestuur }: Glance, today: string): Judged[] =>
  people.flatMap(({ id, roles = [] }, n) => {
    const ofBestuur = bestuur?.people?.some(
      (one) => one.id !== undefined && one.id.toLowerCase() === id?.toLowerCase(),
    );
    return roles.flatMap((role, r) => {
      const others = roles.filter((other) => other !== role && overlap(role, other)).flatMap(hatOf);
      const all: Hat[] = ofBestuur ? [...others, { role: 'bestuur' }] : others;
      const running = role.to === undefined || role.to >= today;
      return running ? hatOf(role).map((hat) => ({ place: `people[${n}].roles[${r}]`, hat, others: all })) : [];
    });
  });

const named = ({ role, deputy }: Hat): string => (deputy ? `deputy of ${role}` : role);

/** Roles that nobody may have together, whatever the school thinks. */
export const clashes = (file: Glance, today: string): string[] =>
  judged(file, today).flatMap(({ place, hat, others }) => {
    const beside = clashOf(hat, others);
    return beside === undefined
      ? []
      : [`${place}: ${named(hat)} reads about every child, and is never given to a ${beside}`];
  });

/** A school may have a reason for these. A person listed as a deputy only has another job, which the school knows. */
export const oddities = (file: Glance, today: string): string[] => [
  ...new Set(
    judged(file, today).flatMap(({ place, hat, others }) => {
      const beside = clashOf(hat, others) === undefined ? oddityOf(hat, others) : undefined;
      if (beside === undefined) return [];
      if (beside !== 'passing') return [`${personIn(place)}: is ${beside} and ${hat.role}: better two people`];
      return others.some(({ deputy }) => deputy !== true)
        ? [`${place}: ${named(hat)} reads about every child: better somebody who works with children here for good`]
        : [];
    }),
  ),
];

const personIn = (place: string): string => place.replace(/\.roles.*$/, '');

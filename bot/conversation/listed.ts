import type { CaseHead } from '../../data/store.js';
import { fullName, initials } from '../../dialogs/engine/names/names.js';
import { ofHead, rightsOf } from '../../dialogs/engine/rights/access.js';
import { mayKnow } from '../../dialogs/engine/rights/who.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import type { Pupil } from '../../dialogs/engine/school/school.js';
import { list } from '../../dialogs/engine/school/wording.js';
import type { Speaker } from '../people/directory.js';
import type { Narrow } from '../screens/place.js';
import type { Can } from './services.js';

/**
 * Whom the cases of a list are about. Rights by a head are never more than those by its case, so no case is read for
 * it. The card of a list is an answer to its reader, and stored nowhere.
 */
export type Listed = {
  /** The children of a case by initials. The group stands with a child whom this person may know. */
  who: (head: CaseHead) => string;
  /** Children of the list whom this person may know by name. */
  known: readonly Pupil[];
  groupName: (id: string) => string;
  /** Whether a case belongs to a narrowed list. */
  fits: (head: CaseHead, narrow: Narrow) => boolean;
};

/** Somebody who does not read all of a case learns no second child of it from a list. */
const childrenOf = (head: CaseHead, speaker: Speaker, world: World): readonly string[] => {
  const { all, own, steps, as } = rightsOf(speaker.person, ofHead(head), world);
  if (as === 'pseudoniem' || !(all || own || steps.size > 0)) return [];
  return all || head.subjects.length === 1 ? head.subjects : [];
};

export const listedFor = async (
  speaker: Speaker,
  heads: readonly CaseHead[],
  { cases, directory }: Can<'cases' | 'directory'>,
): Promise<Listed> => {
  const { school, person } = speaker;
  const ids = [...new Set(heads.flatMap(({ subjects }) => subjects))];
  const pupils = ids.length === 0 ? [] : await directory.pupils(school.id, ids);
  const world = { ...(await cases.bare({ speaker })), pupils };
  const groupName = (id: string): string => school.groups.find((one) => one.id === id)?.name ?? '';
  const found = (head: CaseHead): Pupil[] =>
    childrenOf(head, speaker, world).flatMap((id) => pupils.find((one) => one.id === id) ?? []);
  const called = (pupil: Pupil): string =>
    [initials(pupil), mayKnow(person, pupil, world) ? groupName(pupil.group) : ''].filter(Boolean).join(', ');
  return {
    who: (head) => list(found(head).map(called)),
    known: [...new Set(heads.flatMap(found))].filter((pupil) => mayKnow(person, pupil, world)),
    groupName,
    fits: (head, { groep, leerling, wie }) =>
      (wie === undefined || head.starter === wie) &&
      (leerling === undefined || found(head).some(({ id }) => id === leerling)) &&
      (groep === undefined || found(head).some((pupil) => pupil.group === groep && mayKnow(person, pupil, world))),
  };
};

/** What a narrowed list is called: "groep 5", "Sam de Vries", "van Marit". */
export const narrowedTo = ({ groep, leerling, wie }: Narrow, { known, groupName }: Listed, { school }: Speaker) => {
  const child = known.find(({ id }) => id === leerling);
  const colleague = school.people.find(({ id }) => id === wie);
  const said = [
    groep === undefined ? '' : groupName(groep),
    child === undefined ? '' : fullName(child),
    colleague === undefined ? '' : `van ${colleague.name}`,
  ];
  return list(said.filter((one) => one !== ''));
};

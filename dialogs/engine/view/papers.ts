import { rightsOf } from '../rights/access.js';
import type { Case } from '../case/case.js';
import { own } from '../case/own.js';
import type { Paper, Print } from '../language/paper.js';
import type { Person } from '../school/school.js';
import { sightOf } from './sightOf.js';
import { actorOn, castOf, childrenOf, messagesOf, reachIn, toldOf } from './story.js';
import { type Look } from '../language/story.js';
import { is } from '../rights/who.js';
import { protocolOf, type World } from '../rights/world.js';

type Use = 'keep' | 'read';

/**
 * Whether this person may have it: by the rows for this use, and as a reader of the whole case. A concept has no
 * papers.
 */
const isFor = ({ to, reads, while: holds }: Print, use: Use, person: Person, c: Case, world: World): boolean => {
  const who = use === 'keep' ? to : (reads?.to ?? []);
  if (c.status === 'concept' || !rightsOf(person, c, world).all) return false;
  return who.some((one) => is(person, one, c, world)) && (holds?.(sightOf(c, world, person.id)) ?? true);
};

/**
 * A paper that somebody may keep, or read on cards: its name, and the title of its button. `below`: it stands below the
 * case, because it tells no more than the case.
 */
export type PaperFor = { use: Use; name: string; title: string; below?: true };

const titleOf = ({ title }: Print, person: Person, c: Case, world: World): string =>
  typeof title === 'string' ? title : title(sightOf(c, world, person.id));

export const papersFor = (person: Person, c: Case, world: World): PaperFor[] =>
  Object.entries(protocolOf(world, c.protocol).papers ?? {}).flatMap(([name, print]): PaperFor[] => [
    ...(print.reads && isFor(print, 'read', person, c, world)
      ? [{ use: 'read' as const, name, title: print.reads.title }]
      : []),
    ...(isFor(print, 'keep', person, c, world)
      ? [
          {
            use: 'keep' as const,
            name,
            title: titleOf(print, person, c, world),
            ...(print.as === 'ics' && { below: true as const }),
          },
        ]
      : []),
  ]);

/** A paper for this person. Undefined when it may not be had, and when there is none with that name. */
export const printFor = (name: string, person: Person, c: Case, world: World, use: Use): Print | undefined => {
  const print = own(protocolOf(world, c.protocol).papers ?? {}, name);
  return print && isFor(print, use, person, c, world) ? print : undefined;
};

/** A case to take in, with what telling it needs. */
export type Beside = { c: Case; world: World };

type Naming = Pick<Print, 'staff' | 'names'> & { outside?: true | undefined };
const namesIn = ({ staff, names, outside }: Naming, c: Case, person: Person, world: World) => ({
  staff,
  outside,
  names: names?.(sightOf(c, world, person.id)) ?? c.subjects,
});

/** The codes of the cases that belong in the paper. `c` has its whole log. */
export const takenIn = (print: Print, c: Case, person: Person, world: World): readonly string[] =>
  print.takesIn?.(toldOf(c, person, world, namesIn(print, c, person, world))?.entries ?? []) ?? [];

/** The text of a paper for this person. `c` and the cases beside it have their whole log, oldest first. */
export const paperOf = (
  print: Print,
  c: Case,
  person: Person,
  world: World,
  { beside = [], looks = [], use = 'keep' }: { beside?: readonly Beside[]; looks?: readonly Look[]; use?: Use } = {},
): Paper | undefined => {
  const named = namesIn(use === 'keep' ? print : { ...print, outside: undefined }, c, person, world);
  const told = toldOf(c, person, world, named);
  if (told === undefined) return undefined;
  const read = beside.flatMap((one) => {
    const other = toldOf(one.c, person, one.world, named);
    return other === undefined ? [] : [{ c: one.c, other }];
  });
  const others = read.map(({ other }) => other);
  const codes = print.takesIn?.(told.entries) ?? [];
  const who = actorOn(print.staff, world);
  return print.says(
    {
      ...told,
      school: world.school.name,
      now: world.now,
      about: childrenOf(c, person, world, named),
      messages: messagesOf(c, world, who),
      looks: looks.map(({ at, person: id, did }) => ({ at, did, who: who(id, at) })),
      others,
      missing: codes.filter((code) => !others.some((one) => one.code === code)),
      person: who,
      reach: { staff: reachIn(world), school: world.school.phone },
      cast: castOf([c, ...read.map((one) => one.c)], print.staff, world),
    },
    sightOf(c, world, person.id),
  );
};

import { REGENBOOG, VLIEGER } from '../../bot/cli/demo/ids.js';
import { demoBestuur, demoPeople, demoPupils, demoSchools } from '../../bot/cli/demo/schools.js';
import { opaque } from '../../bot/support/ids.js';
import { rightsOf } from '../../dialogs/engine/rights/access.js';
import { momentAt } from '../../dialogs/engine/school/calendar.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import type { Person, School } from '../../dialogs/engine/school/school.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { protocols } from '../../dialogs/register.js';
import { diceOf, type Dice } from '../engine/answers.js';
import { walk } from '../engine/walk.js';

/** Cases of every protocol, in every state that walks over it come to, at the demo schools. */

/** A Tuesday at work. */
export const START = momentAt('2026-11-10', '10:00');

/** Who was a teacher of group 5 until last summer. */
export const left: Person = {
  ...demoPeople[0]!,
  id: demoPeople[0]!.id.replace(/01$/, '91'),
  roles: [{ school: REGENBOOG, role: 'leerkracht', groups: ['5'], to: '2026-07-31' }],
};
export const people: readonly Person[] = [...demoPeople, left];

const worksAt = (school: string) => people.filter(({ roles }) => roles.some((role) => role.school === school));
const schoolOf = (school: Omit<School, 'people'>): School => ({ ...school, people: worksAt(school.id) });
const [regenboog, vlieger] = demoSchools.map(schoolOf) as [School, School];
const bestuur = schoolOf(demoBestuur);

/** What the bestuur is asked lies in a partition of its own. */
export const home = ({ id }: Protocol): School => (id === 'terugbellen' ? bestuur : regenboog);

export const worldAt = (school: School, now: string): World => {
  const pupils = demoPupils.filter((pupil) => pupil.school === school.id);
  const known = pupils.length > 0 ? pupils : demoPupils;
  return {
    now,
    school,
    partners: school.partner === VLIEGER ? vlieger.people : [],
    pupils,
    choosable: known,
    register: known,
    looked: {},
    id: opaque,
    named: (formerly) => opaque(`secret ${formerly}`),
    protocols,
  };
};

/** A case, and the moment until which it was walked. */
export type Walked = { c: Case; world: World };

const MOVES = new Array<boolean>(30).fill(true);

/** The last state of every kind that one walk passes: concept, open in each of its stages, closed. */
const statesOf = (protocol: Protocol, seed: number): Walked[] => {
  const found = new Map<string, Walked>();
  walk(protocol, worldAt(home(protocol), START), diceOf(seed), MOVES, ({ before, after, world }) => {
    for (const c of [before, after]) found.set(`${c.status} ${c.stage}`, { c, world });
  });
  return [...found.values()];
};

let count = 0;
/** A document of its own: many walks may make a case of one id. */
const another = ({ c, world }: Walked, more: Partial<Case> = {}): Walked => {
  count += 1;
  const code = `L${String(count).padStart(2, '0')}-${String(count * 7).padStart(3, '0')}`;
  return { c: { ...c, ...more, id: opaque(`law ${count} ${c.id}`), code }, world };
};

const knowing = ({ c, world }: Walked): Person[] =>
  world.school.people.filter((person) => rightsOf(person, c, world).code);

/** The same case, with somebody shut out who read it, and with a reader whose day has passed. */
const closedTo = (walked: Walked, dice: Dice): Walked[] => {
  const readers = knowing(walked);
  if (walked.c.status === 'concept' || readers.length === 0) return [];
  const { id } = dice.pick(readers);
  const late = { person: dice.pick(walked.world.school.people).id, until: '2026-11-09' };
  return [another(walked, { excluded: [...walked.c.excluded, id] }), another(walked, { readers: [late] })];
};

/** `walks`: how many a protocol. */
export const casesOf = (protocol: Protocol, walks: number, seed: number): Walked[] => {
  const dice = diceOf(seed);
  return Array.from({ length: walks }, (_, n) => statesOf(protocol, seed * 1000 + n))
    .flat()
    .flatMap((walked) => [another(walked), ...closedTo(walked, dice)]);
};

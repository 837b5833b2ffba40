import { dueAt, schoolDays } from '../school/calendar.js';
import { CASE_SCHEMA, type About, type Case } from '../case/case.js';
import { startOf } from '../language/protocol.js';
import { presentWay } from '../language/renamed.js';
import type { CaseId, PersonId } from '../school/ids.js';
import { protocolToBegin, type World } from '../rights/world.js';

/** Letters and digits that sound and look different from each other. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A short spoken name such as `K7P-4QX`. Nobody can work it out from an id. */
const codeFor = ({ id, seed, attempt = 0 }: Beginning, world: World): string => {
  const mixed = world.id(`code.${seed}.${id}.${attempt}`);
  const letter = (n: number): string => LETTERS.charAt(mixed.charCodeAt(n) % LETTERS.length);
  return `${[0, 1, 2].map(letter).join('')}-${[3, 4, 5].map(letter).join('')}`;
};

export type Beginning = {
  id: CaseId;
  protocol: string;
  way: string;
  starter: PersonId;
  /**
   * Random: the code is made from it. It is the same each time this beginning is carried out, because a message may
   * have named the code.
   */
  seed: string;
  /** The number of the try, when another case of the school has the code. */
  attempt?: number;
  parent?: CaseId;
  about?: About | undefined;
};

/** When a concept is reminded of, and when it is removed. */
export const termOfConcept = ({ school, now }: World): { due: string; remind: string } => {
  const { conceptDays } = school.settings;
  return {
    due: dueAt(schoolDays(conceptDays), now, { school }),
    remind: dueAt(schoolDays(Math.max(conceptDays - 1, 1)), now, { school }),
  };
};

const NOBODY: About = { subjects: [], excluded: [], visibility: 'gewoon' };

/** A new case as a concept. Its owner has the first step, and nobody else finds it. */
export const begin = (beginning: Beginning, world: World): Case => {
  const protocol = protocolToBegin(world, beginning.protocol);
  const { school, now } = world;
  // Another case asked for it, perhaps with an older name of the way.
  const way = presentWay(beginning.way, protocol);
  return {
    schema: CASE_SCHEMA,
    id: beginning.id,
    school: school.id,
    protocol: beginning.protocol,
    version: protocol.version,
    code: codeFor(beginning, world),
    status: 'concept',
    way,
    starter: beginning.starter,
    ...(beginning.about ?? NOBODY),
    stage: '',
    facts: {},
    readers: [],
    parent: beginning.parent,
    tasks: [
      {
        id: world.id(`${beginning.id}.start`),
        step: startOf(protocol, way),
        to: [beginning.starter],
        urgency: 'normaal',
        status: 'open',
        draft: {},
        page: 0,
        announced: now,
        ...termOfConcept(world),
      },
    ],
    log: [],
    pages: 0,
    outbox: [],
    posted: [],
    opened: now,
    updated: now,
  };
};

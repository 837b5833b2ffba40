import { own } from '../case/own.js';
import type { KnownFacts } from '../language/lookups.js';
import type { Message } from '../language/message.js';
import { messageNamed } from '../language/messages.js';
import type { Protocol } from '../language/protocol.js';
import { personOf, type Actor, type Receiver } from '../case/actor.js';
import { READERS } from '../school/readers.js';
import type { Person, Pupil, School } from '../school/school.js';

/** All that deciding may know besides the case and the command. It is looked up before, so deciding never waits. */
export type World = {
  /** UTC ISO, with milliseconds. */
  now: string;
  school: School;
  /** People of the paired school, for when nobody here may act. */
  partners: readonly Person[];
  /** Pupils whom a card may have to name. */
  pupils: readonly Pupil[];
  /** Pupils this person may choose from. */
  choosable: readonly Pupil[];
  /** Every pupil of the school while a text is read. Else empty. */
  register: readonly Pupil[];
  looked: KnownFacts;
  /** The store is away, and decisions are kept in memory for now. */
  unkept?: true;
  /**
   * An opaque id made from a name. The same name gives the same id. The name must hold something random, or anybody
   * could make the id.
   */
  id: (name: string) => string;
  /** The same for a name that people can guess. Nobody outside can make this id. */
  named: (name: string) => string;
  protocols: Readonly<Record<string, Protocol>>;
};

/** The clock, another case and the channel give undefined. */
export const personIn = (world: World, one: Actor | Receiver | undefined): Person | undefined => {
  const id = personOf(one);
  return world.school.people.find((person) => person.id === id) ?? world.partners.find((person) => person.id === id);
};

export const nameOf = (world: World, one: Actor | Receiver | undefined): string =>
  personIn(world, one)?.name ?? 'een collega';

/**
 * In place of a protocol that is in no register: it was removed, or only a newer build has it. Its rules of reading are
 * unknown. So people read the own words only, and no child is named.
 */
const GONE: Omit<Protocol, 'id'> = {
  version: 0,
  title: 'Zaak',
  sign: 'Taak',
  start: '',
  ways: [],
  startedBy: [],
  access: [
    { who: 'starter', sees: 'own', as: 'pseudoniem' },
    ...(['lezer', ...READERS] as const).map((who) => ({ who, sees: 'code', as: 'pseudoniem' }) as const),
  ],
  steps: {},
};

/** The protocol of a case that is read. Without a protocol in the register, no case is decided on. */
export const protocolOf = ({ protocols }: Pick<World, 'protocols'>, id: string): Protocol =>
  own(protocols, id) ?? { ...GONE, id };

/** The protocol of a new case. Undefined when the register has none. */
export const protocolToBegin = ({ protocols }: Pick<World, 'protocols'>, id: string): Protocol => {
  const found = own(protocols, id);
  if (found === undefined) throw new Error('no such protocol in the register');
  return found;
};

/** The words of a stored message, and its options. */
export const messageOf = (world: Pick<World, 'protocols'>, protocol: string, notice: string): Message =>
  messageNamed(notice, world.protocols[protocol]?.messages);

import { own } from '../case/own.js';
import type { KnownFacts } from '../language/lookups.js';
import type { Message } from '../language/message.js';
import { messageNamed } from '../language/messages.js';
import type { Protocol } from '../language/protocol.js';
import { personOf, type Actor, type Receiver } from '../case/actor.js';
import { READERS } from '../school/readers.js';
import type { Person, Pupil, School } from '../school/school.js';

/** All that deciding may know besides the case and the command. Looked up before, so that deciding never waits. */
export type World = {
  /** UTC ISO, with milliseconds. */
  now: string;
  school: School;
  /** People of the paired school, for when nobody here may act. */
  partners: readonly Person[];
  /** Pupils a card may have to name. */
  pupils: readonly Pupil[];
  /** Pupils this person may choose from. */
  choosable: readonly Pupil[];
  /** Every pupil of the school, while a text is read; else nobody. */
  register: readonly Pupil[];
  looked: KnownFacts;
  /** The store is away: what is decided is kept in memory for now. */
  unkept?: true;
  /**
   * An opaque id derived from a name; the same name gives the same id. The name holds something random, or anybody
   * makes it.
   */
  id: (name: string) => string;
  /** The same of a name that can be guessed: nobody outside makes it. */
  named: (name: string) => string;
  protocols: Readonly<Record<string, Protocol>>;
};

/** The clock, another case and the channel are nobody. */
export const personIn = (world: World, one: Actor | Receiver | undefined): Person | undefined => {
  const id = personOf(one);
  return world.school.people.find((person) => person.id === id) ?? world.partners.find((person) => person.id === id);
};

export const nameOf = (world: World, one: Actor | Receiver | undefined): string =>
  personIn(world, one)?.name ?? 'een collega';

/**
 * Stands for a protocol that is in no register: it was taken out, or a newer build has it. Nobody can tell who may read
 * what in its cases. So nobody reads more than the own words, and no child is named.
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

/** The protocol of a case that is read. No case of a protocol that is in no register is decided on. */
export const protocolOf = ({ protocols }: Pick<World, 'protocols'>, id: string): Protocol =>
  own(protocols, id) ?? { ...GONE, id };

/** The protocol of a case that begins: of one that is in no register there is none. */
export const protocolToBegin = ({ protocols }: Pick<World, 'protocols'>, id: string): Protocol => {
  const found = own(protocols, id);
  if (found === undefined) throw new Error('no such protocol in the register');
  return found;
};

/** What a stored message says, and how it is treated. */
export const messageOf = (world: Pick<World, 'protocols'>, protocol: string, notice: string): Message =>
  messageNamed(notice, world.protocols[protocol]?.messages);

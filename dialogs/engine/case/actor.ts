import type { CaseId, Kind, PersonId, SchoolId } from '../school/ids.js';

/**
 * Who did something, or for whom a message is. That is a person, or one of a few that are no person. Stored as plain
 * text.
 */

type Clock = 'clock' & Kind<'clock'>;
type OtherCase = string & Kind<'other case'>;
/** A person, the clock, or another case that reported. */
export type Actor = PersonId | Clock | OtherCase;

export const CLOCK: Clock = 'clock';
export const otherCase = (id: CaseId): OtherCase => `case:${id}`;

export const isClock = (actor: string): actor is Clock => actor === CLOCK;
export const isOtherCase = (actor: string): actor is OtherCase => actor.startsWith('case:');

/** The channel of a school's team. A message there is for nobody by name. */
export type Channel = 'kanaal' & Kind<'channel'>;
export type Receiver = PersonId | Channel;

/** The team's channel, as a receiver. */
export const CHANNEL: Channel = 'kanaal';
export const isChannel = (one: unknown): one is Channel => one === CHANNEL;

/** The person, when this is one. */
export const personOf = (one: Actor | Channel | undefined): PersonId | undefined =>
  one === undefined || isClock(one) || isOtherCase(one) || isChannel(one) ? undefined : one;
/** Only the persons among them. */
export const personsOf = (all: readonly (Actor | Channel)[]): PersonId[] => all.flatMap((one) => personOf(one) ?? []);

/** The name under which the channel of a team is kept among the chats of people. */
export type ChannelChat = string & Kind<'channel of a school'>;
export const channelOf = (school: SchoolId): ChannelChat => `${CHANNEL}.${school}`;

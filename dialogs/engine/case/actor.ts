import type { CaseId, Kind, PersonId, SchoolId } from '../school/ids.js';

/** Who did something, and whom a message is for: a person, or one of a few that are none. Stored as plain text. */

type Clock = 'clock' & Kind<'clock'>;
type OtherCase = string & Kind<'other case'>;
/** A person, the clock, or another case that reported. */
export type Actor = PersonId | Clock | OtherCase;

export const CLOCK: Clock = 'clock';
export const otherCase = (id: CaseId): OtherCase => `case:${id}`;

export const isClock = (actor: string): actor is Clock => actor === CLOCK;
export const isOtherCase = (actor: string): actor is OtherCase => actor.startsWith('case:');

/** The team's channel of a school: a message there goes to nobody by name. */
export type Channel = 'kanaal' & Kind<'channel'>;
export type Receiver = PersonId | Channel;

/** The channel of the team, where a person would stand. */
export const CHANNEL: Channel = 'kanaal';
export const isChannel = (one: unknown): one is Channel => one === CHANNEL;

/** The person, when it is one. */
export const personOf = (one: Actor | Channel | undefined): PersonId | undefined =>
  one === undefined || isClock(one) || isOtherCase(one) || isChannel(one) ? undefined : one;
/** Those who are persons. */
export const personsOf = (all: readonly (Actor | Channel)[]): PersonId[] => all.flatMap((one) => personOf(one) ?? []);

/** Under what the channel of a school's team is kept, among the chats of people. */
export type ChannelChat = string & Kind<'channel of a school'>;
export const channelOf = (school: SchoolId): ChannelChat => `${CHANNEL}.${school}`;

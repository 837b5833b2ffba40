import type { Actor } from '../case/actor.js';
import type { Entry, Task } from '../case/case.js';
import type { PersonId } from '../school/ids.js';

export type ToldAnswer = { field: string; label: string; text: string };

/** Something that happened in a case, in words. `at`: UTC ISO. */
export type ToldEntry = {
  at: string;
  did: Entry['did'];
  step: string;
  of?: string | undefined;
  title: string;
  /** Who did it, by the name this paper uses. */
  who: string;
  answers: readonly ToldAnswer[];
  /** The first choice in it, with its question. A title alone may say the opposite. */
  chose?: ToldAnswer | undefined;
  /** The person whose task was late. */
  whose: string;
  reason: string;
};

/** A task, with who ended it. `due` and `at`: UTC ISO. */
export type ToldTask = {
  title: string;
  step: string;
  of?: string | undefined;
  to: string;
  status: Task['status'];
  due?: string | undefined;
  ended?: { who: string; at: string; reason: string } | undefined;
};

/** A case in words: its entries and its tasks. */
export type ToldCase = {
  code: string;
  title: string;
  opened: string;
  entries: readonly ToldEntry[];
  tasks: readonly ToldTask[];
};

/** As the audit has it. */
export type Look = { at: string; person: PersonId; did: 'looked' | 'exported' };

/** A case for one person, as a paper tells it. From its beginning, with the entries on pages too. */
export type Story = ToldCase & {
  school: string;
  now: string;
  /** The children it is about: name and group. */
  about: readonly string[];
  /** What colleagues were sent, oldest first: that is what they could know. `came`: as far as Teams says. */
  messages: readonly { at: string; to: string; about: string; came: boolean }[];
  /** Who read texts of others here, or fetched a paper, oldest first. Empty when the paper does not ask for it. */
  looks: readonly { at: string; who: string; did: Look['did'] }[];
  /**
   * Cases that were taken in, oldest first. `missing`: codes of cases that are gone, or that this person may not read.
   */
  others: readonly ToldCase[];
  missing: readonly string[];
  /** Everybody who did something here or was sent something, by name, with the roles of those days. */
  cast: readonly (readonly [name: string, roles: string])[];
  /** A colleague, by the name this paper uses. */
  person: (id: Actor, at?: string) => string;
  /** Whom a reader may phone, and the school's own number. */
  reach: { staff: (id: PersonId) => Reach | undefined; school: string };
};

/** Never initials, whatever the paper uses for others. */
type Reach = { name: string; roles: string; phone: string };

/** How a paper names colleagues: by name, or by initials with their main role. Other roles are said once. */
export type Staff = 'names' | 'initials';

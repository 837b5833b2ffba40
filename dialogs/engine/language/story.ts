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
  /** Who did it, as this paper calls them. */
  who: string;
  answers: readonly ToldAnswer[];
  /** What was chosen first in it, with its question: a title alone may say the opposite. */
  chose?: ToldAnswer | undefined;
  /** Whose task it was that was not done in time. */
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

/** A case as a paper tells of it to one person: from its beginning, what rolled over to pages too. */
export type Story = ToldCase & {
  school: string;
  now: string;
  /** The children it is about: name and group. */
  about: readonly string[];
  /** Who on the staff was sent what, oldest first: it is what they could know. `came`: as far as Teams says. */
  messages: readonly { at: string; to: string; about: string; came: boolean }[];
  /** Who read what others wrote here, or took it along, oldest first; nobody when the paper does not ask. */
  looks: readonly { at: string; who: string; did: Look['did'] }[];
  /** Cases that were taken in, oldest first. `missing`: the codes of those this person may not read, or that are not there. */
  others: readonly ToldCase[];
  missing: readonly string[];
  /** Everybody who did something here or was sent something, by name, with the roles of those days. */
  cast: readonly (readonly [name: string, roles: string])[];
  /** Somebody on the staff, as this paper calls them. */
  person: (id: Actor, at?: string) => string;
  /** Whom a reader may phone, and the school's own number. */
  reach: { staff: (id: PersonId) => Reach | undefined; school: string };
};

/** In clear, whatever the paper calls others. */
type Reach = { name: string; roles: string; phone: string };

/** How a paper calls the staff: by name, or by initials with what each is first; what they are besides is said once. */
export type Staff = 'names' | 'initials';

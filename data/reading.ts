import type { Case, Entry } from '../dialogs/engine/case/case.js';
import { own } from '../dialogs/engine/case/own.js';
import {
  present,
  presentEntry,
  presentFacts,
  presentStep,
  presentWay,
  type Grown,
} from '../dialogs/engine/language/renamed.js';
import type { Head, Kept } from './documentStore.js';
import { isNewer, tried } from './forms.js';
import { leftOf } from './left.js';
import { CASE, CASE_HEAD } from './schema/case.js';
import { UnreadableError, type CaseHead } from './store.js';

/** Protocols by id, as far as reading needs them: the whole register. */
export type Protocols = Readonly<Record<string, Grown>>;

/** Cases as they lie in the store, with the names of now. */
export type Reading = {
  /** Throws UnreadableError when the document is not whole, or its protocol is in no register. */
  whole: (kept: Kept) => Case;
  /** What can be read of it, whole or not. Undefined when nobody can tell whose it is. */
  left: (kept: Kept) => Case | undefined;
  /** Undefined when it is not whole. */
  head: (head: Head) => CaseHead | undefined;
  entries: (entries: readonly Entry[], protocol: string) => Entry[];
  /** Whether a newer build saved it. Its names may mean something else there. */
  isNewer: (c: Case, kept: Kept) => boolean;
};

/** `protocols`: undefined for copies and counts, which read what any protocol saved. */
export const readingWith = (protocols: Protocols | undefined): Reading => {
  /** A protocol outside the register has no renamed words. */
  const registered = (protocol: string): Grown | undefined => own(protocols ?? {}, protocol);
  const grown = (protocol: string): Grown => registered(protocol) ?? { version: 0 };
  const now = (c: Case): Case => present(c, grown(c.protocol));
  const left = (kept: Kept): Case | undefined => {
    const found = tried(CASE, kept);
    const read = 'value' in found ? found.value : leftOf(kept);
    return read && now(read);
  };
  const whole = (kept: Kept): Case => {
    const found = tried(CASE, kept);
    if ('why' in found) throw new UnreadableError(found.why, left(kept));
    const c = found.value;
    if (protocols !== undefined && registered(c.protocol) === undefined)
      throw new UnreadableError(`The stored case ${kept.id} is of a protocol that is in no register.`, c);
    return now(c);
  };
  return {
    whole,
    left,
    head: (head) => {
      const { data } = CASE_HEAD.schema.safeParse(head);
      return data && presentHead(data, grown(data.protocol));
    },
    entries: (entries, protocol) => entries.map((entry) => presentEntry(entry, grown(protocol))),
    isNewer: (c, { head }) => isNewer(CASE, head) || (registered(c.protocol)?.version ?? c.version) < c.version,
  };
};

const presentHead = (head: CaseHead, protocol: Grown): CaseHead =>
  protocol.renamed === undefined
    ? head
    : {
        ...head,
        way: presentWay(head.way, protocol),
        facts: presentFacts(head.facts, protocol),
        open: head.open.map((task) => ({ ...task, step: presentStep(task.step, protocol) })),
      };

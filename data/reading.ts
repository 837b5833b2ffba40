import type { Case, Entry } from '../dialogs/engine/case/case.js';
import { own } from '../dialogs/engine/case/own.js';
import { present, presentEntry, presentFacts, presentStep, type Grown } from '../dialogs/engine/language/renamed.js';
import type { Head, Kept } from './documents.js';
import { isNewer, tried } from './forms.js';
import { leftOf } from './left.js';
import { CASE, CASE_HEAD } from './schema/case.js';
import { UnreadableError, type CaseHead } from './store.js';

/** Protocols by id, as far as reading needs them. Of one that is not among them nothing was renamed. */
export type Protocols = Readonly<Record<string, Grown>>;

/** Cases as they lie in the store, with the names of now. */
export type Reading = {
  /** Throws UnreadableError when the document is not whole. */
  whole: (kept: Kept) => Case;
  /** What can be read of it, whole or not; undefined when nobody can tell whose it is. */
  left: (kept: Kept) => Case | undefined;
  /** Undefined when it is not whole. */
  head: (head: Head) => CaseHead | undefined;
  entries: (entries: readonly Entry[], protocol: string) => Entry[];
  /** A newer build saved it, and may mean something else by its names. */
  isNewer: (c: Case, kept: Kept) => boolean;
};

export const readingWith = (protocols: Protocols): Reading => {
  /** Of what is in no register nothing was renamed. */
  const grown = (protocol: string): Grown => own(protocols, protocol) ?? { version: 0 };
  const now = (c: Case): Case => present(c, grown(c.protocol));
  const left = (kept: Kept): Case | undefined => {
    const found = tried(CASE, kept);
    const read = 'value' in found ? found.value : leftOf(kept);
    return read && now(read);
  };
  const whole = (kept: Kept): Case => {
    const found = tried(CASE, kept);
    if ('value' in found) return now(found.value);
    throw new UnreadableError(found.why, left(kept));
  };
  return {
    whole,
    left,
    head: (head) => {
      const { data } = CASE_HEAD.schema.safeParse(head);
      return data && presentHead(data, grown(data.protocol));
    },
    entries: (entries, protocol) => entries.map((entry) => presentEntry(entry, grown(protocol))),
    isNewer: (c, { head }) => isNewer(CASE, head) || (own(protocols, c.protocol)?.version ?? c.version) < c.version,
  };
};

const presentHead = (head: CaseHead, protocol: Grown): CaseHead =>
  protocol.renamed === undefined
    ? head
    : {
        ...head,
        facts: presentFacts(head.facts, protocol),
        open: head.open.map((task) => ({ ...task, step: presentStep(task.step, protocol) })),
      };

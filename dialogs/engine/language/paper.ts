import type { AnyWords, Sight, Words } from './sight.js';
import type { Line, Who } from './words.js';
import type { PupilId } from '../school/ids.js';
import type { Staff, Story, ToldEntry } from './story.js';

/**
 * A piece of a paper. Our own sentences may have `**bold**`. Typed texts stand in rows, items and tables, letter for
 * letter.
 */
export type Block =
  /** `listed`: the index names it, with its page. */
  | { kind: 'heading'; text: string; level: 1 | 2; listed?: true }
  | { kind: 'text'; line: Line }
  | { kind: 'rows'; rows: readonly (readonly [label: string, text: string])[] }
  | { kind: 'items'; items: readonly string[] }
  | { kind: 'page' }
  | { kind: 'index' }
  /** `toFillIn`: people fill it in with a pen. */
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[]; toFillIn?: true };

/** The content of a paper, without its looks. `title` names nobody, because it is also the title of the file. */
export type Paper = {
  title: string;
  /** Under the title: whom it is about, when it was made. */
  under: readonly string[];
  /** At the foot of every page. */
  foot: readonly string[];
  blocks: readonly Block[];
  /** For a calendar (`as: 'ics'`): when people meet, where, and for how long. `starts`: UTC ISO. */
  meeting?: { starts: string; minutes: number; place: string };
};

/** A heading of the paper. */
export const heading = (text: string): Block => ({ kind: 'heading', text, level: 1 });
/** A heading under a heading. */
export const subheading = (text: string): Block => ({ kind: 'heading', text, level: 2 });
/** A sentence of ours. */
export const says = (line: Line): Block => ({ kind: 'text', line });
/** Questions with their answers. A question without an answer is left out. */
export const rows = (...all: readonly (readonly [label: string, text: string])[]): Block => ({
  kind: 'rows',
  rows: all.filter(([, text]) => text !== ''),
});
/** A list of lines. */
export const items = (all: readonly string[]): Block => ({ kind: 'items', items: all });
/** Rows under a head. */
export const table = (head: readonly string[], lines: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  head,
  rows: lines,
});

/** A table with lines, and room for a pen. */
export const toFillIn = (head: readonly string[], lines: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  head,
  rows: lines,
  toFillIn: true,
});

/** A heading that the index names. */
export const listed = (text: string): Block => ({ kind: 'heading', text, level: 1, listed: true });
/** The listed headings of this paper, each with its page. */
export const index: Block = { kind: 'index' };

/** What comes next begins on a new page. */
export const newPage: Block = { kind: 'page' };

/** A paper of a case to hand over outside Teams, by a link that works once. */
export type Print<W extends Words = AnyWords> = {
  /** The title of its button. With several papers it may say which one. */
  title: string | ((c: Sight<W>) => string);
  /** Who may have it. They must also read all of the case. */
  to: readonly Who[];
  /** Whether it can be fetched now. */
  while?: (c: Sight<W>) => boolean;
  /** A paper to keep, a text to work on, or a moment for a calendar. */
  as: 'pdf' | 'docx' | 'ics';
  /** Whether colleagues are names or initials on it. */
  staff: Staff;
  /** The children it names. Every other child is initials. Left out: all children of the case. */
  names?: (c: Sight<W>) => readonly PupilId[];
  /** It leaves the school, so every other child is a number. */
  outside?: true;
  /** Codes of other cases about the same children that belong in it. Only those that the asker may read. */
  takesIn?: (entries: readonly ToldEntry[]) => readonly string[];
  /** It also tells who looked at the case. */
  looks?: true;
  /** Who may also read it page by page on cards, and the title of that button. */
  reads?: { title: string; to: readonly Who[] };
  /** The step that notes who fetched it. It is answered in that person's name, and asks nothing. */
  notes?: W['steps'];
  /** The paper itself. */
  says: (told: Story, c: Sight<W>) => Paper;
};

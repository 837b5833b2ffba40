import { rows, subheading, table, type Block } from './engine/paper.js';
import type { ToldEntry } from './engine/told.js';
import { momentWithYear } from './engine/wording.js';

/** Parts that papers share: what somebody wrote, and everything once more in the order it happened. */

const WAYS: Readonly<Partial<Record<ToldEntry['did'], string>>> = {
  ticked: 'gedaan',
  unticked: 'toch niet gedaan',
  started: 'begonnen, nog niet klaar',
  took: 'opgepakt',
  assigned: 'aan iemand gegeven',
  skipped: 'overgeslagen',
  snoozed: 'uitgesteld',
  finished: 'klaar',
  late: 'niet op tijd',
};

const courseOf = ({ title, did, reason, chose, whose }: ToldEntry): string =>
  [title, chose && `${chose.label.replace(/([^?])$/, '$1:')} ${chose.text}`, WAYS[did], whose, reason]
    .filter((word) => word !== undefined && word !== '')
    .join(' · ');

/** Something was written, or left undone with a reason: more than that it happened. */
export const isTelling = (entry: ToldEntry): boolean => entry.answers.length > 0 || entry.did === 'skipped';

/** Facts and what somebody makes of them stay apart, under the questions they were asked with. `asked`: what was asked in full. */
export const entryBlocks = (entry: ToldEntry, asked = ''): Block[] => [
  subheading(entry.title),
  rows(
    ['Wie en wanneer', `${entry.who} · ${momentWithYear(entry.at)}`],
    ['De vraag', asked],
    ...entry.answers.map(({ label, text }) => [label, text] as const),
    ['Overgeslagen, want', entry.did === 'skipped' ? entry.reason : ''],
  ),
];

export const courseTable = (entries: readonly ToldEntry[]): Block =>
  table(
    ['Wanneer', 'Wie', 'Wat'],
    entries.map((entry) => [momentWithYear(entry.at), entry.who, courseOf(entry)]),
  );

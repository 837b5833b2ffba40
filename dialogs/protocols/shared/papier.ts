import {
  heading,
  momentWithYear,
  rows,
  subheading,
  table,
  type Block,
  type ToldEntry,
} from '../../engine/language/index.js';

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

/** Something was written, or skipped with a reason. That is more than a press. */
export const isTelling = (entry: ToldEntry): boolean => entry.answers.length > 0 || entry.did === 'skipped';

/** Facts and opinions stay apart, each under its question. `asked`: the whole question. */
export const entryBlocks = (entry: ToldEntry, asked = ''): Block[] => [
  subheading(entry.title),
  rows(
    ['Wie en wanneer', `${entry.who} · ${momentWithYear(entry.at)}`],
    ['De vraag', asked],
    ...entry.answers.map(({ label, text }) => [label, text] as const),
    ['Overgeslagen, want', entry.did === 'skipped' ? entry.reason : ''],
  ),
];

/** What was written, under a title. The first entry does not repeat that title. */
export const partBlocks = (
  title: string,
  entries: readonly ToldEntry[],
  askedIn: (entry: ToldEntry) => string = () => '',
): Block[] => {
  if (entries.length === 0) return [];
  const [first, ...others] = entries.flatMap((entry) => entryBlocks(entry, askedIn(entry)));
  const isSaid = first?.kind === 'heading' && first.text === title;
  return [heading(title), ...(first === undefined || isSaid ? [] : [first]), ...others];
};

/** Tasks that were late at one moment get one line for each person. */
const isLateToo = (entry: ToldEntry, before: ToldEntry | undefined): boolean =>
  before?.did === 'late' && entry.did === 'late' && entry.at === before.at && entry.whose === before.whose;

const together = (entries: readonly ToldEntry[]): ToldEntry[][] =>
  entries.reduce<ToldEntry[][]>((all, entry) => {
    const last = all.find((one) => isLateToo(entry, one[0]));
    if (last === undefined) return [...all, [entry]];
    last.push(entry);
    return all;
  }, []);

const wordsOf = (entries: readonly ToldEntry[]): string => {
  const [first] = entries;
  if (first === undefined) return '';
  return courseOf({ ...first, title: [...new Set(entries.map(({ title }) => title))].join('; ') });
};

export const courseTable = (entries: readonly ToldEntry[]): Block =>
  table(
    ['Wanneer', 'Wie', 'Wat'],
    together(entries).map((all) => [momentWithYear(all[0]?.at ?? ''), all[0]?.who ?? '', wordsOf(all)]),
  );

import type { SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import type { CaseHead } from '../../data/store.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { CLOSE, HELP } from './buttons.js';

/** A case in a list: what stands beside its code, and how urgent it is. */
export type Item = { head: Pick<CaseHead, 'id' | 'code'>; text: string; hurry?: string };

type List = {
  title: string;
  lines: readonly Line[];
  items: readonly Item[];
  /** Counts from 0. A page that is gone shows the last. */
  page: number;
  /** The verb that draws this list again. */
  go: string;
  school: SchoolId;
  /** Buttons to other lists. */
  others?: readonly Button[];
};

/** So many buttons fit beside *Meer* and *Sluiten*. */
const A_PAGE = 4;

const lineOf = ({ head, text, hurry = '' }: Item): Line =>
  `**${head.code}** ${hurry === '' ? '' : `**${hurry}.** `}${text}`;

/** Cases, four at a time, each with its button. */
export const listScreen = ({ title, lines, items, page, go, school, others = [] }: List): AdaptiveCard => {
  const most = A_PAGE - others.length;
  const last = Math.max(Math.ceil(items.length / most) - 1, 0);
  const at = Math.min(page, last);
  const here = items.slice(at * most, (at + 1) * most);
  const more: Button = { title: 'Meer', data: { go, school, page: String(at + 1) } };
  return notice.render({
    title,
    lines: [...lines, ...here.map(lineOf), ...(last > 0 ? [`Kaart ${at + 1} van ${last + 1}`] : [])],
    buttons: [
      ...here.map(({ head }): Button => ({ title: head.code, data: { go: 'open', school, case: head.id } })),
      ...(at < last ? [more] : []),
      ...others,
      { ...CLOSE, title: 'Sluiten' },
    ],
    help: HELP,
  });
};

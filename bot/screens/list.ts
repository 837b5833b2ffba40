import type { SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { list as listCard } from '../../cards/list/card.js';
import type { CaseHead } from '../../data/store.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { CLOSE, HELP } from './buttons.js';
import { buttonTo, placeId, type Place } from './place.js';

/** A case in a list: what stands beside its code, and how urgent it is. `who`: the children, as its reader knows them. */
export type Item = { head: Pick<CaseHead, 'id' | 'code'>; text: string; who?: string; hurry?: string };

type List = {
  title: string;
  lines: readonly Line[];
  items: readonly Item[];
  /** Its page counts from 0. A page that is gone shows the last. */
  place: Place;
  school: SchoolId;
  /** Buttons to other lists, on every card and on the first one. */
  others?: readonly Button[];
  first?: readonly Button[];
};

const A_PAGE = 6;
/** Beside *Sluiten*. */
const MOST_BUTTONS = 5;

/** The items of one card of a list. */
const onPage = <T>(items: readonly T[], page: number): { at: number; last: number; here: readonly T[] } => {
  const last = Math.max(Math.ceil(items.length / A_PAGE) - 1, 0);
  const at = Math.min(Math.max(page, 0), last);
  return { at, last, here: items.slice(at * A_PAGE, (at + 1) * A_PAGE) };
};

/** Cases, six at a time. A row is its own button, and the case knows the way back here. */
export const listScreen = ({ title, lines, items, place, school, others = [], first = [] }: List): AdaptiveCard => {
  const { at, last, here } = onPage(items, place.page);
  const list = placeId({ ...place, page: at });
  const turn = (page: number, said: string): Button => buttonTo({ ...place, page }, school, said);
  const buttons = [
    ...(at < last ? [turn(at + 1, 'Meer')] : []),
    ...(at > 0 ? [turn(at - 1, 'Terug')] : []),
    ...others,
    ...(at === 0 ? first : []),
  ];
  return listCard.render({
    title,
    lines: [...lines, ...(last > 0 ? [`Kaart ${at + 1} van ${last + 1}`] : [])],
    rows: here.map(({ head, text, who = '', hurry = '' }) => ({
      code: head.code,
      who,
      hurry,
      text: { plain: text },
      opens: { title: head.code, data: { go: 'open', school, case: head.id, list } },
    })),
    buttons: [...buttons.slice(0, MOST_BUTTONS), { ...CLOSE, title: 'Sluiten' }],
    help: HELP,
  });
};

import type { Button } from '../../cards/button.js';

const MOST = 6;

/** Items in pages, with room for *Verder* and *Terug*. Items that fit on one card are one page. */
export const inPages = <T>(items: readonly T[], most: number): T[][] => {
  if (items.length <= most) return [[...items]];
  return [items.slice(0, most - 1), ...rest(items.slice(most - 1), most)];
};
const rest = <T>(items: readonly T[], most: number): T[][] =>
  items.length < most ? [[...items]] : [items.slice(0, most - 2), ...rest(items.slice(most - 2), most)];

/** The buttons that turn to the page before and after this one. */
export const turns = (page: number, pages: number, to: Button): Button[] => [
  ...(page > 0 ? [{ title: 'Terug', data: { ...to.data, page: String(page - 1) } }] : []),
  ...(page + 1 < pages ? [{ title: 'Verder', data: { ...to.data, page: String(page + 1) } }] : []),
];

/** One page of at most so many buttons. `to` leads to its first page. */
export const pageOf = (buttons: readonly Button[], page: number, to: Button, most = MOST): Button[] => {
  const pages = inPages(buttons, most);
  const at = Math.min(Math.max(page, 0), pages.length - 1);
  return [...(pages[at] ?? []), ...turns(at, pages.length, to)];
};

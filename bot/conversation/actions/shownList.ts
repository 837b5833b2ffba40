import type { Button } from '../../../cards/button.js';
import type { CaseHead } from '../../../data/store.js';
import type { Line } from '../../../dialogs/engine/language/words.js';
import { screen, type Reply } from '../../screens/reply.js';
import { listScreen, type Item } from '../../screens/list.js';
import { buttonTo, isNarrow, narrowIn, placeId, placeIn, type ListVerb, type Place } from '../../screens/place.js';
import { CODE, SEARCH, searchList } from '../../screens/searchList.js';
import { listedFor, narrowedTo, type Listed } from '../listed.js';
import type { Press } from '../press.js';
import type { Services } from '../services.js';
import { open } from './case.js';

/** A list of cases as people look through it: card by card, narrowed, or searched by code. */

/** The cases this person may know of, in order. `says`: read above them. */
export type Shown = {
  go: ListVerb;
  title: string;
  heads: readonly CaseHead[];
  itemOf: (head: CaseHead) => Item;
  says: (heads: readonly CaseHead[]) => readonly Line[];
  others: readonly Button[];
  first: readonly Button[];
};

/** The list, or its search card when that was asked for. A code leads to its case, also when it is in no list. */
export const shownList = async (shown: Shown, press: Press, services: Services): Promise<Reply> => {
  const { values, ids, speaker } = press;
  const listed = await listedFor(speaker, shown.heads, services);
  const place: Place = { go: shown.go, page: ids.page, narrow: narrowIn(values) };
  if (values[SEARCH] !== undefined) return searching({ shown, listed, place }, press);
  const code = (values[CODE] ?? '').trim();
  if (code === '') return drawn({ shown, listed, place }, press);
  const found = await withCode(code, press, services);
  if (found === undefined) return searching({ shown, listed, place }, press, [NOT_FOUND]);
  return open(
    { ...press, go: 'open', ids: { ...ids, case: found.id, page: 0, list: placeId({ ...place, page: 0 }) } },
    services,
  );
};
const NOT_FOUND = 'Ik vind geen open zaak met die code. Klopt elke letter?';

type Drawing = { shown: Shown; listed: Listed; place: Place };

const drawn = ({ shown, listed, place }: Drawing, { speaker }: Press): Reply => {
  const { heads, itemOf, title, says, others, first, go } = shown;
  const { narrow } = place;
  const fitting = heads.filter((head) => listed.fits(head, narrow));
  const whole: Place = { go, page: 0, narrow: {} };
  const search: Button = buttonTo(whole, speaker.school.id, 'Zoeken');
  return screen(
    listScreen({
      title: isNarrow(narrow) ? `${title}: ${narrowedTo(narrow, listed, speaker)}` : title,
      lines: says(fitting),
      items: fitting.map((head) => ({ ...itemOf(head), who: listed.who(head) })),
      place,
      school: speaker.school.id,
      others: [
        isNarrow(narrow)
          ? buttonTo(whole, speaker.school.id, 'Alles tonen')
          : { ...search, data: { ...search.data, [SEARCH]: 'ja' } },
        ...others,
      ],
      first,
    }),
  );
};

const searching = (
  { shown, listed, place }: Drawing,
  { speaker, values }: Press,
  notice: readonly Line[] = [],
): Reply => {
  const { school } = speaker;
  const inList = new Set(listed.known.map(({ group }) => group));
  const starters = new Set(shown.heads.map(({ starter }) => starter));
  return screen(
    searchList({
      title: `Zoeken in ${shown.title}`,
      groups: school.groups.filter(({ id }) => inList.has(id)),
      pupils: listed.known,
      people: school.people.filter(({ id }) => starters.has(id)),
      place: { ...place, narrow: {} },
      school,
      notice,
      typed: values[CODE] ?? '',
    }),
  );
};

/** Codes are said aloud and typed by hand: without the dash, in small letters. */
const folded = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

const withCode = async (code: string, press: Press, { cases, store }: Services): Promise<CaseHead | undefined> => {
  const all = await store.stillOpen(press.speaker.school.id);
  const same = all.filter((head) => folded(head.code) === folded(code));
  return (await cases.listed(press, same))[0];
};

type Lists = Partial<Record<ListVerb, (press: Press, services: Services) => Promise<Shown>>>;

/** Opens the first case of a list that is not the one before. An empty list says so. */
export const followingIn =
  (lists: Lists) =>
  async (press: Press, services: Services): Promise<Reply> => {
    const place = placeIn(press.ids.list);
    const read = place && lists[place.go];
    if (place === undefined || read === undefined) return services.cases.refuse(press);
    const shown = await read(press, services);
    const listed = await listedFor(press.speaker, shown.heads, services);
    const next = shown.heads.find((head) => head.id !== press.ids.case && listed.fits(head, place.narrow));
    if (next === undefined) return drawn({ shown, listed, place }, press);
    return open({ ...press, go: 'open', ids: { ...press.ids, case: next.id, page: 0 } }, services);
  };

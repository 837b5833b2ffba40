import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';

/**
 * A place in a list: which list, which card of it, and what it is narrowed to. It travels on the buttons of a case that
 * was opened there, so people come back to it. It holds ids only.
 */

/** The lists by their verb, and what their button says. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['work', 'Mijn werk'],
  ['weekly', 'Weeklijst'],
  ['quiet', 'Stil geworden'],
  ['holiday', 'Terug naar de lijst'],
  ['written', 'Mijn signalen'],
  ['runs', 'Wat loopt er'],
]);
export type ListVerb = 'work' | 'weekly' | 'quiet' | 'holiday' | 'written' | 'runs';

/** Of a group, of a child, of a colleague. */
const NARROWS = ['groep', 'leerling', 'wie'] as const;
export type Narrow = Readonly<Partial<Record<(typeof NARROWS)[number], string>>>;

export type Place = { go: ListVerb; page: number; narrow: Narrow };

/** What an answer to the search card, or a button of the list, says. */
export const narrowIn = (values: Readonly<Record<string, string>>): Narrow =>
  Object.fromEntries(NARROWS.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));

export const isNarrow = (narrow: Narrow): boolean => Object.keys(narrow).length > 0;

/** The button to a place. */
export const buttonTo = ({ go, page, narrow }: Place, school: SchoolId, title: string): Button => ({
  title,
  data: { go, school, page: String(page), ...narrow },
});

/** A place as it stands on the buttons of a case. */
export const placeId = ({ go, page, narrow }: Place): string =>
  new URLSearchParams({ go, page: String(page), ...narrow }).toString();

/** Understood from a button. Undefined when it is no place of a list. */
export const placeIn = (id: string | undefined): Place | undefined => {
  const said = Object.fromEntries(new URLSearchParams(id ?? ''));
  if (!LISTS.has(said.go ?? '')) return undefined;
  return { go: said.go as ListVerb, page: Number(said.page) || 0, narrow: narrowIn(said) };
};

/** Back to where a case was opened. */
export const backTo = (id: string | undefined, school: SchoolId): Button[] => {
  const place = placeIn(id);
  return place === undefined ? [] : [buttonTo(place, school, LISTS.get(place.go) ?? '')];
};

/** Lists that are worked off: after one, the next is a press away. */
const WORKED_OFF: readonly string[] = ['work', 'weekly'];

/** On to the next of the same list, and back to it. Pressed in a case that is done with. */
export const nextIn = (id: string | undefined, school: SchoolId, after: CaseId): Button[] => {
  const place = placeIn(id);
  if (place === undefined) return [];
  const next: Button = { title: 'Volgende', data: { go: 'following', school, case: after, list: placeId(place) } };
  return [...(WORKED_OFF.includes(place.go) ? [next] : []), ...backTo(id, school)];
};

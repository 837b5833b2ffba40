import type { Option } from '../../dialogs/engine/language/field.js';
import { DONT_KNOW, MORE, NOT_LISTED } from '../../dialogs/engine/language/peopleFields.js';
import type { FieldView } from '../../dialogs/engine/language/formView.js';
import type { Choosable } from '../../dialogs/engine/language/picker.js';
import { execute } from '../button.js';
import type { Element } from '../card.js';
import { plain } from '../runs.js';
import type { Around } from './data.js';
import { find, open, severalPeople, text } from './inputs.js';
import { saidOf } from './hits.js';
import { folded, labelled, question, words } from './layout.js';

/** More names do not fit on a card twice. The others are found by name. */
const MOST_NAMES = 60;
const OTHERWISE: readonly Option[] = [
  { value: MORE, title: 'Meer kinderen' },
  { value: NOT_LISTED, title: 'Kind staat er niet bij' },
  { value: DONT_KNOW, title: 'Weet ik niet' },
];

/** The children whom this person can choose. Those just found come first, then the own group. */
export const names = ({ found, pupils }: Choosable): Option[] => {
  const seen = new Set(found.map(({ value }) => value));
  return [...found, ...pupils.filter(({ value }) => !seen.has(value))].slice(0, MOST_NAMES);
};

/** Whom it is about. The further question of a choice (which children, which name) comes on the next card. */
export const pupils = (field: FieldView, around: Around): Element[] => {
  const { choosable } = around;
  const { name, typed } = field;
  const { wie = '' } = typed;
  const known = names(choosable);
  return [
    ...question(field, one(`${name}.wie`, wie, choosable)),
    ...(wie === MORE ? labelled('Welke kinderen?', severalPeople(`${name}.meer`, typed.meer ?? '', known)) : []),
    ...(wie === NOT_LISTED ? labelled('Naam en groep', text(`${name}.naam`, typed.naam ?? '')) : []),
    ...searching(field, around),
  ];
};

/**
 * What *Zoek* found stands open on the card. A list that folds would keep its old choices when a client draws the card
 * again in its place.
 */
const one = (id: string, value: string, choosable: Choosable): Element => {
  const known = names(choosable);
  if (choosable.found.length === 0 || value === MORE) return find(id, value, [...known, ...OTHERWISE]);
  const isFound = new Set(choosable.found.map((option) => option.value));
  return open(id, value, [
    ...known.filter((option) => isFound.has(option.value) || option.value === value),
    ...OTHERWISE,
  ]);
};

const searching = ({ name, typed }: FieldView, { choosable, search, onward }: Around): Element[] => {
  if (search === undefined) return [];
  const { zoek = '' } = typed;
  const unfolded = choosable.pupils.length === 0 || choosable.searched || zoek !== '';
  return folded(`${name}-zoeken`, 'Ander kind', unfolded, [
    ...labelled('Zoek op naam, vanaf 2 letters', text(`${name}.zoek`, zoek)),
    ...(choosable.searched ? words(plain(result(choosable))) : []),
    { type: 'ActionSet', spacing: 'Small', actions: [search, ...(onward ? [onward] : [])].map((one) => execute(one)) },
  ]);
};

const result = ({ found, hits }: Choosable): string => {
  if (found.length === 0) return 'Niemand gevonden. Kies: Kind staat er niet bij.';
  return `${saidOf(hits ?? { from: 0, total: found.length }, found.length)} Kies hierboven.`;
};

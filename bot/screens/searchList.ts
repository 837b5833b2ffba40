import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { step } from '../../cards/step/card.js';
import type { FieldView } from '../../dialogs/engine/language/formView.js';
import { listedName } from '../../dialogs/engine/names/names.js';
import type { Group, Person, Pupil, School } from '../../dialogs/engine/school/school.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { HELP } from './buttons.js';
import { buttonTo, type Place } from './place.js';

/** The input for a code. */
export const CODE = 'code';
/** On the button that asks for this card. */
export const SEARCH = 'zoek';

/** What a list can be narrowed to: only what stands in it. */
type Search = {
  title: string;
  groups: readonly Group[];
  pupils: readonly Pupil[];
  people: readonly Person[];
  place: Place;
  school: School;
  notice?: readonly Line[];
  typed?: string;
};

const field = (kind: FieldView['kind'], name: string, label: string, more: Partial<FieldView> = {}): FieldView => ({
  name,
  kind,
  label,
  required: false,
  options: [],
  typed: { '': '' },
  ...more,
});

const several = (kind: FieldView['kind'], name: string, label: string, options: FieldView['options']): FieldView[] =>
  options.length === 0 ? [] : [field(kind, name, label, { options })];

/** The search in a list: by code, or by what stands in it. */
export const searchList = ({ title, groups, pupils, people, place, school, notice = [], typed = '' }: Search) => {
  const children = pupils.map((pupil) => ({ value: pupil.id, title: listedName(pupil) }));
  const colleagues = people.map(({ id, name }) => ({ value: id, title: name }));
  const show: Button = { title: 'Toon', style: 'positive', data: { go: place.go, school: school.id } };
  return step.render({
    title,
    lines: [],
    notice: [...notice],
    fields: [
      field('text', CODE, 'Code', { typed: { '': typed } }),
      ...several(
        'choice',
        'groep',
        'Groep',
        groups.map(({ id, name }) => ({ value: id, title: name })),
      ),
      ...several('pupil', 'leerling', 'Kind', children),
      ...several('colleague', 'wie', 'Van welke collega?', colleagues),
    ],
    choosable: { pupils: children, colleagues, found: [], searched: false },
    buttons: [show, buttonTo(place, school.id, 'Terug')],
    help: HELP,
    page: 0,
    pages: 1,
  }) satisfies AdaptiveCard;
};

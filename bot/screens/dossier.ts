import type { PupilId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import { step } from '../../cards/step/card.js';
import { saidOf } from '../../cards/step/hits.js';
import type { FieldView } from '../../dialogs/engine/language/formView.js';
import { listedName } from '../../dialogs/engine/names/names.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import type { Pupil, School } from '../../dialogs/engine/school/school.js';
import type { CaseView } from '../../dialogs/engine/view/view.js';
import { MOST_FOUND, onwardFrom, type Found } from '../people/found.js';
import { CLOSE, HELP } from './buttons.js';
import { aboutChild } from './entries.js';

const field = (kind: FieldView['kind'], name: string, label: string, value = ''): FieldView => ({
  name,
  kind,
  label,
  required: kind === 'pupil',
  options: [],
  typed: { '': value },
});

/** `found`: what a search by this word gave. */
type Chooser = { pupils: readonly Pupil[]; school: School; word: string; found: Found | undefined };

const saysFound = (found: Found | undefined): string[] => {
  if (found === undefined) return [];
  return [found.hits.total === 0 ? 'Niemand gevonden.' : saidOf(found.hits, found.pupils.length)];
};

/** The button to the next of those found, when they do not fit on one card. */
const onward = (found: Found | undefined, school: SchoolId): Button[] => {
  const next = found && onwardFrom(found);
  if (next === undefined) return [];
  return [{ title: next.title, data: { go: 'find', school, page: String(next.from / MOST_FOUND) } }];
};

/** Whose dossier. */
export const chooserScreen = ({ pupils, school, word, found }: Chooser): AdaptiveCard => {
  const group = (id: string) => school.groups.find((one) => one.id === id)?.name;
  const option = (pupil: Pupil) => ({
    value: pupil.id,
    title: [listedName(pupil), group(pupil.group)].filter((part) => part !== undefined).join(', '),
  });
  return step.render({
    title: 'Van welk kind?',
    lines: [],
    notice: saysFound(found),
    fields: [
      ...(pupils.length > 0 ? [field('pupil', 'leerling', 'Kind')] : []),
      field('text', 'zoek', 'Zoek op naam, vanaf 2 letters', word),
    ],
    choosable: { pupils: pupils.map(option), colleagues: [], found: [], searched: false },
    buttons: [
      ...(pupils.length > 0 ? [button('dossier', 'Open dossier', school.id, 'positive')] : []),
      button('find', 'Zoek', school.id),
      ...onward(found, school.id),
      { ...CLOSE, title: 'Sluiten' },
    ],
    help: HELP,
    page: 0,
    pages: 1,
  });
};

const button = (go: string, title: string, school: SchoolId, style?: 'positive'): Button => ({
  title,
  data: { go, school },
  ...(style && { style }),
});

type Timeline = {
  name: string;
  pupil: PupilId;
  views: readonly CaseView[];
  page: number;
  more: boolean;
  /** This person may begin the meldcode about the child. */
  begins: boolean;
  school: SchoolId;
};

/** What was written about a child: the beginning of each case, with a button to read on. */
export const timelineScreen = ({ name, pupil, views, page, more, begins, school }: Timeline): AdaptiveCard =>
  notice.render({
    title: name,
    lines: [
      ...(views.length === 0 ? ['Er is niets dat jij mag lezen.'] : []),
      ...views.flatMap(linesOf),
      ...(page > 0 || more ? [`Kaart ${page + 1}`] : []),
    ],
    buttons: [
      ...views.map(({ code, id }): Button => ({
        title: code,
        data: { go: 'open', school, case: id, leerling: pupil },
      })),
      ...(page > 0 ? [turn('Nieuwer', pupil, page - 1, school)] : []),
      ...(more ? [turn('Ouder', pupil, page + 1, school)] : []),
      ...(begins && page === 0 ? aboutChild(pupil, school) : []),
      { ...CLOSE, title: 'Sluiten' },
    ],
    help: HELP,
  });

const turn = (title: string, leerling: PupilId, page: number, school: SchoolId): Button => ({
  title,
  data: { go: 'dossier', school, leerling, page: String(page) },
});

const LONGEST = 280;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const linesOf = ({ code, opened, title, closed, entries, starter }: CaseView): Line[] => {
  const [first] = entries.filter(({ who }) => who === starter);
  const told = (first ?? entries[0])?.answers.find(({ story }) => story)?.text;
  return [
    `**${code}** · ${title.toLowerCase()} van ${opened}${closed ? ', klaar' : ''}`,
    ...(told ? [{ plain: cut(told) }] : []),
  ];
};

import type { CaseView } from './view.js';

/** What a case is about stands first: the words of who wrote it down. */

type Entry = CaseView['entries'][number];
type Answer = Entry['answers'][number];

const isTold = ({ tells }: Entry, { story }: Answer): boolean => tells === true && story === true;

/** The texts of the steps that tell it, oldest first. A later version says that it is one. */
export const storyOf = ({ entries }: Pick<CaseView, 'entries'>): Pick<Answer, 'label' | 'text'>[] =>
  entries
    .filter((entry) => entry.answers.some((answer) => isTold(entry, answer)))
    .flatMap((entry, n) =>
      entry.answers
        .filter((answer) => isTold(entry, answer))
        .map(({ label, text }) => ({ label: n === 0 ? label : `${entry.title}, ${entry.when}. ${label}`, text })),
    );

/** All that was written besides. An entry of which nothing is left goes. */
export const besidesStory = ({ entries }: Pick<CaseView, 'entries'>): Entry[] =>
  entries
    .map((entry) => ({ ...entry, answers: entry.answers.filter((answer) => !isTold(entry, answer)) }))
    .filter(({ answers }) => answers.length > 0);

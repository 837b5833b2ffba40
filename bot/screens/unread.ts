import type { AdaptiveCard } from '../../cards/card.js';
import { theCase } from '../../cards/case/card.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import type { School } from '../../dialogs/engine/school/school.js';
import type { CaseView } from '../../dialogs/engine/view/view.js';
import { CLOSE, HELP } from './buttons.js';
import { closingScreen } from './case.js';
import { numbersOf } from './people.js';

/** `seen`: what this person may read of the case. `typed`: what stood on the card that was pressed. */
type Unread = {
  left: Pick<Case, 'code'>;
  seen: CaseView | undefined;
  typed: readonly string[];
  school: School;
  now: string;
};

/** A case that is not whole, to read only. */
export const unreadScreen = ({ left: { code }, seen, typed, school, now }: Unread): AdaptiveCard => {
  const notice: Line[] = [
    `**Ik kan zaak ${code} nu niet helemaal lezen.** Ik wis niets. Je kunt er hier nu niets in doen.`,
    'Kan het niet wachten? Bel elkaar:',
    ...numbersOf(school, now),
    `Geef de code **${code}** door aan wie Vangnet beheert.`,
    ...(typed.length === 0 ? [] : ['Dit stond nog op je kaart:', ...typed.map((plain) => ({ plain }))]),
  ];
  if (seen === undefined) return closingScreen(notice);
  const buttons = [{ ...CLOSE, title: 'Sluiten' }];
  // What a protocol says of a whole case may be false about a part of it.
  return theCase.render({ view: { ...seen, papers: [], reading: [] }, notice, buttons, help: HELP });
};

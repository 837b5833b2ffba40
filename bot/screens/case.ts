import type { SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { theCase } from '../../cards/case/card.js';
import { notice as noticeCard } from '../../cards/notice/card.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { isFree, PICK, type CaseView, type Possible } from '../../dialogs/engine/view/view.js';
import { freshKey } from '../support/ids.js';
import { stepId } from './ways.js';
import { CLOSE, HELP } from './buttons.js';
import { paperButtons } from './paper.js';
import { backTo } from './place.js';

/** Closes the card, not the case. */
const SHUT: Button = { ...CLOSE, title: 'Sluiten' };

const taskButtons = (view: CaseView, school: SchoolId): Button[] => {
  const press = (task: Possible, go: string, title: string): Button => ({
    title,
    data: { go, school, case: view.id, task: task.task, once: freshKey() },
  });
  const mine = view.tasks.filter(isFree);
  const picks = (task: Possible): Button[] => (task.mayPick ? [press(task, 'take', task.pick)] : []);
  // When several tasks wait and one is urgent, the ways to do them come after their titles.
  const waits = (task: Possible): boolean => mine.length > 1 && mine[0]?.urgency === 'spoed' && task.pick === PICK;
  return [
    ...mine.flatMap((task) => [
      ...(waits(task) ? [] : picks(task)),
      press(task, task.tick ? 'tick' : 'form', task.title),
    ]),
    ...mine.filter(waits).flatMap(picks),
  ];
};

type Where = 'always' | 'below' | 'among';
const whereOf = ({ always, below }: CaseView['offers'][number]): Where => {
  if (always) return 'always';
  return below ? 'below' : 'among';
};

const offerButtons = (view: CaseView, school: SchoolId, where: Where): Button[] =>
  view.offers
    .filter((one) => whereOf(one) === where)
    .map(({ title, step }) => ({
      title,
      data: { go: 'offer', school, case: view.id, step: stepId(view.protocol, step), once: freshKey() },
    }));

const dossierButton = (view: CaseView, school: SchoolId): Button[] =>
  view.timeline ? [{ title: 'Dossier', data: { go: 'dossier', school, case: view.id } }] : [];

/** `list`: the place from where it was opened. The card leads back to it. */
type Looking = { notice?: readonly Line[]; page?: number; of?: string | undefined; list?: string | undefined };

/** The buttons of a case keep the place in the list. */
const from = (list: string | undefined, all: readonly Button[]): Button[] =>
  all.map((one) => (list === undefined ? one : { ...one, data: { ...one.data, list } }));

/**
 * A case as this person may read it, with what this person can do now. `of`: the child in whose record it stands.
 * Buttons that do not fit stand behind *Meer*.
 */
export const caseScreen = (
  view: CaseView,
  school: SchoolId,
  { notice = [], page = 0, of, list }: Looking = {},
): AdaptiveCard => {
  const at = { school, id: view.id };
  const all = [
    ...taskButtons(view, school),
    ...resendButton(view, school),
    ...offerButtons(view, school, 'among'),
    ...dossierButton(view, school),
    ...paperButtons(
      view.papers.filter(({ below }) => !below),
      at,
    ),
  ];
  const belowIt = [
    ...offerButtons(view, school, 'below'),
    ...paperButtons(
      view.papers.filter((one) => one.below),
      at,
    ),
  ];
  const record = of === undefined ? {} : { leerling: of };
  const more: Button = {
    title: 'Meer',
    data: { go: 'open', school, case: view.id, page: String(page + 1), ...record },
  };
  const always = page === 0 ? offerButtons(view, school, 'always') : [];
  const first = FITTING - offerButtons(view, school, 'always').length - (view.legend.length > 0 ? 1 : 0);
  const shown = page === 0 ? view : { ...view, legend: [] };
  return theCase.render({
    view: shown,
    notice,
    below: page === 0 ? from(list, belowIt) : [],
    buttons: [...from(list, [...paged(all, first, page, more), ...always]), backTo(list, school)[0] ?? SHUT],
    help: HELP,
  });
};

/** On the first card *Wie zijn dit?* and what is always there take the place of one each. */
const FITTING = 5;

/**
 * The buttons that fit beside *Sluiten*, on the first card and on the others. The last one is *Meer* while there are
 * more.
 */
const paged = (all: readonly Button[], first: number, page: number, more: Button): Button[] => {
  if (all.length <= first) return [...all];
  const from = page === 0 ? 0 : first - 1 + (page - 1) * (FITTING - 1);
  const to = from + (page === 0 ? first : FITTING) - 1;
  return to < all.length ? [...all.slice(from, to), more] : all.slice(from);
};

const resendButton = (view: CaseView, school: SchoolId): Button[] =>
  view.resends ? [{ title: 'Opnieuw sturen', data: { go: 'resend', school, case: view.id, once: freshKey() } }] : [];

/** What is read after a step was answered, and what can be done from there. */
export const closingScreen = (lines: readonly Line[], buttons: readonly Button[] = []): AdaptiveCard =>
  noticeCard.render({ title: '', lines, buttons: [...buttons, lastOf(buttons)], help: HELP });

/** The coloured button: the one that goes on, else the one that ends. */
const lastOf = (buttons: readonly Button[]): Button =>
  buttons.some(({ style }) => style === 'positive') ? CLOSE : { ...CLOSE, style: 'positive' };

import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { theCase } from '../../cards/case/card.js';
import { notice as noticeCard } from '../../cards/notice/card.js';
import type { Line } from '../../dialogs/engine/protocol.js';
import type { CaseView, Possible } from '../../dialogs/engine/view.js';
import { freshKey } from '../ids.js';
import { CLOSE, HELP } from './buttons.js';

/** Closes the card, not the case. */
const SHUT: Button = { ...CLOSE, title: 'Sluiten' };

const taskButtons = (view: CaseView, school: string): Button[] =>
  view.tasks.flatMap((task) => {
    const press = (go: string, title: string): Button => ({
      title,
      data: { go, school, case: view.id, task: task.task, once: freshKey() },
    });
    if (task.tick) return [press('tick', task.title)];
    if (isOthers(task)) return [];
    return [...(task.mayPick ? [press('take', 'Ik pak dit op')] : []), press('form', task.title)];
  });

const isOthers = ({ picked, mine }: Possible): boolean => picked !== undefined && !mine;

/** A case as this person may read it, with what this person can do now. */
export const caseScreen = (view: CaseView, school: string, notice: readonly Line[] = []): AdaptiveCard =>
  theCase.render({
    view,
    notice,
    buttons: [...taskButtons(view, school), ...resendButton(view, school), SHUT],
    help: HELP,
  });

/** Only the one who started it decides to send once more what may have arrived. */
const resendButton = (view: CaseView, school: string): Button[] =>
  view.mine && view.uncertain !== ''
    ? [{ title: 'Opnieuw sturen', data: { go: 'resend', school, case: view.id, once: freshKey() } }]
    : [];

/** What is read after a step was answered and nothing more is asked. */
export const closingScreen = (lines: readonly Line[]): AdaptiveCard =>
  noticeCard.render({ title: '', lines, buttons: [{ ...CLOSE, style: 'positive' }], help: HELP });

import type { PersonId } from '../../dialogs/engine/school/ids.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { step as stepCard } from '../../cards/step/card.js';
import type { Case, Task } from '../../dialogs/engine/case/case.js';
import type { Fields, Raw } from '../../dialogs/engine/language/field.js';
import { questionsOf, titleOf } from '../../dialogs/engine/view/form.js';
import { type Errors } from '../../dialogs/engine/language/formView.js';
import { givingQuestions, skipQuestions } from '../../dialogs/engine/decide/givingTasks.js';
import { protocolOf, type World } from '../../dialogs/engine/rights/world.js';
import { freshKey } from '../support/ids.js';
import { HELP } from './buttons.js';
import { choosableFor } from './colleagues.js';
import { titled } from './drill.js';

/** Questions about one task of a list: who does it, or why nobody needs to. */

type Asked = { c: Case; task: Task; world: World; person: PersonId; errors: Errors; typed?: Raw };
type Form = { fields: Fields; go: string; button: string };

const formOf = (asked: Asked, { fields, go, button }: Form): AdaptiveCard => {
  const { c, task, world, person, errors, typed = {} } = asked;
  return stepCard.render({
    title: titled(c, task.text ?? titleOf(protocolOf(world, c.protocol).steps[task.step], task.of)),
    notice: [],
    lines: [],
    fields: questionsOf(fields, Object.keys(fields), typed, errors),
    choosable: choosableFor(c, person, world),
    buttons: [
      {
        title: button,
        style: 'positive',
        data: { go, school: c.school, case: c.id, task: task.id, once: freshKey() },
      },
    ],
    help: HELP,
    page: 0,
    pages: 1,
    code: c.code,
  });
};

export const askWhom = (asked: Asked): AdaptiveCard =>
  formOf(asked, { fields: givingQuestions(asked), go: 'handed', button: 'Geef deze taak' });

export const askReason = (asked: Asked): AdaptiveCard =>
  formOf(asked, { fields: skipQuestions, go: 'skip', button: 'Opslaan' });

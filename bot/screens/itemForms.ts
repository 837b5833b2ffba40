import type { AdaptiveCard } from '../../cards/card.js';
import { step as stepCard } from '../../cards/step/card.js';
import type { Case } from '../../dialogs/engine/case.js';
import type { Errors, FieldView } from '../../dialogs/engine/form.js';
import type { Shared } from '../../dialogs/engine/shared.js';
import type { World } from '../../dialogs/engine/world.js';
import { freshKey } from '../ids.js';
import { HELP } from './buttons.js';
import { choosableFor } from './colleagues.js';
import { titled } from './drill.js';

/** Questions about one task of a list: who does it, or why nobody needs to. */

type Asked = { c: Case; item: Shared; world: World; person: string; errors: Errors };
type Form = { fields: FieldView[]; go: string; button: string };

const MAX_REASON = 500;

const field = (name: string, kind: FieldView['kind'], label: string, more: Partial<FieldView> = {}): FieldView => ({
  name,
  kind,
  label,
  required: true,
  options: [],
  typed: { '': '' },
  ...more,
});

const formOf = ({ c, item, world, person, errors }: Asked, { fields, go, button }: Form): AdaptiveCard =>
  stepCard.render({
    title: titled(c, item.title),
    notice: [],
    lines: [],
    fields: fields.map((one) => ({ ...one, error: errors[one.name] })),
    choosable: choosableFor(c, person, world),
    buttons: [
      {
        title: button,
        style: 'positive',
        data: { go, school: c.school, case: c.id, task: item.task, once: freshKey() },
      },
    ],
    help: HELP,
    page: 0,
    pages: 1,
    code: c.code,
  });

export const askWhom = (asked: Asked): AdaptiveCard =>
  formOf(asked, {
    fields: [
      field('wie', 'colleague', 'Wie doet dit?', { self: true }),
      field('dag', 'date', 'Pas later? Kies de dag.', { required: false }),
    ],
    go: 'handed',
    button: 'Geef deze taak',
  });

export const askReason = (asked: Asked): AdaptiveCard =>
  formOf(asked, {
    fields: [field('reden', 'longText', 'Waarom is dit niet nodig?', { max: MAX_REASON })],
    go: 'skip',
    button: 'Opslaan',
  });

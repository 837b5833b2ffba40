import { mayDo } from '../../../dialogs/engine/rights/deeds.js';
import { draftOf } from '../../../dialogs/engine/view/form.js';
import { restsIn } from '../../../dialogs/engine/view/rest.js';
import { screen, type Reply } from '../../screens/reply.js';
import { closingScreen } from '../../screens/case.js';
import type { Press } from '../press.js';
import type { Can } from '../services.js';

/** A typed text that did not fit on its card, for its writer alone. It comes part by part, to be copied. */
export const readRest = async (press: Press, { cases }: Can<'cases'>): Promise<Reply> => {
  const { speaker, ids, values } = press;
  const by = speaker.person.id;
  const c = await cases.known(press);
  const task = c?.tasks.find(({ id }) => id === ids.task);
  const parts = task === undefined ? [] : restsIn(draftOf(task, by));
  const n = Number(values.stuk) || 0;
  const part = parts[n];
  if (c === undefined || task === undefined || part === undefined) return cases.refuse(press);
  if (!mayDo('form', { c, task, by, world: await cases.world(press, c) })) return cases.refuse(press);
  const data = { school: c.school, case: c.id, task: task.id };
  return screen(
    closingScreen(
      [`**De rest van je tekst, stuk ${n + 1} van ${parts.length}**`, { plain: part }],
      [
        ...(n + 1 < parts.length
          ? [{ title: 'Volgende stuk', data: { ...data, go: 'rest', stuk: String(n + 1) } }]
          : []),
        { title: 'Terug naar de kaart', data: { ...data, go: c.status === 'concept' ? 'open' : 'form' } },
      ],
    ),
  );
};

import { mayDo } from '../../../dialogs/engine/rights/deeds.js';
import { draftOf } from '../../../dialogs/engine/view/form.js';
import { restsIn } from '../../../dialogs/engine/view/rest.js';
import { knownCase } from '../../cases/opened.js';
import { screen, type Reply } from '../../screens/reply.js';
import { closingScreen } from '../../screens/case.js';
import type { Press, Services } from '../services.js';
import { refuse } from './refuse.js';

/** What was typed and did not fit on its card, for its writer alone: part after part, to be copied. */
export const readRest = async (press: Press, services: Services): Promise<Reply> => {
  const { speaker, ids, values } = press;
  const by = speaker.person.id;
  const c = await knownCase(speaker, ids.case, services);
  const task = c?.tasks.find(({ id }) => id === ids.task);
  const parts = task === undefined ? [] : restsIn(draftOf(task, by));
  const n = Number(values.stuk) || 0;
  const part = parts[n];
  if (c === undefined || task === undefined || part === undefined) return refuse(press, services);
  if (!mayDo('form', { c, task, by, world: await services.worlds.of(speaker, c) })) return refuse(press, services);
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

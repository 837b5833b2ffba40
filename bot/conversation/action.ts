import type { Reply } from '../screens/reply.js';
import { CHOSEN } from '../screens/items.js';
import type { Opened } from '../cases/opened.js';
import type { Press } from './press.js';
import type { Services } from './services.js';

/**
 * What a button may say besides its verb. `paper` stands where a step does. The last four are inputs: the `tasks` of a
 * list, a child, a colleague, and all questions of a form.
 */
export type Word = 'case' | 'task' | 'way' | 'step' | 'paper' | 'parent' | 'tasks' | 'pupil' | 'person' | 'answers';

export type Run = (press: Press, services: Services) => Promise<Reply>;

/** What is done with a case, by who may know of it. */
type OnCase = (on: Opened, press: Press, services: Services) => Promise<Reply> | Reply;

/** Opens the case of a press. A missing case and a case of others are refused alike. */
export const onCase =
  (act: OnCase): Run =>
  async (press, services) => {
    const found = await services.cases.open(press);
    return found === undefined ? services.cases.refuse(press) : act(found, press, services);
  };

/** A button: which ids it reads, and what it does. An act gets only the ids that it declares. */
export type Act = { reads: readonly Word[]; run: Run };

/** Several acts that read the same. */
export const reading = <K extends string>(reads: readonly Word[], acts: Readonly<Record<K, Run>>): Record<K, Act> =>
  Object.fromEntries(Object.entries<Run>(acts).map(([go, run]) => [go, { reads, run }])) as Record<K, Act>;

/** Inputs that hold ids, by the word that declares them. */
const INPUTS = { tasks: CHOSEN, pupil: 'leerling', person: 'wie' } as const;

/** Does what a button asks, with what it declares to read. */
export const runAct = ({ reads, run }: Act, press: Press, services: Services): Promise<Reply> => {
  const { ids, values } = press;
  const has = (...words: Word[]): boolean => words.some((word) => reads.includes(word));
  const only = (id: string, ...words: Word[]): string => (has(...words) ? id : '');
  const hidden = Object.entries(INPUTS).flatMap(([word, input]) => (has('answers', word as Word) ? [] : [input]));
  const inputs = Object.entries(values).filter(([name]) => !hidden.some((input) => input === name));
  return run(
    {
      ...press,
      ids: {
        ...ids,
        case: only(ids.case, 'case'),
        task: only(ids.task, 'task'),
        way: only(ids.way, 'way'),
        step: only(ids.step, 'step', 'paper'),
        parent: has('parent') ? ids.parent : undefined,
      },
      values: Object.fromEntries(inputs),
    },
    services,
  );
};

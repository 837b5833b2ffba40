import type { Case, Task } from '../case/case.js';
import { split, type AnyField, type Fields, type Raw } from '../language/field.js';
import { isBlank } from '../language/length.js';
import { DONT_KNOW, MORE, NOT_LISTED } from '../language/peopleFields.js';
import type { Command } from '../rights/command.js';
import { judge } from '../rights/deeds.js';
import { protocolOf, type World } from '../rights/world.js';
import type { PersonId, PupilId } from '../school/ids.js';
import { draftOf, fieldsOf, inputsOf } from '../view/form.js';
import { offeredTask } from '../view/offers.js';
import { sightOf } from '../view/sightOf.js';
import { inPresentNames } from './formerNames.js';

/** Children that were chosen, and what was written: the names in it are looked for in the register. */
export type Asked = { pupils: PupilId[]; texts: string[] };

const NO_CHILD: readonly string[] = ['', MORE, NOT_LISTED, DONT_KNOW];

/** Read alike, whether the child is the one of the group or one of several. */
const childrenIn = ({ '': one = '', wie = '', meer = '' }: Raw): PupilId[] =>
  [one, wie, ...split(meer)].filter((id) => !NO_CHILD.includes(id));

type Reads = (inputs: Raw) => Partial<Asked>;
const text: Reads = ({ '': typed = '' }) => ({ texts: [typed] });
const OF_KIND: Readonly<Partial<Record<AnyField['kind'], Reads>>> = {
  pupil: (inputs) => ({ pupils: childrenIn(inputs) }),
  pupils: (inputs) => ({ pupils: childrenIn(inputs), texts: [inputs.naam ?? ''] }),
  text,
  longText: text,
  lines: text,
  rows: (inputs) => ({ texts: Object.values(inputs) }),
};

const askedIn = (fields: Fields, typed: Raw): Asked => {
  const found = Object.entries(fields).map(([name, field]) => OF_KIND[field.kind]?.(inputsOf(name, field, typed)));
  return {
    pupils: found.flatMap((one) => one?.pupils ?? []),
    texts: found.flatMap((one) => one?.texts ?? []).filter((one) => !isBlank(one)),
  };
};

const NOTHING: Asked = { pupils: [], texts: [] };

type Card = Pick<Task, 'step' | 'of' | 'draft' | 'typedBy'>;

const onCard = (c: Case, { step: name, of, draft, typedBy }: Card, world: World): Asked => {
  const step = protocolOf(world, c.protocol).steps[name];
  if (step === undefined || Object.keys(draft).length === 0) return NOTHING;
  return askedIn(fieldsOf(step, sightOf(c, world, typedBy, of), draft), draft);
};

/** The card a command was pressed on, with what was kept of it before. */
const cardOf = (c: Case, command: Command, world: World): Card | undefined => {
  if (!('raw' in command)) return undefined;
  if (command.do !== 'form')
    return { ...offeredTask(command.step), draft: command.raw, ...('by' in command && { typedBy: command.by }) };
  const task = c.tasks.find(({ id }) => id === command.task);
  // Of a task of others nothing is looked up. So what the store is asked does not tell that it is there.
  if (task === undefined || judge('form', { c, task, by: command.by, world }) === 'refused') return undefined;
  return { ...task, draft: { ...draftOf(task, command.by), ...command.raw }, typedBy: command.by };
};

/**
 * What must be looked up before a command is decided. Of children, this `world` knows those of the own groups. Rights
 * hang on those alone, and the questions of a card on none.
 */
export const askedFor = (c: Case, command: Command, world: World): Asked => {
  const card = cardOf(c, inPresentNames(c, command, world), world);
  return card === undefined ? NOTHING : onCard(c, card, world);
};

/** Children on cards that are not answered yet; `by`: as far as this person typed them. */
export const chosenSoFar = (c: Case, world: World, by?: PersonId): PupilId[] => {
  const tasks = c.tasks.map((task): Card => (by === undefined ? task : { ...task, draft: draftOf(task, by) }));
  const unfinished = (c.unfinished ?? []).filter((one) => by === undefined || one.by === by);
  const cards = [...tasks, ...unfinished.map((one): Card => ({ step: one.step, draft: one.draft, typedBy: one.by }))];
  return cards.flatMap((card) => onCard(c, card, world).pupils);
};

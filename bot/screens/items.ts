import type { PersonId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice as noticeCard } from '../../cards/notice/card.js';
import { step as stepCard } from '../../cards/step/card.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { mayDo, type Deed } from '../../dialogs/engine/rights/deeds.js';
import type { FieldView } from '../../dialogs/engine/language/formView.js';
import { receiversOf } from '../../dialogs/engine/decide/givingTasks.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { rehearsed } from '../../dialogs/engine/case/drillWords.js';
import type { Shared } from '../../dialogs/engine/view/teamTasks.js';
import { sightOf } from '../../dialogs/engine/view/sightOf.js';
import { protocolOf, type World } from '../../dialogs/engine/rights/world.js';
import { freshKey } from '../support/ids.js';
import { CLOSE, HELP } from './buttons.js';
import { titled } from './drill.js';

/** The list of a team, at most seven tasks at a time, and one task of it. */

const A_PAGE = 7;

export type Which = 'mine' | 'list' | 'done';
const TITLES: Readonly<Record<Which, string>> = { mine: 'Mijn taken', list: 'Alle taken', done: 'Wat is gedaan' };
const EMPTY: Readonly<Record<Which, string>> = {
  mine: 'Er staat geen taak op jouw naam.',
  list: 'Er staan geen taken open.',
  done: 'Er is nog niets gedaan.',
};

const NOT_YOURS = 'Voor jou staat hier niets open.';

const isIn: Readonly<Record<Which, (one: Shared) => boolean>> = {
  mine: ({ status, mine }) => status === 'open' && mine,
  list: ({ status }) => status === 'open',
  done: ({ status }) => status !== 'open',
};

/** The name of the input that holds the chosen tasks. */
export const CHOSEN = 'taken';

const optionOf = ({ task, title, who, until, late, status, ended }: Shared) => ({
  value: task,
  title:
    status === 'open'
      ? [title, until && `${late ? 'te laat, ' : ''}${until}`, who].filter(Boolean).join(' · ')
      : `${title} · ${status === 'skipped' ? 'niet nodig: ' : ''}${ended}`,
});

const choosing = (items: readonly Shared[]): FieldView[] =>
  items.length === 0
    ? []
    : [
        {
          name: CHOSEN,
          kind: 'choices',
          label: 'Kies een of meer taken.',
          required: false,
          options: items.map(optionOf),
          typed: { '': items.length === 1 ? (items[0]?.task ?? '') : '' },
        },
      ];

type List = { c: Case; which: Which; items: readonly Shared[]; page: number; notice?: readonly Line[] };

export const itemsScreen = ({ c, which, items, page, notice = [] }: List): AdaptiveCard => {
  const fitting = items.filter(isIn[which]);
  const last = Math.max(Math.ceil(fitting.length / A_PAGE) - 1, 0);
  const at = Math.min(page, last);
  const here = fitting.slice(at * A_PAGE, (at + 1) * A_PAGE);
  const press = (go: string, title: string, more: Record<string, string> = {}): Button => ({
    title,
    data: { go, school: c.school, case: c.id, once: freshKey(), way: which, ...more },
  });
  return stepCard.render({
    title: titled(c, TITLES[which]),
    notice: [...notice],
    // Somebody who has no part in the list is not told that all of it is done.
    lines: here.length === 0 ? [items.length === 0 ? NOT_YOURS : EMPTY[which]] : [],
    fields: choosing(here),
    choosable: { pupils: [], colleagues: [], found: [], searched: false },
    buttons: [
      ...(here.length > 0 && which !== 'done' ? [press('ticks', 'Gedaan')] : []),
      ...(here.length > 0 ? [press('item', 'Openen')] : []),
      ...(last > 0 ? [press(which, 'Meer', { page: String(at < last ? at + 1 : 0) })] : []),
      ...(which === 'done' ? [press('list', 'Alle taken')] : [press('done', 'Wat is gedaan')]),
      press('open', 'Bord'),
      { ...CLOSE, title: 'Sluiten' },
    ],
    help: HELP,
    page: at,
    pages: last + 1,
    code: c.code,
  });
};

const stands = (item: Shared): Line[] =>
  item.status === 'open'
    ? [
        { plain: `Bij: ${item.who}` },
        ...(item.until === ''
          ? []
          : [item.late ? `**Te laat.** Had klaar moeten zijn: ${item.until}.` : `Voor ${item.until}.`]),
      ]
    : [{ plain: `${item.status === 'skipped' ? 'Niet nodig' : 'Gedaan'}: ${item.ended}` }];

/** One task: why, how and what to say, whose it is, and what can be done with it. */
export const itemScreen = (c: Case, item: Shared, person: PersonId, world: World): AdaptiveCard => {
  const step = protocolOf(world, c.protocol).steps[item.step];
  const lines = rehearsed(c, step?.text?.(sightOf(c, world, person, item.of)) ?? []);
  const press = (go: string, title: string): Button => ({
    title,
    data: { go, school: c.school, case: c.id, task: item.task, once: freshKey() },
  });
  return noticeCard.render({
    title: titled(c, item.title),
    lines: [...lines, ...stands(item)],
    buttons: [...deeds(c, item, person, world, press), press('list', 'Alle taken')],
    help: HELP,
  });
};

type Made = (go: string, title: string) => Button;

/** What this person may do with it now. */
const deeds = (c: Case, item: Shared, person: PersonId, world: World, press: Made): Button[] => {
  const task = c.tasks.find(({ id }) => id === item.task);
  if (task === undefined) return [];
  const on = { c, task, by: person, world };
  const may = (deed: Deed, button: Button): Button[] => (mayDo(deed, on) ? [button] : []);
  const receivers = mayDo('assign', on) ? receiversOf(on) : [];
  return [
    ...may('tick', {
      ...press('ticks', protocolOf(world, c.protocol).steps[item.step]?.button ?? 'Gedaan'),
      style: 'positive',
    }),
    ...may('form', { ...press('form', 'Invullen'), style: 'positive' }),
    ...(!item.mine && receivers.includes(person) ? [press('claim', 'Ik doe dit')] : []),
    ...(receivers.length > 0 ? [press('hand', 'Geef aan …')] : []),
    ...may('skip', press('why', 'Niet nodig, want …')),
    ...may('untick', press('undo', 'Toch niet gedaan')),
  ];
};

import { expect, test } from 'vitest';
import { toldOnly, type Drawn, type Message, type State } from '../../../dialogs/engine/language/message.js';
import { messageNamed, messages } from '../../../dialogs/engine/language/messages.js';
import { linesOf } from '../../../dialogs/engine/language/saying.js';
import { URGENCIES } from '../../../dialogs/engine/school/urgency.js';
import { protocols } from '../../../dialogs/register.js';
import { ALL_MESSAGES, SAMPLE } from '../../support/messages.js';

const STATES: readonly State[] = ['open', 'taken', 'ended', 'dropped'];
/** What nobody may read outside a need: as if somebody put a child there. */
const PLANTED = 'Sam de Vries';
const ONLY_AT_ONCE = {
  asker: PLANTED,
  place: PLANTED,
  numbers: PLANTED,
  bestuur: PLANTED,
  waited: PLANTED,
  met: PLANTED,
  waits: undefined,
  closed: PLANTED,
};

test('only a message for somebody in need can say who asks, where, and whom to phone', () => {
  const says = ALL_MESSAGES.filter((message) =>
    STATES.some((state) =>
      URGENCIES.some((urgency) => {
        const told = toldOnly({ ...SAMPLE, ...ONLY_AT_ONCE, state, urgency }, message);
        return JSON.stringify(linesOf(message, told)).includes(PLANTED);
      }),
    ),
  );
  expect(says.filter(({ atOnce }) => !atOnce)).toEqual([]);
  expect(says.length).toBeGreaterThan(0);
});

test('a stored name that nobody knows any more asks its reader to look', () => {
  expect(messageNamed('van-vroeger')).toBe(messages.taak);
});

test('a protocol has no two messages of one name, and a name of the language has the words of the language', () => {
  const general = Object.values<Message>(messages);
  for (const { messages: own = {} } of Object.values(protocols)) {
    const ids = Object.values(own).map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const others = Object.values(own).filter((one) =>
      general.some(({ id, says }) => id === one.id && says !== one.says),
    );
    expect(others).toEqual([]);
  }
});

/** In every way a message can be drawn. */
const DRAWN: readonly Drawn[] = STATES.flatMap((state) =>
  URGENCIES.flatMap((urgency) =>
    [false, true].flatMap((danger) => [false, true].map((alone) => ({ state, urgency, danger, alone }))),
  ),
);

test('a button of a message leads to a step of its protocol, or to a way into another', () => {
  const stray = Object.values(protocols).flatMap(({ steps, messages: own = {} }) =>
    Object.values(own).flatMap(({ id, buttons }) =>
      DRAWN.flatMap((drawn) => buttons?.(drawn) ?? []).flatMap((button) => {
        if (button.does === 'offer') return button.step in steps ? [] : [`${id}: ${button.step}`];
        if (button.does !== 'begin') return [];
        return protocols[button.protocol]?.ways.includes(button.way) ? [] : [`${id}: ${button.protocol} ${button.way}`];
      }),
    ),
  );
  expect(stray).toEqual([]);
});

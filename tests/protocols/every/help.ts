import { expect, test } from 'vitest';
import { afterwards } from '../../../bot/conversation/actions/afterwards.js';
import { closingScreen } from '../../../bot/screens/case.js';
import { begin } from '../../../dialogs/engine/decide/begin.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import type { AdaptiveCard } from '../../../cards/card.js';
import type { Press } from '../../../bot/conversation/press.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import { protocols } from '../../../dialogs/register.js';
import { diceOf } from '../../engine/answers.js';
import { walk, type Happened } from '../../engine/walk.js';
import { els, fullSchool, worldOf } from '../../engine/world.js';
import { buttonsOf } from '../../support/cards.js';
import { seeds } from './seeds.js';

/** *Hulp nu* is one press away, wherever somebody is (practice.md 1.2 and 2). */

const world = { ...worldOf(Object.values(protocols)), school: fullSchool() };

const leadsToHelp = (card: AdaptiveCard): boolean => {
  const last = buttonsOf(card).at(-1);
  return last?.title === 'Hulp nu' && last.data.go === 'help';
};

/** What whoever answered sees next: the next card, or what was done. */
const shownAfter = ({ decision, move: { command }, world: then }: Happened): AdaptiveCard | undefined => {
  if (decision.kind !== 'decided' || decision.entry?.did !== 'answered' || !('by' in command)) return undefined;
  const person = then.school.people.find(({ id }) => id === command.by);
  if (person === undefined) return undefined;
  const press: Press = {
    speaker: { person, school: then.school, partners: [] },
    from: { tenant: '', person: person.id, serviceUrl: '', conversation: '', personal: true },
    go: 'next',
    ids: { case: decision.case.id, task: '', key: command.key, way: '', step: '', page: 0 },
    values: {},
  };
  const reply = afterwards(decision, 'next', press, then);
  return reply.kind === 'screen' ? reply.card : undefined;
};

export const help = (protocol: Protocol): void => {
  test('every card that follows a press leads to the alarm', () => {
    let seen = 0;
    for (const seed of seeds(12, 25))
      walk(protocol, world, diceOf(seed), new Array<boolean>(25).fill(true), (happened) => {
        const card = shownAfter(happened);
        if (card === undefined) return;
        seen += 1;
        if (!leadsToHelp(card)) throw new Error(`no Hulp nu after ${JSON.stringify(happened.move.command)}`);
      });
    expect(seen).toBeGreaterThan(10);
  });

  test('so does the other way out of a card', () => {
    const [way = ''] = protocol.ways;
    const sight = sightOf(
      begin({ id: 'case', protocol: protocol.id, way, starter: els.id, seed: '' }, world),
      world,
      els.id,
    );
    for (const { instead } of Object.values(protocol.steps))
      if (instead !== undefined) expect(leadsToHelp(closingScreen(instead.lines(sight)))).toBe(true);
  });
};

import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { thin } from '../../cards/thin/card.js';
import { preview } from '../../cards/thin/words.js';
import type { Case, Notice, OutgoingMessage, Urgency } from '../../dialogs/engine/case.js';
import type { Standing } from '../../dialogs/engine/delivered.js';
import { clock, until } from '../../dialogs/engine/wording.js';
import { personIn, protocolOf, type World } from '../../dialogs/engine/world.js';

type Message = Omit<OutgoingMessage, 'delivery' | 'kind'>;

export const previewOf = (urgency: Urgency): string => preview(urgency);

/** Whom a sentence names: the colleague to phone, the one who answered, or the one who was asked next. */
const namedIn = (message: Message, c: Case): string | undefined => {
  if (message.about !== undefined) return message.about;
  if (message.notice === 'nietGelezen') return c.tasks.findLast(({ late }) => late !== undefined)?.to.at(-1);
  return message.urgency === 'spoed' ? c.starter : undefined;
};

/** A stored message: a sign, a code, an urgency and a time, and names of staff. */
export const thinCard = (message: Message, standing: Standing, c: Case, world: World): AdaptiveCard => {
  const about = personIn(world, namedIn(message, c));
  return thin.render({
    notice: message.notice,
    sign: protocolOf(world, c.protocol).sign,
    code: c.code,
    urgency: message.urgency,
    at: clock(message.at),
    state: standing.state,
    ...(message.until && { until: until(message.until, world.now) }),
    ...(about && { about: about.name }),
    ...(about?.phone && { phone: about.phone }),
    ...('by' in standing && { endedBy: standing.by, endedAt: standing.at }),
    buttons: buttonsOf(message, standing, c),
  });
};

const OPEN_TITLE: Partial<Record<Notice, string>> = {
  beantwoord: 'Lezen',
  gevraagd: 'Lezen',
  antwoord: 'Lezen',
  nietAf: 'Verder',
  aanvullen: 'Aanvullen',
};

const buttonsOf = ({ notice, urgency, task = '', id }: Message, { state }: Standing, c: Case): Button[] => {
  const press = (go: string, title: string): Button => ({
    title,
    data: { go, school: c.school, case: c.id, task, once: `${id}${go}` },
  });
  if (notice === 'weeklijst') return [press('weekly', 'Openen')];
  const open = press('open', OPEN_TITLE[notice] ?? 'Openen');
  if (state !== 'open' || !['taak', 'herinnering'].includes(notice)) return [open];
  if (urgency === 'spoed') return [open, press('take', 'Ik pak dit op')];
  return urgency === 'normaal' ? [open, press('tomorrow', 'Morgen')] : [open];
};

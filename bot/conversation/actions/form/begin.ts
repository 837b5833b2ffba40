import { begin, type Beginning } from '../../../../dialogs/engine/decide/begin.js';
import { withTask } from '../../../../dialogs/engine/decide/follow.js';
import type { CaseHead } from '../../../../data/store.js';
import type { Case } from '../../../../dialogs/engine/case/case.js';
import type { Line } from '../../../../dialogs/engine/language/words.js';
import { mayDo } from '../../../../dialogs/engine/rights/deeds.js';
import { mayKnow } from '../../../../dialogs/engine/rights/who.js';
import { ifWhole } from '../../../cases/unread.js';
import { freshKey } from '../../../support/ids.js';
import type { Reply } from '../../../screens/reply.js';
import { formReply } from '../../../screens/form.js';
import { childField, TEXT_FIELD } from '../../../screens/entries.js';
import type { Press } from '../../press.js';
import type { Can } from '../../services.js';
import { beginningOf, newCaseId } from '../beginning.js';

/** The first card of a case, or the card that somebody left unfinished. */

/** What already stands on a card. */
export type Typing = { draft?: Record<string, string>; notice?: readonly Line[] };

/**
 * Starts on an empty card, or takes up what this person left unfinished. The first page stores the case, and nothing
 * before it.
 */
export const beginForm = async (
  press: Press,
  services: Can<'cases' | 'now'>,
  fresh = false,
  typed?: Typing,
): Promise<Reply> => {
  const { cases } = services;
  const { speaker } = press;
  const key = freshKey();
  const beginning = await beginningOf(press, newCaseId(press, key), services);
  if (beginning === undefined) return cases.refuse(press);
  const left = fresh ? [] : await cases.unfinished(press);
  const unfinished = left.find((one) => isSame(one, beginning));
  const begun = unfinished && (await ifWhole(cases.known({ speaker, ids: { case: unfinished.id } })));
  if (begun !== undefined) return resume(press, begun, services);
  const c = begin(beginning, await cases.bare(press));
  return draw(press, c, services, { key, ...typed });
};

/** A case that was begun from another one is taken up again only about the same children. */
const isSame = (left: CaseHead, { protocol, way, about }: Beginning): boolean =>
  left.protocol === protocol &&
  left.way === way &&
  (about === undefined || [...about.subjects].sort().join() === [...left.subjects].sort().join());

/** From the dossier of a child: the card with that child already chosen. */
export const beginAbout = async (press: Press, services: Can<'cases' | 'directory' | 'now'>): Promise<Reply> => {
  const { cases, directory } = services;
  const { leerling = '' } = press.values;
  const world = await cases.world(press);
  // The child is looked up by itself, also one of the own groups. So what the store is asked tells nothing.
  const [pupil] = await directory.pupils(press.speaker.school.id, [leerling]);
  const field = childField(press.ids.way);
  if (pupil === undefined || field === undefined || !mayKnow(press.speaker.person, pupil, world))
    return cases.refuse(press);
  return beginForm(press, services, true, { draft: { [field]: leerling } });
};

/**
 * A fresh card with the text that was just typed in the chat. When that text left the memory, the writer puts it there
 * by hand (practice.md 9.1).
 */
export const beginTyped = (press: Press, services: Can<'cases' | 'typed' | 'now'>): Promise<Reply> => {
  const text = services.typed.take(press.from.tenant, press.from.person);
  return beginForm(
    press,
    services,
    text !== undefined,
    text === undefined ? { notice: [PASTE] } : { draft: { [TEXT_FIELD]: text } },
  );
};
const PASTE = 'Plak je tekst hier.';

/** The card that somebody left, filled in with what was kept. */
export const resume = async (press: Press, c: Case | undefined, services: Can<'cases'>): Promise<Reply> => {
  if (c?.status !== 'concept' || c.starter !== press.speaker.person.id) return services.cases.refuse(press);
  return draw(press, c, services, { resumed: true, notice: NOT_DONE_YET });
};
export const NOT_DONE_YET: readonly Line[] = ['Dit was nog niet af. Ga verder waar je was.'];

type Drawing = Typing & { key?: string; resumed?: boolean };

const draw = async (press: Press, c: Case, { cases }: Can<'cases'>, options: Drawing): Promise<Reply> => {
  const by = press.speaker.person.id;
  const task = c.tasks.find(({ status, to }) => status === 'open' && to.includes(by));
  if (task === undefined) return cases.refuse(press);
  const { draft = task.draft, ...more } = options;
  const drawn = { ...task, draft };
  const world = await cases.world(press, withTask(c, drawn));
  if (!mayDo('form', { c, task, by, world })) return cases.refuse(press);
  return formReply({ c, task: drawn, world, person: by, ...more }, press.speaker.person);
};

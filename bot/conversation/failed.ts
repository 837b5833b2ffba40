import { StoreUnavailableError, TooLargeError } from '../../data/store.js';
import { begin } from '../../dialogs/engine/decide/begin.js';
import type { Case, Task } from '../../dialogs/engine/case/case.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { ELSEWHERE } from './actions/said.js';
import type { Person, Pupil } from '../../dialogs/engine/school/school.js';
import { inWordsOf, USUALLY } from '../../dialogs/engine/school/terms.js';
import type { Speaker } from '../people/directory.js';
import { freshKey } from '../support/ids.js';
import type { Heard } from '../teams/incoming.js';
import { errorFacts } from '../support/log.js';
import { isAwayError } from '../support/storeAway.js';
import { screen, sentence, type Reply } from '../screens/reply.js';
import { formScreen, unseenOn, type FormOptions } from '../screens/form.js';
import type { Saved } from './saved.js';
import { numbersOf } from '../screens/people.js';
import { whileAway } from '../screens/strangers.js';
import type { Can, Services } from './services.js';
import { stepNamed, wayOf } from '../screens/ways.js';

/** A fault on our side. The person is told so, and whom to phone, and loses nothing that was typed. */
export const failed = async (error: unknown, saved: Saved, incoming: Heard, services: Services): Promise<Reply> => {
  const reference = freshKey().slice(0, 8);
  services.log.error({ reference, ...errorFacts(error) }, 'turn failed');
  // Others read along here, so no names of staff.
  if (!incoming.from.personal) return { kind: 'elsewhere', text: ELSEWHERE };
  const speaker = await speakerOf(incoming, services);
  if (speaker === undefined && isAwayError(error)) return unknownNow(incoming);
  const line = untold(error, saved, incoming) ?? sorry(error, saved, reference, speaker, services.now().toISOString());
  return tell(line, incoming, speaker, services);
};

/** The bot has more to do than it can answer in time. Nothing was decided, and the card stays as it is. */
export const tooBusy = async (incoming: Heard, services: Services): Promise<Reply> => {
  const speaker = await speakerOf(incoming, services);
  services.log.warn('too busy to decide');
  const line = `**Het is nu druk.** Dit is nog niet opgeslagen. Je tekst staat er nog. Druk over een minuut nog een keer. ${callIn(speaker, services.now().toISOString())}`;
  return tell(line, incoming, speaker, services);
};

/** On the card that was pressed, where there is one. */
const tell = async (
  line: string,
  incoming: Heard,
  speaker: Speaker | undefined,
  services: Services,
): Promise<Reply> => {
  const card = incoming.kind === 'acted' && speaker ? await sameCard(incoming, speaker, [line], services) : undefined;
  return inWordsOf(speaker?.school ?? USUALLY, card ?? sentence(line.replaceAll('**', '')));
};

/** Nobody can say who this is; it may be a pupil. So it gives only the numbers that are the same for all. */
const unknownNow = ({ kind }: Heard): Reply =>
  kind === 'acted' ? screen(whileAway()) : { kind: 'chat', cards: [whileAway()] };

const speakerOf = async (
  { from, ...incoming }: Heard,
  { directory }: Can<'directory'>,
): Promise<Speaker | undefined> => {
  const school = 'action' in incoming ? incoming.action.school : undefined;
  return directory.speaker(from.tenant, from.person, school, true).catch(() => undefined);
};

/** Somebody waits to hear who comes. Only the process that has the alarm in memory can tell. */
const untold = (error: unknown, saved: Saved, incoming: Heard): string | undefined =>
  saved === 'nothing' && incoming.kind === 'acted' && incoming.action.go === 'take' && isAwayError(error)
    ? '**Dit is niet opgeslagen.** Ik kan het nu niet doorgeven. Bel je collega zelf, en probeer het over een minuut. Gevaar: **112**.'
    : undefined;

const callIn = (speaker: Speaker | undefined, now: string): string => {
  const [first] = speaker === undefined ? [] : numbersOf(speaker.school, now);
  return `Spoed? Bel ${first ?? 'de school'} of **112**.`;
};

const UNSURE =
  '**Ik weet niet zeker of dit bewaard is.** Je tekst staat er nog. Druk over een minuut nog een keer: dan zie je het.';
const SAVED = '**Dit is bewaard.** Ik kan het nu niet verder laten zien. Druk over een minuut nog een keer.';

const sorry = (error: unknown, saved: Saved, reference: string, speaker: Speaker | undefined, now: string): string => {
  const call = callIn(speaker, now);
  if (saved === 'unsure') return `${UNSURE} ${call}`;
  if (saved === 'all') return `${SAVED} Nummer ${reference}. ${call}`;
  if (error instanceof TooLargeError)
    return `**Dit is niet opgeslagen.** Dit dossier is vol. Nummer ${reference}. ${call}`;
  if (error instanceof StoreUnavailableError)
    return `**Dit is niet opgeslagen.** Je tekst staat er nog. Probeer het over een minuut. ${call}`;
  return `Er ging iets mis bij mij. Nummer ${reference}. Probeer het nog een keer. ${call}`;
};

/** The card that was pressed, drawn from the press alone, because the store may be away. */
const sameCard = async (
  { action, values }: Extract<Heard, { kind: 'acted' }>,
  speaker: Speaker,
  notice: readonly Line[],
  { cases }: Can<'cases'>,
): Promise<Reply | undefined> => {
  const way = wayOf(action.way ?? '');
  const step = way && stepNamed(way.protocol, action.step ?? '');
  if (way === undefined || step === undefined || !action.case || action.task === undefined) return undefined;
  const by = speaker.person.id;
  const begins = { id: action.case, starter: by, seed: '', ...way };
  // Looked up as an offer of that step: whose task it was is not known now.
  const command = { do: 'offer', step, raw: values, key: '', by } as const;
  const world = await cases
    .world({ speaker }, undefined, { command, begins })
    .catch(() => cases.world({ speaker }).catch(() => undefined));
  if (world === undefined) return undefined;
  const c = begin(begins, world);
  const task = taskLike(c, action.task, step, Number(action.page) || 0, values);
  const options = {
    c: asWas(c, task),
    task,
    world,
    person: by,
    notice,
    ...(action.once && { key: action.once }),
  };
  return screen(formScreen(withoutNames(options, speaker.person)));
};

/** A look cannot be written down now. So chosen children stay chosen, and get no name. */
const withoutNames = (options: FormOptions, reader: Person): FormOptions => {
  const unseen = unseenOn(options, reader);
  const shown = (pupil: Pupil): Pupil =>
    unseen.includes(pupil) ? { ...pupil, first: 'Het gekozen', last: 'kind', group: '' } : pupil;
  return { ...options, world: { ...options.world, choosable: options.world.choosable.map(shown) } };
};

const taskLike = (c: Case, id: string, step: string, page: number, draft: Record<string, string>): Task => ({
  id,
  step,
  to: [c.starter],
  urgency: 'normaal',
  status: 'open',
  draft,
  page,
});

/** A concept has only its first step to ask. */
const asWas = (c: Case, task: Task): Case =>
  c.tasks.some(({ step }) => step === task.step) ? c : { ...c, status: 'open', starter: '' };

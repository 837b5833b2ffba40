import { term } from '../../dialogs/engine/school/terms.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { type School } from '../../dialogs/engine/school/school.js';
import { isClosedTrack, type CaseId, type SchoolId, type TaskId } from '../../dialogs/engine/school/ids.js';
import type { Speaker } from '../people/directory.js';
import { CLOSE, HELP, MORE, RECORD, WORK } from './buttons.js';
import { FOR_ALL } from './entries.js';
import { pageOf } from './pages.js';
import { missing, reachableToday } from './people.js';
import { rolesOf } from '../people/roles.js';
import { buttonsOn, mayDeclare } from './waysIn.js';

/** Texts of practice.md 3, 4.0, 4.4, 4.6 and 4.8: what one reads before anything is recorded. */

export const CALL_FIRST = 'Is er nu gevaar? **Bel eerst 112.**';

type Unfinished = { case: CaseId; task: TaskId };

const finish = (school: SchoolId, unfinished: Unfinished): Button => ({
  title: 'Maak af',
  data: { go: 'open', school, ...unfinished },
  style: 'positive',
});

/** People of the bestuur only. Others ask them, and they ask nothing here. */
export const ofBestuur = (title: string, above: readonly Line[] = []): AdaptiveCard =>
  notice.render({
    title,
    lines: [...above, FOR_BESTUUR, CALL_FIRST],
    buttons: [WORK],
    help: HELP,
  });
const FOR_BESTUUR =
  'Wil een medewerker u vertrouwelijk spreken? Dan krijgt u hier een bericht met een naam en een nummer. Verder doet Vangnet niets voor u.';

/** Nobody of a school can be asked from here. It gives numbers and sends nothing. */
export const helpForBestuur = (): AdaptiveCard =>
  notice.render({
    title: 'Hulp nu',
    lines: [
      'Levensgevaar, gewond of bedreigd? **Bel 112.**',
      'Geweld of verwaarlozing thuis? **Veilig Thuis 0800-2000**, dag en nacht.',
      'Wil iemand dood? Bij gevaar 112, anders **113** of **0800-0113**.',
      'Ik stuur hier niets. Bel de school zelf.',
    ],
    buttons: [CLOSE],
  });

/** `above`: read before it. */
type HomeOptions = { unfinished?: Unfinished | undefined; above?: readonly Line[] };

export const home = (speaker: Speaker, { unfinished, above = [] }: HomeOptions, now: string): AdaptiveCard => {
  if (isClosedTrack(speaker.school.id)) return ofBestuur('Vangnet voor het bestuur', above);
  const roles = rolesOf(speaker, now);
  return notice.render({
    title: 'Waar kan ik mee helpen?',
    alarms: roles.includes('directeur') ? missing(speaker.school, now) : [],
    lines: [...above, ...reachableToday(speaker, now), ...(unfinished ? ['Je hebt nog iets dat niet af is.'] : [])],
    buttons: [...(unfinished ? [finish(speaker.school.id, unfinished)] : []), ...buttonsOn('home', roles)],
    help: HELP,
  });
};

export const more = (speaker: Speaker, page: number, now: string): AdaptiveCard =>
  notice.render({
    title: 'Meer',
    lines: [],
    buttons: pageOf(buttonsOn('more', rolesOf(speaker, now)), page, MORE),
    help: HELP,
  });

/** Lists and numbers do not stand in the chat: a button leads to them. */
export const leadTo = (button: Button, sentence: string): AdaptiveCard =>
  notice.render({ title: '', lines: [sentence], buttons: [{ ...button, style: 'positive' }], help: HELP });

/**
 * After the typed word *calamiteit*: a new one, and the one that runs. Who may not declare one is told whom to tell.
 */
export const calamity = (speaker: Speaker, running: Running | undefined, now: string): AdaptiveCard => {
  const declares = mayDeclare(rolesOf(speaker, now));
  if (running !== undefined) return besideRunning(running, declares);
  if (declares) return leadTo(FOR_ALL.button, BEGINS);
  return notice.render({
    title: '',
    lines: [CALL_FIRST, 'Ik meld dit aan de directie. Druk op **Hulp nu** en zeg waar je bent.'],
    buttons: [],
    help: HELP,
  });
};
const BEGINS = 'Is er nu gevaar? **Bel eerst 112.** Daarna help ik je stap voor stap.';

/** `now`: a real one that happens now. An exercise or aftercare never stands in the way of a new one. */
export type Running = { school: SchoolId; case: CaseId; code: string; what: 'now' | 'drill' | 'aftercare' };

const SAYS: Readonly<Record<Running['what'], (code: string) => string>> = {
  now: (code) => `Calamiteit ${code} loopt.`,
  drill: (code) => `Oefening ${code} loopt.`,
  aftercare: (code) => `Calamiteit ${code} is afgesloten. De nazorg loopt nog.`,
};

const ANEW: Button = { ...FOR_ALL.button, title: 'Nieuwe calamiteit' };

const besideRunning = ({ what, code, ...ids }: Running, declares: boolean): AdaptiveCard => {
  const old: Button = { title: 'Openen', data: { go: 'open', ...ids } };
  if (!declares) return leadTo(old, SAYS[what](code));
  const [first, second] = what === 'now' ? [old, ANEW] : [ANEW, old];
  return notice.render({
    title: '',
    lines: [SAYS[what](code), ...(what === 'now' ? [] : [BEGINS])],
    buttons: [{ ...first, style: 'positive' }, second],
    help: HELP,
  });
};

export const choose = (page = 0): AdaptiveCard =>
  notice.render({
    title: 'Wat wil je vastleggen?',
    lines: [CALL_FIRST],
    buttons: pageOf(buttonsOn('record', []), page, RECORD),
    help: HELP,
  });

export const privacy = (school: School): AdaptiveCard =>
  notice.render({
    title: 'Wat gebeurt er met wat ik schrijf?',
    lines: [
      `Wat je in een kaart schrijft, staat niet in de chat van Teams. Het staat in het dossier van ${school.name}.`,
      'Na het opslaan zie je wie het mag lezen. Ik houd bij wie heeft gekeken.',
      `Ouders mogen het dossier van hun kind inzien. Schrijf dus zo dat zij kunnen meelezen. Is dat niet veilig voor het kind? Dan beslist de ${term.directeur}.`,
      'Je kunt niets wissen. Je kunt er wel iets bij schrijven.',
      `Maak je een signaal niet af? Ik bewaar het ${school.settings.conceptDays} schooldagen. Je krijgt eerst bericht voordat ik het wis.`,
      'Wat je gewoon in de chat typt, bewaart Teams. Haal dat zelf weg.',
    ],
    buttons: [],
    help: HELP,
  });

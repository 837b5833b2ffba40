import { berichten } from './berichten.js';
import {
  close,
  date,
  days,
  isDrill,
  longText,
  nothing,
  on,
  reopen,
  rowsOf,
  text,
  until,
  type Answers,
  type Line,
  type Message,
} from '../../engine/language/index.js';
import { drop, fact, open, stage, step, tell, type Sight } from './woorden.js';
import { added } from './lijst.js';
import { leiding, TEAM } from './team.js';
import { isMissing, nietGevonden } from './vermist.js';

/** How a calamity ends and why, who hears that, and how the last step is taken back. */

const TERUGBLIKKEN = {
  procesevaluatie: { titel: 'Terugblik op besluiten en stappen', na: 14 },
  resultaatevaluatie: { titel: 'Terugblik: is het over, is de rust terug?', na: 28 },
  klankbordgroep: { titel: 'Terugblik met ouders (klankbordgroep)', na: 42 },
  langere_termijn: { titel: 'Terugblik: wat blijft er over, na een half jaar?', na: 182 },
} as const;

const TITELS = Object.fromEntries(Object.entries(TERUGBLIKKEN).map(([naam, { titel }]) => [naam, titel]));

const HULP: Readonly<Record<string, string>> = {
  procesevaluatie: 'Wat besloten we, en wanneer? Wat had eerder gekund? Vraag ook iemand van buiten.',
  resultaatevaluatie: 'Is het gedrag over? Was het eenmalig of zit het dieper? Is er nog onrust?',
  klankbordgroep: 'Vijf of zes ouders, zonder namen van kinderen. Hoe hebben zij de school gezien?',
  langere_termijn: 'Hoe gaat het met de kinderen en het team? Wat komt terug? Werkt wat jullie veranderden?',
};

/** After a drill there is one look back. */
export const plansFor = (c: Sight) => Object.entries(TERUGBLIKKEN).slice(0, isDrill(c) ? 1 : undefined);

const looksBack = (c: Sight) =>
  plansFor(c).map(([of, { na }]) =>
    open(isDrill(c) ? 'terugblik' : 'terugkijken', {
      to: { person: leiding(c) },
      of,
      due: days(na),
      noMessage: true,
      inList: true,
    }),
  );

export const mayEnd = (c: Sight) =>
  open('afsluiten', { to: { person: leiding(c) }, noMessage: true, inList: true, remind: 'never' });

/** The board says of a mistake something else than of a calamity that is over. */
const VERGISSING = 'het was een vergissing';
const AFGESLOTEN = 'de calamiteit is afgesloten';

const endedBy = (why: typeof VERGISSING | typeof AFGESLOTEN, c: Sight) => [
  fact('afgesloten', c.now),
  fact('afgesloten.door', c.actor ?? leiding(c)),
  fact('einde', why),
];

/** The team, the called people, and people who still count a group. */
const tells = (message: Message, c: Sight) => {
  const asked = c.tasks.filter((task) => task.status === 'open' && task.is('bhv', 'groepTelling'));
  const all = new Set([...c.people(TEAM), ...asked.flatMap(({ to }) => to)]);
  return tell(
    [...all].filter((person) => person !== c.actor).map((person) => ({ person })),
    message,
    { urgency: 'vandaag', ...(c.actor !== undefined && { about: c.actor }) },
  );
};

const OVER = ['stand', 'standLezen', 'groepTelling', 'stilte', 'rol', 'benVeilig'] as const;

export const ends = (c: Sight) => [
  stage('nazorg'),
  ...endedBy(AFGESLOTEN, c),
  ...looksBack(c),
  ...OVER.map((name) => drop(name, undefined, AFGESLOTEN)),
  tells(isMissing(c) ? berichten.geslotenZoek : berichten.gesloten, c),
];

const AN_HOUR = 60 * 60_000;

const isOver = (c: Sight): boolean => c.status === 'closed' || c.stage === 'nazorg';

/** For a while after the end: people may have pressed in haste, or heard more. */
const isJustOver = (c: Sight): boolean =>
  isOver(c) && c.facts.einde !== undefined && Date.parse(c.now) - Date.parse(c.facts.afgesloten ?? '') < AN_HOUR;

/** Opens again all that the end closed. */
const goesOn = (c: Sight) => [
  reopen(c.facts.afgesloten),
  ...(c.stage === 'nazorg'
    ? [stage(''), ...plansFor(c).flatMap(([of]) => [drop('terugblik', of), drop('terugkijken', of)]), mayEnd(c)]
    : nothing),
  fact('einde', ''),
];

/** Since when it is over, by whom, and what it was. Shown while the case is there. */
export const endLine = (c: Sight): Line => {
  const { afgesloten: since, 'afgesloten.door': person, einde } = c.facts;
  const by = `${since === undefined ? '' : ` ${until(since, c.now)}`}${person === undefined ? '' : `, door ${c.name(person)}`}`;
  return einde === VERGISSING ? `**Dit was een vergissing.** Gestopt${by}.` : `**Deze calamiteit is afgesloten**${by}.`;
};

/** Asked only while a child is missing. Any other calamity stops with one more press. */
const stopVragen = (c: Sight) => (isMissing(c) ? { zoek: nietGevonden() } : {});
const isGoingOn = (a: Answers<ReturnType<typeof stopVragen>>): boolean => 'zoek' in a && a.zoek === 'nee';

/** Each look back is recorded, whichever of the four it is (domain.md 13, P21). */
const terugblikVragen = {
  erbij: text('Wie waren erbij?', { hint: 'Rol en initialen.', veiled: 'initials' }),
  goed: longText('Wat ging goed?', { optional: true, max: 2000, veiled: 'initials' }),
  anders: longText('Wat kan beter?', { max: 2000, veiled: 'initials' }),
  veranderen: rowsOf(
    'Wat verandert er?',
    { wat: text('Wat', { max: 100 }), wie: text('Wie', { max: 60 }), wanneer: date('Wanneer', { coming: true }) },
    { optional: true, another: 'Nog een regel', veiled: 'initials' },
  ),
};

export const einde = {
  /** After a drill nothing is recorded. Earlier builds opened it after every calamity. */
  terugblik: step.tick({
    title: 'Terugblik',
    each: TITELS,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    text: (c) => [HULP[c.of ?? ''] ?? ''].filter(Boolean),
    skipped: () => nothing,
    then: () => nothing,
  }),

  terugkijken: step.form({
    title: 'Terugblik vastleggen',
    each: TITELS,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    text: (c) => [HULP[c.of ?? ''] ?? ''].filter(Boolean),
    common: true,
    fields: terugblikVragen,
    skipped: () => nothing,
    then: ({ veranderen = [] }, c) =>
      veranderen.map(({ wat, wie, wanneer }) => added(`${wat} (${wie})`, 'later', leiding(c), on(wanneer))),
    closing: ({ veranderen = [] }) => [
      '**Bewaard.** Het staat ook in de PDF voor het bestuur.',
      ...(veranderen.length === 0 ? [] : ['Wat verandert, staat op zijn dag in de lijst.']),
    ],
  }),

  vergissing: step.form({
    title: 'Dit was een vergissing',
    by: 'starter',
    offer: { to: TEAM, while: (c) => c.status === 'open' && c.stage !== 'nazorg' && c.actor === leiding(c) },
    text: () => ['**Was er niets aan de hand?** Dan stopt alles, en het crisisteam hoort dat het een vergissing was.'],
    fields: stopVragen,
    button: 'Stop de calamiteit',
    then: (a, c) =>
      isGoingOn(a) ? nothing : [...endedBy(VERGISSING, c), tells(berichten.geenCalamiteit, c), close(VERGISSING)],
    closing: (a) =>
      isGoingOn(a)
        ? ['**Alles loopt door.** Er wordt verder gezocht.']
        : ['**Gestopt.** Het crisisteam krijgt bericht. Een uur lang kun je dit terugdraaien.'],
    after: () => ['tochDoor'],
  }),

  tochDoor: step.form({
    title: 'Toch doorgaan',
    by: 'starter',
    offer: { to: TEAM, while: (c) => isJustOver(c) && c.actor === leiding(c) },
    then: (_, c) => [...goesOn(c), tells(berichten.gaatDoor, c)],
    closing: () => ['**De calamiteit gaat door.** Wat open stond, staat weer open. Het crisisteam krijgt bericht.'],
  }),
};

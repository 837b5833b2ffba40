import {
  choice,
  close,
  colleague,
  date,
  longText,
  nothing,
  on,
  share,
  type Extra,
  type Line,
  type PersonId,
  type PupilId,
  type Role,
  term,
} from '../../engine/language/index.js';
import { READS } from '../shared/routes.js';
import { berichten } from './berichten.js';
import { vraagVragen } from './kanHet.js';
import { open, pass, stage, step, tell, type Sight } from './woorden.js';

/** Somebody who was not involved leads the talk, and speaks each child alone first (practice2.md 10). */

const LEIDERS: readonly Role[] = [...READS, 'antipestcoordinator', 'gedragsspecialist'];
/** How many days the leader reads along, unless the case ends sooner. */
const LEEST_MEE = 90;

const onbetrokken = (c: Sight): PersonId[] => {
  const betrokken = [c.starter, ...(c.last(vraagVragen)?.betrokken ?? [])];
  return c
    .askable()
    .map(({ id }) => id)
    .filter((id) => !betrokken.includes(id));
};

const wieLeidt = (c: Sight) => ({
  leider: colleague('Wie leidt het gesprek?', {
    roles: LEIDERS,
    among: onbetrokken(c),
    hint: 'Iemand die er niet bij betrokken was.',
  }),
});
const planVragen = (c: Sight) => ({ ...wieLeidt(c), dag: date('Voor welke dag?', { coming: true, within: 60 }) });
const anderVragen = (c: Sight) => wieLeidt(c);

/** The present leader. */
export const leider = (c: Sight) => {
  const person = c.last(anderVragen)?.leider ?? c.last(planVragen)?.leider;
  return { to: person === undefined ? ('intern_begeleider' as const) : { person } };
};
const dag = (c: Sight): string => c.last(planVragen)?.dag ?? c.day(0);

/** While the talk is being prepared, or was not held yet. */
const isVoor = (c: Sight): boolean =>
  c.status === 'open' && (c.stage === 'voorbereiden' || c.stage === 'gesprek') && c.by('plannen') !== undefined;

/** Says what each child did, and not what a child is (practice2.md 1, law 5). */
const DEEL = {
  deed: 'Deed iets',
  overkwam: 'Overkwam iets',
  over_en_weer: 'Over en weer',
  erbij: 'Was erbij',
  onbekend: 'Weten we nog niet',
};
const vanKind = ({ of }: Sight): Extra => (of === undefined ? {} : { child: of });
const voorgesprekVragen = (c: Sight) => ({
  deel: choice('Het deel van', DEEL, { ...vanKind(c), preset: 'onbekend' }),
  verteld: longText('Wat vertelde', { ...vanKind(c), max: 2000 }),
  wil: choice('Doet mee:', { ja: 'Ja, wil meedoen', nee: 'Nee, wil dit niet' }, vanKind(c)),
});

const nietDoor = (c: Sight) => [
  stage('niet'),
  tell(['starter', 'lezer'], berichten.nietDoor, { ...(c.actor && { except: c.actor }) }),
  close('het gesprek gaat niet door'),
];
const NIET_DOOR: readonly Line[] = [
  '**Het gesprek gaat niet door.**',
  `Spreek met de kinderen af wat nu veilig voelt, en wie daarop let. Bespreek met de ${term.intern_begeleider} wat verder nodig is.`,
];

const metKind = (child: PupilId, c: Sight) =>
  open('voorgesprek', {
    ...leider(c),
    of: child,
    text: `Voorgesprek met ${c.spelled([{ pupil: child }])}`,
    due: on(dag(c)),
    noMessage: true,
  });

export const voorbereiden = {
  plannen: step.form({
    title: 'Wie leidt het gesprek, en wanneer?',
    reads: 'Wie het leidt, en wanneer',
    by: 'starter',
    needs: ['bereikbaar'],
    text: (c) => (onbetrokken(c).length > 0 ? [] : [`Is er nu niemand te kiezen? Vraag de ${term.directeur}.`]),
    fields: planVragen,
    then: (a, c) => [
      share(a.leider, c.day(LEEST_MEE)),
      ...c.subjects.map((child) => metKind(child, c)),
      tell({ person: a.leider }, berichten.leiden, { opens: 'voorgesprek', ...(c.actor && { about: c.actor }) }),
    ],
    closing: (a, c) => [`**Gevraagd** aan ${c.name(a.leider)}. Eerst praat die met elk kind apart.`],
  }),

  voorgesprek: step.form({
    title: 'Voorgesprek',
    by: 'intern_begeleider',
    notBy: 'vraag',
    common: true,
    text: () => ['Praat met dit kind alleen. Zeg: **je mag altijd stoppen**, ook tijdens het gesprek.'],
    fields: voorgesprekVragen,
    then: (a, c) => (a.wil === 'ja' ? nothing : nietDoor(c)),
    closing: (a) => (a.wil === 'ja' ? ['**Bewaard.**'] : NIET_DOOR),
  }),

  iemandAnders: step.form({
    title: 'Iemand anders leidt het gesprek',
    by: 'intern_begeleider',
    needs: ['bereikbaar'],
    offer: { to: ['starter', 'lezer', ...READS], while: isVoor },
    fields: anderVragen,
    then: ({ leider: person }, c) => [
      share(person, c.day(LEEST_MEE)),
      ...c.subjects
        .filter((child) => c.open('voorgesprek', child))
        .map((of) => pass('voorgesprek', { person }, { of, noMessage: true })),
      ...(c.open('gesprek') ? [pass('gesprek', { person }, { noMessage: true })] : []),
      tell({ person }, berichten.leiden, { ...(c.actor && { about: c.actor }) }),
    ],
    closing: (a, c) => [`**Gevraagd** aan ${c.name(a.leider)}.`],
  }),

  stoppen: step.form({
    title: 'Het gesprek gaat niet door',
    by: 'intern_begeleider',
    offer: { to: ['starter', 'lezer', ...READS], while: isVoor },
    fields: { waarom: longText('Waarom niet?', { max: 1000 }) },
    then: (_, c) => nietDoor(c),
    closing: () => NIET_DOOR,
  }),
};

/** Follows the last of the talks, in whatever order they were held. */
export const iedereenGesproken = {
  if: (c: Sight) => c.stage === 'voorbereiden' && c.settled('voorgesprek'),
  then: (c: Sight) => [
    stage('gesprek'),
    open('gesprek', { ...leider(c), due: on(dag(c)), noMessage: true, inList: true }),
  ],
};

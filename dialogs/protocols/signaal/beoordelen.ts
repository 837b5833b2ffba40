import {
  choice,
  choices,
  date,
  longText,
  on,
  presentDays,
  schoolDays,
  self,
  text,
  type Due,
  type Line,
} from '../../engine/language/index.js';
import { open, type Sight } from './woorden.js';
import { SAFE_FIRST } from '../shared/hulplijnen.js';
import { mayMeetParents } from './thuis.js';

/** The triage of a signal by the intern begeleider (practice.md 5.3; domain.md 5, P04). */

const INSCHATTING = {
  op_zichzelf: 'Eén keer gebeurd',
  vaker: 'Komt vaker voor, valt op of is ernstig',
  heel_vaak: 'Gebeurt vaak, met meer kinderen, of is schadelijk',
  hgkm: 'Kan huiselijk geweld of kindermishandeling zijn',
  twijfel: 'Ik twijfel',
};

/** Actions that are a task of their own. A protocol for one takes its place once there is one. */
export const ACTIES = {
  kijken: 'Zelf kijken in de klas',
  gesprek_kind: 'Gesprek met het kind',
  gesprek_ouders: 'Gesprek met ouders',
  overleg: 'Overleg met collega’s',
  advies_vt: 'Advies Veilig Thuis',
  meldcode: 'Meldcode',
  incident: 'Incident vastleggen',
};
type Actie = keyof typeof ACTIES;
/** Advice and talks. Before them nobody knows how the child is. */
export const SAFETY: readonly Actie[] = ['gesprek_kind', 'gesprek_ouders', 'advies_vt'];

const DOEN = { advies: 'Advies aan collega', ...ACTIES, volgen: 'Alleen volgen' };

const SOON: Due = presentDays(1);
const THIS_WEEK: Due = schoolDays(5);
const BY: Readonly<Record<Actie, Due>> = {
  kijken: THIS_WEEK,
  gesprek_kind: THIS_WEEK,
  gesprek_ouders: THIS_WEEK,
  overleg: THIS_WEEK,
  advies_vt: SOON,
  meldcode: SOON,
  incident: SOON,
};

const { gesprek_ouders: _unsafe, ...withoutParents } = DOEN;

const isActie = (one: string): one is Actie => Object.hasOwn(ACTIES, one);

/** A reader who assesses the own signal has no writer to answer. */
const isOwn = (c: Sight): boolean => c.actor === c.starter;
const ANTWOORD = 'Antwoord aan je collega';

export const beoordeling = (c: Sight) => ({
  inschatting: choice('Hoe schat je het in?', INSCHATTING, { inner: true }),
  doen: choices('Wat ga je doen?', mayMeetParents(c) ? DOEN : withoutParents, { alone: 'volgen', inner: true }),
  antwoord: isOwn(c)
    ? longText('Aantekening', { optional: true })
    : longText(ANTWOORD, { hint: 'Schrijf geen namen van kinderen.' }),
  vraag: text('Wat vraag je van je collega?', { optional: true, folded: 'Vraag iets van je collega' }),
  terugkijken: date('Wanneer kijk je terug?', {
    optional: true,
    coming: true,
    inner: true,
    preset: c.day(c.school.lookBackDays),
  }),
});

const task = (of: Actie, due: Due, c: Sight) => open('actie', { ...self(c), of, due, noMessage: true, inList: true });

/** Every action is a task with a date, for the person who chose it. */
export const actionsOf = (chosen: readonly string[], c: Sight) =>
  chosen
    .filter(isActie)
    .filter((of) => of !== 'advies_vt' || c.by('gesproken') === undefined)
    .filter((of) => of !== 'meldcode' || (c.facts.meldcode === undefined && !c.open('meldcode')))
    .map((of) =>
      of === 'meldcode'
        ? open('meldcode', { ...self(c), due: BY[of], noMessage: true, inList: true })
        : task(of, BY[of], c),
    );

/** Not done yet: the same action comes again in a week. */
export const laterOf = (of: string | undefined, c: Sight) =>
  of !== undefined && isActie(of) ? [task(of, THIS_WEEK, c)] : [];

/** Only an assessment that needs no action may go without a look back. */
export const lookBack = (
  { terugkijken, inschatting }: { terugkijken?: string | undefined; inschatting?: string },
  c: Sight,
) => {
  if (terugkijken === undefined && inschatting === 'op_zichzelf') return [];
  const due = on(terugkijken ?? c.day(c.school.lookBackDays));
  return [open('terugkijken', { ...self(c), due, noMessage: true, inList: true })];
};

/** In doubt, or about home: never decide alone (practice.md 5.3). */
export const notAlone = (inschatting: string, c: Sight): Line[] =>
  ['hgkm', 'twijfel'].includes(inschatting)
    ? [
        c.names('aandachtsfunctionaris', c.actor) === ''
          ? 'Bel **Veilig Thuis 0800-2000** voor advies. Dat kan zonder naam.'
          : `Bespreek dit met ${c.names('aandachtsfunctionaris', c.actor)} of bel **Veilig Thuis 0800-2000** voor advies. Dat kan zonder naam.`,
      ]
    : [];

const BEFORE: Partial<Record<Actie, readonly Line[]>> = {
  gesprek_ouders: [SAFE_FIRST],
  advies_vt: ['Bel **Veilig Thuis 0800-2000**, dag en nacht. Advies vragen kan zonder naam.'],
};

export const beforeAction = (of: string | undefined): readonly Line[] =>
  of !== undefined && isActie(of) ? (BEFORE[of] ?? []) : [];

export const actieVragen = {
  gedaan: choice(
    'Is het gedaan?',
    { ja: 'Ja', later: 'Nog niet, vraag het over een week', niet_nodig: 'Het hoeft niet meer' },
    { preset: 'ja' },
  ),
  uitkomst: longText('Wat kwam eruit?', { optional: true }),
};

import {
  asTyped,
  choice,
  longText,
  messages,
  report,
  start,
  vocabulary,
  type Effect,
  type Knows,
  type Part,
  type Sight,
} from '../../engine/language/index.js';
import { READS } from './routes.js';

/**
 * Goes from one level of consultation to the next, and brings its outcome back as one line (domain.md 5, P04;
 * practice.md 6.5). Only here are these protocols joined to the cases that ask for them. Spread `verder` in the steps
 * of a protocol.
 */

const { step, tell } = vocabulary({ steps: ['verder', 'uitkomst'] });

/** The protocols that take a question further, by id. */
const LEVELS = {
  vlag: 'Vlaggensysteem',
  weging: 'Weging van gedrag of onrust',
  casus: 'Casuïstiekoverleg',
  extern: 'Extern advies',
};

/** Their way in from another case, which knows the children. */
export const FROM_CASE = 'zaak';
/** The way in for a person whom somebody else asks. That person gets a message. */
export const GIVEN = 'gevraagd';

/** Who wrote the case is asked along, unless that is who takes it further. */
const writer = (c: Sight): Record<string, string> => {
  const [schrijver] = c.people('starter', c.actor);
  return schrijver === undefined ? {} : { schrijver };
};

/** Starts one of them, about the children of this case. */
export const consult = (level: keyof typeof LEVELS, why: readonly Part[] | undefined, c: Sight): Effect<never> =>
  start(level, FROM_CASE, { aanleiding: asTyped(why ?? []), ...writer(c) });

/**
 * Goes back to the case that asked: the outcome in one line, without a story. `more`: answers for a case that wants
 * them.
 */
export const outcome = (line: string, more: Readonly<Record<string, string>> = {}): Effect<never> =>
  report('uitkomst', { uitkomst: line, ...more });

/** Who took it further knows the outcome. */
const hasAsked = (c: Knows<'verder'>): { except?: string } => {
  const asked = c.by('verder');
  return asked === undefined ? {} : { except: asked };
};

const uitkomstVragen = { uitkomst: longText('Wat kwam eruit?', { max: 1000 }) };

type Joins = {
  /** When this case may go on to another level. */
  while: (c: Sight) => boolean;
  /** An outcome that comes back goes on to the case that asked first. */
  passesOn?: true;
};

export const verder = ({ while: may, passesOn }: Joins) => ({
  verder: step.form({
    title: 'Verder overleggen',
    reads: 'Verder overlegd',
    by: 'intern_begeleider',
    offer: { to: READS, while: may },
    fields: {
      hoe: choice('Hoe wil je verder?', LEVELS),
      aanleiding: longText('Waarom nu?', { optional: true, max: 2000 }),
    },
    button: 'Start',
    then: (a, c) => [consult(a.hoe, a.aanleiding, c)],
    closing: (a) => [`**${LEVELS[a.hoe]} staat klaar.** Je vindt het ook terug in je werk.`],
  }),

  uitkomst: step.form({
    title: 'Uitkomst van overleg',
    by: 'intern_begeleider',
    offer: { to: ['andere_zaak'], while: () => true },
    fields: uitkomstVragen,
    then: (a, c) => (passesOn ? [outcome(asTyped(a.uitkomst))] : [tell('starter', messages.teLezen, hasAsked(c))]),
  }),
});

import {
  anyText,
  messages,
  close,
  colleague,
  concerns,
  longText,
  pupils,
  self,
  vocabulary,
  type Due,
  type Effect,
  type Sight,
} from '../../engine/language/index.js';
import { isOpen, READS } from '../shared/routes.js';
import { FROM_CASE, GIVEN, outcome } from '../shared/verder.js';

/** How every level of consultation begins. It is a word in the chat with a child, or a case with its children. */
const BY_WORD = 'woord';
export const WAYS = [BY_WORD, FROM_CASE] as const;

const aanleidingVragen = (c: Pick<Sight, 'way'>) => ({
  ...(c.way === BY_WORD ? { over: pupils('Over wie gaat het?') } : {}),
  ...(c.way === BY_WORD ? {} : { schrijver: colleague('Wie schreef het?', { optional: true, self: true }) }),
  aanleiding: longText('Wat is de aanleiding?', { optional: true, max: 2000 }),
});

/** Who weighs along reads what was weighed and chosen, and not how it went on from there. */
const FOR_GUESTS = ['gedrag', 'meewegen'] as const;

/**
 * The person who weighs reads all of it, with the readers of every signal (domain.md 45). The manager sociale
 * veiligheid reads it while it is not `beperkt` (practice2.md 1).
 */
export const weighing = <const N extends string>(sees: readonly N[]) =>
  ({
    version: 1,
    sign: 'Vraag',
    start: 'aanleiding',
    startedBy: READS,
    access: [
      { who: 'starter', sees: 'all' },
      ...READS.map((who) => ({ who, sees: 'all' }) as const),
      { who: 'manager_sociale_veiligheid', sees: 'all', gewoon: true },
      { who: 'lezer', sees: [...FOR_GUESTS, ...sees] },
      { who: 'gevraagde', sees: 'own' },
    ],
  }) as const;

type Begins<N extends string> = { title: string; first: N; due: Due; also?: readonly Effect<never>[] };

/** The first step. `first`: the next card, at once and for the same person. `also`: what else holds from the start. */
export const begins = <const N extends string>({ title, first, due, also = [] }: Begins<N>) => {
  const { step, open, tell, fact } = vocabulary({
    steps: [first],
    ways: [...WAYS, GIVEN],
    facts: { schrijver: anyText },
  });
  return step.form({
    title,
    reads: 'Aanleiding',
    by: 'starter',
    fields: aanleidingVragen,
    button: 'Verder',
    then: (a, c) => [
      concerns(a.over?.pupils ?? c.subjects),
      ...also,
      ...(a.schrijver === undefined ? [] : [fact('schrijver', a.schrijver)]),
      open(first, { ...self(c), due, noMessage: true }),
      ...(c.way === GIVEN ? [tell('starter', messages.taak, { urgency: 'vandaag', opens: first })] : []),
    ],
  });
};

const woorden = vocabulary({ steps: ['stoppen'] });

/** A begun case need not be finished. The file says why. */
export const stopt = {
  stoppen: woorden.step.form({
    title: 'Toch niet nodig',
    by: 'starter',
    offer: { to: READS, while: isOpen },
    fields: { waarom: longText('Waarom niet?', { max: 1000 }) },
    then: (_, c) => [outcome(`${c.code}: gestopt.`), close()],
    closing: () => ['**Gestopt.** Wat er al stond, blijft bewaard.'],
  }),
};

/**
 * Tells the directeur and the IB'er of a weighing that they did not do themselves (domain.md 44). Of a serious one the
 * directeur is asked to read it.
 */
export const tellsOfWeighing = (isSerious: boolean, c: Sight): Effect<never> =>
  woorden.tell(isSerious ? ['intern_begeleider'] : ['intern_begeleider', 'directeur'], messages.afgerond, {
    ...(c.actor === undefined ? {} : { about: c.actor, except: c.actor }),
  });

import {
  asTyped,
  choice,
  longText,
  nothing,
  report,
  start,
  vocabulary,
  type Effect,
  type Part,
  type Sight,
} from '../../engine/language/index.js';
import { READS } from './routes.js';

/**
 * From one level of consultation on to the next, and its outcome back as one line (domain.md 5, P04; practice.md 6.5).
 * The only place where these protocols are joined to what asks for them. Spread `verder` in the steps of a protocol.
 */

const { step } = vocabulary({ steps: ['verder', 'uitkomst'] });

/** The protocols that carry a question further, under their ids. */
const LEVELS = {
  vlag: 'Vlaggensysteem',
  weging: 'Weging van gedrag of onrust',
  casus: 'Casuïstiekoverleg',
  extern: 'Extern advies',
};

/** The way into each of them from another case: the children are known there. */
export const FROM_CASE = 'zaak';
/** The way in for somebody who is asked to do it by another: that person gets a message. */
export const GIVEN = 'gevraagd';

/** Starts one of them, about the children of this case. */
const consult = (level: keyof typeof LEVELS, why: readonly Part[] = []): Effect<never> =>
  start(level, FROM_CASE, { aanleiding: asTyped(why) });

/** Back to the case that asked: what came out, in one line without a story. `more`: for who asked for answers. */
export const outcome = (line: string, more: Readonly<Record<string, string>> = {}): Effect<never> =>
  report('uitkomst', { uitkomst: line, ...more });

const uitkomstVragen = { uitkomst: longText('Wat kwam eruit?', { max: 1000 }) };

type Joins = {
  /** When one may go on from here. */
  while: (c: Sight) => boolean;
  /** What comes back goes on to the case that asked first. */
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
    then: (a) => [consult(a.hoe, a.aanleiding)],
    closing: (a) => [`**${LEVELS[a.hoe]} staat klaar.** Je vindt het ook terug in je werk.`],
  }),

  uitkomst: step.form({
    title: 'Uitkomst van overleg',
    by: 'intern_begeleider',
    offer: { to: ['andere_zaak'], while: () => true },
    fields: uitkomstVragen,
    then: (a) => (passesOn ? [outcome(asTyped(a.uitkomst))] : nothing),
  }),
});

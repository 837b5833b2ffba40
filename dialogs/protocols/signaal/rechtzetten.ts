import {
  choice,
  choices,
  concerns,
  date,
  list,
  messages,
  nothing,
  pupils,
  raise,
  schoolDays,
  time,
  visibility,
  type About,
  type Line,
} from '../../engine/language/index.js';
import { berichten } from './berichten.js';
import { isOpen, MANAGEMENT, READ_BY, READS, routeOf } from '../shared/routes.js';
import { BRON, SPEELT, TE_KIEZEN, type Speelt } from '../shared/signaalVragen.js';
import { assessor, factsOf, guides } from './ontvangers.js';
import { drop, fact, open, step, tell, type Sight } from './woorden.js';

/**
 * Puts right what is wrong in a signal: the child, the moment, the source, what was ticked. The old answers stay in the
 * log. The writer may until somebody read it, and who reads all signals may later too.
 */

const isReader = (c: Sight): boolean => READS.some((role) => c.holds(c.actor, role));

const isTaken = (c: Sight): boolean => c.taken('beoordelen') !== undefined || c.by('beoordelen') !== undefined;
/** Everybody who read it, but its writer. */
const readers = (c: Sight): readonly string[] => (c.looked.wieLas ?? []).filter((person) => person !== c.starter);

const mayCorrect = (c: Sight): boolean => isReader(c) || (!isTaken(c) && readers(c).length === 0);

/** A case without a child is linked. A child of a colleague stays that colleague's. */
const hasChild = (c: Sight): boolean => c.subjects.length > 0 && c.facts.lezers !== 'directie';

const ticks = (c: Sight) => {
  const extra = { optional: true, alone: 'geen' } as const;
  if (c.facts.lezers === 'directie') return choices(SPEELT, TE_KIEZEN.collega, extra);
  return c.way === 'gebeurd' ? choices(SPEELT, TE_KIEZEN.gebeurd, extra) : choices(SPEELT, TE_KIEZEN.zorg, extra);
};

const moment = {
  dag: date('Op welke dag was het?', { optional: true, past: true }),
  tijd: time('Hoe laat was het?', { optional: true }),
};

const vragen = (c: Sight) => ({
  ...(mayCorrect(c) && hasChild(c) && { over: pupils('Over welk kind gaat het wel?', { optional: true }) }),
  ...(mayCorrect(c) && moment),
  ...(mayCorrect(c) && c.way !== 'verteld' && { bron: choice('Hoe weet je dit?', BRON, { optional: true }) }),
  ...(mayCorrect(c) && c.way !== 'verteld' && { speelt: ticks(c) }),
});

const isOther = (over: About | undefined, c: Sight): over is About =>
  over !== undefined && over.pupils.join() !== c.subjects.join();

/** Its dossier, its teachers and its family are those of the other child from now on. */
const toOther = (over: About | undefined, c: Sight) =>
  isOther(over, c)
    ? [
        concerns(over.pupils),
        tell(['eigen_leerkracht', 'mentor'], messages.gedeeld, { except: c.starter }),
        ...(over.unknown === 'niet_op_de_lijst'
          ? [open('koppelen', { to: guides(c), due: schoolDays(c.school.linkDays), noMessage: true })]
          : []),
      ]
    : nothing;

/** It only ever becomes more urgent. Who has it already hears that. */
const ticked = (speelt: readonly Speelt[] | undefined, c: Sight) => {
  if (speelt === undefined) return nothing;
  const { urgency, to, visibility: seen } = routeOf(speelt, 'niemand');
  const before = c.facts.urgentie ?? 'normaal';
  const after = raise(before, urgency);
  return [
    visibility(c.visibility === 'beperkt' ? 'beperkt' : seen),
    ...factsOf(speelt),
    ...(after === before ? nothing : [fact('urgentie', after), ...sooner(after, to, c)]),
  ];
};

const sooner = (urgency: 'normaal' | 'vandaag' | 'spoed', to: ReturnType<typeof routeOf>['to'], c: Sight) =>
  isTaken(c)
    ? [tell(assessor(c), messages.aangevuld, { urgency, ...(c.actor && { except: c.actor }) })]
    : [
        drop('beoordelen'),
        open('beoordelen', { to: c.facts.lezers === 'directie' ? MANAGEMENT : to, urgency, due: READ_BY[urgency] }),
      ];

/** Whoever read what was wrong must know. Some of them may not open it any more. */
const toldTo = (c: Sight): readonly string[] =>
  [...new Set([...readers(c), c.starter])].filter((person) => person !== c.actor);

const changes = (a: object): boolean => Object.values(a).some((answer) => answer !== undefined);

const NOT_OWN: Line = 'Een collega las dit al. Schrijf erbij wat niet klopt, of vraag het aan die collega.';

const done = (over: About | undefined, c: Sight): Line[] => [
  '**Rechtgezet.** Wat er eerst stond, blijft bewaard. Op de kaart staat het niet meer.',
  ...(over === undefined ? [] : ['Het staat niet meer bij het eerste kind.']),
  ...(toldTo(c).length === 0 ? [] : [`Bericht krijgt wie dit las: ${list(toldTo(c).map((one) => c.name(one)))}.`]),
  ...(over !== undefined && (c.by('verder') !== undefined || c.facts.meldcode !== undefined)
    ? ['**Let op.** Wat hieruit begon, een overleg of de meldcode, staat nog bij het eerste kind. Zet dat zelf recht.']
    : []),
];

export const rechtzetten = {
  rechtzetten: step.form({
    title: 'Dit klopt niet',
    reads: 'Rechtgezet',
    by: 'starter',
    common: true,
    corrects: { over: 'over', dag: 'wanneer', tijd: 'wanneer', bron: 'bron', speelt: 'speelt' },
    needs: ['wieLas'],
    offer: {
      to: ['starter', ...READS],
      below: true,
      while: (c) => isOpen(c) && c.way !== 'overleg' && (isReader(c) || !isTaken(c)),
    },
    text: (c) => [mayCorrect(c) ? 'Vul alleen in wat niet klopt. De rest blijft zoals het is.' : NOT_OWN],
    fields: vragen,
    then: (a, c) =>
      changes(a) && mayCorrect(c)
        ? [
            ...toOther(a.over, c),
            ...ticked(a.speelt, c),
            ...(toldTo(c).length === 0
              ? nothing
              : [
                  tell(
                    toldTo(c).map((person) => ({ person })),
                    berichten.rechtgezet,
                    { ...(c.actor && { about: c.actor }) },
                  ),
                ]),
          ]
        : nothing,
    closing: (a, c) => (changes(a) && mayCorrect(c) ? done(a.over, c) : ['Er is niets veranderd.']),
  }),
};

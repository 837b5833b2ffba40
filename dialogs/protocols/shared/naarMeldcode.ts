import {
  asTyped,
  colleague,
  nothing,
  onePupil,
  start,
  vocabulary,
  type Line,
  type Sight,
} from '../../engine/language/index.js';
import { BEGINT, gestart, redenVraag, trajectOver } from './meldcodeBegin.js';
import { belEerst, gezegd, naarBestuur, voorcheckVraag } from './voorcheck.js';
import { isOpen, READS } from './routes.js';

/** From a signal or from advice to the meldcode. A running traject of the child is told (practice.md 8.0). */

const { step, fact } = vocabulary({ steps: ['meldcode'], facts: { meldcode: ['ja'] } });

/** The teacher who wrote it does the steps. Without such a teacher: the person who starts it. */
const doetStappen = (c: Sight): string => (c.holds(c.starter, 'leerkracht') ? c.starter : (c.actor ?? c.starter));

const vragen = (c: Sight) => ({
  ...(c.subjects.length === 1 ? {} : { kind: onePupil('Over welk kind?') }),
  reden: redenVraag(),
  wie: colleague('Wie doet stap 1, 2 en 3?', { self: true, preset: doetStappen(c) }),
  voorcheck: voorcheckVraag(),
});

const uitleg = (c: Sight): Line[] => [
  'Voor een vermoeden van **huiselijk geweld of kindermishandeling**. Kijk ook of een gesprek veilig is.',
  belEerst(c),
];

export const naarMeldcode = {
  meldcode: step.form({
    title: 'Meldcode beginnen',
    by: 'intern_begeleider',
    safety: true,
    needs: ['lopendTraject'],
    text: uitleg,
    offer: {
      to: ['starter', ...READS],
      while: (c) =>
        isOpen(c) &&
        c.facts.meldcode === undefined &&
        !c.open('meldcode') &&
        BEGINT.some((role) => c.holds(c.actor, role)),
    },
    fields: vragen,
    button: 'Begin',
    nothingKept: () => [naarBestuur(), 'Wat er al stond, blijft staan. De meldcode is niet begonnen.'],
    stops: () => nothing,
    then: (a, c) => {
      const kind = a.kind ?? c.subjects[0] ?? '';
      const raw = { kind, reden: asTyped(a.reden), wie: a.wie, voorcheck: a.voorcheck.join(','), signalen: c.code };
      const { protocol, as } = trajectOver(kind);
      return [fact('meldcode', 'ja'), start(protocol, 'kind', raw, { as, by: c.actor ?? c.starter })];
    },
    closing: (a, c) => [...gezegd(a.voorcheck, c), ...gestart(a.wie, a.voorcheck, c)],
  }),
};

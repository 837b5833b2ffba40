import {
  choice,
  date,
  longText,
  messages,
  nothing,
  on,
  rowsOf,
  self,
  text,
  vocabulary,
  type Effect,
  type Line,
  type Part,
  type Sight,
} from '../../engine/language/index.js';

/**
 * Agreements as rows: what, who, when. Each comes back on its date (domain.md 2; practice2.md 3). A protocol asks
 * `afspraakVraag`, opens them with `comesBack`, and spreads `afspraken` in its steps.
 */

const { step, open, tell } = vocabulary({ steps: ['afspraak'] });

export type Afspraak = { wat: Part[]; wie: string; wanneer: string };

export const afspraakVraag = (label = 'Wat spreken jullie af?') =>
  rowsOf(
    label,
    {
      wat: longText('Wat?', { max: 300 }),
      wie: text('Wie doet het?', { max: 100 }),
      wanneer: date('Wanneer vraag ik of het lukte?', { coming: true }),
    },
    { another: 'Nog een afspraak', optional: true },
  );

/** All agreements of a case so far, those of the answer that is given now last. */
type Agreed = (c: Sight) => readonly Afspraak[];

/** The newest of them come back on their dates, to the person who wrote them down. */
export const comesBack = (newest: readonly Afspraak[] = [], c: Sight, agreed: Agreed): Effect<'afspraak'>[] => {
  const before = agreed(c).length - newest.length;
  return newest.map(({ wanneer }, n) =>
    open('afspraak', { ...self(c), of: String(before + n), due: on(wanneer), noMessage: true, inList: true }),
  );
};

const said = ({ wat, wie }: Afspraak, c: Sight): Line[] => [{ plain: c.spelled(wat) }, { plain: `Wie: ${wie}` }];

/** `otherwise`: what was agreed for when it does not work. */
export const afspraken = (agreed: Agreed, otherwise: (c: Sight) => readonly Part[] = () => []) => ({
  afspraak: step.form({
    title: 'Is deze afspraak gelukt?',
    reads: 'Of een afspraak lukte',
    outside: true,
    by: 'starter',
    text: (c) => {
      const one = agreed(c)[Number(c.of)];
      return one === undefined ? [] : said(one, c);
    },
    fields: {
      gelukt: choice('Is het gelukt?', { ja: 'Ja', deels: 'Deels', nee: 'Nee' }),
      waaraan: longText('Wat zag je?', { optional: true, max: 1000 }),
      weer: date('Wanneer vraag ik het nog eens?', { optional: true, coming: true }),
    },
    then: ({ gelukt, weer }, c) => [
      ...(weer === undefined
        ? nothing
        : [open('afspraak', { ...self(c), ...(c.of !== undefined && { of: c.of }), due: on(weer), inList: true })]),
      ...(gelukt === 'nee'
        ? [tell('intern_begeleider', messages.aangevuld, { ...(c.actor && { except: c.actor }) })]
        : nothing),
    ],
    closing: ({ gelukt }, c) => {
      const plan = otherwise(c);
      return [
        '**Bewaard.**',
        ...(gelukt === 'ja' || plan.length === 0
          ? []
          : ['Je schreef: als het niet lukt, dan', { plain: c.spelled(plan) }]),
      ];
    },
  }),
});

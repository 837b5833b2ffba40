import {
  messages,
  choice,
  date,
  longText,
  nothing,
  presentDays,
  self,
  type Who,
  term,
} from '../../engine/language/index.js';
import { open, step, tell, type Sight } from './meldcodeWoorden.js';
import { belEerst, gezegd, isVeilig, voorcheckVraag } from '../shared/voorcheck.js';
import { raadVanVeiligThuis } from './naAdvies.js';
import { neergelegd, neerleggen, volgt } from './voorcheck.js';
import { aanLeerkracht, aanWieStap, gevraagdAan, ibDoetZelf, isOvergedragen, kop, stapDatum } from './wie.js';

/** Asked before any talk: is it safe, and did an expert think along (practice.md 8.1)? */

const voorcheckVragen = () => ({
  voorcheck: voorcheckVraag(),
  besproken: choice(`Is het gesprek besproken met de ${term.intern_begeleider} of ${term.aandachtsfunctionaris}?`, {
    ja: 'Ja',
    vraag: 'Nog niet. Vraag het nu',
  }),
  besproken_op: date('Zo ja: wanneer?', {
    optional: true,
    past: true,
    counts: ({ besproken }) => besproken === 'ja',
  }),
});

/** What follows: the talk with the parents, or the kindcheck. */
type Dan = 'voorbereiding' | 'kindcheck';

const wieBespreekt = (c: Sight) => (ibDoetZelf(c) ? c.school.meldcode.advisor : 'intern_begeleider');

type Words = {
  title: string;
  reads?: string;
  stap: number;
  dan: Dan;
  offer?: { to: readonly Who[]; while: (c: Sight) => boolean };
};

export const voorcheckStap = ({ title, reads = 'Voorcheck', stap, dan, offer }: Words) =>
  step.form({
    title,
    reads,
    by: 'starter',
    text: kop(stap, (c) => [belEerst(c)], raadVanVeiligThuis),
    ...(offer && { offer }),
    fields: voorcheckVragen,
    nothingKept: (_, c) => neergelegd(c),
    stops: neerleggen,
    late: () => [tell('intern_begeleider', messages.loopt)],
    then: (a, c) => {
      if (!isVeilig(a.voorcheck)) return volgt(a.voorcheck, c);
      return a.besproken === 'ja'
        ? [open(dan, { ...self(c), due: stapDatum(c) })]
        : [open('bespreken', { to: wieBespreekt(c), of: dan, due: presentDays(1) })];
    },
    closing: (a, c) =>
      isVeilig(a.voorcheck) && a.besproken === 'vraag'
        ? [`${gevraagdAan('bespreken', c)} Daarna kun je het gesprek voorbereiden.`]
        : gezegd(a.voorcheck, c),
  });

/** After a yes somebody gets the talk as a task. After a no the question comes again some days later. */
const besproken = (kan: boolean, c: Sight) => {
  const weer = { ...aanWieStap(c), opens: presentDays(3), due: stapDatum(c) };
  const nu = { ...aanWieStap(c), due: stapDatum(c) };
  if (c.of === 'kind')
    return kan ? [open('kindgesprek', isOvergedragen(c) ? nu : { ...aanLeerkracht(c), due: stapDatum(c) })] : nothing;
  if (c.of === 'kindcheck') return [kan ? open('kindcheck', nu) : open('kindcheckVooraf', weer)];
  return [kan ? open('voorbereiding', nu) : open('voorcheck', weer)];
};

export const overGesprek = {
  bespreken: step.form({
    title: 'Een gesprek met ouders bespreken',
    each: { kind: 'Een gesprek met het kind bespreken', kindcheck: 'Een kindcheck bespreken' },
    by: 'intern_begeleider',
    text: kop(3, () => ['Je collega wil dit gesprek voeren. Bel of loop even langs.']),
    fields: {
      kan: choice('Kan dit gesprek?', { ja: 'Ja', samen: 'Ja, wij doen het samen', nee: 'Nog niet' }),
      raad_gesprek: longText('Wat spraken jullie af?', { optional: true }),
    },
    then: (a, c) => [
      ...besproken(a.kan !== 'nee', c),
      ...(a.kan === 'nee' ? [tell({ person: c.facts.leerkracht ?? c.starter }, messages.aangevuld)] : nothing),
    ],
    closing: () => ['**Bewaard.** Je collega krijgt bericht.'],
  }),
};

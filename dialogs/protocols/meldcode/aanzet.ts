import {
  asTyped,
  choices,
  close,
  colleague,
  concerns,
  onePupil,
  start,
  text,
  type Role,
  term,
} from '../../engine/language/index.js';
import { protocol, step, type Sight } from './meldcodestartWoorden.js';
import { BEGINT, redenVraag, trajectOver, gestart } from '../shared/meldcodeBegin.js';
import { belEerst, gezegd, naarBestuur, voorcheckVraag, wieBellen } from '../shared/voorcheck.js';

/** *Meldcode*: which child, why now, and the pre-check (practice.md 8.0 and 8.1). */

const DIT = 'dit';

/** At least one signal is linked: an earlier one, or what is written here. */
const signalen = (c: Sight): Readonly<Record<string, string>> => ({
  [DIT]: 'Wat ik net schreef',
  ...Object.fromEntries((c.looked.signalenOverKind ?? []).map(({ code, day }) => [code, `${code}, ${day}`])),
});

const DOES_STEPS: readonly Role[] = ['leerkracht', 'intern_begeleider'];
export const wieVraag = () =>
  colleague('Wie doet stap 1, 2 en 3?', {
    optional: true,
    self: true,
    roles: DOES_STEPS,
    folded: 'Een collega doet stap 1, 2 en 3',
  });

const nieuwste = (c: Sight): string | undefined => c.looked.signalenOverKind?.[0]?.code;

/** A traject names a signal where there is one, and a start is never refused for it (domain.md 43). */
const genoemd = (chosen: readonly string[], c: Sight): readonly string[] => {
  const named = chosen.filter((one) => one !== DIT);
  return named.length > 0 ? named : [nieuwste(c) ?? []].flat();
};

const signalenVraag = (c: Sight) => {
  const newest = nieuwste(c);
  return choices('Welke signalen horen erbij?', signalen(c), {
    preset: newest === undefined ? DIT : `${DIT},${newest}`,
    ...(newest !== undefined && { hint: 'Een eerder signaal hoort erbij. Kies je er geen, dan is dat het nieuwste.' }),
  });
};

const vragen = (c: Sight) => ({
  kind: onePupil('Over wie gaat het?'),
  reden: redenVraag(),
  wie: wieVraag(),
  voorcheck: voorcheckVraag(),
  signalen: signalenVraag(c),
});

export const meldcodestart = protocol({
  id: 'meldcodestart',
  version: 1,
  entry: [
    {
      way: 'woord',
      button: 'Meldcode',
      under: { more: 60 },
      words: ['meldcode beginnen', 'meldcode starten'],
      for: BEGINT,
      says: 'De meldcode begint achter deze knop. Is er nu gevaar? Bel 112.',
      aboutChild: 'kind.wie',
    },
  ],
  title: 'Meldcode',
  sign: 'Taak',
  start: 'beginnen',
  startedBy: BEGINT,
  access: [{ who: 'starter', sees: 'own' }],
  steps: {
    beginnen: step.form({
      title: 'Meldcode beginnen',
      reads: 'Waarom de meldcode begon',
      by: 'starter',
      needs: ['signalenOverKind', 'lopendTraject'],
      fields: vragen,
      pages: [
        {
          title: 'Meldcode',
          fields: ['kind', 'reden', 'wie'],
          note: () => [
            'Voor een vermoeden van **huiselijk geweld of kindermishandeling**. Niet voor alleen pesten, verzuim of ruzie met ouders.',
            `Twijfel je? Begin dan toch: de ${term.intern_begeleider} kijkt met je mee.`,
          ],
        },
        { title: 'Kijk eerst hiernaar', fields: ['voorcheck'], note: (_, c) => [belEerst(c)] },
        {
          title: 'De signalen',
          fields: ['signalen'],
          note: ({ voorcheck = '' }, c) => wieBellen(voorcheck.split(','), c),
        },
      ],
      button: 'Begin',
      then: (a, c) => {
        const raw = {
          kind: a.kind,
          reden: asTyped(a.reden),
          wie: a.wie ?? c.starter,
          voorcheck: a.voorcheck.join(','),
          signalen: genoemd(a.signalen, c).join(', '),
        };
        const { protocol: id, as } = trajectOver(a.kind);
        return [concerns([a.kind]), start(id, 'kind', raw, { as, by: c.starter }), close()];
      },
      nothingKept: () => [naarBestuur()],
      closing: (a, c) => [...gezegd(a.voorcheck, c), ...gestart(a.wie ?? c.starter, a.voorcheck, c)],
    }),
  },
});

/** The codes of signals that a start gives to the traject. */
export const codes = () => text('Welke signalen horen erbij?', { optional: true, max: 400 });

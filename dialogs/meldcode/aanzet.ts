import { choices, colleague, longText, onePupil, text } from '../engine/fields.js';
import { asTyped } from '../engine/mentions.js';
import { close, concerns, protocol, start, step, type Sight } from '../engine/protocol.js';
import { type Line } from '../engine/words.js';
import type { PersonId, PupilId, Role } from '../engine/school.js';
import { closedBriefly } from '../dicht.js';
import { belEerst, eersteVoorcheck, gezegd, isVeilig, naarBestuur, wieBellen, type Voorcheck } from './voorcheck.js';

/** *Meldcode*: which child, why now, and the pre-check. What runs about the child already hears it (practice.md 8.0 and 8.1). */

export const BEGINT: readonly Role[] = [
  'leerkracht',
  'vakleerkracht',
  'intern_begeleider',
  'aandachtsfunctionaris',
  'directeur',
];

const DIT = 'dit';

/** At least one signal is linked: one of before, or what is written here. */
const signalen = (c: Sight): Readonly<Record<string, string>> => ({
  [DIT]: 'Wat ik net schreef',
  ...Object.fromEntries((c.looked.signalenOverKind ?? []).map(({ code, day }) => [code, `${code}, ${day}`])),
});

const DOES_STEPS: readonly Role[] = ['leerkracht', 'intern_begeleider'];

export const redenVraag = () => longText('Waarom nu?', { hint: 'Wat zag of hoorde je? Gewone woorden.' });
export const wieVraag = () =>
  colleague('Wie doet stap 1, 2 en 3?', {
    optional: true,
    self: true,
    roles: DOES_STEPS,
    folded: 'Een collega doet stap 1, 2 en 3',
  });

const vragen = (c: Sight) => ({
  kind: onePupil('Over wie gaat het?'),
  reden: redenVraag(),
  wie: wieVraag(),
  voorcheck: eersteVoorcheck(),
  signalen: choices('Welke signalen horen erbij?', signalen(c), { preset: DIT }),
});

/** One traject runs about a child, whoever starts it (domain.md 43). */
export const trajectOver = (kind: PupilId): { protocol: string; as: string } => ({ protocol: 'meldcode', as: kind });

/** Whose it is, and who hears that it began. */
const wieDoet = (wie: PersonId, mayTalk: boolean, c: Sight): string => {
  const told = c.people(['intern_begeleider', 'aandachtsfunctionaris'], wie, 'normaal').filter((id) => id !== c.actor);
  const names = told.map((id) => c.name(id)).join(' en ');
  const doer = wie === c.actor ? 'Jij doet' : `${c.name(wie)} krijgt bericht en doet`;
  const steps = mayTalk ? 'stap 1, 2 en 3.' : 'stap 1 en 2: opschrijven en overleggen. **Stap 3 wacht.**';
  return `${doer} ${steps}${names === '' ? '' : ` ${names} ${told.length > 1 ? 'krijgen' : 'krijgt'} bericht.`}`;
};

/** Who looks at what was added. */
const kijkt = (c: Sight): string =>
  c.names('intern_begeleider', c.actor) || c.names('directeur', c.actor) || 'De IB’er';

/** Who may not see a traject, running or closed, reads that it was passed on, and waits for no cards. */
const erbij = (c: Sight): Line[] | undefined => {
  const { lopendTraject, anderTraject } = c.looked;
  if (lopendTraject !== undefined) return [`**Er loopt al een traject:** ${lopendTraject.code}. Dit is toegevoegd.`];
  return anderTraject ? [`**Doorgegeven.** ${kijkt(c)} krijgt wat jij schreef, en kijkt.`] : undefined;
};

/** Step 3 is the talk with parents: where that is forbidden nobody reads that it is to be done. */
export const gestart = (wie: PersonId, voorcheck: readonly Voorcheck[], c: Sight): Line[] =>
  erbij(c) ?? [
    `**Doorgegeven.** ${wieDoet(wie, isVeilig(voorcheck), c)}${wie === c.actor ? ' Je kaarten komen in deze chat.' : ''}`,
    ...(isVeilig(voorcheck) ? ['Dat mag in elke volgorde.'] : []),
    ...(c.schoolIsOpen
      ? []
      : [
          ...closedBriefly(c),
          `Gevaar: **112**. Veilig Thuis: **${c.school.veiligThuis}**, dag en nacht. Je mag zelf bellen.`,
        ]),
  ];

export const meldcodestart = protocol({
  id: 'meldcodestart',
  version: 1,
  title: 'Meldcode',
  sign: 'Taak',
  start: 'beginnen',
  ways: ['woord'],
  startedBy: BEGINT,
  access: [{ who: 'starter', sees: 'own' }],
  steps: {
    beginnen: step({
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
            'Twijfel je? Begin dan toch: de IB’er kijkt met je mee.',
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
          signalen: a.signalen.filter((one) => one !== DIT).join(', '),
        };
        const { protocol: id, as } = trajectOver(a.kind);
        return [concerns([a.kind]), start(id, 'kind', raw, { as, by: c.starter }), close()];
      },
      nothingKept: (_, c) => [naarBestuur(c)],
      closing: (a, c) => [...gezegd(a.voorcheck, c), ...gestart(a.wie ?? c.starter, a.voorcheck, c)],
    }),
  },
});

/** What a start says to the traject. */
export const codes = () => text('Welke signalen horen erbij?', { optional: true, max: 400 });

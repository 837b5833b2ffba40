import {
  answers,
  choice,
  date,
  longText,
  nothing,
  on,
  presentDays,
  text,
  type Line,
} from '../../engine/language/index.js';
import { open, step, type Sight } from './meldcodeWoorden.js';
import { LEIDING, belVeiligThuis } from '../shared/voorcheck.js';
import { aanIb, kop } from './wie.js';
import { isOpen } from '../shared/routes.js';

/**
 * P13: the crisis team of a region, beside Veilig Thuis and never in its place. A school without such a team sees
 * nothing of this (domain.md 9).
 */

const DAYS_A_WEEK = 7;
const dagen = (c: Sight): number => c.school.meldcode.crisisWeeks * DAYS_A_WEEK;

const wanneer = (c: Sight): Line[] => {
  const team = c.school.meldcode.crisisTeam;
  if (team === undefined) return [];
  return [
    `${team.name}: **${team.phone}**, ${answers(team, c.now)}.`,
    ...(team.about === undefined ? [] : [team.about]),
    'Alleen als de ouders meewerken en er nog geen andere hulp in het gezin is. Anders, en onveilig: Veilig Thuis.',
  ];
};

export const crisisteam = {
  crisisteam: step.form({
    title: 'Het crisisteam bellen',
    reads: 'Crisisteam',
    by: 'intern_begeleider',
    offer: {
      to: LEIDING,
      while: (c) => isOpen(c) && c.school.meldcode.crisisTeam !== undefined && !c.open('crisisNavragen'),
    },
    text: kop(5, wanneer),
    fields: (c: Sight) => ({
      wat: choice('Wat vroeg je?', { advies: 'Advies, zonder naam', hulp: 'Hulp in het gezin' }),
      meewerken: choice('Werken de ouders mee?', { ja: 'Ja', nee: 'Nee' }),
      andere_hulp: choice('Is er al andere hulp in het gezin?', { ja: 'Ja', nee: 'Nee' }),
      functie: text('Functie van wie je sprak'),
      afspraak: longText('Wat is afgesproken?'),
      tot: date('Wanneer vraag ik hoe het ging?', { coming: true, preset: c.day(dagen(c)) }),
    }),
    pages: [
      { title: 'Het crisisteam bellen', fields: ['wat', 'meewerken', 'andere_hulp'] },
      { title: 'Wat is afgesproken?', fields: ['functie', 'afspraak', 'tot'] },
    ],
    then: (a, c) =>
      a.wat === 'hulp'
        ? [open('crisisNavragen', { ...aanIb(c), opens: on(a.tot), due: presentDays(1), inList: true })]
        : nothing,
    closing: (a, c) => [
      '**Bewaard.**',
      ...(a.meewerken === 'ja' && a.andere_hulp === 'nee'
        ? []
        : [`Dit team komt alleen als ouders meewerken en er geen andere hulp is. Onveilig? ${belVeiligThuis(c)}`]),
    ],
    after: () => ['melden'],
  }),

  crisisNavragen: step.form({
    title: 'Hoe ging het met het crisisteam?',
    reads: 'Na het crisisteam',
    by: 'intern_begeleider',
    text: kop(5),
    fields: (c: Sight) => ({
      hoe: choice('Wat is de stand?', {
        overgedragen: 'Overgedragen aan andere hulp',
        klaar: 'Klaar',
        loopt: 'Het loopt nog',
      }),
      wie_nu: longText('Wie helpt nu, en wat is afgesproken?'),
      weer: date('Loopt het nog: wanneer vraag ik het weer?', {
        optional: true,
        coming: true,
        preset: c.day(dagen(c)),
        counts: ({ hoe }) => hoe === 'loopt',
      }),
    }),
    then: (a, c) =>
      a.hoe === 'loopt'
        ? [
            open('crisisNavragen', {
              ...aanIb(c),
              opens: on(a.weer ?? c.day(dagen(c))),
              due: presentDays(1),
              inList: true,
            }),
          ]
        : nothing,
    closing: () => ['**Bewaard.** Nieuwe zorg? Dan terug naar vraag 2.'],
  }),
};

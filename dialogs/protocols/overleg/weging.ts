import {
  choice,
  longText,
  moment,
  schoolDays,
  self,
  type Answers,
  type Line,
  term,
} from '../../engine/language/index.js';
import { begins, stopt, tellsOfWeighing, weighing } from './begin.js';
import { asksDirecteur, ends, kennisnemen, knows } from './kennisnemen.js';
import { asksAlong, meewegen, samenVraag, whatOthersSay } from './meewegen.js';
import { criteriaVragen, EEN_KIND, GROEP, ONRUST } from './criteria.js';
import { READS } from '../shared/routes.js';
import { GIVEN, outcome, verder } from '../shared/verder.js';
import { drop, fact, open, protocol, step, together, type Sight } from './wegingWoorden.js';

/**
 * P18 and P19, weighing of behaviour or unrest (domain.md 11 and 12). What we know, what we do not, and four decisions.
 */

const gedragVragen = (c: Sight) => ({
  soort: choice('Wat weeg je?', {
    een_kind: 'Gedrag van één kind',
    groep: 'Gedrag van kinderen samen',
    onrust: 'Onrust bij ouders of in de school',
  }),
  wat: longText('Wat gebeurde er precies?', { hint: 'Feiten. Je hoeft niet uit te zoeken wie gelijk heeft.' }),
  bron: choice('Hoe weten we dit?', {
    gezien: 'Een volwassene zag het',
    kind: 'Een kind vertelde het',
    volwassene: 'Een volwassene vertelde het',
  }),
  wanneer: moment('Wanneer'),
  waar: longText('Waar was het?', { max: 200 }),
  erbij: longText('Wie waren erbij?', { optional: true, max: 500 }),
  meer: longText('Wat weten we nog meer?', {
    optional: true,
    hint: 'Bijvoorbeeld: alleen staan, pesten, zorgen over thuis.',
  }),
  samen: samenVraag(c),
});

const JA_NEE_TWIJFEL = { ja: 'Ja', nee: 'Nee', twijfel: 'Weten we niet' };

const hiatenVragen = {
  weten: longText('Wat weten we niet?', { hint: 'Bij jonge kinderen is dat vaak veel. Schrijf het gewoon op.' }),
  veiligheid: choice('Is er een risico voor de veiligheid van kinderen?', JA_NEE_TWIJFEL),
  onrust: choice('Kan er onrust komen in de groep, de school of de buurt?', JA_NEE_TWIJFEL),
  ontwikkelpunt: longText('Waar kan een kind in leren?', { optional: true }),
};

const besluitVragen = {
  zwaarte: choice('Hoe zwaar is het?', {
    veiligheid: 'De veiligheid is in het geding',
    klein: 'Eenmalig en klein',
  }),
  zwaarte_uitleg: longText('Waarom?'),
  ouders: longText('Welke ouders bellen jullie, en wat vertel je?'),
  toezicht: choice('Is het toezicht genoeg zoals het nu is?', { ja: 'Ja', nee: 'Nee' }),
  toezicht_uitleg: longText('Wat verandert er in het toezicht?', { optional: true }),
  regels: choice('Zijn er extra regels nodig?', { ja: 'Ja', nee: 'Nee' }),
  regels_uitleg: longText('Welke regels, voor wie, tot wanneer?', { optional: true }),
};

type Zwaarte = Answers<typeof besluitVragen>['zwaarte'];

/** The decision, and what it asks for now. It is numbers and names only, so nobody is led to a conclusion. */
const afterDeciding = (zwaarte: Zwaarte, c: Sight): Line[] => [
  `**Bewaard.** Code ${c.code}.`,
  ...knows(c),
  ...(zwaarte === 'veiligheid' ? ['Is een kind niet veilig? Bel **Veilig Thuis 0800-2000**. Bij gevaar **112**.'] : []),
  // Inside a calamity that was decided already.
  ...(c.last(gedragVragen)?.soort === 'onrust' && c.way !== GIVEN
    ? [`Wordt de onrust groter? De ${term.directeur} beslist of dit een calamiteit is.`]
    : []),
];

/** What the directeur reads of a serious one. */
const aboutDecision = (c: Sight): Line[] => {
  const besluit = c.last(besluitVragen);
  if (besluit === undefined) return [];
  return ['**De veiligheid is in het geding.**', { plain: c.spelled(besluit.zwaarte_uitleg) }];
};

const ONRUSTIG = { ja: 'ja', twijfel: 'misschien', nee: 'nee' } as const;

/** The same in words of a calamity, whose list follows from it. */
const gewogen = (zwaarte: Zwaarte, c: Sight): Record<string, string> => {
  const isZwaar = zwaarte === 'veiligheid';
  if (c.last(gedragVragen)?.soort === 'onrust') return { onrust: isZwaar ? 'ja' : 'misschien' };
  return { gedrag: isZwaar ? 'ernstig' : 'klein', onrust: ONRUSTIG[c.last(hiatenVragen)?.onrust ?? 'twijfel'] };
};

/** The criteria of one kind. What is not known comes after them. */
const weighs = (title: string, criteria: ReturnType<typeof criteriaVragen>) =>
  step.form({
    title,
    by: 'starter',
    fields: criteria,
    button: 'Verder',
    then: (_, c) => [open('hiaten', { ...self(c), due: schoolDays(3), noMessage: true })],
  });

export const weging = protocol({
  ...weighing(['een_kind', 'groep', 'onrust', 'hiaten', 'besluit']),
  id: 'weging',
  entry: [{ way: 'woord', button: 'Weging', under: { together: 20 }, words: [], for: READS }],
  title: 'Weging',
  steps: together(
    {
      aanleiding: begins({ title: 'Weging', first: 'gedrag', due: schoolDays(2) }),

      gedrag: step.form({
        title: 'Wat weeg je?',
        by: 'starter',
        fields: gedragVragen,
        pages: [
          { title: 'Het gedrag', fields: ['soort', 'wat', 'bron'] },
          { title: 'Waar, wanneer en wie', fields: ['wanneer', 'waar', 'erbij', 'meer', 'samen'] },
        ],
        then: (a, c) => [...asksAlong(a.samen, c), open(a.soort, { ...self(c), due: schoolDays(2), noMessage: true })],
      }),

      een_kind: weighs('Criteria bij één kind', criteriaVragen(EEN_KIND)),
      groep: weighs('Criteria bij kinderen samen', criteriaVragen(GROEP)),
      onrust: weighs('Criteria bij onrust', criteriaVragen(ONRUST)),

      hiaten: step.form({
        title: 'Wat weten we niet?',
        by: 'starter',
        fields: hiatenVragen,
        button: 'Verder',
        then: (_, c) => [open('besluit', { ...self(c), due: schoolDays(2), noMessage: true })],
      }),

      besluit: step.form({
        title: 'Besluit',
        by: 'starter',
        text: whatOthersSay,
        fields: besluitVragen,
        pages: [
          { title: 'Zwaarte en ouders', fields: ['zwaarte', 'zwaarte_uitleg', 'ouders'] },
          { title: 'Toezicht en regels', fields: ['toezicht', 'toezicht_uitleg', 'regels', 'regels_uitleg'] },
        ],
        then: (a, c) => [
          drop('meewegen'),
          fact('zwaarte', a.zwaarte),
          tellsOfWeighing(a.zwaarte === 'veiligheid', c),
          outcome(
            `Weging ${c.code}: ${a.zwaarte === 'veiligheid' ? 'de veiligheid is in het geding' : 'eenmalig en klein'}. Extra regels: ${a.regels}.`,
            { ...gewogen(a.zwaarte, c), regels: a.regels },
          ),
          ...asksDirecteur(a.zwaarte === 'veiligheid', c),
        ],
        closing: (a, c) => afterDeciding(a.zwaarte, c),
        after: () => ['verder'],
      }),
    },
    { ...meewegen, ...kennisnemen(aboutDecision) },
    stopt,
    verder({ while: () => true, passesOn: true }),
  ),
  whenever: [ends('besluit')],
});

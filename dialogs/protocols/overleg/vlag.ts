import { choice, longText, schoolDays, self, text, type Line } from '../../engine/language/index.js';
import { begins, stopt, tellsOfWeighing, weighing } from './begin.js';
import { asksDirecteur, ends, kennisnemen, knows } from './kennisnemen.js';
import { asksAlong, meewegen, samenVraag, whatOthersSay } from './meewegen.js';
import { afspraakVraag, afspraken, comesBack } from '../shared/afspraken.js';
import { READS } from '../shared/routes.js';
import { outcome, verder } from '../shared/verder.js';
import { drop, fact, open, protocol, step, together, type Sight } from './vlagWoorden.js';

/** P17, Vlaggensysteem (domain.md 10; law.md L13): six criteria, and a flag that people choose. Nothing is computed. */

const OORDEEL = { ok: 'In orde', overschreden: 'Grens overschreden', onbekend: 'Weten we niet' };
const NOTE = { optional: true, max: 300 } as const;

const gedragVragen = (c: Sight) => ({
  gedrag: longText('Welk gedrag was er te zien?', { hint: 'Feiten. Wat deed of zei elk kind?' }),
  samen: samenVraag(c),
});

/** Our own words for what each criterion asks. The sixth has the name that the school uses. */
const criteria = (c: Sight) => ({
  toestemming: choice('Wederzijdse toestemming', OORDEEL, { hint: 'Wilden zij het allemaal, en was dat duidelijk?' }),
  toestemming_uitleg: text('Toelichting bij toestemming', NOTE),
  vrijwilligheid: choice('Vrijwilligheid', OORDEEL, { hint: 'Geen dwang, dreigen, omkopen of verleiden?' }),
  vrijwilligheid_uitleg: text('Toelichting bij vrijwilligheid', NOTE),
  gelijkwaardigheid: choice('Gelijkwaardigheid', OORDEEL, { hint: 'Even oud, even sterk, even wijs?' }),
  gelijkwaardigheid_uitleg: text('Toelichting bij gelijkwaardigheid', NOTE),
  ontwikkeling: choice('Past bij de ontwikkeling', OORDEEL, { hint: 'Doen meer kinderen van deze leeftijd dit?' }),
  ontwikkeling_uitleg: text('Toelichting bij ontwikkeling', NOTE),
  context: choice('Past bij de plek', OORDEEL, { hint: 'Kan dit hier, waar anderen bij zijn of niet?' }),
  context_uitleg: text('Toelichting bij de plek', NOTE),
  zelfrespect: choice(c.school.sixthCriterion, OORDEEL, { hint: 'Geen schade, pijn of vernedering voor een kind?' }),
  zelfrespect_uitleg: text(`Toelichting bij ${c.school.sixthCriterion.toLowerCase()}`, NOTE),
});

const VLAGGEN = {
  groen: 'Groen: dit mag',
  geel: 'Geel: licht over de grens',
  rood: 'Rood: ernstig over de grens',
  zwart: 'Zwart: zeer ernstig over de grens',
};
type Vlag = keyof typeof VLAGGEN;

/** What the paper system advises at each flag. */
const REACTIES: Readonly<Record<Vlag, string>> = {
  groen: 'Bij groen hoef je niets te doen. Je mag het gedrag ook bevestigen.',
  geel: 'Bij geel waarschuw je of geef je een grens aan. Zeg wat je ziet en wat wel mag.',
  rood: 'Bij rood verbied je het gedrag. Zeg duidelijk dat het stopt, leg uit waarom en blijf erop letten.',
  zwart: 'Bij zwart grijp je meteen in. Bescherm de kinderen. Er volgt een straf of maatregel, en hulp.',
};

const IN_DANGER: Line = 'Is een kind niet veilig? Bel **Veilig Thuis 0800-2000**. Bij gevaar **112**.';

const vlagVragen = {
  vlag: choice('Welke vlag kiezen jullie?', VLAGGEN),
  waarom: longText('Waarom deze vlag?'),
};

const aboutFlag = (c: Sight): Line[] => {
  const vlag = c.last(vlagVragen)?.vlag;
  if (vlag === undefined) return [];
  return [REACTIES[vlag], ...(vlag === 'rood' || vlag === 'zwart' ? [IN_DANGER] : [])];
};

const reactieVragen = {
  reactie: longText('Wat doen jullie?', { hint: 'Wat zeg je tegen elk kind? Wat vertel je de ouders?' }),
  afspraken: afspraakVraag(),
};

const agreed = (c: Parameters<typeof comesBack>[1]) => c.all(reactieVragen).flatMap((one) => one.afspraken ?? []);

const isSerious = (c: Sight): boolean => c.facts.vlag === 'rood' || c.facts.vlag === 'zwart';

/** About several children it names no flag: its readers may know one of them. */
const lineOf = (c: Sight): string =>
  c.subjects.length > 1
    ? `Vlaggensysteem ${c.code}: afgerond.`
    : `Vlaggensysteem ${c.code}: vlag ${c.facts.vlag ?? 'onbekend'}.`;

export const vlag = protocol({
  ...weighing(['criteria', 'vlag', 'reactie']),
  id: 'vlag',
  entry: [{ way: 'woord', button: 'Vlaggensysteem', under: { together: 10 }, words: ['vlag', 'vlaggen'], for: READS }],
  title: 'Vlaggensysteem',
  steps: together(
    {
      aanleiding: begins({ title: 'Vlaggensysteem', first: 'gedrag', due: schoolDays(3) }),

      gedrag: step.form({
        title: 'Het gedrag',
        by: 'starter',
        fields: gedragVragen,
        button: 'Verder',
        then: (a, c) => [
          ...asksAlong(a.samen, c),
          open('criteria', { ...self(c), due: schoolDays(3), noMessage: true }),
        ],
      }),

      criteria: step.form({
        title: 'Zes criteria',
        by: 'starter',
        fields: criteria,
        pages: [
          {
            title: 'Hoe zit het hiermee? Criteria 1 tot 3',
            fields: [
              ...(['toestemming', 'toestemming_uitleg', 'vrijwilligheid', 'vrijwilligheid_uitleg'] as const),
              ...(['gelijkwaardigheid', 'gelijkwaardigheid_uitleg'] as const),
            ],
          },
          {
            title: 'Hoe zit het hiermee? Criteria 4 tot 6',
            fields: [
              ...(['ontwikkeling', 'ontwikkeling_uitleg', 'context', 'context_uitleg'] as const),
              ...(['zelfrespect', 'zelfrespect_uitleg'] as const),
            ],
          },
        ],
        then: (_, c) => [open('vlag', { ...self(c), due: schoolDays(3), noMessage: true })],
      }),

      vlag: step.form({
        title: 'De vlag',
        by: 'starter',
        text: (c) => ['Jullie kiezen de vlag. Ik reken niets uit.', ...whatOthersSay(c)],
        fields: vlagVragen,
        button: 'Verder',
        then: (a, c) => [fact('vlag', a.vlag), open('reactie', { ...self(c), due: schoolDays(1), noMessage: true })],
      }),

      reactie: step.form({
        title: 'De reactie',
        by: 'starter',
        text: aboutFlag,
        fields: reactieVragen,
        then: (a, c) => [
          drop('meewegen'),
          tellsOfWeighing(isSerious(c), c),
          outcome(lineOf(c)),
          ...comesBack(a.afspraken, c, agreed),
          ...asksDirecteur(isSerious(c), c),
        ],
        closing: (_, c) => [`**Bewaard.** Jullie kozen de vlag ${c.facts.vlag ?? ''}. ${c.code}`, ...knows(c)],
        after: () => ['verder'],
      }),
    },
    {
      ...meewegen,
      ...kennisnemen((c: Sight) => [`Jullie kozen de vlag **${c.facts.vlag ?? 'onbekend'}**.`, ...aboutFlag(c)]),
    },
    afspraken(agreed),
    stopt,
    verder({ while: () => true, passesOn: true }),
  ),
  whenever: [ends('reactie')],
});

import {
  choice,
  close,
  colleagues,
  longText,
  schoolDays,
  self,
  text,
  type Line,
  term,
} from '../../engine/language/index.js';
import { begins, stopt, tellsOfWeighing, weighing } from './begin.js';
import { READS } from '../shared/routes.js';
import { outcome, verder } from '../shared/verder.js';
import { fact, open, protocol, step, together, type Sight } from './vlagWoorden.js';

/** P17, Vlaggensysteem (domain.md 10; law.md L13): six criteria, and a flag that people choose. Nothing is computed. */

const OORDEEL = { ok: 'In orde', overschreden: 'Grens overschreden', onbekend: 'Weten we niet' };
const NOTE = { optional: true, max: 300 } as const;

const gedragVragen = {
  gedrag: longText('Welk gedrag was er te zien?', { hint: 'Feiten. Wat deed of zei elk kind?' }),
  samen: colleagues('Met wie weeg je dit af?', { optional: true, max: 8 }),
};

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

export const vlag = protocol({
  ...weighing,
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
        then: (_, c) => [open('criteria', { ...self(c), due: schoolDays(3), noMessage: true })],
      }),

      criteria: step.form({
        title: 'Zes criteria',
        by: 'starter',
        fields: criteria,
        pages: [
          {
            title: 'Wat klopt er? Eerste drie criteria',
            fields: [
              ...(['toestemming', 'toestemming_uitleg', 'vrijwilligheid', 'vrijwilligheid_uitleg'] as const),
              ...(['gelijkwaardigheid', 'gelijkwaardigheid_uitleg'] as const),
            ],
          },
          {
            title: 'Wat klopt er? Laatste drie criteria',
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
        text: () => ['Jullie kiezen de vlag. Ik reken niets uit.'],
        fields: vlagVragen,
        button: 'Verder',
        then: (a, c) => [fact('vlag', a.vlag), open('reactie', { ...self(c), due: schoolDays(1), noMessage: true })],
      }),

      reactie: step.form({
        title: 'De reactie',
        by: 'starter',
        text: aboutFlag,
        fields: { reactie: longText('Wat doen jullie? Wie, en wanneer?') },
        then: (_, c) => [
          tellsOfWeighing(c),
          outcome(`Vlaggensysteem ${c.code}: vlag ${c.facts.vlag ?? 'onbekend'}.`),
          close(),
        ],
        closing: (_, c) => [
          `**Bewaard.** Vlag ${c.facts.vlag ?? ''}, code ${c.code}. De ${term.intern_begeleider} en de ${term.directeur} weten het.`,
        ],
        after: () => ['verder'],
      }),
    },
    stopt,
    verder({ while: () => true, passesOn: true }),
  ),
});

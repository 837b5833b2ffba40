import { longText, messages, on, schoolDays, self, type Field, type Part } from '../../engine/language/index.js';
import { berichten } from './berichten.js';
import { open, stage, step, tell, type Sight } from './woorden.js';

/** The talk itself: six questions (domain.md 18, D4) or four (D2), as the school chose. */

const TWEE_WEKEN = 14;
const KORT = { optional: true, max: 2000 } as const;

/** `eigen`: what a child says of itself. The child's name stands after it. */
const ZES = {
  gebeurd: 'Wat is er gebeurd?',
  eigen: 'Wat dacht je toen, en wat denk je nu? Dit zei',
  geraakt: 'Wie is benadeeld, en hoe?',
  kant: 'Hoe kan ieder zijn kant vertellen?',
  herstel: 'Wat is nodig om het te herstellen?',
  slot: 'Wat leren we ervan?',
};
const VIER = {
  gebeurd: 'Wat is er gebeurd?',
  eigen: 'Over zichzelf zei',
  geraakt: 'Wie is geraakt?',
  kant: undefined,
  herstel: 'Hoe maken we dit goed?',
  slot: 'Wat hebben we nodig?',
};
const VRAGEN = { zes: ZES, vier: VIER };

const EIGEN = ['eigen1', 'eigen2', 'eigen3', 'eigen4', 'eigen5'] as const;

/** What a child said of itself stands in its own dossier alone (practice2.md 10). */
const eigenVragen = (
  label: string,
  { subjects }: Sight,
): Partial<Record<(typeof EIGEN)[number], Field<Part[] | undefined>>> =>
  Object.fromEntries(
    EIGEN.flatMap((name, n) => {
      const child = subjects[n];
      return child === undefined ? [] : [[name, longText(label, { ...KORT, max: 1000, child })]];
    }),
  );

const gesprekVragen = (c: Sight) => {
  const { gebeurd, eigen, geraakt, kant, herstel, slot } = VRAGEN[c.settings.vragen];
  return {
    gebeurd: longText(gebeurd, { max: 2000 }),
    ...eigenVragen(eigen, c),
    geraakt: longText(geraakt, KORT),
    ...(kant !== undefined && { kant: longText(kant, KORT) }),
    herstel: longText(herstel, { max: 2000 }),
    slot: longText(slot, KORT),
  };
};

const teLaat = (c: Sight) => [tell('intern_begeleider', messages.loopt, { ...(c.actor && { except: c.actor }) })];

export const gesprek = {
  gesprek: step.form({
    title: 'Het gesprek',
    by: 'intern_begeleider',
    notBy: 'vraag',
    common: true,
    fields: gesprekVragen,
    pages: [
      {
        title: 'Wat is er gebeurd?',
        fields: ['gebeurd', 'geraakt', 'kant'],
        note: () => ['Ieder mag uitpraten, en mag stoppen. Schrijf wat er gebeurde, zonder namen.'],
      },
      {
        title: 'Wat zei elk kind over zichzelf?',
        fields: EIGEN,
        note: () => ['Dit staat alleen in het dossier van dat kind. Leeg laten mag.'],
      },
      { title: 'Hoe nu verder?', fields: ['herstel', 'slot'] },
    ],
    late: teLaat,
    then: (_, c) => [
      stage('volgen'),
      open('afspraken', { ...self(c), due: schoolDays(1), noMessage: true }),
      open('terugkijken', { ...self(c), due: on(c.day(TWEE_WEKEN)), noMessage: true, inList: true }),
      tell('starter', berichten.geweest, { ...(c.actor && { except: c.actor }) }),
    ],
  }),
};

export { teLaat, TWEE_WEKEN };

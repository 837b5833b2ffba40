import {
  answers,
  choice,
  close,
  longText,
  moment,
  nothing,
  schoolDays,
  self,
  text,
  type HelpNumber,
  type Line,
} from '../../engine/language/index.js';
import { isOpen, READS } from '../shared/routes.js';
import { begins, stopt } from './begin.js';
import { fact, open, protocol, step, together, type Sight } from './externWoorden.js';
import { aboutNames, asksConsent, begun, readsAdvice, spoken, toestemming } from './toestemming.js';
import { outcome, verder } from '../shared/verder.js';

/** P04 level 4: advice from outside, without a name or with consent (domain.md 5; practice.md 6.5). */

const ANOTHER = 'ander';

/** The sociale kaart of the school: who, which number, and when it is answered. */
const partijen = ({ school, now }: Sight): Record<string, string> => ({
  ...Object.fromEntries(
    school.numbers.map((number, n) => [`nummer_${n}`, `${number.name}, ${number.phone}, ${answers(number, now)}`]),
  ),
  [ANOTHER]: 'Iemand anders',
});

const vraagVragen = (c: Sight) => ({
  wie: choice('Wie vraag je om advies?', partijen(c)),
  anders: text('Iemand anders: wie, en welk nummer?', { optional: true }),
  naam: choice('Noem je de naam van het kind?', { zonder_naam: 'Nee, zonder naam', met_naam: 'Ja, met toestemming' }),
  vraag: longText('Wat is je vraag?', { max: 2000 }),
});

const adviesVragen = {
  gesproken: moment('Wanneer'),
  functie: text('Wie sprak je?', { hint: 'Functie, en een kenmerk als je dat kreeg.' }),
  advies: longText('Wat is het advies?'),
};

const GEVOLGD = { ja: 'Ja', deels: 'Deels', nee: 'Nee', nog_niet: 'Dat weet ik nog niet' };

/** Whom to phone: a number of the sociale kaart, or somebody else. */
const asked = (c: Sight): HelpNumber | undefined => {
  const wie = c.last(vraagVragen)?.wie;
  return c.school.numbers.find((_, n) => `nummer_${n}` === wie);
};

const toPhone = (c: Sight): Line[] => {
  const number = asked(c);
  return number === undefined ? [] : [`Bel **${number.name}: ${number.phone}** (${answers(number, c.now)}).`];
};

export const extern = protocol({
  id: 'extern',
  entry: [
    {
      way: 'woord',
      button: 'Extern advies',
      under: { together: 40 },
      words: ['extern', 'advies van buiten'],
      for: READS,
    },
  ],
  version: 1,
  title: 'Extern advies',
  sign: 'Vraag',
  start: 'aanleiding',
  startedBy: READS,
  access: [...readsAdvice('starter', 'all'), ...READS.flatMap((who) => readsAdvice(who, 'all'))],
  reading: aboutNames,
  steps: together(
    {
      aanleiding: begins({ title: 'Extern advies', first: 'vraag', due: schoolDays(2), also: [begun('zonder_naam')] }),

      vraag: step.form({
        title: 'Advies vragen',
        by: 'starter',
        text: () => ['Advies vragen kan altijd zonder naam. Ouders hoeven dat niet te weten.'],
        fields: vraagVragen,
        then: (a, c) => [
          fact('buiten', a.naam),
          ...asksConsent(a.naam, c),
          open('advies', { ...self(c), due: schoolDays(3), noMessage: true, inList: true }),
        ],
        closing: (_, c) => ['**Bewaard.** Het staat in je werk.', ...toPhone(c), ...aboutNames(c)],
        after: () => ['advies'],
      }),
    },
    toestemming,
    {
      advies: step.form({
        title: 'Advies gekregen',
        by: 'starter',
        text: (c) => [...toPhone(c), ...aboutNames(c)],
        fields: adviesVragen,
        button: 'Verder',
        then: (_, c) => [open('opgevolgd', { ...self(c), due: schoolDays(5), noMessage: true })],
      }),

      opgevolgd: step.form({
        title: 'Volg je het advies?',
        by: 'starter',
        text: (c) => [{ plain: spoken(c.last(adviesVragen)?.advies ?? [], c) }],
        fields: { gevolgd: choice('Volg je het advies?', GEVOLGD) },
        then: (a, c) => {
          if (a.gevolgd === 'nog_niet')
            return [open('opgevolgd', { ...self(c), due: schoolDays(5), noMessage: true, inList: true })];
          const line = outcome(`Extern advies ${c.code}, ${asked(c)?.name ?? 'iemand anders'}: gevolgd ${a.gevolgd}.`);
          return a.gevolgd === 'ja'
            ? [line]
            : [line, open('want', { ...self(c), due: schoolDays(1), noMessage: true })];
        },
        closing: (a) => (a.gevolgd === 'nog_niet' ? ['Ik vraag het je over een week weer.'] : ['**Bewaard.**']),
        after: () => ['verder'],
      }),

      want: step.form({
        title: 'Waarom niet, of niet helemaal?',
        by: 'starter',
        fields: { want: longText('Waarom?') },
        then: () => nothing,
        closing: () => ['**Bewaard.**'],
        after: () => ['verder'],
      }),
    },
    stopt,
    verder({ while: () => true, passesOn: true }),
  ),
  whenever: [{ if: (c) => isOpen(c) && c.idle(['toestemming', 'vastleggen']), then: () => [close()] }],
});

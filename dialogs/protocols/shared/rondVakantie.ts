import {
  anyText,
  messages,
  choice,
  colleague,
  nothing,
  text,
  vocabulary,
  type Line,
  type Sight,
} from '../../engine/language/index.js';
import { isOpen, READS } from './routes.js';

/** Before a holiday: is this child safe in it, who can be phoned, and who looks after it (practice.md 9.9). */

const { step, fact, tell } = vocabulary({ steps: ['vakantie'], facts: { vakantie: anyText } });

const vakantieVragen = {
  rustig: choice('Is dit kind veilig in de vakantie?', { ja: 'Ja', nee: 'Nee', weet_ik_niet: 'Weet ik niet' }),
  bereikbaar: text('Wie kan worden gebeld?', { hint: 'Naam en nummer, ook in de vakantie.' }),
  houdt: colleague('Wie van ons let op in de vakantie?', { roles: [...READS], self: true }),
};

const unsafe = (c: Sight): Line[] => [
  `**Wacht hier niet mee tot na de vakantie.** Bespreek het vandaag met ${c.names(['aandachtsfunctionaris', 'directeur'], c.actor) || 'een collega'}, of bel Veilig Thuis voor advies: **0800-2000**. Dat kan zonder naam.`,
];

/** `isMeant`: the cases in which it is asked. */
export const rondVakantieVan = (isMeant: (c: Sight) => boolean) => ({
  vakantie: step.form({
    title: 'Veilig in de vakantie',
    reads: 'In de vakantie',
    by: 'intern_begeleider',
    offer: { to: READS, while: (c) => isOpen(c) && isMeant(c) && c.school.holiday !== undefined },
    text: (c) => [`De school is dicht: ${c.school.holiday?.said ?? ''}.`],
    fields: vakantieVragen,
    then: (a, c) => [
      fact('vakantie', c.school.holiday?.from ?? ''),
      ...(a.houdt === c.actor
        ? nothing
        : [
            tell({ person: a.houdt }, messages.meekijken, {
              ...(c.school.holiday && { until: c.school.holiday.opens }),
            }),
          ]),
    ],
    closing: (a, c) => ['**Bewaard.** Wie dit na jou opent, ziet het ook.', ...(a.rustig === 'ja' ? [] : unsafe(c))],
  }),
});

export const rondVakantie = rondVakantieVan((c) => c.visibility === 'beperkt');

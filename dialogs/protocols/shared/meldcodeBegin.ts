import { Line, longText, PersonId, PupilId, Role, Sight, term } from '../../engine/language/index.js';
import { closedBriefly } from './dicht.js';
import { Voorcheck, isVeilig } from './voorcheck.js';

/** How a traject begins, from any place (practice.md 8.0). */

export const BEGINT: readonly Role[] = [
  'leerkracht',
  'vakleerkracht',
  'intern_begeleider',
  'aandachtsfunctionaris',
  'directeur',
];

export const redenVraag = () => longText('Waarom nu?', { hint: 'Wat zag of hoorde je? Gewone woorden.' });

/** A child has one running traject, whoever starts it (domain.md 43). */
export const trajectOver = (kind: PupilId): { protocol: 'meldcode'; as: string } => ({
  protocol: 'meldcode',
  as: kind,
});

/** Who does the steps, and who hears that it began. */
const wieDoet = (wie: PersonId, mayTalk: boolean, c: Sight): string => {
  const told = c.people(['intern_begeleider', 'aandachtsfunctionaris'], wie, 'normaal').filter((id) => id !== c.actor);
  const names = told.map((id) => c.name(id)).join(' en ');
  const doer = wie === c.actor ? 'Jij doet' : `${c.name(wie)} krijgt bericht en doet`;
  const steps = mayTalk ? 'stap 1, 2 en 3.' : 'stap 1 en 2: opschrijven en overleggen. **Stap 3 wacht.**';
  return `${doer} ${steps}${names === '' ? '' : ` ${names} ${told.length > 1 ? 'krijgen' : 'krijgt'} bericht.`}`;
};

/** The person who looks at what was added. */
const kijkt = (c: Sight): string =>
  c.names('intern_begeleider', c.actor) || c.names('directeur', c.actor) || `De ${term.intern_begeleider}`;

/**
 * A person who may not see the traject, running or closed, reads that it was passed on. So that person waits for no
 * cards.
 */
const erbij = (c: Sight): Line[] | undefined => {
  const { lopendTraject, anderTraject } = c.looked;
  if (lopendTraject !== undefined) return [`**Er loopt al een traject:** ${lopendTraject.code}. Dit is toegevoegd.`];
  return anderTraject ? [`**Doorgegeven.** ${kijkt(c)} krijgt wat jij schreef, en kijkt.`] : undefined;
};

/** Step 3 is the talk with parents. Where that is forbidden, nobody reads that it must be done. */
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

import {
  asTyped,
  longText,
  schoolDays,
  type Due,
  type Line,
  type OpenOptions,
  type Part,
  type PersonId,
  type Who,
} from '../../engine/language/index.js';
import type { Sight, Stap } from './meldcodeWoorden.js';
import { leidt } from '../shared/voorcheck.js';

/** Who does steps 1-3. */
export const uitvoerder = (c: Sight): PersonId => c.facts.leerkracht ?? c.starter;
export const aanLeerkracht = (c: Sight) => ({ to: { person: uitvoerder(c) } });

/** The same person does steps 1-3 and leads, so nothing is handed over. */
export const ibDoetZelf = (c: Sight): boolean => c.holds(uitvoerder(c), 'intern_begeleider');
export const isOvergedragen = (c: Sight): boolean => c.stage !== 'samen' || ibDoetZelf(c);

/** Whoever has the traject now. Until the hand-over that is the person of steps 1-3, and after it a leader. */
export const isAanZet = (c: Sight): boolean => !isOvergedragen(c) || leidt(c.actor, c);

/** To the IB'er, or to the leader who acts now. When it is late, up the ladder. */
export const aanIb = (c: Sight): Pick<OpenOptions, 'to'> =>
  c.actor !== undefined && leidt(c.actor, c)
    ? { to: [{ person: c.actor }, 'intern_begeleider'] }
    : { to: 'intern_begeleider' };

/** Who has step 1, 2 or 3 now. */
export const aanWieStap = (c: Sight): Pick<OpenOptions, 'to'> => (isOvergedragen(c) ? aanIb(c) : aanLeerkracht(c));

/** The person who was asked. When nobody else can be asked, the asker keeps it. */
export const gevraagdAan = (step: Stap, c: Sight): string =>
  c.assignees(step) === '' ? '**Dit staat in je eigen werk.**' : `**Gevraagd** aan ${c.assignees(step)}.`;

/** The second pair of eyes: the directeur, or in a small school the one whom the settings name (practice.md 13). */
export const tweede = (c: Sight): Who =>
  c.names('directeur', c.actor, 'normaal') === '' ? c.school.meldcode.secondPerson : 'directeur';

export const stapDatum = (c: Sight): Due => schoolDays(c.school.meldcode.stepDays);

const WEGEN = 4;
/**
 * Stands above every card: which step it is, and who leads (practice.md 8). From step 4 on that is never the
 * leerkracht.
 */
export const kop =
  (stap: number, ...more: readonly ((c: Sight) => readonly Line[])[]) =>
  (c: Sight): readonly Line[] => [
    `Stap ${stap} van 5 · ${stap >= WEGEN || isOvergedragen(c) ? c.names('intern_begeleider') : c.name(uitvoerder(c))} leidt`,
    ...more.flatMap((lines) => lines(c)),
  ];

const REASON = 20;
/** A reason is required, and a few letters are no reason (law.md 1.6). */
export const waarom = (label = 'Waarom?', hint?: string) => longText(label, { min: REASON, ...(hint && { hint }) });

/** The child went to another school, and it is written down who tells what to whom. */
export const isWeg = (c: Sight): boolean => c.facts.van_school !== undefined && c.settled('overdracht');

/**
 * A written text for the reader of a card, after its label. A reader who does not lead here gets it without a name
 * (domain.md 45).
 */
export const gelezen = (parts: readonly Part[], c: Sight, label = ''): Line => {
  const said = leidt(c.actor, c) ? c.spelled(parts) : c.veiled(asTyped(parts), { unasked: true }).text;
  return { plain: label === '' ? said : `${label}: ${said}` };
};

/** What somebody still has to do here, by title. */
export const nogOpen = (c: Sight, but: readonly Stap[] = []): readonly string[] => [
  ...new Set(c.tasks.flatMap(({ is, status, title }) => (status === 'open' && !is(...but) ? [title] : []))),
];

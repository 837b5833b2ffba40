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

/** Nobody has to hand over what is her own already. */
export const ibDoetZelf = (c: Sight): boolean => c.holds(uitvoerder(c), 'intern_begeleider');
export const isOvergedragen = (c: Sight): boolean => c.stage !== 'samen' || ibDoetZelf(c);

/** Until the hand-over whoever does steps 1-3 goes on with them; after it who leads. */
export const isAanZet = (c: Sight): boolean => !isOvergedragen(c) || leidt(c.actor, c);

/** The IB'er, and whoever of those who lead is at it now; late, the ladder. */
export const aanIb = (c: Sight): Pick<OpenOptions, 'to'> =>
  c.actor !== undefined && leidt(c.actor, c)
    ? { to: [{ person: c.actor }, 'intern_begeleider'] }
    : { to: 'intern_begeleider' };

/** Who has step 1, 2 or 3 now. */
export const aanWieStap = (c: Sight): Pick<OpenOptions, 'to'> => (isOvergedragen(c) ? aanIb(c) : aanLeerkracht(c));

/** Who was asked; when nobody else can be, it stays with the one who asked. */
export const gevraagdAan = (step: Stap, c: Sight): string =>
  c.assignees(step) === '' ? '**Dit staat in je eigen werk.**' : `**Gevraagd** aan ${c.assignees(step)}.`;

/** The second pair of eyes: the directeur, or in a small school who the settings name (practice.md 13). */
export const tweede = (c: Sight): Who =>
  c.names('directeur', c.actor, 'normaal') === '' ? c.school.meldcode.secondPerson : 'directeur';

export const stapDatum = (c: Sight): Due => schoolDays(c.school.meldcode.stepDays);

const WEGEN = 4;
/** Above every card: which step this is, and who leads (practice.md 8). From step 4 on never the leerkracht. */
export const kop =
  (stap: number, ...more: readonly ((c: Sight) => readonly Line[])[]) =>
  (c: Sight): readonly Line[] => [
    `Stap ${stap} van 5 · ${stap >= WEGEN || isOvergedragen(c) ? c.names('intern_begeleider') : c.name(uitvoerder(c))} leidt`,
    ...more.flatMap((lines) => lines(c)),
  ];

const REASON = 20;
/** A motivation is required, and a few letters are none (law.md 1.6). */
export const waarom = (label = 'Waarom?', hint?: string) => longText(label, { min: REASON, ...(hint && { hint }) });

/** What was written, for the reader of a card. Who does not lead here, reads it without a name (domain.md 45). */
export const gelezen = (parts: readonly Part[], c: Sight): Line => ({
  plain: leidt(c.actor, c) ? c.spelled(parts) : c.veiled(asTyped(parts), { unasked: true }).text,
});

import { idOf, type Who } from '../../../support/cast.js';
import type { Store } from '../../../../data/store.js';
import type { Person as SchoolPerson, RoleAt } from '../../../../dialogs/engine/school/school.js';
import { ASSESSED, records, type Told } from '../story.js';
import { textOf } from '../../../support/cards.js';
import type { Person } from '../../../support/person.js';
import type { SchoolDay } from '../../../support/school.js';

type Cast = { school: SchoolDay; teacher: Person; ib: Person; head: Person; deputy: Person };

/** A teacher, the IB'er, the directeur, and a teacher who stands in for the IB'er. */
export const castOf = async (school: SchoolDay): Promise<Cast> => {
  const [teacher, ib, head, deputy] = await school.cameIn('leerkracht', 'ib', 'directeur', 'vervanger');
  return { school, teacher: teacher, ib: ib, head: head, deputy: deputy };
};

/** The card of *Beoordelen* is in front: filled in and sent. */
export const assesses = async (ib: Person, more: Record<string, string | readonly string[]> = {}): Promise<void> => {
  ib.fills({ ...ASSESSED, 'Antwoord aan je collega': 'Dank je. Ik kom kijken.', ...more });
  await ib.presses('Opslaan en antwoord sturen');
};

/** A list of this person's menu, as its button opens it. */
export const opensList = (person: Person, go: 'work' | 'weekly' | 'dossier' | 'quiet'): Promise<void> =>
  person.forges({ go }, 'task/fetch');

/** The codes that stand on the card in front, as buttons. */
export const codesOn = (person: Person): string[] =>
  person.buttons.filter((title) => /^[A-Z2-9]{3}-[A-Z2-9]{3}$/.test(title));

export const NOT_YOURS = 'Deze zaak is er niet, of je kunt er niet bij.';

/** The teacher records, and the IB'er has the card of *Beoordelen* in front. */
export const recordsAndReads = async (teacher: Person, ib: Person, told: Told = {}): Promise<void> => {
  await records(teacher, told);
  await ib.presses('Openen');
  await ib.presses('Beoordelen');
};

/** What somebody reads in *Mijn werk*. */
export const workOf = async (person: Person): Promise<string> => {
  await opensList(person, 'work');
  return person.sight;
};

/** The case as its writer opens it from the own chat. */
export const opensOwn = async (person: Person): Promise<void> => {
  const saved = person.chat.find(({ raw }) => raw.includes('is opgeslagen'));
  if (saved === undefined) throw new Error('nothing was saved');
  await person.pressesOn(saved, 'Openen');
};

/** What somebody read in new messages while this was done. */
export const told = async (person: Person, work: () => Promise<unknown>): Promise<string[]> => {
  const before = person.chat.length;
  await work();
  return person.chat.slice(before).map(({ card }) => textOf(card));
};

/** The demo school in which this colleague is somewhat different. */
const changed =
  (who: Who, more: Partial<SchoolPerson>) =>
  (real: Store): Store => {
    const made = (person: SchoolPerson): SchoolPerson => (person.id === idOf(who) ? { ...person, ...more } : person);
    return {
      ...real,
      person: async (tenant, id) => {
        const found = await real.person(tenant, id);
        return found && made(found);
      },
      school: async (id) => {
        const found = await real.school(id);
        return found && { ...found, people: found.people.map(made) };
      },
    };
  };

/** A parent of this pupil. */
export const familyOf = (who: Who, pupil: string) => changed(who, { relations: [{ pupil, kind: 'ouder' }] });

/** Somebody with these roles, and no other. */
export const rolesOf = (who: Who, roles: RoleAt[]) => changed(who, { roles });

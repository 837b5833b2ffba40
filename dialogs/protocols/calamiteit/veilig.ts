import {
  choice,
  dayOf,
  isDanger,
  isSilent,
  list,
  nothing,
  type Line,
  type PersonId,
  type Role,
} from '../../engine/language/index.js';
import { berichten } from './berichten.js';
import { drop, open, step, type Sight } from './woorden.js';
import { TEAM } from './team.js';

/**
 * Every member of staff at work is asked one press, without a sound and after the paper list. Never where somebody may
 * hide: a telephone that lights up gives a place away.
 */

const SOORTEN: readonly Sight['facts']['soort'][] = ['brand', 'ongeval', 'vermist'];

export const mayAsk = (c: Sight): boolean =>
  c.status === 'open' && c.stage !== 'nazorg' && SOORTEN.includes(c.facts.soort) && !isSilent(c) && !isDanger(c);

/** They are not in the building, or hear in confidence. */
const ELSEWHERE: readonly Role[] = ['bestuur', 'vertrouwenspersoon_extern'];

const saidSo = (c: Sight): (string | undefined)[] =>
  c.tasks.filter((task) => task.is('benVeilig') && task.status === 'done').map(({ of }) => of);

export const isAsked = (c: Sight): boolean => c.tasks.some((task) => task.is('benVeilig'));

const atWork = (c: Sight): PersonId[] =>
  c
    .staff()
    .filter(({ id, hats }) => c.works(id, dayOf(c.now)) && hats.some(({ role }) => !ELSEWHERE.includes(role)))
    .map(({ id }) => id)
    .filter((id) => id !== c.actor && !c.family(c.subjects).includes(id));

/** Who answered before is not asked again. */
export const asksAll = (c: Sight) => {
  const known = saidSo(c);
  return [
    drop('benVeilig'),
    ...atWork(c)
      .filter((id) => !known.includes(id))
      .map((person) =>
        open('benVeilig', { to: { person }, of: person, urgency: 'vandaag', inList: true, remind: 'never' }),
      ),
  ];
};

/** Where somebody usually is: the groups, in the order of the school. */
const placeOf = (person: PersonId, c: Sight): string => {
  const own = c.staff().flatMap(({ id, hats }) => (id === person ? hats.flatMap(({ groups }) => groups) : []));
  const names = c.school.groups.filter(({ id }) => own.includes(id)).map(({ name }) => name);
  return names.length === 0 ? 'zonder groep' : names.join(' en ');
};

const counts = (c: Sight): string => {
  const said = saidSo(c).length;
  return `${said} van ${said + c.waiting('benVeilig').length}`;
};

/** For the card in the chats: a number, and nobody's name. */
export const veiligLine = (c: Sight): Line[] =>
  isAsked(c) ? [`Collega’s die zeggen dat ze veilig zijn: ${counts(c)}.`] : [];

/** For readers of the board: who did not answer yet, by group. */
export const veiligLines = (c: Sight): Line[] => {
  const waiting = c.waiting('benVeilig').map((person) => ({ place: placeOf(person, c), name: c.name(person) }));
  if (waiting.length === 0) return [];
  const places = [...new Set(waiting.map(({ place }) => place))].toSorted();
  const at = (where: string): string => list(waiting.flatMap(({ place, name }) => (place === where ? [name] : [])));
  return [`**Nog geen antwoord op “Ben je veilig?”** ${places.map((place) => `${place}: ${at(place)}`).join(' · ')}`];
};

export const veilig = {
  vraagVeilig: step.press({
    title: 'Vraag collega’s: ben je veilig?',
    by: 'directeur',
    common: true,
    offer: { to: TEAM, while: mayAsk },
    text: () => ['**Eerst de papieren lijst.** Daarna vraag ik het iedereen die vandaag werkt, zonder geluid.'],
    fields: { lijst: choice('Is er op de papieren lijst geteld?', { ja: 'Ja, vraag het', nee: 'Nog niet' }) },
    pressed: 'lijst',
    then: (a, c) => (a.lijst === 'ja' ? asksAll(c) : nothing),
    closing: (a) => [
      a.lijst === 'ja'
        ? '**Gevraagd.** Op het bord zie je wie nog niet antwoordde.'
        : '**Nog niets gevraagd.** Tel eerst.',
    ],
    after: () => ['telling'],
  }),

  benVeilig: step.tick({
    title: 'Ik ben veilig',
    message: berichten.benVeilig,
    by: 'directeur',
    outside: true,
    then: () => nothing,
    closing: () => ['**Fijn.** De leiding ziet het.'],
  }),
};

import {
  colleagues,
  longText,
  messages,
  schoolDays,
  share,
  vocabulary,
  type Line,
  type PersonId,
  type SightOf,
} from '../../engine/language/index.js';
import { berichten } from './berichten.js';

/**
 * A flag and a weighing are made together (domain.md 5 and 10). Who is named reads what happened, and writes how it
 * looks from there. The others go on meanwhile.
 */

const READ_ALONG_DAYS = 28;

const woorden = vocabulary({ steps: ['gedrag', 'meewegen'], messages: berichten });
type Sight = SightOf<typeof woorden>;

/** Whom to ask. Who wrote the signal stands there already. */
export const samenVraag = (c: Pick<Sight, 'facts'> & { facts: { schrijver?: string | undefined } }) =>
  colleagues('Met wie weeg je dit af?', {
    optional: true,
    max: 8,
    hint: 'Zij lezen wat er gebeurde en schrijven hoe zij het zien.',
    ...(c.facts.schrijver === undefined ? {} : { preset: c.facts.schrijver }),
  });

/** Everybody who is named reads along and is asked. */
export const asksAlong = (people: readonly PersonId[] = [], c: Pick<Sight, 'day'>) =>
  people.flatMap((person) => [
    share(person, c.day(READ_ALONG_DAYS)),
    woorden.open('meewegen', { to: { person }, of: person, due: schoolDays(2) }),
  ]);

const meewegenVragen = {
  kijk: longText('Hoe kijk jij hiernaar?', { hint: 'Wat zag of hoorde jij? Wat weet je niet? Schrijf geen namen.' }),
};

/** Stands where the decision is made. */
export const whatOthersSay = (c: Pick<Sight, 'all' | 'spelled' | 'waiting'>): Line[] => {
  const said = c.all(meewegenVragen);
  const open = c.waiting('meewegen').length;
  return [
    ...(said.length === 0 ? [] : ['**Dit schreven je collega’s:**']),
    ...said.map(({ kijk }) => ({ plain: `- ${c.spelled(kijk)}` })),
    ...(open === 0 ? [] : [open === 1 ? 'Eén collega schreef nog niets.' : `${open} collega’s schreven nog niets.`]),
  ];
};

export const meewegen = {
  meewegen: woorden.step.form({
    title: 'Meewegen',
    reads: 'Hoe een collega het ziet',
    message: berichten.meewegen,
    by: 'starter',
    text: () => ['Lees wat er gebeurde. Schrijf hoe jij het ziet. Praat er niet met anderen over.'],
    fields: meewegenVragen,
    button: 'Versturen',
    late: (c) => [woorden.drop('meewegen', c.of)],
    then: (_, c) => [woorden.tell('starter', messages.antwoord, { ...(c.actor && { about: c.actor }) })],
    closing: (_, c) => [`**Verstuurd.** Dank je. ${c.name(c.starter)} leest het.`],
  }),
};

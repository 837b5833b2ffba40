import { heading, momentWithYear as moment, table, type Block, type Story } from '../../engine/language/index.js';

/** Parts of a dossier that only the school keeps: who was told of it, and who read it. */

export const deliveries = ({ messages }: Story): Block[] => [
  heading('Bijlage 2. Wie er bericht kreeg'),
  table(
    ['Wanneer', 'Wie', 'Waarover'],
    messages.map(({ at, to, about, came }) => [
      moment(at),
      to,
      `${about || 'Dit traject'}${came ? '' : ' (nog niet bezorgd)'}`,
    ]),
  ),
];

/** Who read it, how often, and between which moments. Nobody needs every page that was turned. */
export const readers = ({ looks }: Story): Block[] => {
  const everybody = [...new Set(looks.map(({ who }) => who))];
  const lines = everybody.map((who) => {
    const theirs = looks.filter((look) => look.who === who);
    const taken = theirs.filter(({ did }) => did === 'exported').map(({ at }) => moment(at));
    const [first, last] = [theirs[0], theirs.at(-1)].map((look) => (look === undefined ? '' : moment(look.at)));
    return [who, first ?? '', last ?? '', String(theirs.length - taken.length), taken.join(', ')];
  });
  const head = ['Wie', 'Voor het eerst', 'Voor het laatst', 'Keer', 'Haalde de PDF'];
  return lines.length === 0 ? [] : [heading('Bijlage 3. Wie het las'), table(head, lines)];
};

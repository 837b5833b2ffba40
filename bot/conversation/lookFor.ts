import { isFamily } from '../../dialogs/engine/rights/who.js';
import { type Found, foundBy, isSearch } from '../people/found.js';
import type { Press } from './press.js';
import type { Can } from './services.js';

/** The word to look for: the one input of a card that ends in `.zoek`. The button beside it holds a number. */
const valueOf = (part: string, values: Press['values']): string =>
  Object.entries(values)
    .find(([name]) => name.endsWith(`.${part}`))?.[1]
    .trim() ?? '';

/** Finds children by name. Family of a child does not find it. */
export const lookFor = ({ speaker, values }: Press, { directory }: Can<'directory'>): Promise<Found> =>
  foundBy(
    {
      school: speaker.school.id,
      word: valueOf('zoek', values),
      from: Number(valueOf('vanaf', values)) || 0,
      mayShow: ({ id }) => !isFamily(speaker.person, id),
    },
    directory,
  );

/** A card that comes back with a fault keeps the children found on it. That is a look, as the search was. */
export const foundAgain = async (press: Press, services: Can<'directory'>): Promise<Found | undefined> =>
  isSearch(valueOf('zoek', press.values)) ? lookFor(press, services) : undefined;

import type { Line } from '../../engine/language/index.js';
import { BLOKKEN } from './plannen/item.js';
import { itemMet } from './plannen/index.js';

/** Why, how and what to say. It stands on the card of every item. */
export const helpOf = (id: string | undefined): Line[] => {
  const item = itemMet(id);
  if (item === undefined) return [];
  return [
    `**Waarom:** ${item.waarom}`,
    `**Hoe:** ${[item.hoe, item.bot].filter((one) => one !== undefined).join(' ')}`,
    ...(item.zeg === undefined ? [] : [`**Wat je zegt:** ${item.zeg}`]),
    `ACTIE ${item.actie} · ${BLOKKEN[item.blok]}`,
  ];
};

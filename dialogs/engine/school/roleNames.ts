import { list } from './wording.js';
import type { Group, RoleAt } from './school.js';
import { roleName } from './terms.js';

/** What a reader's role means for the people who are written about. */
export const READS_ALL = 'leest alle signalen en dossiers van de school, ook over kinderen van andere groepen';

const groupsIn = ({ groups }: RoleAt, all: readonly Group[]): string =>
  list(groups.map((id) => all.find((group) => group.id === id)?.name ?? id));

const hatWords = (hat: RoleAt, groups: readonly Group[]): string =>
  [hat.deputy ? 'vervanger' : '', roleName[hat.role], groupsIn(hat, groups)].filter((word) => word !== '').join(' ');

const wordsFor = (hats: readonly RoleAt[], groups: readonly Group[]): string =>
  [...new Set(hats.map((hat) => hatWords(hat, groups)))].join(', ');

/** A colleague in a sentence: "Bas van der Pannenkoek (leerkracht groep 7, bhv’er)". */
export const withHats = (name: string, hats: readonly RoleAt[], groups: readonly Group[]): string =>
  hats.length === 0 ? name : `${name} (${wordsFor(hats, groups)})`;

/** The same in a list of choices, which shows no brackets. */
export const asChoice = (name: string, hats: readonly RoleAt[], groups: readonly Group[]): string =>
  hats.length === 0 ? name : `${name} – ${wordsFor(hats, groups)}`;

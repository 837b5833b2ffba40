import { demoPersonId } from '../../bot/cli/demo/ids.js';

/** Who is who in the demo schools. De Regenboog is the school of most stories; group 5 is the group of Sam. */
const CAST = {
  /** Of group 5. */
  leerkracht: '01',
  /** The other teacher of group 5, and the mother of Noémi in group 7. */
  duo: '07',
  /** Stands in for the IB’er; of group 7 and of the BHV. */
  vervanger: '02',
  /** Also the aandachtsfunctionaris, and stands in for the directeur. */
  ib: '03',
  directeur: '04',
  contactpersoon: '06',
  /** Of group 5, on Thursday and Friday. */
  invaller: '21',
  stagiair: '22',
  /** Of gym: has no group. */
  vakleerkracht: '23',
  administratie: '24',
  concierge: '25',
  bestuur: '05',
  bestuurVervanger: '08',
  /** Of De Vlieger, the school that stands in for De Regenboog. */
  leerkrachtVlieger: '11',
  ibVlieger: '13',
  directeurVlieger: '14',
} as const;

type Role = keyof typeof CAST;
/** By role; whoever no register knows goes by a number of two digits. */
export type Who = Role | `${number}`;

const ROLES = Object.keys(CAST) as Role[];

const isRole = (who: Who): who is Role => who in CAST;
export const numberOf = (who: Who): string => (isRole(who) ? CAST[who] : who);
export const whoHas = (number: string): Who => ROLES.find((role) => CAST[role] === number) ?? (number as `${number}`);
/** The Entra object id. */
export const idOf = (who: Who): string => demoPersonId(numberOf(who));

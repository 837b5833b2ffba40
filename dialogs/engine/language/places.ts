import type { Raw } from './field.js';

/** For each place outside the menus: what is known of the person who comes in there. All of it is text. */
export type Coming = {
  /** *Hulp nu*, on every card. */
  help: Readonly<Record<never, string>>;
  /** The account of a pupil wrote to the bot. */
  pupilAccount: { name: string };
  /** Somebody without a role asks for access, or to be phoned. */
  stranger: { account: string; name: string; wish: 'access' | 'call' };
  /** Somebody of a school asks the bestuur to phone. */
  callBack: { name: string; phone: string; school: string };
  /** *Het gaat over een collega*: about a child of that colleague. */
  colleaguesChild: Readonly<Record<never, string>>;
};
export type Place = keyof Coming;

type CameIn<P extends Place, Way extends string, N extends string> = {
  way: Way;
  /** The answers to its first card, from what is known. Without it the person sees that card. */
  answers?: (known: Coming[P]) => Raw;
  /** The step that is answered when this person has a case from an earlier time. */
  again?: N;
};

/** The ways in to which the bot itself leads. A place has one protocol. */
export type Places<Way extends string = string, N extends string = string> = {
  readonly [P in Place]?: CameIn<P, Way, N>;
};

import type { Raw } from './field.js';

/** What is known of who comes in where no menu leads: by place. All of it is text. */
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
  /** Answers its first card with what is known. Without it the one who comes in sees that card. */
  answers?: (known: Coming[P]) => Raw;
  /** Who came in before and has a case is answered this step in it. */
  again?: N;
};

/** The ways in that the bot itself leads to. A place has one protocol. */
export type Places<Way extends string = string, N extends string = string> = {
  readonly [P in Place]?: CameIn<P, Way, N>;
};

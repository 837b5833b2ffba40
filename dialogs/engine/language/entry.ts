import type { Role } from '../school/school.js';

/**
 * The cards on which somebody begins something: the first one, behind *Meer*, lists of choices, and the lists of staff.
 */
export type EntryCard = 'home' | 'record' | 'more' | 'together' | 'reach' | 'staff' | 'urgent';

/** A way in for people: a button, and the words they type for it. Menus and words are made from it. */
export type Entry<Way extends string = string, Stage extends string = string> = {
  /** The way it begins. */
  way: Way;
  /** What its button says. */
  button: string;
  /** What it says on a card that calls it otherwise. */
  called?: Readonly<Partial<Record<EntryCard, string>>>;
  /** The cards it stands on, with its place there: the lowest is first. */
  under?: Readonly<Partial<Record<EntryCard, number>>>;
  /** What people call it besides, folded: small letters without accents. A word leads to one way in. */
  words?: readonly string[];
  /** Whose it is; everybody's when left out. To others it is no word. */
  for?: readonly Role[];
  /** Stands above the button when somebody typed the word. */
  says?: string;
  /** The field of its first card that takes what was just typed in the chat. */
  takesText?: string;
  /** It can be begun from the dossier of a child: the field of its first card for that child. */
  aboutChild?: string;
  /** Always an empty card: what this person left unfinished is not taken up. */
  anew?: true;
  /**
   * For the whole school at once: its word is everybody's. What runs stands before a new one, and who may not begin it
   * reads whom to warn. `aftercare`: the stage in which it is over, and goes on.
   */
  forAll?: { aftercare: Stage };
};

/** A way in to what runs already under a name that the day gives. It has words and no button: it need not be there. */
export type Found = {
  words: readonly string[];
  /** Names to look under, the first that is there counts. `day`: as 2026-11-30. */
  names: (day: string) => readonly string[];
  /** Stands above the button that opens it, and what is said when there is nothing to open. */
  says: (name: string) => string;
  nothing: string;
};

/**
 * Where a case stands for whom it waits. *Mijn werk*, the list of the week, or only behind the button of its message.
 */
export type WorkList = 'work' | 'weekly' | 'none';
/** A case as a list of work knows it: `steps` are those that wait for this person. */
export type Waiting = { facts: Readonly<Record<string, string | undefined>>; steps: readonly string[] };

import type { Role } from '../school/school.js';

/** The cards on which somebody begins something: the first one, what is behind *Meer*, and the two lists of choices. */
export type EntryCard = 'home' | 'record' | 'more' | 'together' | 'reach';

/** A way in for people: a button, and the words they type for it. Menus and words are made from it. */
export type Entry<Way extends string = string> = {
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
  /** What was typed in the chat can be taken along as the text of its first card. */
  takesText?: true;
  /** It can be begun about one child, from the dossier of that child. */
  aboutChild?: true;
  /**
   * For the whole school at once: its word is everybody's. What runs stands before a new one, and who may not begin it
   * reads whom to warn.
   */
  forAll?: true;
};

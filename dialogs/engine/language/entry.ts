import type { Role } from '../school/school.js';

/** The cards on which people begin something: the first one, *Meer*, lists of choices, and lists of staff. */
export type EntryCard = 'home' | 'record' | 'more' | 'together' | 'reach' | 'staff' | 'urgent';

/** A way in for people: a button, and the words they type for it. Menus and words are made from it. */
export type Entry<Way extends string = string, Stage extends string = string> = {
  /** The way it begins. */
  way: Way;
  /** What its button says. */
  button: string;
  /** Its other title on some cards. */
  called?: Readonly<Partial<Record<EntryCard, string>>>;
  /** The cards on which it stands, with its place. The lowest place is first. */
  under?: Readonly<Partial<Record<EntryCard, number>>>;
  /** Other words for it, folded: small letters without accents. A word leads to one way in. */
  words?: readonly string[];
  /** The roles that may use it. Left out: everybody. For others it is an unknown word. */
  for?: readonly Role[];
  /** Stands above the button when somebody typed the word. */
  says?: string;
  /** The field of its first card that takes what was just typed in the chat. */
  takesText?: string;
  /** The field for a child on its first card. It can then be begun from the dossier of that child. */
  aboutChild?: string;
  /** Always an empty card. An unfinished text of this person is not taken up. */
  anew?: true;
  /**
   * For the whole school at once, so everybody may type its word. A running case stands before a new one. Who may not
   * begin it reads whom to warn. `aftercare`: the stage in which it is over, and goes on.
   */
  forAll?: { aftercare: Stage };
};

/** Finds a case that runs under a name of the day. It has words and no button, since there may be none. */
export type Found = {
  words: readonly string[];
  /** Names to look under. The first that exists counts. `day`: as 2026-11-30. */
  names: (day: string) => readonly string[];
  /** The text above the button that opens it, and the text when there is no case. */
  says: (name: string) => string;
  nothing: string;
};

/**
 * Where a case stands for the people who must act. *Mijn werk*, the list of the week, or only the button of its
 * message.
 */
export type WorkList = 'work' | 'weekly' | 'none';
/** What came of a case, for its writer in a list. Undefined: it is in no such list. `name`: of a colleague. */
export type Became = (
  head: { facts: Readonly<Record<string, string | undefined>>; status: string },
  name: (person: string) => string,
) => string | undefined;
/** A case in a list of work. `steps` are those that wait for this person. */
export type Waiting = { facts: Readonly<Record<string, string | undefined>>; steps: readonly string[] };

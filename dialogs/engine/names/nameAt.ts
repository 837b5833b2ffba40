import { mayBeParticle, type NameParts, type SurnameWord } from './nameParts.js';

/** What the words of a text may say of one child. All words are folded. */

/**
 * `full`: first and last name. `near`: the same with one liberty ("Emma Berg" is Emma van den Berg), `weak`: with two.
 * `listed`: surname first, as in a list. `lettered`: "Sam W.". `short`: with initials, "S. de Vries". `first`: the
 * usual first name. `later`: another first name. `last`: the surname alone.
 */
export type Kind = 'full' | 'near' | 'weak' | 'listed' | 'lettered' | 'short' | 'first' | 'later' | 'last';

/** `end`: the number of words it takes. `cut`: 1 for the s of "Sams", which is no part of the name. */
type Taken = { end: number; cut: 0 | 1 };
export type Claim = Taken & { kind: Kind };

/** Words that may be one name, from some word on. From the word at `comma` on they need a comma before it. */
export type Run = { typed: readonly string[]; comma: number };

const SHORTEST = 3;
const isOf = (typed: string | undefined, name = ''): boolean => name.length >= SHORTEST && typed === `${name}s`;

/** Whether these words stand here. The last one may end in a possessive s. */
const takes = (typed: readonly string[], at: number, words: readonly string[]): Taken | undefined => {
  const end = at + words.length;
  for (let n = 0; n < words.length - 1; n += 1) if (typed[at + n] !== words[n]) return undefined;
  if (typed[end - 1] === words.at(-1)) return { end, cut: 0 };
  return isOf(typed[end - 1], words.at(-1)) ? { end, cut: 1 } : undefined;
};

/** `alone`: it may stand without a surname. Initials may not. */
type Given = Taken & { usual: boolean; alone: boolean };

const givensAt = (typed: readonly string[], at: number, { callings, given }: NameParts): Given[] =>
  callings.flatMap(({ words, usual }) => {
    const taken = takes(typed, at, words);
    if (taken === undefined) return [];
    const first = { ...taken, usual, alone: true };
    if (taken.cut === 1) return [first];
    const more = whileIt(typed, taken.end, (word, end) => given.includes(word) && !typed.slice(at, end).includes(word));
    const others = given.filter((one) => !typed.slice(at, more).includes(one));
    const letters = whileIt(typed, more, (word) => word.length === 1 && others.some((one) => one.startsWith(word)));
    return [
      first,
      ...(more > taken.end ? [{ ...first, end: more }] : []),
      ...(letters > more ? [{ ...first, end: letters, alone: false }] : []),
    ];
  });

/** Goes on while words fit: "Emma Johanna", "Emma J.M.". */
const whileIt = (typed: readonly string[], from: number, fits: (word: string, at: number) => boolean): number => {
  let at = from;
  while (at < typed.length && fits(typed[at] ?? '', at)) at += 1;
  return at;
};

type Likeness = 'same' | 'near';
type Surname = Taken & { like: Likeness };

const MOST_PARTICLES = 4;

/** How like the particles are. "van der" may be "v.d.", "vd", "vander" and, in a hurry, "van de" or nothing. */
const likeness = (said: readonly string[], lead: readonly string[]): Likeness | undefined => {
  if (isSpelled(said.join(''), lead)) return 'same';
  const begins = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');
  return lead.length > 0 && (said.length === 0 || begins(said) === begins(lead)) ? 'near' : undefined;
};

const isSpelled = (said: string, [word, ...more]: readonly string[]): boolean => {
  if (word === undefined) return said === '';
  const forms = [word, word.charAt(0), ...(word === 't' ? ['het'] : []), ...(word === 'het' ? ['t'] : [])];
  return forms.some((form) => said.startsWith(form) && isSpelled(said.slice(form.length), more));
};

/** The surname from one of its words on, as far as the text has it. */
const surnameFrom = (typed: readonly string[], at: number, words: readonly SurnameWord[]): Surname | undefined => {
  const [first, ...more] = words;
  if (first === undefined || (!typed.includes(first.core) && !typed.some((word) => isOf(word, first.core))))
    return undefined;
  const { lead, core } = first;
  for (let said = 0; said <= MOST_PARTICLES && typed.slice(at, at + said).every(mayBeParticle); said += 1) {
    const like = likeness(typed.slice(at, at + said), lead);
    const taken = like && takes(typed, at + said, [core]);
    if (like === undefined || taken === undefined) continue;
    if (more.length === 0) return { ...taken, like };
    const rest = taken.cut === 0 ? surnameFrom(typed, taken.end, more) : undefined;
    return rest === undefined ? { ...taken, like: 'near' } : { ...rest, like: like === 'near' ? like : rest.like };
  }
  return undefined;
};

/** The longest form of the surname that stands here: whole, or a part that people use. */
const surnameAt = (typed: readonly string[], at: number, { surname, asOne }: NameParts): Surname | undefined => {
  let longest: Surname | undefined;
  for (const word of asOne) {
    const taken = takes(typed, at, [word]);
    if (taken !== undefined) longest = { ...taken, like: 'same' };
  }
  for (let n = 0; n < surname.length; n += 1) {
    const found = surnameFrom(typed, at, surname.slice(n));
    if (found !== undefined && found.end > (longest?.end ?? 0)) longest = n === 0 ? found : { ...found, like: 'near' };
  }
  return longest;
};

const RANKS = ['full', 'near', 'weak'] as const;
const rankOf = (usual: boolean, like: Likeness): Kind => RANKS[Number(!usual) + Number(like === 'near')] ?? 'weak';

/** "Emma", "Emma van den Berg", "Emma v.d. B.". */
const firstNameFirst = (typed: readonly string[], parts: NameParts): Claim[] =>
  givensAt(typed, 0, parts).flatMap(({ usual, alone, end, cut }): Claim[] => {
    const itself: Claim[] = alone ? [{ end, cut, kind: usual ? 'first' : 'later' }] : [];
    if (cut === 1) return itself;
    const surname = surnameAt(typed, end, parts);
    const letter = letterAt(typed, end, parts);
    return [
      ...itself,
      ...(surname === undefined ? [] : [{ end: surname.end, cut: surname.cut, kind: rankOf(usual, surname.like) }]),
      ...(letter === undefined ? [] : [{ end: letter, cut: 0 as const, kind: 'lettered' as const }]),
    ];
  });

/** The surname as its first letter, with or without its particles. */
const letterAt = (typed: readonly string[], at: number, { surname: [first] }: NameParts): number | undefined => {
  if (first === undefined) return undefined;
  for (let said = 0; said <= MOST_PARTICLES && typed.slice(at, at + said).every(mayBeParticle); said += 1)
    if (typed[at + said] === first.core.charAt(0) && likeness(typed.slice(at, at + said), first.lead) !== undefined)
      return at + said + 1;
  return undefined;
};

/** "Bakker, Emma", "Berg, Emma van den", as in a list. The surname alone too. */
const surnameFirst = ({ typed, comma }: Run, parts: NameParts): Claim[] => {
  const before = surnameAt(typed.slice(0, comma), 0, parts);
  if (before === undefined) return [];
  const { like, ...surname } = before;
  const isLong = typed.slice(0, surname.end).join('').length - surname.cut >= SHORTEST;
  const alone: Claim[] = like === 'same' || isLong ? [{ ...surname, kind: 'last' }] : [];
  if (surname.cut === 1) return alone;
  const at = afterLead(typed, surname.end, parts);
  const both = givensAt(typed, at, parts).flatMap(({ usual, end, cut }): Claim[] =>
    usual || like === 'same' ? [{ end: cut === 1 ? end : afterLead(typed, end, parts), cut, kind: 'listed' }] : [],
  );
  return [...alone, ...both];
};

/** After the particles, where those stand behind the name. */
const afterLead = (typed: readonly string[], from: number, { surname: [first] }: NameParts): number => {
  const end = first === undefined ? from : from + first.lead.length;
  return end > from && typed.slice(from, end).join(' ') === first?.lead.join(' ') ? end : from;
};

const MOST_INITIALS = 6;
const FEWEST_INITIALS = 3;

/** "S. de Vries", "E.J. Bakker". Three letters or more are somebody; two are often an abbreviation ("n.b."). */
const initialsFirst = (typed: readonly string[], parts: NameParts): Claim[] => {
  const claims: Claim[] = [];
  for (let count = 1; count <= MOST_INITIALS && typed[count - 1]?.length === 1; count += 1) {
    const letters = typed.slice(0, count).join('');
    if (count >= FEWEST_INITIALS && parts.letters.includes(letters)) claims.push({ end: count, cut: 0, kind: 'short' });
    const surname = isOfGiven(letters, parts) ? surnameAt(typed, count, parts) : undefined;
    if (surname !== undefined) claims.push({ end: surname.end, cut: surname.cut, kind: 'short' });
  }
  return claims;
};

const isOfGiven = (letters: string, { given, callings }: NameParts): boolean =>
  given
    .map((word) => word.charAt(0))
    .join('')
    .startsWith(letters) || callings.some(({ words, usual }) => usual && words[0]?.charAt(0) === letters);

/** All that these words may mean for one child. */
export const claimsOf = (run: Run, parts: NameParts): Claim[] => {
  const typed = run.typed.slice(0, run.comma);
  const initials = typed[0]?.length === 1 ? initialsFirst(typed, parts) : [];
  return [...firstNameFirst(typed, parts), ...surnameFirst(run, parts), ...initials];
};

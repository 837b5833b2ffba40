/**
 * Words between quotation marks are somebody's own. A quotation that is not closed goes on to the end of its paragraph.
 */

/** What opens a quotation, and what may close it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '”“"',
  '”': '”',
  '«': '»',
  '‘': "’'",
  "'": "'’",
};

const isLetter = (one: string | undefined): boolean => one !== undefined && /[\p{L}\p{N}\p{M}]/u.test(one);
const isSingle = (one: string): boolean => "'‘’".includes(one);

/** "'s morgens", "'t kind", "d'r": no quotation begins here. */
const isShortened = (rest: string): boolean => /^['‘](s|t|n|k|m|r|ns|ie|em|er|tis)(?!\p{L})/iu.test(rest);

const opens = (text: string, at: number): boolean => {
  const one = text[at] ?? '';
  if (!Object.hasOwn(CLOSERS, one)) return false;
  if (!isSingle(one)) return true;
  return !isLetter(text[at - 1]) && /^\S/.test(text.slice(at + 1)) && !isShortened(text.slice(at));
};

const mayClose = (text: string, at: number, closers: string): boolean => {
  const one = text[at] ?? '';
  return one !== '' && closers.includes(one) && !(isSingle(one) && isLetter(text[at + 1]));
};

/** An apostrophe after an s may be a possessive ("'Lucas' jas is weg'"), when the quotation closes later. */
const closes = (text: string, at: number, closers: string): boolean => {
  if (!mayClose(text, at, closers)) return false;
  if (!isSingle(text[at] ?? '') || !/[sxz]/i.test(text[at - 1] ?? '')) return true;
  for (let next = at + 1; next < text.length; next += 1) {
    if (opens(text, next)) return true;
    if (mayClose(text, next, closers)) return false;
  }
  return true;
};

const HIDDEN = '·';

const hidden = (paragraph: string): string => {
  let closers: string | undefined;
  let shown = '';
  for (let at = 0; at < paragraph.length; at += 1) {
    const one = paragraph[at] ?? '';
    if (closers === undefined) closers = opens(paragraph, at) ? CLOSERS[one] : undefined;
    else if (closes(paragraph, at, closers)) {
      closers = undefined;
      shown += HIDDEN;
      continue;
    }
    shown += closers === undefined ? one : HIDDEN;
  }
  return shown;
};

/** The text with a dot for every quoted sign. */
export const unquoted = (text: string): string =>
  text
    .split(/(\r\n?|\n|\u2028|\u2029)/)
    .map(hidden)
    .join('');

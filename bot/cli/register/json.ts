/** JSON, or the place of its fault. The parser's own message quotes the text, which holds names. */
export type Parsed = { value: unknown; fault?: undefined } | { fault: string };

export const parsed = (text: string): Parsed => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { fault: faultIn(text) };
  }
};

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** What may come next. `first`: a list or an object begins here, and may end here. */
type State = { may: 'value' | 'key' | 'colon' | 'next' | 'end'; first: boolean; open: string };

const faultIn = (text: string): string => {
  let state: State = { may: 'value', first: false, open: '' };
  for (let at = 0; ;) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0] ?? '';
    const after = token === '' ? undefined : following(state, token);
    if (after === undefined) return `${placeOf(text, at)}: ${whyNot(state, token, at === text.length)}`;
    state = after;
    at += token.length;
  }
};

const CLOSES: Readonly<Record<string, string>> = { '}': '{', ']': '[' };
const ENDS = (open: string): State => ({ may: open === '' ? 'end' : 'next', first: false, open });

const following = ({ may, first, open }: State, token: string): State | undefined => {
  const inner = open.at(-1) ?? '';
  const isClosing = CLOSES[token] !== undefined && CLOSES[token] === inner && (may === 'next' || first);
  if (isClosing) return ENDS(open.slice(0, -1));
  if (may === 'next' && token === ',') return { may: inner === '{' ? 'key' : 'value', first: false, open };
  if (may === 'colon' && token === ':') return { may: 'value', first: false, open };
  if (may === 'key' && token.startsWith('"')) return { may: 'colon', first: false, open };
  return may === 'value' ? afterValue(token, open) : undefined;
};

const afterValue = (token: string, open: string): State | undefined => {
  if (token === '{') return { may: 'key', first: true, open: `${open}{` };
  if (token === '[') return { may: 'value', first: true, open: `${open}[` };
  return /^[}\],:]$/.test(token) ? undefined : ENDS(open);
};

const whyNot = ({ may }: State, token: string, isEnd: boolean): string => {
  if (isEnd) return 'the file ends too soon';
  if ((token === '}' || token === ']') && may !== 'next')
    return 'is not valid JSON: there is a comma too many before this';
  return may === 'next' ? 'is not valid JSON: a comma or a bracket is missing before this' : 'is not valid JSON';
};

const placeOf = (text: string, at: number): string => {
  const lines = text.slice(0, at).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
};

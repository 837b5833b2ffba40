/** The text of a file, or why its letters cannot be known for sure. */
export type Decoded = { text: string; fault?: undefined } | { fault: string };

const SAVE = 'save the file as UTF-8';

/** An editor writes a mark at the beginning; without one it must be UTF-8. */
const encodingOf = ([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
};

/**
 * Letters are never guessed. A file of Windows-1252 and one of its Polish or Turkish sisters look the same. They would
 * give different names.
 */
export const decoded = (bytes: Uint8Array): Decoded => {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0))
    return { fault: `the file is UTF-16 without a mark (BOM), or is no text: ${SAVE}` };
  const text = strictly(bytes, encoding);
  if (text !== undefined) return { text };
  if (encoding !== 'utf-8') return { fault: `the file is damaged UTF-16: ${SAVE}` };
  return { fault: `line ${badLine(bytes)}: is not UTF-8 but another encoding, perhaps Windows-1252: ${SAVE}` };
};

const strictly = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const NEW_LINE = 10;

/** In UTF-8 the sign for a new line is never a part of another one. */
const badLine = (bytes: Uint8Array): number => {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const at = bytes.indexOf(NEW_LINE, from);
    const end = at < 0 ? bytes.length : at + 1;
    if (strictly(bytes.subarray(from, end), 'utf-8') === undefined) break;
    from = end;
  }
  return line;
};

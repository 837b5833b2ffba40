import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

const MOST_BYTES = 256 * 1024;
/** Teams sends JSON in UTF-8, and packs nothing. */
const JSON_TYPE = /^application\/json *(;|$)/i;
const CHARSET = /; *charset="?([^";]+)/i;

/** Why a body is not taken, as a status. */
class BodyError extends Error {
  override name = 'BodyError';
  constructor(readonly status: 400 | 413 | 415) {
    super(String(status));
  }
}

/** A body that says it is too big is refused unread. */
export const checkSize = ({ 'content-length': length = '0' }: IncomingHttpHeaders): void => {
  if (Number(length) > MOST_BYTES) throw new BodyError(413);
};

/** The JSON of a request. One that does not say its size is counted while it is read. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  checkKind(request.headers);
  const text = new TextDecoder().decode(await bytesOf(request));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BodyError(400);
  }
};

const checkKind = (headers: IncomingHttpHeaders): void => {
  const { 'content-type': type = '', 'content-encoding': packed = 'identity' } = headers;
  if (!JSON_TYPE.test(type)) throw new BodyError(400);
  const [, charset = 'utf-8'] = CHARSET.exec(type) ?? [];
  if (charset.trim().toLowerCase() !== 'utf-8' || packed.toLowerCase() !== 'identity') throw new BodyError(415);
};

/** Rejects as soon as it is too much, or when the sender goes away. */
const bytesOf = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
      else reject(new BodyError(413));
    });
    const gone = (): void => reject(new BodyError(400));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', gone).on('close', gone);
  });

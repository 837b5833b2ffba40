import { compactVerify, decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import { createKnown } from './known.js';
import type { Keys, SigningKey } from './keys.js';
import { RefusedError } from './refused.js';

/** The only one who speaks for Teams. Every tenant can make tokens of Entra, so those are refused here. */
export const ISSUER = 'https://api.botframework.com';
export const CHANNEL = 'msteams';

const ALGORITHM = 'RS256';
const SKEW_SECONDS = 300;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

export type TokenRules = { appId: string; keys: Keys; now: () => Date };

/** The service URL for which the token was made. RefusedError when it is not Teams' own token for this bot. */
export const checkToken = async (headers: readonly string[], { appId, keys, now }: TokenRules): Promise<string> => {
  const token = bearer(headers);
  // Free checks come first, so a stranger's token never makes us fetch keys.
  const kid = keyIdOf(token);
  const { serviceUrl, ...times } = claimsOf(token, appId);
  const signer = await keys(kid);
  if (signer === undefined) throw new RefusedError('unknown key');
  if (!signer.endorsements.includes(CHANNEL)) throw new RefusedError('endorsement');
  await checkSignature(token, signer);
  checkTimes(times, now().getTime() / 1000);
  return serviceUrl;
};

const bearer = (headers: readonly string[]): string => {
  const [header] = headers;
  if (header === undefined) throw new RefusedError('no token');
  if (headers.length > 1) throw new RefusedError('two tokens');
  const [, token] = BEARER.exec(header) ?? [];
  if (token === undefined) throw new RefusedError('malformed');
  return token;
};

const decoded = <T>(decode: () => T): T => {
  try {
    return decode();
  } catch {
    throw new RefusedError('malformed');
  }
};

const keyIdOf = (token: string): string => {
  const { alg, kid } = decoded(() => decodeProtectedHeader(token));
  if (alg !== ALGORITHM) throw new RefusedError('algorithm');
  if (typeof kid !== 'string') throw new RefusedError('malformed');
  return kid;
};

/** Times in seconds. They are checked last, when it is known who wrote them. */
type Times = { exp?: unknown; nbf?: unknown };

const claimsOf = (token: string, appId: string): Times & { serviceUrl: string } => {
  const { iss, aud, serviceurl, exp, nbf } = decoded((): JWTPayload => decodeJwt(token));
  if (iss !== ISSUER) throw new RefusedError('issuer');
  if (aud !== appId) throw new RefusedError('audience');
  if (typeof serviceurl !== 'string' || serviceurl === '') throw new RefusedError('no service url');
  return { serviceUrl: serviceurl, exp, nbf };
};

/** A token may come again until it ends. Its signature is the dear part of all that is checked. */
const signed = createKnown<SigningKey>();

const checkSignature = async (token: string, signer: SigningKey): Promise<void> => {
  if (signed.has(signer, token)) return;
  await compactVerify(token, signer.key, { algorithms: [ALGORITHM] }).catch((error: unknown) => {
    const { code } = error as { code?: string };
    throw new RefusedError(code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' ? 'signature' : 'malformed');
  });
  signed.add(signer, token);
};

const checkTimes = ({ exp, nbf = 0 }: Times, now: number): void => {
  if (typeof exp !== 'number' || typeof nbf !== 'number' || nbf > now + SKEW_SECONDS) throw new RefusedError('times');
  if (exp <= now - SKEW_SECONDS) throw new RefusedError('expired');
};

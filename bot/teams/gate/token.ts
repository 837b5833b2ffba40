import { decodeJwt, decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose';
import type { Keys, SigningKey } from './keys.js';
import { RefusedError, type Reason } from './refused.js';

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
  const serviceUrl = claimsOf(token, appId);
  const signer = await keys(kid);
  if (signer === undefined) throw new RefusedError('unknown key');
  if (!signer.endorsements.includes(CHANNEL)) throw new RefusedError('endorsement');
  await verify(token, signer, now());
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

const claimsOf = (token: string, appId: string): string => {
  const { iss, aud, serviceurl } = decoded((): JWTPayload => decodeJwt(token));
  if (iss !== ISSUER) throw new RefusedError('issuer');
  if (aud !== appId) throw new RefusedError('audience');
  if (typeof serviceurl !== 'string' || serviceurl === '') throw new RefusedError('no service url');
  return serviceurl;
};

const WHY: Readonly<Record<string, Reason>> = {
  ERR_JWT_EXPIRED: 'expired',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'times',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'signature',
};

const verify = async (token: string, { key }: SigningKey, now: Date): Promise<void> => {
  const rules = { algorithms: [ALGORITHM], clockTolerance: SKEW_SECONDS, requiredClaims: ['exp'], currentDate: now };
  await jwtVerify(token, key, rules).catch((error: unknown) => {
    throw new RefusedError(WHY[(error as { code?: string }).code ?? ''] ?? 'malformed');
  });
};

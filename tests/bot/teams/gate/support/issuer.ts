import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTHeaderParameters } from 'jose';
import { ISSUER } from '../../../../../bot/teams/gate/token.js';

export const APP_ID = '20000000-0000-4000-8000-000000000001';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

export type Pair = { publicKey: CryptoKey; privateKey: CryptoKey };
export const newPair = (): Promise<Pair> => generateKeyPair('RS256', { extractable: true });

type Jwk = Record<string, unknown>;
export const jwkOf = async ({ publicKey }: Pair, kid: string, endorsements?: string[]): Promise<Jwk> => ({
  ...(await exportJWK(publicKey)),
  kid,
  use: 'sig',
  ...(endorsements && { endorsements }),
});

const send = (response: ServerResponse, body: object): unknown =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** In the place of login.botframework.com: tells its keys, counts who asks, and can be away or silent. */
export const startIssuer = async () => {
  const pair = await newPair();
  const state = {
    keys: [await jwkOf(pair, 'teams', ['msteams', 'webchat'])],
    asked: 0,
    mood: 'well' as 'well' | 'away' | 'silent',
  };
  const server = createServer((request, response) => {
    state.asked += 1;
    if (state.mood === 'silent') return;
    if (state.mood === 'away') return void response.writeHead(503).end();
    send(response, request.url === '/keys' ? { keys: state.keys } : { issuer: ISSUER, jwks_uri: `${origin}/keys` });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { state, pair, url: `${origin}/metadata`, pem: await exportSPKI(pair.publicKey), stop };
};
export type Issuer = Awaited<ReturnType<typeof startIssuer>>;

export const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

/** What Teams' own token says; `undefined` takes a claim away. */
export const claims = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  iss: ISSUER,
  aud: APP_ID,
  serviceurl: SERVICE_URL,
  nbf: seconds(-60),
  exp: seconds(3600),
  ...changes,
});

export const token = (
  key: CryptoKey | Uint8Array,
  changes: Record<string, unknown> = {},
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> =>
  new SignJWT(claims(changes)).setProtectedHeader({ alg: 'RS256', kid: 'teams', typ: 'JWT', ...header }).sign(key);

const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');

/** Looks like a token; nobody signed it. */
export const unsigned = (payload: Record<string, unknown>, header: Record<string, unknown> = {}): string =>
  `${part({ alg: 'RS256', kid: 'teams', typ: 'JWT', ...header })}.${part(payload)}.${'c2lnbmF0dXJl'.repeat(20)}`;

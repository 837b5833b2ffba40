import { beforeEach, describe, expect, it } from 'vitest';
import { createKnown } from '../../../../bot/teams/gate/known.js';
import type { SigningKey } from '../../../../bot/teams/gate/keys.js';
import { checkToken } from '../../../../bot/teams/gate/token.js';
import { APP_ID, newPair, SERVICE_URL, token, type Pair } from './support/issuer.js';

/** A token may come again and again. What was found good once is found good quicker, and never longer. */
let pair: Pair;
let known: Map<string, SigningKey>;
let time: number;
const published = ({ publicKey }: Pair): SigningKey => ({ key: publicKey, endorsements: ['msteams'] });
beforeEach(async () => {
  pair = await newPair();
  known = new Map([['teams', published(pair)]]);
  time = Date.now();
});

const rules = { appId: APP_ID, keys: (kid: string) => Promise.resolve(known.get(kid)), now: () => new Date(time) };
const takes = (text: string) => checkToken([`Bearer ${text}`], rules);
const takenBefore = async (): Promise<string> => {
  const good = await token(pair.privateKey);
  for (let n = 0; n < 3; n += 1) expect(await takes(good)).toBe(SERVICE_URL);
  return good;
};

describe('a token that was taken before', () => {
  it('is not taken after its end', async () => {
    const good = await takenBefore();
    time += 2 * 3_600_000;
    await expect(takes(good)).rejects.toMatchObject({ code: 'expired' });
    time -= 2 * 3_600_000;
    expect(await takes(good)).toBe(SERVICE_URL);
  });

  it('is not taken when its key was taken back', async () => {
    const good = await takenBefore();
    known.clear();
    await expect(takes(good)).rejects.toMatchObject({ code: 'unknown key' });
  });

  it('is not taken when another key has that name now', async () => {
    const good = await takenBefore();
    known.set('teams', published(await newPair()));
    await expect(takes(good)).rejects.toMatchObject({ code: 'signature' });
  });

  it('is not taken when its key may not speak for Teams any more', async () => {
    const good = await takenBefore();
    known.set('teams', { ...published(pair), endorsements: ['webchat'] });
    await expect(takes(good)).rejects.toMatchObject({ code: 'endorsement' });
  });

  it('makes no other token good: each part counts', async () => {
    const good = (await takenBefore()).split('.');
    const other = (await token(pair.privateKey, { more: 1 })).split('.');
    for (const part of [1, 2]) {
      const mixed = good.map((one, n) => (n === part ? (other[n] ?? '') : one)).join('.');
      await expect(takes(mixed)).rejects.toMatchObject({ code: 'signature' });
    }
  });

  it('was refused before: is refused again', async () => {
    const bad = await token((await newPair()).privateKey);
    for (let n = 0; n < 3; n += 1) await expect(takes(bad)).rejects.toMatchObject({ code: 'signature' });
  });
});

describe('what is remembered of tokens', () => {
  it('belongs to one key, and is never much', () => {
    const [one, other] = [{}, {}];
    const seen = createKnown();
    const tokens = Array.from({ length: 1_000 }, (_, n) => `token-${n}`);
    tokens.forEach((text) => seen.add(one, text));
    expect(seen.has(one, 'token-999')).toBe(true);
    expect(seen.has(other, 'token-999')).toBe(false);
    expect(tokens.filter((text) => seen.has(one, text)).length).toBeLessThanOrEqual(100);
  });
});

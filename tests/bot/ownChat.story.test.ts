import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readIncoming } from '../../bot/teams/incoming.js';
import { DEMO_TENANT } from '../../bot/cli/demo/ids.js';
import { records } from '../protocols/signaal/story.js';
import { textOf } from '../support/cards.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';

type Json = Record<string, unknown>;

const tenant = { tenant: { id: DEMO_TENANT } };
const OWN = { id: 'a:1own', conversationType: 'personal', tenantId: DEMO_TENANT };
const GROUP = {
  id: '19:group@thread.v2',
  conversationType: 'groupChat',
  isGroup: true,
  tenantId: DEMO_TENANT,
};
const CHANNEL = {
  id: '19:c@thread.tacv2;messageid=1',
  conversationType: 'channel',
  isGroup: true,
  tenantId: DEMO_TENANT,
};
const IN_TEAM = { ...tenant, team: { id: '19:t' }, channel: { id: '19:c' }, teamsTeamId: '19:t' };

const activity = (more: Json): Json => ({
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  timestamp: '2026-11-10T09:00:00.000Z',
  from: { id: '29:1', aadObjectId: 'person', name: 'Marit Zonnedauw' },
  recipient: { id: '28:bot', name: 'Vangnet' },
  conversation: OWN,
  channelData: tenant,
  ...more,
});

const data = { go: 'open', school: 's', case: 'c', task: 't', antwoord: 'Goed.' };
const SAID: [string, Json, Json][] = [
  ['a text', { type: 'message', text: 'hoi' }, { kind: 'said', text: 'hoi' }],
  ['a file without a text', { type: 'message', text: null, attachments: [{}] }, { kind: 'said', text: '' }],
  ['a button as a message', { type: 'message', text: null, value: data }, { kind: 'acted', via: 'said' }],
  ['a button in a card', invoke('adaptiveCard/action', { action: { data }, trigger: 'manual' }), { via: 'inline' }],
  ['a dialog', invoke('task/fetch', { data, context: { theme: 'dark' } }), { kind: 'acted', via: 'fetch' }],
  ['a filled dialog', invoke('task/submit', { data, context: { theme: 'dark' } }), { kind: 'acted', via: 'submit' }],
  ['an installation', { type: 'installationUpdate', action: 'add' }, { kind: 'installed' }],
  ['an update of it', { type: 'installationUpdate', action: 'add-upgrade' }, { kind: 'installed' }],
  ['a member', { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }, { kind: 'installed' }],
  ['a removal', { type: 'installationUpdate', action: 'remove' }, { kind: 'ignored' }],
  ['a renamed channel', { type: 'conversationUpdate', membersAdded: null }, { kind: 'ignored' }],
  ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }, { kind: 'ignored' }],
  ['an invoke of another kind', invoke('composeExtension/query', {}), { kind: 'ignored' }],
  ['an invoke with the name of what every object has', invoke('constructor', {}), { kind: 'ignored' }],
];

function invoke(name: string, value: Json): Json {
  return { type: 'invoke', name, value };
}

const PLACES: [string, Json, boolean][] = [
  ['the own chat', { conversation: OWN, channelData: tenant }, true],
  [
    'the own chat, as it is said at an installation',
    { channelData: { ...tenant, settings: { selectedChannel: {} } } },
    true,
  ],
  [
    'the own chat, with null for what is not there',
    { conversation: { ...OWN, isGroup: null }, channelData: null },
    true,
  ],
  ['the own chat of the local test tool', { conversation: OWN, channelData: { ...tenant, team: null } }, true],
  ['a group', { conversation: GROUP, channelData: tenant }, false],
  ['a channel', { conversation: CHANNEL, channelData: IN_TEAM }, false],
];

describe('what Teams sends is read', () => {
  describe.each(PLACES)('from %s', (_, place, personal) => {
    test.each(SAID)('%s', (_name, said, read) => {
      const incoming = readIncoming(activity({ ...said, ...place }));
      expect(incoming).toMatchObject(read);
      if (incoming.kind !== 'ignored') expect(incoming.from).toMatchObject({ tenant: DEMO_TENANT, personal });
    });
  });

  test('null is the same as nothing, for every field that need not be there', () => {
    const fields = ['name', 'text', 'action', 'membersAdded', 'value', 'channelData', 'channelId', 'recipient'];
    for (const [, said] of SAID)
      for (const field of fields) {
        const [without, none] = [undefined, null].map((nothing) =>
          readIncoming(activity({ ...said, [field]: nothing })),
        );
        expect(none).toEqual(without);
      }
    for (const field of ['aadObjectId', 'name'])
      expect(
        readIncoming(activity({ type: 'message', from: { ...(activity({}).from as Json), [field]: null } })),
      ).toEqual(
        readIncoming(activity({ type: 'message', from: { ...(activity({}).from as Json), [field]: undefined } })),
      );
    for (const field of ['conversationType', 'tenantId', 'isGroup'])
      expect(readIncoming(activity({ type: 'message', conversation: { ...OWN, [field]: null } }))).toEqual(
        readIncoming(activity({ type: 'message', conversation: { ...OWN, [field]: undefined } })),
      );
  });
});

const LINE = 'Ik help je verder in je eigen chat. Zet hier geen namen.';
const SOMEWHERE = 'somewhere';
const somewhere = { id: SOMEWHERE, conversationType: 'personal', tenantId: DEMO_TENANT };
const ELSEWHERE = '20000000-0000-4000-8000-000000000000';

/** What is said of a chat in a word that is not the one that says plainly whose it is. */
const unclear: fc.Arbitrary<Json> = fc
  .oneof(
    fc.constantFrom<unknown>(undefined, null, '', 'Personal', 'PERSONAL', ' personal', 'meeting', 'teams', 'groupChat'),
    fc.constantFrom<unknown>('channel', 'constructor', '__proto__', 7, true, [], ['personal'], {}),
    fc.string().filter((word) => word !== 'personal'),
  )
  .map((conversationType) => ({ conversation: { ...somewhere, conversationType } }));

/** It says that it is one person's, and something else at the same time. */
const contradicts: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  ...[true, 'true', 'false', 1, 0, {}].map((isGroup) => ({ conversation: { ...somewhere, isGroup } })),
  ...['team', 'channel', 'meeting', 'teamsTeamId', 'teamsChannelId'].flatMap((word) =>
    [{}, { id: '19:t' }, '19:t', '', false].map((value) => ({ channelData: { ...tenant, [word]: value } })),
  ),
  { channelData: { tenant: { id: ELSEWHERE } } },
  { channelData: { tenant: { id: 7 } } },
  { channelData: 'personal' },
  { channelData: [] },
  ...['19:x@thread.v2', '19:x@thread.tacv2', 'a:1;messageid=2'].map((id) => ({ conversation: { ...somewhere, id } })),
);

const WORDS = [
  'hoi',
  'menu',
  'hulp',
  'meldcode',
  'calamiteit',
  'rapportage',
  'werk',
  'Sam Boterbloem is bang voor thuis.',
];

let school: SchoolDay;
let ib: Person;
let buttons: Record<string, string>[];
beforeAll(async () => {
  school = await SchoolDay.opens();
  const [teacher, second] = await school.cameIn('leerkracht', 'ib');
  ib = second!;
  await records(teacher, { over: 'Sam', wat: 'Zij was stil in de kring.' });
  await ib.says('menu');
  buttons = [ib.holding('Openen'), ib.holding('Meer'), ib.holding('Mijn werk'), ib.holding('Hulp nu')];
  await ib.presses('Openen');
  buttons.push(ib.holding('Beoordelen'));
  ib.reloads();
});
afterAll(() => school.closes());

/** What somebody may do there. */
const doing = fc.oneof(
  fc.constantFrom(...WORDS).map((text) => ({ type: 'message', text })),
  fc.constantFrom({ type: 'installationUpdate', action: 'add' }, { type: 'conversationUpdate', membersAdded: [{}] }),
  fc
    .tuple(fc.constantFrom('task/fetch', 'adaptiveCard/action', 'message'), fc.nat({ max: 4 }))
    .map(([name, n]) => ({ press: name, n })),
);

const sent = (what: Json): Json => {
  if (!('press' in what)) return what;
  const pressed = buttons[Number(what.n)];
  if (what.press === 'message') return { type: 'message', value: pressed };
  return invoke(String(what.press), what.press === 'task/fetch' ? { data: pressed } : { action: { data: pressed } });
};

/** Where it was said stands nothing but the one line, nor is anything but that the answer. */
const isSilentThere = async (what: Json, place: Json): Promise<void> => {
  const chat = ((place.conversation as Json | undefined)?.id as string | undefined) ?? SOMEWHERE;
  const before = school.teams.inChat(chat).length;
  const response = await ib.post({ ...sent(what), conversation: somewhere, channelData: tenant, ...place });
  expect(response.status).toBe(200);
  const body = await response.text();
  expect(body).not.toContain('AdaptiveCard');
  if (body !== '') expect(body).toContain(LINE);
  const said = school.teams.inChat(chat).slice(before);
  for (const { card } of said) expect(textOf(card)).toBe(LINE);
  expect(said.length).toBeLessThanOrEqual(1);
};

describe('what is not surely one person’s own chat', () => {
  test('whatever is missing or new: nothing of a case, a name or a form is answered there', async () => {
    await fc.assert(fc.asyncProperty(doing, unclear, isSilentThere), { numRuns: Number(process.env.RUNS ?? 60) });
  });

  test('whatever is at odds: the same', async () => {
    await fc.assert(fc.asyncProperty(doing, contradicts, isSilentThere), { numRuns: Number(process.env.RUNS ?? 60) });
  });

  test('is not where this person’s messages go from then on', async () => {
    for (const conversationType of [undefined, null, 'PERSONAL', 'meeting'])
      await ib.post({ type: 'message', text: 'hoi', conversation: { ...somewhere, conversationType } });
    const before = school.teams.inChat(SOMEWHERE).length;
    await records(school.person('leerkracht'), { over: 'Sam', meekijken: 'De IB’er, deze week' });
    expect(school.teams.inChat(SOMEWHERE)).toHaveLength(before);
    expect(ib.newest.raw).toContain('Er is een signaal voor');
  });
});

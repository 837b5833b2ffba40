import { afterEach, expect, test } from 'vitest';
import type { Trouble } from '../support/teams.js';
import { DONE, records } from '../protocols/signaal/story.js';
import { Bots } from './bots.js';

let bots: Bots;
afterEach(() => bots.closes());

const SPOED = ['Kind zegt dat het dood wil of doet zichzelf pijn'];
const HEAD = 'chat-04';

const opens = async () => {
  bots = await Bots.open({ at: '10:00', haste: 2 });
  return bots.people('01', '03', '04');
};
const troubleFor =
  (isMeant: () => boolean): Trouble =>
  (path) =>
    path.includes(HEAD) && isMeant() ? { status: 429 } : undefined;

test('picked up while the message to another is still under way: that one says so when it is there', async () => {
  const [teacher, ib, head] = await opens();
  bots.teams.trouble = troubleFor(() => true);
  await records(teacher!, { speelt: SPOED });
  await expect.poll(() => ib!.chat.length).toBe(2);
  await ib!.presses('Ik pak dit op');
  bots.teams.trouble = () => undefined;
  await bots.idle();
  await bots.later(15);
  expect(head!.newest.raw).toContain('heeft dit opgepakt');
});

test('an older drawing that fails after a newer one came: its case is not looked at for ever', async () => {
  const [teacher, ib, head] = await opens();
  await records(teacher!, { speelt: SPOED });
  await bots.idle();
  bots.teams.trouble = troubleFor(() => bots.teams.wire.at(-1)!.includes('heeft dit opgepakt'));
  await ib!.presses('Ik pak dit op');
  await ib!.presses('Beoordelen');
  ib!.fills({ ...DONE, 'Antwoord aan je collega': 'Ik kom.' });
  await ib!.presses('Opslaan en antwoord sturen');
  await bots.idle();
  expect(head!.newest.raw).toContain('Nog niet alles is gedaan');
  for (let n = 0; n < 3; n += 1) await bots.later(15);
  expect(await bots.store.due(bots.now, 10)).toEqual([]);
});

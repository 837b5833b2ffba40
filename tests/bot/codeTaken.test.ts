import { expect, onTestFinished, test } from 'vitest';
import type { Job } from '../../bot/cases/attempt.js';
import { createQueue } from '../../bot/cases/queue.js';
import { openEmbedded } from '../../data/open.js';
import { begin } from '../../dialogs/engine/decide/begin.js';
import { aCase } from '../data/samples.js';
import { newFile, unexpected } from '../data/files.js';
import { toy } from '../engine/toy.js';
import { els, linde, worldOf } from '../engine/world.js';

const world = worldOf([toy]);
const begins = { id: 'nieuw', protocol: toy.id, way: toy.ways[0]!, starter: els.id, seed: 'random' };

const job: Job = {
  school: linde.id,
  case: begins.id,
  command: { do: 'form', go: 'later', page: 0, task: world.id('nieuw.start'), raw: {}, key: 'key', by: els.id },
  begins,
  worldFor: () => Promise.resolve(world),
};

test('a code that the school uses already is left alone: the new case gets the next one, and keeps it', async () => {
  const store = await openEmbedded({ file: newFile(), onFatal: unexpected });
  onTestFinished(() => store.close());
  const codes = [0, 1].map((attempt) => begin({ ...begins, attempt }, world).code);
  for (const code of codes) expect(await store.createCase(aCase({ school: linde.id, code }))).toHaveProperty('etag');

  const queue = createQueue(store);
  expect((await queue.run(job)).decision.kind).toBe('decided');
  const { code } = (await store.readCase(linde.id, begins.id))!.value;
  expect(code).toBe(begin({ ...begins, attempt: 2 }, world).code);

  // The same press comes in once more, with other randomness.
  await queue.run({ ...job, begins: { ...begins, seed: 'other' } });
  expect((await store.readCase(linde.id, begins.id))!.value.code).toBe(code);
});

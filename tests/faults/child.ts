import type { startVangnet as Start } from '../../bot/start.js';
import { createTimer, type Timer } from '../../bot/support/timer.js';

/** A bot as a process of its own. It loads at once, and opens the file when it is told to. */
export type ToChild =
  { do: 'open'; file: string; now: string; haste: number } | { do: 'tick'; now: string } | { do: 'stop' };
export type FromChild = { did: 'loaded' } | { did: 'opened'; port: number } | { did: 'ticked' } | { did: 'stopped' };

const [from = ''] = process.argv.slice(2);
const { startVangnet } = (await import(from)) as { startVangnet: typeof Start };
const say = (said: FromChild): void => void process.send?.(said);

let time = new Date();
let running: Awaited<ReturnType<typeof startVangnet>> | undefined;

const obey = async (told: ToChild): Promise<FromChild> => {
  if (told.do === 'stop') {
    await running?.stop();
    return { did: 'stopped' };
  }
  time = new Date(told.now);
  if (told.do === 'open') {
    const config = { port: 0, dataFile: told.file, forms: 'dialog', logLevel: 'silent' } as const;
    const [fast, real] = [createTimer({ haste: told.haste }), createTimer()];
    // Cards on paper, which wait long, are nobody's concern here.
    const timer: Timer = { ...fast, sleep: (ms, signal) => (ms < 10_000 ? fast : real).sleep(ms, signal) };
    running = await startVangnet(config, { now: () => time, timer });
    return { did: 'opened', port: running.port };
  }
  await running?.clock.tick();
  await running?.idle();
  return { did: 'ticked' };
};

process.on('disconnect', () => process.exit());
process.on('message', (told: ToChild) => {
  obey(told).then(say, (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'failed'}\n`);
    process.exit(1);
  });
});
say({ did: 'loaded' });

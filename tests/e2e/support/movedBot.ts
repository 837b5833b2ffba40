import { readFileSync } from 'node:fs';
import { readConfig } from '../../../bot/config/config.js';
import { startVangnet } from '../../../bot/start.js';

/** The bot with a clock that a test moves: `CLOCK_FILE` holds how many minutes it is ahead of the one it started with. */

const file = process.env.CLOCK_FILE ?? '';
const config = readConfig(process.env);
const start = (config.startsAt ?? new Date()).getTime() - Date.now();
const ahead = (): number => Number(readFileSync(file, 'utf8')) * 60_000;

const running = await startVangnet(config, { now: () => new Date(Date.now() + start + ahead()) });
running.clock.start();
process.once('SIGTERM', () => void running.stop().finally(() => process.exit(0)));

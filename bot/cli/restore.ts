import { restoreCommand } from './backup/putBack.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

process.exitCode = await restoreCommand({ args: process.argv.slice(2), env: process.env, now: () => new Date(), say });

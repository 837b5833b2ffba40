import { backupCommand } from './backup/make.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

process.exitCode = await backupCommand({ args: process.argv.slice(2), env: process.env, now: () => new Date(), say });

import { writeCards } from './noodkaart/command.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

process.exitCode = await writeCards({ args: process.argv.slice(2), env: process.env, now: () => new Date(), say });

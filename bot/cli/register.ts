import { register } from './register/command.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

process.exitCode = await register({ args: process.argv.slice(2), env: process.env, now: () => new Date(), say });

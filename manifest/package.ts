import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PackageError } from './settings.js';
import { zipOf } from './zip.js';

const [, , file = 'dist/vangnet.zip'] = process.argv;

try {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const zip = await zipOf(process.env, version);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, zip);
  process.stdout.write(`${file}: version ${version}. Upload it in the Teams admin center.\n`);
} catch (error) {
  if (!(error instanceof PackageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

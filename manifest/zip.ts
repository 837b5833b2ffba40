import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
// `@microsoft/app-manifest` needs fs-extra without saying so. botbuilder brings that.
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import { manifestOf } from './manifest.js';
import { PackageError, readSettings } from './settings.js';

/** The same input gives the same bytes. */
const LONG_AGO = new Date(1980, 0, 1);

/** The app package to upload to Teams. PackageError when Teams would refuse it. */
export const zipOf = async (env: NodeJS.ProcessEnv, version: string): Promise<Uint8Array> => {
  const manifest = manifestOf(readSettings(env), version);
  const faults = await AppManifestUtils.validateAgainstSchema(manifest);
  if (faults.length > 0)
    throw new PackageError(`No package was made. The manifest is not valid:\n${faults.join('\n')}`);
  const icon = (name: string) => readFile(join(import.meta.dirname, 'icons', name));
  const files = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    'color.png': await icon('color.png'),
    'outline.png': await icon('outline.png'),
  };
  return zipSync(files, { mtime: LONG_AGO });
};

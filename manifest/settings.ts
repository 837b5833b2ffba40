import { createHash } from 'node:crypto';
import { z } from 'zod';

const guid = z
  .guid('must be a GUID')
  .toLowerCase()
  .refine((id) => /[1-9a-f]/.test(id), 'is still the example');
/** The schema of the manifest takes http too. People must not click such an address. */
const address = z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }).max(2048);

const settingsSchema = z.object({
  MICROSOFT_APP_ID: guid,
  TEAMS_APP_ID: guid.optional(),
  DEVELOPER_NAME: z.string('is missing').trim().min(1, 'is missing').max(32, 'must be at most 32 characters'),
  WEBSITE_URL: address,
  PRIVACY_URL: address,
  TERMS_URL: address,
});

export type Settings = z.infer<typeof settingsSchema> & { TEAMS_APP_ID: string };

/** The package cannot be made. The message says what to mend. */
export class PackageError extends Error {
  override name = 'PackageError';
}

/** The app in Teams has an id of its own. The same bot always gives the same one: a version 5 UUID. */
const teamsAppId = (bot: string): string => {
  const bytes = createHash('sha1')
    .update(Buffer.from(bot.replaceAll('-', ''), 'hex'))
    .update('vangnet')
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** The environment says whose app this is. No default could be somebody else's. */
export const readSettings = (env: NodeJS.ProcessEnv): Settings => {
  const result = settingsSchema.safeParse(env);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new PackageError(`No package was made. Mend these environment variables:\n${lines.join('\n')}`);
  }
  const { TEAMS_APP_ID, ...rest } = result.data;
  return { ...rest, TEAMS_APP_ID: TEAMS_APP_ID ?? teamsAppId(rest.MICROSOFT_APP_ID) };
};

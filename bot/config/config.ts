import type { TenantId } from '../../dialogs/engine/school/ids.js';
import { z } from 'zod';
import { isLocal, type CosmosAccount } from '../../data/cosmos/account.js';
import { cosmosAccount } from './cosmos.js';

/** How buttons open forms: a Teams dialog, or (for clients without dialogs) a card in place. */
export type Forms = 'dialog' | 'inline';

const isTrue = z.stringbool({ truthy: ['1', 'true'], falsy: ['0', 'false', ''] });
const guid = z.guid('must be a GUID');

const common = z.object({
  NODE_ENV: z.string().default('development'),
  VANGNET_PLAYGROUND: isTrue.default(false),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  DATA_FILE: z.string().min(1).default('vangnet.sqlite'),
  PUBLIC_URL: z.url({ protocol: /^https$/, error: 'must be an address with https://' }).optional(),
  FORMS: z.enum(['dialog', 'inline']).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  VANGNET_NOW: z.iso.datetime({ offset: true, error: 'must be a moment such as 2026-11-10T10:00:00+01:00' }).optional(),
});

const listOf = <T extends z.ZodType<string, string>>(one: T) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim().toLowerCase()))
    .pipe(z.array(one));

/** Microsoft's own list for the public cloud. No wildcards: anybody can have a name under trafficmanager.net. */
const TEAMS_HOSTS = 'smba.trafficmanager.net,smba.onyx.prod.teams.trafficmanager.net';
const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be host names, without https:// and without *');

const served = {
  /** Where Teams may be. Every other host is refused, in and out. */
  SERVICE_HOSTS: listOf(host).default(TEAMS_HOSTS.split(',')),
  /** The customers. Absent: the tenant of the registration. */
  TENANTS: listOf(guid).optional(),
};
const appId = { MICROSOFT_APP_ID: guid.toLowerCase(), MICROSOFT_APP_TENANT_ID: guid.toLowerCase() };

/** Exact spellings: the SDK silently takes anything else for a multi-tenant bot. */
const registration = z.discriminatedUnion('MICROSOFT_APP_TYPE', [
  z.object({
    MICROSOFT_APP_TYPE: z.literal('SingleTenant'),
    ...appId,
    MICROSOFT_APP_PASSWORD: z.string().min(1, 'is missing'),
    ...served,
  }),
  z.object({
    MICROSOFT_APP_TYPE: z.literal('UserAssignedMSI'),
    ...appId,
    ...served,
  }),
]);

export type Registration = z.infer<typeof registration>;
export type Config = {
  port: number;
  dataFile: string;
  /** Absent: the documents lie in `dataFile`. */
  cosmos?: CosmosAccount | undefined;
  /** Where browsers find the bot. Absent: no files are handed over. The playground knows its own address. */
  publicUrl?: string | undefined;
  forms: Forms;
  logLevel: z.infer<typeof common>['LOG_LEVEL'];
  /** Absent: the playground, on this machine only, without authentication and with the demo schools. */
  registration?: Registration | undefined;
  /** Where the clock of the playground starts, for trying and testing at school hours. */
  startsAt?: Date | undefined;
};

/** The environment is not fit to start with: names every bad variable, never its value. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Everything that is wrong at once: nobody should have to start five times. */
const check = (schemas: readonly z.ZodType[], env: NodeJS.ProcessEnv): void => {
  const issues = schemas.flatMap((schema) => schema.safeParse(env).error?.issues ?? []);
  if (issues.length === 0) return;
  const lines = new Set(issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`));
  throw new ConfigError(`Vangnet cannot start. Mend these environment variables:\n${[...lines].join('\n')}`);
};

const read = <T>(schema: z.ZodType<T>, env: NodeJS.ProcessEnv): T => {
  check([schema], env);
  return schema.parse(env);
};

/** Where everything is kept. */
export const readStorage = (env: NodeJS.ProcessEnv): Pick<Config, 'dataFile' | 'cosmos'> => {
  check([common, cosmosAccount], env);
  return { dataFile: read(common, env).DATA_FILE, cosmos: readCosmos(env) };
};

/** Whether the bot of this environment serves a tenant. True when the environment does not say. */
export const serves = ({ TENANTS, MICROSOFT_APP_TENANT_ID }: NodeJS.ProcessEnv, tenant: TenantId): boolean => {
  const said = [TENANTS, MICROSOFT_APP_TENANT_ID].find((one) => one !== undefined && one !== '');
  return said === undefined || said.toLowerCase().includes(tenant);
};

/** The tenants this environment is for; ConfigError when it names none. */
export const tenantsIn = ({ TENANTS, MICROSOFT_APP_TENANT_ID }: NodeJS.ProcessEnv): string[] => {
  const said = [TENANTS, MICROSOFT_APP_TENANT_ID].find((one) => one !== undefined && one !== '');
  const { data } = listOf(guid).safeParse(said ?? '');
  if (data === undefined) throw new ConfigError('Say which tenants: set TENANTS or MICROSOFT_APP_TENANT_ID to GUIDs.');
  return data;
};

/** What a registration needs of any type. A wrong type must not hide the other faults. */
const registered = [z.object(appId), registration];
const wantsPlayground = ({ VANGNET_PLAYGROUND }: NodeJS.ProcessEnv): boolean =>
  isTrue.safeParse(VANGNET_PLAYGROUND).data === true;

export const readCosmos = (env: NodeJS.ProcessEnv): CosmosAccount | undefined => read(cosmosAccount, env);

export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  check([common, cosmosAccount, ...(wantsPlayground(env) ? [] : registered)], env);
  const { NODE_ENV, VANGNET_PLAYGROUND, PORT, DATA_FILE, PUBLIC_URL, FORMS, LOG_LEVEL, VANGNET_NOW } = read(
    common,
    env,
  );
  if (VANGNET_PLAYGROUND && NODE_ENV === 'production')
    throw new ConfigError(
      'Vangnet cannot start. VANGNET_PLAYGROUND takes unauthenticated messages: not in production.',
    );
  if (VANGNET_NOW !== undefined && !VANGNET_PLAYGROUND)
    throw new ConfigError('Vangnet cannot start. VANGNET_NOW sets the clock: in the playground only.');
  const cosmos = readCosmos(env);
  if (VANGNET_PLAYGROUND && cosmos && !isLocal(cosmos.endpoint))
    throw new ConfigError(
      'Vangnet cannot start. VANGNET_PLAYGROUND takes invented schools: COSMOS_ENDPOINT must be local.',
    );
  return {
    port: PORT,
    dataFile: DATA_FILE,
    cosmos,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, ''),
    forms: FORMS ?? (VANGNET_PLAYGROUND ? 'inline' : 'dialog'),
    logLevel: LOG_LEVEL,
    registration: VANGNET_PLAYGROUND ? undefined : read(registration, env),
    startsAt: VANGNET_NOW === undefined ? undefined : new Date(VANGNET_NOW),
  };
};

import { readConfig, type Config } from '../../bot/config/config.js';
import { APP_ID } from '../bot/teams/gate/support/issuer.js';
import { tenants } from './town.js';

/** A bot as schools run it: every call from Teams has a token that is checked. */
export const registered = (): NonNullable<Config['registration']> => {
  const { registration } = readConfig({
    NODE_ENV: 'production',
    MICROSOFT_APP_TYPE: 'SingleTenant',
    MICROSOFT_APP_ID: APP_ID,
    MICROSOFT_APP_TENANT_ID: tenants[0],
    MICROSOFT_APP_PASSWORD: 'not a password',
    TENANTS: tenants.join(','),
  });
  if (registration === undefined) throw new Error('no registration');
  return registration;
};

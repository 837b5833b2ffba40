import type { AppCredentials } from 'botframework-connector';
import type { Registration } from '../config/config.js';
import { lazily } from '../support/lazily.js';

/** Our own token for Teams. Undefined in the playground, which asks for none. */
export type Token = () => Promise<string | undefined>;

export const AUDIENCE = 'https://api.botframework.com';

/**
 * The credentials keep a token until five minutes before its end. However many need one at that moment, it is asked for
 * once.
 */
export const kept = (credentials: () => Promise<Pick<AppCredentials, 'getToken'>>): Token => {
  let asking: Promise<string> | undefined;
  return () =>
    (asking ??= credentials()
      .then((own) => own.getToken())
      .finally(() => (asking = undefined)));
};

export const tokenFor = (registration: Registration | undefined): Token => {
  if (registration === undefined) return () => Promise.resolve(undefined);
  return kept(lazily(() => credentialsOf(registration)));
};

/** The SDK is large, and the playground needs none of it. */
const credentialsOf = async (registration: Registration): Promise<AppCredentials> => {
  const sdk = await import('botframework-connector');
  const { MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: tenant } = registration;
  return registration.MICROSOFT_APP_TYPE === 'SingleTenant'
    ? new sdk.MicrosoftAppCredentials(id, registration.MICROSOFT_APP_PASSWORD, tenant, AUDIENCE)
    : new sdk.ManagedIdentityAppCredentials(id, AUDIENCE, new sdk.JwtTokenProviderFactory());
};

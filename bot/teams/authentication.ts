import {
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationError,
  ClaimsIdentity,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import type { Registration } from '../config/config.js';
import { ISSUER } from './gate/token.js';
import { AUDIENCE } from './token.js';

const MOST_ADDRESSES = 100;

/** One client an address: making one costs more than reading a message. The adapter wants one, and never uses it. */
class Clients extends ConnectorFactory {
  private readonly known = new Map<string, Promise<ConnectorClient>>();

  constructor(private readonly factory: ConnectorFactory) {
    super();
  }

  override create(serviceUrl: string): Promise<ConnectorClient> {
    const last = this.known.get(serviceUrl);
    if (last !== undefined) return last;
    if (this.known.size >= MOST_ADDRESSES) this.known.clear();
    const made = this.factory.create(serviceUrl, AUDIENCE);
    this.known.set(serviceUrl, made);
    made.catch(() => this.known.delete(serviceUrl));
    return made;
  }
}

/** The SDK would make two clients for every request. A bot speaks only for itself, so they are made once. */
export class Authentication extends ConfigurationBotFrameworkAuthentication {
  private readonly clients: Clients;
  private readonly ourselves: ClaimsIdentity;
  private userTokens: Promise<UserTokenClient> | undefined;

  constructor(
    appId: string,
    options: ConfigurationBotFrameworkAuthenticationOptions,
    configuration?: AuthenticationConfiguration,
  ) {
    super(options, undefined, configuration);
    this.ourselves = new ClaimsIdentity([{ type: 'aud', value: appId }], appId !== '');
    this.clients = new Clients(super.createConnectorFactory(this.ourselves));
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    return { ...(await super.authenticateRequest(activity, header)), connectorFactory: this.clients };
  }

  override createUserTokenClient(): Promise<UserTokenClient> {
    return (this.userTokens ??= super.createUserTokenClient(this.ourselves));
  }
}

/** Without a registration the SDK checks no tokens and sends none. Only the playground runs so. */
export const authenticationOf = (registration: Registration | undefined, metadataUrl?: string): Authentication =>
  registration === undefined
    ? new Authentication('', {})
    : new Authentication(registration.MICROSOFT_APP_ID, settingsFor(registration, metadataUrl), onlyFromTeams);

/** The SDK also takes tokens that Entra made for its emulator, of any tenant and service URL. This bot refuses them. */
const onlyFromTeams = new AuthenticationConfiguration([], (claims) =>
  claims.some(({ type, value }) => type === 'iss' && value === ISSUER)
    ? Promise.resolve()
    : Promise.reject(new AuthenticationError('not from Teams', 401)),
);

/** What the SDK wants to know of a registration. `metadataUrl`: of another issuer than Microsoft's. */
export const settingsFor = (registration: Registration, metadataUrl?: string) => ({
  ...credentials(registration),
  ...(metadataUrl !== undefined && issuerAt(metadataUrl)),
});

/** Another issuer than Microsoft's, for tests. The SDK wants all of these or none. */
const issuerAt = (metadataUrl: string) => ({
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: ISSUER,
  OAuthUrl: 'https://token.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
  CallerId: 'urn:botframework:azure',
});

const credentials = (registration: Registration) => ({
  MicrosoftAppId: registration.MICROSOFT_APP_ID,
  // The SDK spells this type its own way.
  MicrosoftAppType: registration.MICROSOFT_APP_TYPE === 'SingleTenant' ? 'SingleTenant' : 'UserAssignedMsi',
  MicrosoftAppTenantId: registration.MICROSOFT_APP_TENANT_ID,
  ...(registration.MICROSOFT_APP_TYPE === 'SingleTenant' && {
    MicrosoftAppPassword: registration.MICROSOFT_APP_PASSWORD,
  }),
});

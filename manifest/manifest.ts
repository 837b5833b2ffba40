import type { TeamsManifestV1D22 } from '@microsoft/app-manifest';
import type { Settings } from './settings.js';

/** Some of the words that `bot/conversation/actions/said.ts` knows. */
const COMMANDS = [
  { title: 'signaal', description: 'Schrijf op wat je zag of hoorde over een kind' },
  { title: 'menu', description: 'Zie wat je met Vangnet kunt doen' },
  { title: 'hulp', description: 'Vraag nu hulp van een collega' },
];
const SCOPES = ['personal', 'team', 'groupChat'] as const;

const DESCRIPTION = `Vangnet helpt het team van een basisschool als je je zorgen maakt over een kind.

Je schrijft in een minuut op wat je zag of hoorde. De juiste collega krijgt een bericht, leest het en geeft antwoord. Jij ziet wie het oppakt, of dat er nog niemand is.

In de chat staat nooit de naam van een kind, en ook niet wat er is gebeurd. Een bericht heeft alleen een code, hoe dringend het is en een tijd. De rest zie je pas als je op de knop drukt, en alleen als je het mag lezen.

Vangnet is alleen voor mensen die op de school werken. Het is geen alarmnummer. Is een kind nu in gevaar? Bel 112.`;

/** An older schema than the newest. Every Teams client and admin center knows it, and it has what we use. */
export const manifestOf = (settings: Settings, version: string): TeamsManifestV1D22.TeamsManifestV1D22 => ({
  $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.22/MicrosoftTeams.schema.json',
  manifestVersion: '1.22',
  version,
  id: settings.TEAMS_APP_ID,
  localizationInfo: { defaultLanguageTag: 'nl-nl' },
  developer: {
    name: settings.DEVELOPER_NAME,
    websiteUrl: settings.WEBSITE_URL,
    privacyUrl: settings.PRIVACY_URL,
    termsOfUseUrl: settings.TERMS_URL,
  },
  name: { short: 'Vangnet', full: 'Vangnet: veiligheid op de basisschool' },
  description: { short: 'Zorgen over een kind? Leg het vast, en de juiste collega weet het.', full: DESCRIPTION },
  icons: { color: 'color.png', outline: 'outline.png' },
  accentColor: '#0F5C6E',
  defaultInstallScope: 'personal',
  bots: [
    {
      botId: settings.MICROSOFT_APP_ID,
      scopes: [...SCOPES],
      commandLists: SCOPES.map((scope) => ({ scopes: [scope], commands: COMMANDS })),
    },
  ],
  // No tabs and no pages of our own: every form is a card.
  validDomains: [],
});

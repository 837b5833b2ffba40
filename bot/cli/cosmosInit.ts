import { isLocal } from '../../data/cosmos/account.js';
import { ConfigError, readCosmos } from '../config/config.js';

/** `npm run cosmos:init`: makes the database and its containers in a local emulator. */

/** The identity that a bot runs as has no right to make containers, and must not be given it. */
const ELSEWHERE =
  'This makes containers in a local emulator only. In Azure make the database and its containers by ' +
  'infrastructure-as-code (Bicep, Terraform): the table of containers in docs/beheer.md says what must exist.';

const { COSMOS_ENDPOINT: endpoint = '' } = process.env;

try {
  if (URL.canParse(endpoint) && !isLocal(endpoint)) throw new ConfigError(ELSEWHERE);
  const account = readCosmos(process.env);
  if (account === undefined) throw new ConfigError('Set COSMOS_ENDPOINT and COSMOS_KEY to those of a local emulator.');
  const { makeContainers } = await import('../../data/cosmos/init.js');
  for (const { container, made } of await makeContainers(account))
    process.stdout.write(`${account.database}/${container}: ${made ? 'made' : 'was there already, left as it is'}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Nothing was made.'}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}

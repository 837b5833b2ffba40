import { z } from 'zod';
import { faultOf, type CosmosAccount } from '../../data/cosmos/account.js';

const setOrNot = <T extends z.ZodType>(schema: T) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema)
    .optional();

const cosmosVariables = z.object({
  COSMOS_ENDPOINT: setOrNot(
    z.url({ protocol: /^https?$/, error: 'must be an address such as https://name.documents.azure.com' }),
  ),
  COSMOS_DATABASE: setOrNot(z.string().regex(/^[\w-]{1,255}$/, 'must be letters, digits, - and _')),
  COSMOS_KEY: setOrNot(z.string()),
});

/** A key without an address would quietly keep everything in a file. */
export const cosmosAccount = cosmosVariables.transform(
  ({ COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: database, COSMOS_KEY: key }, context) => {
    const complain = (variable: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [variable], message });
    if (endpoint === undefined) {
      if (database ?? key) complain('COSMOS_ENDPOINT', 'is missing');
      return undefined;
    }
    const account: CosmosAccount = { endpoint, database: database ?? 'vangnet', key };
    const fault = faultOf(account);
    if (fault) complain(`COSMOS_${fault.of.toUpperCase()}`, fault.says);
    return account;
  },
);

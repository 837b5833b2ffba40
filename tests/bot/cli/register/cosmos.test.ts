import { describe } from 'vitest';
import { cosmosServer } from '../../../data/cosmos/server.js';
import { registerContract } from './contract.js';
import { Office } from './support.js';

const server = cosmosServer();

describe('a school in Cosmos DB', () => registerContract(async () => Office.opens(await server.freshDatabase())));

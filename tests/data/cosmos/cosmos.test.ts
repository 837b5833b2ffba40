import { describe } from 'vitest';
import { openStore } from '../../../data/open.js';
import { storeContract } from '../contract.js';
import { cosmosServer } from './server.js';
import { unexpected } from '../files.js';

const server = cosmosServer();

describe('the contract', () =>
  storeContract(async () => openStore({ file: '', onFatal: unexpected, cosmos: await server.freshDatabase() })));

import { describe } from 'vitest';
import { registerContract } from './contract.js';
import { Office } from './support.js';

describe('a school in the file', () => registerContract(() => Office.opens()));

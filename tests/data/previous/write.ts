import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { FILE, NOW } from './schemas.js';

/** `npm run schemas`, at a release: from now on the next build must get on with this one. */
writeFileSync(FILE, await format(JSON.stringify(NOW), { parser: 'json', printWidth: 120 }));

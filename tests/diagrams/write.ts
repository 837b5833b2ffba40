import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { protocols } from '../../dialogs/register.js';
import { arrowsIn } from './arrows.js';
import { pageOf, pathOf } from './page.js';

/** `npm run diagrams`, or `npm run diagrams <id> …` for some of them. */
const ids = process.argv.slice(2);

for (const protocol of Object.values(protocols).filter(({ id }) => ids.length === 0 || ids.includes(id))) {
  const path = pathOf(protocol.id);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, pageOf(protocol, arrowsIn(protocol)));
}

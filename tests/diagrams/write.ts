import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { protocols } from '../../dialogs/register.js';
import { arrowsIn } from './arrows.js';
import { read, REFERENCE, referencePage } from '../docs/reference.js';
import { TEXTS, textsPage } from '../docs/texts.js';
import { pageOf, pathOf } from './page.js';

/** `npm run diagrams`, or `npm run diagrams <id> …` for some of them; the words of the language every time. */
const ids = process.argv.slice(2);

for (const protocol of Object.values(protocols).filter(({ id }) => ids.length === 0 || ids.includes(id))) {
  const path = pathOf(protocol.id);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, pageOf(protocol, arrowsIn(protocol)));
}

await writeFile(REFERENCE, referencePage(read()));
await writeFile(TEXTS, textsPage());

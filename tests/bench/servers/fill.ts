import { openConnection } from '../../../data/sqlite/connection.js';
import { openDocuments } from '../../../data/sqlite/sqlite.js';
import { storeOver } from '../../../data/open.js';
import { fill, fillingsOf } from '../fill.js';
import { answerBench } from '../process.js';
import { growsTo, settleTown } from '../town.js';

/** Makes a data file in a process of its own: closed, the one file is all of it. */

const [file = '', count = '0'] = process.argv.slice(2);
const connection = await openConnection({ file, onFatal: () => process.exit(1) });
const store = storeOver(await openDocuments(connection));

// Ids are random, so that a save touches any page of the file: enough of it must lie in memory.
await connection.read('PRAGMA cache_size = -524288');
if (count === '0') await settleTown(store);
else if (count.startsWith('pupils ')) await growsTo(store, Number(count.slice('pupils '.length)));
else for (const filling of fillingsOf(count)) await fill(store, filling);
answerBench({}, store.close);

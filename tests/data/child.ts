import { openEmbedded } from '../../data/open.js';
import { aCase, aSchool, LINDE } from './samples.js';

/**
 * A process of its own with the store: `keep` saves cases at once and stays, `count` says how many there are, `blink`
 * opens it, saves one and closes it for ever.
 */
const [does, file = '', amount = '0'] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const blink = async (from: number): Promise<never> => {
  for (let n = from; ; n += 1) {
    const store = await openEmbedded({ file, onFatal: () => process.exit(3) });
    if (n === from) await store.saveSchool(aSchool());
    await store.createCase(aCase({ id: `saved-${n}`, code: `K-${n}` }));
    say(`saved-${n}`);
    await store.close();
  }
};

try {
  if (does === 'blink') await blink(Number(amount));
  const store = await openEmbedded({ file, onFatal: () => process.exit(3) });
  const ids = Array.from({ length: Number(amount) }, (_, n) => `saved-${n}`);
  if (does === 'keep') {
    await store.saveSchool(aSchool());
    await Promise.all(
      ids.map(async (id) => {
        const made = await store.createCase(aCase({ id }));
        say(`${typeof made === 'object' ? 'created' : made} ${id}`);
      }),
    );
    say('all');
    setInterval(() => undefined, 1000);
  } else {
    const found = await Promise.all(ids.map((id) => store.readCase(LINDE, id)));
    say(`${found.filter((one) => one !== undefined).length} found`);
    await store.close();
  }
} catch (error) {
  say((error as Error).message);
  process.exitCode = 2;
}

import { resolve } from 'node:path';
import { openStore } from '../../../data/open.js';
import { protocols } from '../../../dialogs/register.js';
import { StoreUnavailableError, type Store } from '../../../data/store.js';
import { ConfigError, readStorage, tenantsIn } from '../../config/config.js';
import { writeCard } from '../../paper/noodkaart/write.js';

/** `npm run noodkaart -- [folder]`: writes the card of every school. With a data file the bot must be stopped. */
export type Run = {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  now: () => Date;
  say: (line: string) => void;
  /** In the place of opening the store that the environment names, in a test. */
  open?: () => Promise<Store>;
};

/** The exit code: 0 every card is written, 1 the store or the folder failed, 2 the environment is wrong. */
export const writeCards = async (run: Run): Promise<0 | 1 | 2> => {
  const { args, env, say } = run;
  try {
    const { dataFile, cosmos } = readStorage(env);
    const tenants = tenantsIn(env);
    const store = await (
      run.open ?? (() => openStore({ file: dataFile, onFatal: () => undefined, cosmos, protocols }))
    )();
    try {
      return await writeEvery(store, tenants, resolve(args[0] ?? '.'), run);
    } finally {
      await store.close();
    }
  } catch (error) {
    say(reasonOf(error, env));
    return error instanceof ConfigError ? 2 : 1;
  }
};

const writeEvery = async (store: Store, tenants: readonly string[], folder: string, run: Run): Promise<0 | 1> => {
  let written = 0;
  for (const tenant of tenants)
    for (const id of await store.schools(tenant)) {
      const school = await store.school(id);
      if (school === undefined) continue;
      run.say(`Written: ${await writeCard(school, folder, run.now().toISOString())}`);
      written += 1;
    }
  if (written === 0) run.say('No school is registered for this tenant.');
  return written === 0 ? 1 : 0;
};

const reasonOf = (error: unknown, env: NodeJS.ProcessEnv): string => {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof StoreUnavailableError)) return 'The folder cannot be written.';
  return env.COSMOS_ENDPOINT
    ? 'The store does not answer. Nothing was written.'
    : `${error.message} Stop the bot first, or use the cards it keeps beside its data file.`;
};

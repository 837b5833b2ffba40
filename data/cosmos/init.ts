import { CONTAINERS, definitionOf } from './containers.js';
import { isLocal, type CosmosAccount } from './account.js';
import { connectCosmos } from './client.js';

export type Made = { container: string; made: boolean };

/** Makes what is missing in an emulator. What is there stays as it is. */
export const makeContainers = async (account: CosmosAccount): Promise<Made[]> => {
  if (!isLocal(account.endpoint)) throw new Error('Containers are made in a local emulator only.');
  const { client, close } = connectCosmos(account);
  try {
    const { database } = await client.databases.createIfNotExists({ id: account.database });
    const all: Made[] = [];
    for (const container of CONTAINERS) {
      const { statusCode } = await database.containers.createIfNotExists(definitionOf(container));
      all.push({ container, made: statusCode === 201 });
    }
    return all;
  } finally {
    close();
  }
};

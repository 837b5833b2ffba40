import { pathToFileURL } from 'node:url';
import { createClient, type Client, type InStatement } from '@libsql/client';
import type { Storage, StoreItems } from 'botbuilder';

/** A Storage of the SDK on SQLite, with the same settings as Vangnet's store: one row a key, the last write wins. */
export class SqliteStorage implements Storage {
  private constructor(private readonly client: Client) {}

  static async open(file: string): Promise<SqliteStorage> {
    const client = createClient({ url: pathToFileURL(file).href, concurrency: 1 });
    for (const setting of ['locking_mode=EXCLUSIVE', 'journal_mode=WAL', 'synchronous=FULL', 'secure_delete=ON'])
      await client.execute(`PRAGMA ${setting}`);
    await client.execute('CREATE TABLE IF NOT EXISTS items (key TEXT PRIMARY KEY, value TEXT NOT NULL)');
    return new SqliteStorage(client);
  }

  async read(keys: string[]): Promise<StoreItems> {
    const marks = keys.map(() => '?').join(', ');
    const { rows } = await this.client.execute({
      sql: `SELECT key, value FROM items WHERE key IN (${marks})`,
      args: keys,
    });
    return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value as string)])) as StoreItems;
  }

  async write(changes: StoreItems): Promise<void> {
    const sql = 'INSERT INTO items VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value';
    const statements = Object.entries(changes as Record<string, unknown>).map(([key, value]): InStatement => ({
      sql,
      args: [key, JSON.stringify(value)],
    }));
    await this.client.batch(statements, 'write');
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) await this.client.execute({ sql: 'DELETE FROM items WHERE key = ?', args: [key] });
  }

  async pragma(name: string): Promise<unknown> {
    return (await this.client.execute(`PRAGMA ${name}`)).rows[0]?.[0];
  }

  close(): void {
    this.client.close();
  }
}

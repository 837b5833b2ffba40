import { describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../data/sqlite/database.js';
import { SqliteFault } from '../../../data/sqlite/fault.js';
import { newFile } from '../files.js';

const opened = (): Database => {
  const database = openDatabase(newFile());
  database.run('CREATE TABLE words (word TEXT PRIMARY KEY)');
  return database;
};
const put = (word: string) => ({ sql: 'INSERT INTO words VALUES (?)', args: [word] });
const ALL = { sql: 'SELECT * FROM words ORDER BY 1', args: [] };

const faultOf = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return error instanceof SqliteFault ? error.code : error;
  }
};

describe('one connection', () => {
  it('gives the values of the columns, and how many rows were changed', () => {
    const database = opened();
    expect(database.run(put('een'))).toBe(1);
    expect(database.run({ sql: 'DELETE FROM words WHERE word = ?', args: ['twee'] })).toBe(0);
    expect(database.rows('SELECT word, 2 FROM words')).toEqual([['een', 2]]);
    database.close();
  });
  it('gives every row of many', () => {
    const database = opened();
    for (let n = 0; n < 250; n++) database.run(put(`w${n}`));
    for (const limit of [0, 1, 99, 100, 101, 200, 250])
      expect(database.rows({ sql: 'SELECT word FROM words LIMIT ?', args: [limit] })).toHaveLength(limit);
    database.close();
  });
  it('uses a kept statement again after the tables changed, and after it failed', () => {
    const database = opened();
    database.run(put('een'));
    expect(database.rows(ALL)).toEqual([['een']]);
    expect(faultOf(() => database.run(put('een')))).toBe('SQLITE_CONSTRAINT');
    database.run(`ALTER TABLE words ADD COLUMN more TEXT DEFAULT 'x'`);
    expect(database.rows(ALL)).toEqual([['een', 'x']]);
    database.close();
  });
  it('keeps all of what belongs together, or nothing', () => {
    const database = opened();
    expect(database.together(({ run }) => run(put('een')) + run(put('twee')))).toBe(2);
    const twice = () => database.together(({ run }) => run(put('drie')) + run(put('een')));
    expect(faultOf(twice)).toBe('SQLITE_CONSTRAINT');
    expect(database.isInTransaction()).toBe(false);
    expect(database.rows(ALL)).toEqual([['een'], ['twee']]);
    database.close();
  });
  it('says by its primary code what SQLite could not do', () => {
    const database = opened();
    expect(faultOf(() => database.run('INSERT INTO nowhere VALUES (1)'))).toBe('SQLITE_ERROR');
    expect(faultOf(() => openDatabase('/nowhere/at/all.db'))).toBe('SQLITE_CANTOPEN');
    const other = openDatabase(database.rows('PRAGMA database_list')[0]?.[2] as string);
    other.run('BEGIN IMMEDIATE');
    expect(faultOf(() => database.run(put('een')))).toBe('SQLITE_BUSY');
    other.close();
    database.close();
  });
});

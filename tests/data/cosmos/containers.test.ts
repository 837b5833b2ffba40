import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { CONTAINERS, containersAsTable, definitionOf, orderBy } from '../../../data/cosmos/containers.js';

const PAGE = new URL('../../../docs/beheer.md', import.meta.url);

/** The cells of every row that begins as a table of containers does; how wide they are drawn does not matter. */
const rowsOf = (text: string): string[][] => {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^\| container\b/.test(line));
  const end = lines.findIndex((line, n) => n > first && !line.startsWith('|'));
  const table = first < 0 ? [] : lines.slice(first, end < 0 ? undefined : end);
  return table.filter((line) => !/^[|\s-]+$/.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));
};

describe('the containers', () => {
  it('stand in docs/beheer.md as they are made', async () => {
    const printed = rowsOf(await readFile(PAGE, 'utf8'));
    expect(printed).toHaveLength(CONTAINERS.length + 1);
    expect(printed).toEqual(rowsOf(containersAsTable()));
  });
  it('index their partition and nothing of a body', () => {
    for (const container of CONTAINERS) {
      const { includedPaths, excludedPaths } = definitionOf(container).indexingPolicy!;
      const paths = includedPaths!.map(({ path }) => path);
      expect(paths).toContain('/partition/?');
      expect(paths.filter((path) => !/^\/(partition|head\/)/.test(path))).toEqual([]);
      expect(excludedPaths).toEqual([{ path: '/*' }]);
    }
  });
  it('have a composite index for the orders that are asked of them', () => {
    const composites = (container: 'cases' | 'directory' | 'audit') =>
      definitionOf(container).indexingPolicy!.compositeIndexes!.map((index) =>
        index.map(({ path, order }) => `c${path.replaceAll('/', '.')} ${order === 'ascending' ? 'ASC' : 'DESC'}`),
      );
    expect(composites('cases').map((index) => index.join(', '))).toEqual([orderBy('due'), orderBy('newest')]);
    expect(composites('directory').map((index) => index.join(', '))).toEqual([orderBy('name')]);
    expect(composites('audit').map((index) => index.join(', '))).toEqual([orderBy('newest')]);
  });
});

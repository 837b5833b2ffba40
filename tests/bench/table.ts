import { cpus, totalmem } from 'node:os';

/** One figure. `aim`: what it should be; without one it is only to be known. */
export type Row = {
  name: string;
  value: string;
  unit: string;
  aim?: string;
  /** Something was lost, doubled or told wrongly. */
  wrong?: boolean;
};

/** `name`: as `--only` takes it. */
export type Table = { name: string; rows: Row[] };

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const tableOf = (rows: readonly Row[]): string =>
  [
    line(['what', 'value', 'unit', 'aim']),
    line(['---', '---', '---', '---']),
    ...rows.map(({ name, value, unit, aim = '' }) => line([name, value, unit, aim])),
  ].join('\n');

export const machine = (): string => {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${first?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${memory} GB, Node ${process.version}, ${process.platform}, ${day}`;
};

export const round = (value: number, digits = 2): string => value.toFixed(digits);

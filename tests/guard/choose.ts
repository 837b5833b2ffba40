import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeDays, type Day, type KeptDay } from './day.js';
import { marksOf } from './marks.js';

/** `npx tsx tests/guard/choose.ts <folder of KEEP> <build>`: the fewest days that show all that was seen are kept. */
const [folder = '', build = ''] = process.argv.slice(2);

type Seen = { file: string; day: Day; marks: Set<string> };

const days = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, file: join(folder, name.replace('.json', '.sqlite')) }))
  .filter(({ file }) => existsSync(file))
  .map(({ name, file }): Seen => {
    const day = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Day;
    return { file, day, marks: new Set(day.documents.flatMap(marksOf)) };
  });

const missing = new Set(days.flatMap(({ marks }) => [...marks]));
const gainOf = ({ marks }: Seen): number => [...marks].filter((mark) => missing.has(mark)).length;

const kept: KeptDay[] = [];
while (missing.size > 0) {
  const best = days.reduce((one, other) => (gainOf(other) > gainOf(one) ? other : one));
  for (const mark of best.marks) missing.delete(mark);
  const { at, buttons, documents } = best.day;
  kept.push({ name: String(kept.length + 1).padStart(2, '0'), at, buttons, documents, file: readFileSync(best.file) });
}
writeDays(build, kept);

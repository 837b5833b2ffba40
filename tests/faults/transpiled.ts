import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['bot', 'cards', 'data', 'dialogs'];
const CHILD = 'tests/faults/child.ts';

const COMPILER = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };

const transpile = async (path: string, folder: string): Promise<void> => {
  const to = join(folder, path.replace(/\.ts$/, '.js'));
  await mkdir(dirname(to), { recursive: true });
  if (!path.endsWith('.ts')) return cp(join(ROOT, path), to);
  const source = await readFile(join(ROOT, path), 'utf8');
  await writeFile(to, ts.transpileModule(source, { compilerOptions: COMPILER }).outputText);
};

/** Where the bot as it is now lies as JavaScript: many processes that are to start soon load it fast. */
export const transpiledBot = async (): Promise<{ folder: string; child: string; start: string }> => {
  // Below the project, so that its dependencies are found.
  const folder = join(ROOT, 'node_modules', '.cache', `vangnet-faults-${process.pid}`);
  const paths = FOLDERS.flatMap((name) => ts.sys.readDirectory(join(ROOT, name), ['.ts', '.json']));
  await Promise.all([...paths.map((path) => path.slice(ROOT.length)), CHILD].map((path) => transpile(path, folder)));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  return { folder, child: join(folder, 'tests/faults/child.js'), start: join(folder, 'bot/start.js') };
};

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { protocols } from '../../dialogs/register.js';

/** What the documents say of the code is looked up in the code: a page that is not true is worse than none. */

const filesIn = (folder: string, end: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));

const read = (path: string): string => readFileSync(path, 'utf8');
const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...filesIn('docs', '.md')];
/** Made beside these pages. */
const unique = (found: readonly string[]): string[] => [...new Set(found)].sort();
const all = (text: string, pattern: RegExp): string[] => unique([...text.matchAll(pattern)].map(([, one = '']) => one));

/** Between backticks, from the top of the project. */
const FILES = /`((?:bot|cards|data|dialogs|docs|manifest|tests)\/[\w./-]*)`/g;

/** As GitHub makes them of headings. */
const anchorsIn = (text: string): string[] =>
  all(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const leads = (page: string, link: string): boolean => {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  return existsSync(target) && (anchor === undefined || anchorsIn(read(target)).includes(anchor));
};

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  it('links to what is there', () => {
    const links = all(text, /\]\(([^)\s]+)\)/g).filter((link) => !link.startsWith('https://'));
    expect(links.filter((link) => !leads(page, link))).toEqual([]);
  });

  it('names files that are there', () => {
    expect(all(text, FILES).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names commands that can be run', () => {
    const commands = all(text, /npm run (?:--silent )?([\w:]+)/g);
    expect(commands.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });
});

it('comments name files that are there', () => {
  const folders = ['bot', 'cards', 'data', 'dialogs', 'manifest', 'tests'];
  const comments = folders
    .flatMap((folder) => filesIn(folder, '.ts'))
    .flatMap((path) => all(read(path), FILES).map((named) => ({ path, named })));
  expect(comments.filter(({ named }) => !existsSync(named))).toEqual([]);
});

it('every decision stands in the list of decisions', () => {
  const list = read('docs/decisions/README.md').replaceAll(/ +/g, ' ');
  for (const path of filesIn('docs/decisions', '.md').filter((one) => !one.endsWith('README.md'))) {
    const { number, title, status, date } =
      /^# (?<number>\d+)\. (?<title>.+)\n\n- Status: (?<status>.+)\n- Date: (?<date>[\d-]+)\n/.exec(
        read(path),
      )!.groups!;
    const file = path.replace('docs/decisions/', '');
    expect(list).toContain(`| [${number}](${file}) | ${title} | ${status} | ${date} |`);
  }
});

describe('docs/beheer.md', () => {
  const page = read('docs/beheer.md');

  it('explains every line of the log', () => {
    const source = filesIn('bot', '.ts').map(read).join('\n');
    const said = all(source, /log\.(?:info|warn|error|fatal)\([^;]*?'([^']+)'\)/g);
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((line) => !page.includes(`\`${line}\``))).toEqual([]);
  });

  it('explains every variable of the environment', () => {
    const schemas = ['bot/config/config.ts', 'bot/config/cosmos.ts', 'manifest/settings.ts'].map(read).join('\n');
    const variables = all(
      schemas,
      /\b((?:[A-Z]+_)+[A-Z]+|PORT|FORMS|TENANTS)\b: ?(?:z\.|guid|address|isTrue|listOf|setOrNot)/g,
    );
    expect(variables.length).toBeGreaterThan(15);
    expect(variables.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('explains every setting of a school', () => {
    const blocks = /const (?:settings|meldcode|calamity) = z\.strictObject\(\{([\s\S]*?)\n\}\);/g;
    const names = all(read('bot/cli/register/schema.ts'), blocks).flatMap((block) => all(block, /^ {2}(\w+):/gm));
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !new RegExp(`[\`.]${name}[\`.]`).test(page))).toEqual([]);
  });

  it('explains every setting of a procedure, and what may be chosen', () => {
    const chosen = Object.values(protocols).flatMap(({ id, settings = {} }) =>
      Object.entries(settings).flatMap(([name, values]) => [`procedures.${id}.${name}`, ...values]),
    );
    expect(chosen.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });
});

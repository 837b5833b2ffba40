import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { protocols } from '../../dialogs/register.js';

/** Every Dutch text of the protocols and screens, read from their sources: `docs/teksten.md`, for a school to read. */

export const TEXTS = 'docs/teksten.md';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/woorden\.ts$/i.test(name))
    .toSorted()
    .map((name) => join(folder, name));

/** What stands in a sentence for what is only known later. */
const GAP = '…';
/** A sentence or a label, and no id or key. */
const isRead = (text: string): boolean => /\p{L} \p{L}|^\p{Lu}[\p{Ll}’'-]+[ .?!:]?$/u.test(text.replaceAll(GAP, ' a '));

const asText = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [
    node.head.text,
    ...node.templateSpans.map(({ expression, literal }) => `${gapOf(expression)}${literal.text}`),
  ].join('');
};

const ROLE = /^term\.(\w+)$/;
/** Words for roles are those that schools usually have. */
const gapOf = (expression: ts.Expression): string => {
  const role = ROLE.exec(expression.getText())?.[1];
  return role === undefined ? GAP : role.replaceAll('_', ' ');
};

const isNoText = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isTypeNode(node) ||
  ts.isElementAccessExpression(node);

const textsIn = (node: ts.Node): string[] => {
  if (isNoText(node)) return [];
  const text = asText(node);
  const inside: string[] = [];
  ts.forEachChild(node, (child) => void inside.push(...textsIn(child)));
  return text !== undefined && isRead(text) ? [text, ...inside] : inside;
};

const sourceOf = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, ts.sys.readFile(path) ?? '', ts.ScriptTarget.ES2022, true);

/** As one line of a list. */
const line = (text: string): string => `- ${text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim()}`;

const part = (path: string): string[] => {
  const texts = [...new Set(textsIn(sourceOf(path)))];
  return texts.length === 0
    ? []
    : [`### ${path.split('/').at(-1)?.replace('.ts', '') ?? path}`, '', ...texts.map(line), ''];
};

const chapter = (title: string, folder: string): string[] => [`## ${title}`, '', ...filesIn(folder).flatMap(part)];

const titleOf = (folder: string): string =>
  [...new Set(Object.values(protocols).flatMap(({ id, title }) => (id === folder ? [title] : [])))].join(', ') ||
  folder;

const folders = (): string[] =>
  readdirSync('dialogs/protocols', { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));

/** The page. `…` stands for what is only known later: a name, a code, an hour. */
export const textsPage = (): string =>
  [
    '# Alle teksten',
    '',
    'Zo spreekt Vangnet. Deze lijst is gemaakt uit de procedures zelf, met `npm run diagrams`. Op de plaats van … staat',
    'later een naam, een code of een tijd. Elke kop is een deel van de procedure.',
    '',
    ...folders().flatMap((folder) => chapter(titleOf(folder), join('dialogs/protocols', folder))),
    ...chapter('Menu, lijsten en meldingen', 'bot/screens'),
  ].join('\n');

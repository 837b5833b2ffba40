import ts from 'typescript';

/** The words of the language, read from its types: `docs/language-reference.md`. */

export const REFERENCE = 'docs/language-reference.md';
const ROOM = 'dialogs/engine/language';
const INDEX = `${ROOM}/index.ts`;

export type Word = { name: string; how: string; says: string };
type Section = { title: string; words: Word[] };

const LONGEST = 60;
const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? '…' : line;
};

const docOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ').trim();

const paramOf = ({ name, type, questionToken, initializer, dotDotDotToken }: ts.ParameterDeclaration): string => {
  const called = ts.isIdentifier(name) ? name.text : 'of';
  const optional = questionToken === undefined && initializer === undefined ? '' : '?';
  return `${dotDotDotToken === undefined ? '' : '...'}${called}${optional}${type === undefined ? '' : `: ${short(type.getText())}`}`;
};

type Callable = ts.FunctionDeclaration | ts.ArrowFunction;
const callableOf = (declaration: ts.Declaration): Callable | undefined => {
  if (ts.isFunctionDeclaration(declaration)) return declaration;
  const made = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return made !== undefined && ts.isArrowFunction(made) ? made : undefined;
};

const literalsOf = (type: ts.Type): string[] => {
  const all = type.isUnion() ? type.types : [];
  return all.every((one) => one.isStringLiteral()) ? all.map((one) => `'${one.value}'`) : [];
};

const howOf = (name: string, symbol: ts.Symbol, checker: ts.TypeChecker): string => {
  const [declaration] = (symbol.declarations ?? []).slice(-1);
  if (declaration === undefined) return name;
  const callable = callableOf(declaration);
  if (callable !== undefined) return `${name}(${callable.parameters.map(paramOf).join(', ')})`;
  if (!ts.isTypeAliasDeclaration(declaration)) return name;
  const words = literalsOf(checker.getDeclaredTypeOfSymbol(symbol));
  return words.length > 0 ? `type ${name} = ${words.join(' | ')}` : `type ${name}`;
};

const programOf = () => {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  return ts.createProgram([INDEX, `${ROOM}/step.ts`, `${ROOM}/protocol.ts`, `${ROOM}/entry.ts`, `${ROOM}/paper.ts`], {
    ...options,
    noEmit: true,
  });
};

const sourceIn = (program: ts.Program, path: string): ts.SourceFile => {
  const found = program.getSourceFile(path);
  if (found === undefined) throw new Error(`no file ${path}`);
  return found;
};

/** What the one file of the language exports, under the comments that stand above them there. */
const exportsIn = (program: ts.Program): Section[] => {
  const checker = program.getTypeChecker();
  const index = sourceIn(program, INDEX);
  const sections: Section[] = [];
  for (const statement of index.statements) {
    const comments = ts.getLeadingCommentRanges(index.text, statement.pos) ?? [];
    const title = comments
      .map(({ pos, end }) => /^\/\* (.+)\. \*\/$/.exec(index.text.slice(pos, end))?.[1])
      .find((one) => one !== undefined);
    if (title !== undefined) sections.push({ title, words: [] });
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
    if (clause === undefined || !ts.isNamedExports(clause)) continue;
    for (const { name } of clause.elements) {
      const exported = checker.getSymbolAtLocation(name);
      const symbol =
        exported && (exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported);
      if (symbol === undefined) throw new Error(`nothing is exported as ${name.text}`);
      sections
        .at(-1)
        ?.words.push({ name: name.text, how: howOf(name.text, symbol, checker), says: docOf(symbol, checker) });
    }
  }
  return sections;
};

/** The words of an object of the language, such as a step, in the order they are declared. */
const MEMBERS = [
  ['The words of a vocabulary', 'vocabulary.ts', 'Given'],
  ['The words of what a vocabulary gives', 'vocabulary.ts', 'Vocabulary'],
  ['The words of the five kinds of steps', 'kinds.ts', 'Steps'],
  ['The words of a protocol', 'protocol.ts', 'Protocol'],
  ['The words of a way in', 'entry.ts', 'Entry'],
  ['The words of a row of access', 'protocol.ts', 'Access'],
  ['The words of a step', 'step.ts', 'StepWords'],
  ['The words of a card of several', 'step.ts', 'Page'],
  ['The words of a question', 'field.ts', 'Extra'],
  ['The words of an open task', 'effects.ts', 'OpenOptions'],
  ['The words of telling somebody', 'effects.ts', 'TellOptions'],
  ['What a message is', 'message.ts', 'Words'],
  ['What a message may know', 'message.ts', 'Told'],
  ['The words of a paper', 'paper.ts', 'Print'],
  ['What a protocol sees of its case', 'sight.ts', 'Sight'],
] as const;

const MOST_LITERALS = 8;
/** Of a few fixed words, which ones; else as it is written, where that is short. */
const typeOf = (type: ts.TypeNode, checker: ts.TypeChecker): string => {
  const words = literalsOf(checker.getTypeAtLocation(type));
  return words.length > 0 && words.length <= MOST_LITERALS ? words.join(' | ') : short(type.getText());
};

const membersOf = (program: ts.Program, file: string, type: string): Word[] => {
  const checker = program.getTypeChecker();
  const source = sourceIn(program, `${ROOM}/${file}`);
  const alias = source.statements.find(
    (one): one is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(one) && one.name.text === type,
  );
  if (alias === undefined || !ts.isTypeLiteralNode(alias.type)) throw new Error(`no type ${type} in ${file}`);
  return alias.type.members.filter(ts.isPropertySignature).map((member) => {
    const symbol = checker.getSymbolAtLocation(member.name);
    const name = member.name.getText();
    const of = member.type === undefined ? '' : typeOf(member.type, checker);
    return {
      name,
      how: `${name}${member.questionToken === undefined ? '' : '?'}${of === '' || of === '…' ? '' : `: ${of}`}`,
      says: symbol === undefined ? '' : docOf(symbol, checker),
    };
  });
};

export type Reference = { exported: Section[]; members: Section[] };
export const read = (): Reference => {
  const program = programOf();
  return {
    exported: exportsIn(program),
    members: MEMBERS.map(([title, file, type]) => ({ title, words: membersOf(program, file, type) })),
  };
};

const lineOf = ({ how, says }: Word): string => `- \`${how}\`${says === '' ? '' : `: ${says}`}`;
const sectionOf = ({ title, words }: Section): string => `## ${title}\n\n${words.map(lineOf).join('\n')}\n`;

export const referencePage = ({ exported, members }: Reference): string =>
  [
    '# The words of the language',
    'Written by `npm run diagrams` from the types; a test holds it to them. What each word is for, with examples, is in\n[writing-a-protocol.md](writing-a-protocol.md).',
    ...exported.map(sectionOf),
    ...members.map(sectionOf),
  ]
    .join('\n\n')
    .replaceAll(/\n{3,}/g, '\n\n');

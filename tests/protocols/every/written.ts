import ts from 'typescript';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';

/** What the sources of protocols name in other protocols, read by the compiler: a constant and a choice are known too. */

type Known = Readonly<Record<string, Protocol>>;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  skipLibCheck: true,
  types: [],
};

/** The words a text may be; undefined when it may be any. */
const wordsOf = (type: ts.Type | undefined): string[] | undefined => {
  if (type?.isStringLiteral()) return [type.value];
  if (!type?.isUnion()) return undefined;
  const all = type.types.map(wordsOf);
  return all.every((words) => words !== undefined) ? all.flat() : undefined;
};

class Reader {
  readonly faults: string[] = [];
  private readonly checker: ts.TypeChecker;

  constructor(
    program: ts.Program,
    private readonly known: Known,
  ) {
    this.checker = program.getTypeChecker();
  }

  reads(node: ts.Node): void {
    if (ts.isCallExpression(node)) this.call(node);
    if (ts.isObjectLiteralExpression(node) && this.isBeginning(node))
      this.leadsTo(node, this.field(node, 'protocol'), this.field(node, 'way'));
    if (ts.isObjectLiteralExpression(node)) this.doubled(node);
    ts.forEachChild(node, (child) => this.reads(child));
  }

  private fault(node: ts.Node, what: string): void {
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    this.faults.push(`${node.getSourceFile().fileName.split('/').at(-1) ?? ''}:${line + 1} ${what}`);
  }

  private at(node: ts.Node | undefined): ts.Type | undefined {
    return node && this.checker.getTypeAtLocation(node);
  }

  /** What stands at a name: of an object that is written there the word itself, which its type has lost. */
  private field(node: ts.Node | undefined, name: string): ts.Type | undefined {
    const found = this.at(node)?.getProperty(name);
    const written = found?.valueDeclaration;
    if (written && ts.isPropertyAssignment(written)) return this.at(written.initializer);
    return found && node && this.checker.getTypeOfSymbolAtLocation(found, node);
  }

  private call(node: ts.CallExpression): void {
    const [first, second, third] = node.arguments;
    const called = this.effect(node.expression);
    if (called === 'start') this.leadsTo(node, this.at(first), this.at(second));
    if (called === 'report') this.reports(node, this.at(first), this.field(third, 'protocol'));
  }

  /** The name in the language of what is called, whatever it is called here. */
  private effect(node: ts.Expression): string | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    const found = symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    const file = found?.declarations?.[0]?.getSourceFile().fileName;
    return file?.endsWith('/language/effects.ts') ? found?.name : undefined;
  }

  /** It says where another protocol begins: for a button, or of a case. */
  private isBeginning({ properties }: ts.ObjectLiteralExpression): boolean {
    const names = properties.map((one) => one.name?.getText());
    return names.includes('protocol') && names.includes('way');
  }

  private leadsTo(node: ts.Node, to: ts.Type | undefined, by: ts.Type | undefined): void {
    const [names, ways] = [wordsOf(to), wordsOf(by)];
    if (names === undefined || ways === undefined) this.fault(node, 'leads nobody can tell where');
    for (const name of names ?? []) for (const way of ways ?? []) this.way(node, name, way);
  }

  private way(node: ts.Node, name: string, way: string): void {
    const found = this.known[name];
    if (found === undefined) this.fault(node, `no protocol ${name}`);
    else if (!found.ways.includes(way)) this.fault(node, `${name} has no way ${way}`);
  }

  private reports(node: ts.Node, what: ts.Type | undefined, to: ts.Type | undefined): void {
    const steps = wordsOf(what);
    const names = to === undefined ? Object.keys(this.known) : wordsOf(to);
    if (steps === undefined || names === undefined) this.fault(node, 'reports nobody can tell where');
    for (const name of names ?? []) if (this.known[name] === undefined) this.fault(node, `no protocol ${name}`);
    const hears = (step: string): boolean =>
      (names ?? []).some((name) => this.known[name]?.steps[step]?.offer?.to.includes('andere_zaak'));
    for (const step of steps ?? []) if (!hears(step)) this.fault(node, `nobody hears ${step}`);
  }

  /** A step that stands in a spread and once more: the last one would win without a word. */
  private doubled({ properties }: ts.ObjectLiteralExpression): void {
    if (!properties.some(ts.isSpreadAssignment)) return;
    const seen = new Set<string>();
    for (const one of properties)
      for (const name of this.stepsIn(one)) {
        if (seen.has(name)) this.fault(one, `two steps are called ${name}`);
        seen.add(name);
      }
  }

  private stepsIn(one: ts.ObjectLiteralElementLike): string[] {
    const isStep = (type: ts.Type | undefined): boolean =>
      ['title', 'by', 'then', 'offer', 'late'].every((word) => type?.getProperty(word) !== undefined);
    if (!ts.isSpreadAssignment(one)) return isStep(this.at(one)) ? [one.name.getText()] : [];
    const all = this.checker.getTypeAtLocation(one.expression).getProperties();
    return all.filter((each) => isStep(this.checker.getTypeOfSymbolAtLocation(each, one))).map(({ name }) => name);
  }
}

/** What is wrong in the files below these folders that the roots lead to. */
export const faultsIn = (roots: readonly string[], folders: readonly string[], known: Known): string[] => {
  const program = ts.createProgram(roots, OPTIONS);
  const reader = new Reader(program, known);
  for (const file of program.getSourceFiles())
    if (folders.some((folder) => file.fileName.includes(folder))) reader.reads(file);
  return reader.faults;
};

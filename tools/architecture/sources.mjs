// The sources of a tree, with what each file imports and exports, read without types: fast enough for a test.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

const PATTERNS = [
  '{apps,libs}/*/{src,test,worker}/**/*.{ts,tsx}',
  '{test,bench,tools,faults}/**/*.{ts,mjs}',
];

/** Written by a tool: nobody chose its names. */
const GENERATED = 'libs/api-types/src/index.ts';

/** Reads the sources below a folder: each by its path, with its lines, its area and whether it is test code. */
export function readSources(root) {
  const paths = PATTERNS.flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts') && path !== GENERATED)
    .sort();
  const files = new Map(paths.map((path) => [path, sourceAt(root, path)]));
  for (const file of files.values()) {
    file.imports = importsOf(file, { root, files });
    file.exports = exportsOf(file);
  }
  return files;
}

function sourceAt(root, path) {
  const text = readFileSync(join(root, path), 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const isGenerated = /^\/\*\*[^/]*auto-generated/.test(text);
  const area = isGenerated ? 'generated' : areaOf(path);
  return { path, text, source, lines, area, isTest: isTestCode(path), isGenerated };
}

/** The app, the lib, or the folder beside them that a file belongs to. */
function areaOf(path) {
  const [first, second] = path.split('/');
  return first === 'apps' || first === 'libs' ? `${first}/${second}` : first;
}

/** Tests, what they share and start, and the suites that are run by others. */
function isTestCode(path) {
  return /\.spec\.(tsx?|mjs)$|^(apps|libs)\/[^/]+\/test\/|^test\/|\/(conformance|testing)\//.test(
    path,
  );
}

/**
 * What a file imports and passes on: `target` is the path of a source of this tree, `names` the names that are taken (`*` for all);
 * what is imported from the built server stands for its source.
 */
function importsOf({ path, source }, { root, files }) {
  const found = [];
  const visit = (node) => {
    const module = moduleOf(node);
    if (module !== undefined && ts.isStringLiteralLike(module)) {
      const target = targetOf(path, module.text, { root, files });
      found.push({ module: module.text, target, ...takenBy(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function moduleOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return node.argument.literal;
  const isDynamic =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? node.arguments[0] : undefined;
}

function targetOf(from, module, { root, files }) {
  const lib = /^@sitlog\/([^/]+)$/.exec(module)?.[1];
  if (lib !== undefined) return `libs/${lib}/src/index.ts`;
  if (!module.startsWith('.')) return undefined;
  const path = join(dirname(from), module).replace(/^dist\/apps\/server\//, '');
  const sources = [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')];
  return sources.find((one) => files.has(one) || existsSync(join(root, one)));
}

function takenBy(node) {
  if (ts.isImportDeclaration(node)) return takenByImport(node.importClause);
  if (ts.isExportDeclaration(node)) return takenByExport(node);
  const qualifier = ts.isImportTypeNode(node) ? node.qualifier?.getText().split('.')[0] : undefined;
  return { names: [qualifier ?? '*'], typeOnly: ts.isImportTypeNode(node), passesOn: false };
}

function takenByImport(clause) {
  const bindings = clause?.namedBindings;
  const elements = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  const names = elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) names.push('*');
  if (clause?.name !== undefined) names.push('default');
  const wholly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const each = elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly);
  return { names, typeOnly: wholly || (each && clause?.name === undefined), passesOn: false };
}

function takenByExport({ exportClause, isTypeOnly }) {
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) {
    return { names: ['*'], typeOnly: isTypeOnly, passesOn: true };
  }
  const { elements } = exportClause;
  const given = new Map(
    elements.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]),
  );
  const each = elements.length > 0 && elements.every((element) => element.isTypeOnly);
  return { names: [...given.values()], given, typeOnly: isTypeOnly || each, passesOn: true };
}

/** The names that a file declares and exports itself, each with its declarations. */
function exportsOf({ source }) {
  const found = new Map();
  const local = new Set();
  const add = (name, node) => found.set(name, [...(found.get(name) ?? []), node]);
  for (const node of source.statements) {
    if (isExported(node)) for (const name of namesIn(node)) add(name, node);
    const isList = ts.isExportDeclaration(node) && node.moduleSpecifier === undefined;
    for (const { name } of isList ? (node.exportClause?.elements ?? []) : []) local.add(name.text);
  }
  const declared = source.statements.filter((node) =>
    namesIn(node).some((name) => local.has(name)),
  );
  for (const node of declared) for (const name of namesIn(node)) add(name, node);
  return found;
}

function isExported(node) {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function namesIn(node) {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) => bound(name));
  }
  return ts.isDeclarationStatement(node) && node.name !== undefined ? [node.name.text] : [];
}

function bound(name) {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : bound(element.name),
  );
}

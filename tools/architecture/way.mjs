// The names under which what an operator writes travels from the body of its request to the receipt.
//
// How it counts: it begins with the functions in START and follows every call of them, and of what they call, that leads to a function of the server
// (by the types: a call through an interface ends there, as the one to the log does) or to `decide` of the domain, whose signature counts and whose
// inside does not. Of all these functions it takes the types of the parameters and of what they answer. A name counts if it is ours and stands for
// data: an interface, an alias of objects, or a class without methods. Services, functions and plain values (numbers, codes) do not count.
import { join, relative } from 'node:path/posix';
import ts from 'typescript';

/** Where the way begins. A bus hides whom it calls, so the handler is named as well; those that a tree does not have are left out. */
const START = [
  'LogEntryController.handle',
  'LogEntryHandler.execute',
  'RecordCommandHandler.execute',
  'RecordHandler.execute',
];

/** The functions on the way and the names of the data that they hand on. */
export function namesOnTheWay(root) {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (fault) => {
        throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
      },
    },
  );
  const entries = config.fileNames.filter((name) =>
    /apps\/server\/src\/.*(?<!\.spec)\.ts$/.test(name),
  );
  const program = ts.createProgram(entries, config.options);
  const way = { checker: program.getTypeChecker(), root, functions: new Set(), names: new Map() };
  for (const source of program.getSourceFiles()) {
    if (isOfServer(source.fileName, root)) ts.forEachChild(source, (node) => begin(node, way));
  }
  return {
    functions: [...way.functions].map((node) => titleOf(node)),
    names: [...way.names.keys()].sort(),
  };
}

function isOfServer(file, root) {
  return relative(root, file).startsWith('apps/server/src/');
}

function begin(node, way) {
  if (!ts.isClassDeclaration(node)) return;
  for (const member of node.members) {
    if (ts.isMethodDeclaration(member) && START.includes(titleOf(member))) follow(member, way);
  }
}

function titleOf(node) {
  const owner = ts.isClassDeclaration(node.parent) ? node.parent.name?.text : undefined;
  const own = node.name?.getText() ?? 'constructor';
  return owner === undefined ? own : `${owner}.${own}`;
}

function follow(node, way) {
  if (way.functions.has(node)) return;
  way.functions.add(node);
  takeNames(node, way);
  if (!isOfServer(node.getSourceFile().fileName, way.root)) return;
  const visit = (inner) => {
    if (ts.isCallExpression(inner) || ts.isNewExpression(inner)) followCall(inner, way);
    ts.forEachChild(inner, visit);
  };
  if (node.body !== undefined) visit(node.body);
}

function followCall(call, way) {
  const target = way.checker.getResolvedSignature(call)?.declaration;
  const isFollowed =
    target !== undefined &&
    (ts.isFunctionDeclaration(target) ||
      ts.isMethodDeclaration(target) ||
      ts.isConstructorDeclaration(target));
  if (!isFollowed) return;
  const file = relative(way.root, target.getSourceFile().fileName);
  const isDecision = /^libs\/situation\/src\//.test(file) && titleOf(target) === 'decide';
  const isElsewhere = /^apps\/server\/src\/(metrics|log|logging|clock|continuity|store)\//.test(
    file,
  );
  if (isDecision || (file.startsWith('apps/server/src/') && !isElsewhere)) follow(target, way);
}

function takeNames(node, way) {
  const signature = way.checker.getSignatureFromDeclaration(node);
  if (signature === undefined) return;
  const types = signature.parameters.map((one) => way.checker.getTypeOfSymbolAtLocation(one, node));
  for (const type of [...types, signature.getReturnType()]) takeType(type, way, 0);
}

function takeType(type, way, depth) {
  if (depth > 2) return;
  const named = type.aliasSymbol ?? (type.isUnionOrIntersection() ? undefined : type.getSymbol());
  if (named !== undefined && isOurs(named, way)) {
    if (isData(type, way)) way.names.set(named.name, named);
    return;
  }
  const inner = type.isUnionOrIntersection() ? type.types : [];
  const given =
    'typeArguments' in type || type.objectFlags & ts.ObjectFlags.Reference
      ? way.checker.getTypeArguments(type)
      : [];
  for (const one of [...inner, ...given, ...(type.aliasTypeArguments ?? [])])
    takeType(one, way, depth + 1);
}

function isOurs(symbol, { root }) {
  return (
    symbol.declarations?.some((one) =>
      /^(apps|libs)\//.test(relative(root, one.getSourceFile().fileName)),
    ) === true && symbol.name !== '__type'
  );
}

function isData(type, way) {
  const parts = type.isUnion() ? type.types : [type];
  const isObject = (one) => (one.flags & ts.TypeFlags.Object) !== 0 || one.isIntersection();
  return (
    parts.some(isObject) && parts.filter(isObject).every((one) => !isService(one, way.checker))
  );
}

function isService(type, checker) {
  if (type.getCallSignatures().length > 0) return true;
  return checker.getPropertiesOfType(type).some((property) => {
    const [declared] = property.declarations ?? [];
    if (declared !== undefined && ts.isMethodDeclaration(declared)) return true;
    const of = checker.getTypeOfSymbol(property);
    return checker.getNonNullableType(of).getCallSignatures().length > 0;
  });
}
